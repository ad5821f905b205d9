import { isDate } from '../dates.ts'
import { isOutlet } from '../people.ts'
import type { Registry } from '../registry.ts'
import { squash } from '../sentence.ts'
import { type Taken, whole } from './rule.ts'

/** Headings over a list of titles, alone on their line: one language a row. */
const HEADINGS = [
  "related|related (?:articles?|links?|stories|news|content|coverage|topics|reading)|more (?:stories|news|on this (?:story|topic)|coverage)|more from [\\p{L} ]{2,25}|read more on [\\p{L} ]{2,25}|recommended(?: for you)?|recommended stories|(?:also )?read(?: more| next| also)?|you (?:may|might) also like|(?:dw|the editors?) recommends?|(?:most|also) read|editors?[’']? picks?|in case you missed it|don[’']t miss",
  'die redaktion empfiehlt|mehr zum thema|lesen sie (?:auch|dazu|mehr)|das könnte sie auch interessieren|auch interessant|verwandte (?:themen|artikel|beiträge)|meistgelesen|mehr (?:nachrichten|artikel|dazu)|empfehlungen der redaktion',
  "lire (?:aussi|également)|à lire (?:aussi|également)|(?:à )?voir aussi|sur le même (?:sujet|thème)|nos articles recommandés|articles? (?:en relation|liés|associés|similaires)|les plus lus|à découvrir|plus d[’']articles",
  'seguir leyendo|sigue leyendo|(?:te|le) puede interesar|(?:notas|noticias|artículos|temas|contenidos?) relacionad[oa]s?|relacionad[oa]s|(?:lea|lee|vea|mira) (?:también|más)|más (?:noticias|información|leídas?|leídos)|lo más (?:leído|visto)|recomendad[oa]s',
  '(?:leia|veja|confira) (?:também|mais)|saiba mais|(?:notícias|matérias|temas|conteúdos?) relacionad[oa]s?|mais (?:lidas|notícias)|principais (?:manchetes|notícias)|recomendad[oa]s para você',
  '(?:leggi|guarda|vedi) anche|leggi (?:di più|ancora)|(?:articoli|notizie|contenuti) (?:correlat[ie]|simili)|(?:i )?più letti',
  'lees (?:ook|meer|verder)|meer (?:nieuws|over dit onderwerp)|gerelateerd(?:e artikelen)?|(?:læs|les|läs) (?:også|mere|mer|också|även)|relater(?:te|ede) (?:saker|artikler)|relaterat|mest (?:lest|læst|läst)|(?:lue|katso) (?:myös|lisää|seuraavaksi)|aiheesta lisää',
  'czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|powiązane(?: (?:tematy|artykuły))?|polecamy|čtěte (?:také|dále)|související(?: články)?|čítajte (?:aj|tiež)|súvisiace|olvassa el|kapcsolódó(?: cikkek)?|citește și|pročitajte (?:i|još)|povezan[eo]',
  'читайте (?:также|также по теме|ещё|також)|по теме|материалы по теме|похожие (?:новости|материалы)|ilgili haberler|bunlar da ilginizi çekebilir|baca (?:juga|selengkapnya)|berita terkait|xem thêm|tin liên quan|đọc thêm',
  '関連(?:記事|ニュース|リンク)|あわせて読みたい|【?関連】?|相关(?:阅读|新闻|报道)|相關(?:新聞|報導)|阅读下一篇|延伸閱讀|관련 ?(?:기사|뉴스)',
]
const HEADING = headingOf(HEADINGS)
/** Headings over a list of films and recordings, which are no stories: one language a row. */
const MEDIA_HEADINGS = [
  '(?:audios?|videos?)(?: and (?:audios?|videos?))? on (?:the|this) (?:topic|subject)|more videos',
  '(?:audios|videos)(?: und (?:audios|videos))? zum thema',
  '(?:audios|vidéos)(?: et (?:audios|vidéos))? sur le (?:même )?sujet',
  '(?:audios|v[ií]deos)(?: [ye] (?:audios|v[ií]deos))? (?:sobre|relacionados)(?: (?:el|o) tema)?',
]
const MEDIA_HEADING = headingOf(MEDIA_HEADINGS)

function headingOf(rows: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\d]{0,3}(?:${rows.join('|')}) ?(?:[:：]|\\.{3}|…)?$`, 'iu')
}

/** Whether a line is the heading of a list of other stories. */
export function isRelatedHeading(line: string): boolean {
  return line.length <= 60 && HEADING.test(line.trim())
}

/** Where people in need are sent; it must not get lost. */
const HELPLINE =
  /\b(?:tel|tel[eé]fon[eo]?|phone|call|hotline|helpline|disque|ligue|llame|appelez)\b.*\d{2}|\d{3}[- ]\d{3}/i

/** Whether a line under such a heading can be a title: short, and no sentence of a story. */
export function isRelatedTitle(line: string): boolean {
  const text = line.trim()
  const long =
    text.split(' ').length > 2 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{5}/u.test(text)
  return !isDate(text) && !HELPLINE.test(text) && text.length <= 160 && !/[.…:,;。]["”’]?$/.test(text) && long
}

/** The teaser between two titles of such a list; it ends with its date. */
function isRelatedTeaser(line: string): boolean {
  return /\(\d{1,2}\.\d{1,2}\.\d{4}\)$/.test(line.trim().slice(-14))
}

export const RELATED_LIST = {
  name: 'related-list',
  reason:
    'Related Stories ⏎ Harbour strike ends ⏎ …: a heading, then titles and teasers until the story goes on',
}

interface List {
  readonly kind: 'related' | 'boilerplate'
  readonly heading: number
  readonly titles: readonly number[]
  readonly teasers: readonly number[]
}

/**
 * The lines of lists of other stories, by index: a heading, then titles and teasers until the story goes on; and lines
 * that are one of these titles again and again, as players and galleries print it. A heading with no title below stays
 * with the story.
 */
export function relatedLists(lines: readonly string[], registry: Registry): ReadonlyMap<number, Taken> {
  const taken = new Map(listsIn(lines).flatMap((list) => linesOf(list, lines, registry)))
  const titles = new Map(
    [...taken.values()].flatMap(({ isTitle, text, kind }) =>
      isTitle ? [[squash(text), kind] as const] : [],
    ),
  )
  if (titles.size === 0) return taken
  const again = [...lines.entries()].filter(([index, line]) => !taken.has(index) && titles.has(squash(line)))
  const counts = Map.groupBy(again, ([, line]) => squash(line))
  for (const [index, line] of again) {
    // Another story's title stands once more as this story's headline, or as a question in it.
    const isPlayer = titles.get(squash(line)) === 'boilerplate' || (counts.get(squash(line))?.length ?? 0) > 1
    if (isPlayer) taken.set(index, whole(line, { kind: 'boilerplate' }))
  }
  return taken
}

type ListLine = Taken & { readonly isTitle?: boolean }

function linesOf(
  { kind, heading, titles, teasers }: List,
  lines: readonly string[],
  registry: Registry,
): readonly (readonly [number, ListLine])[] {
  const line = (index: number) => lines[index] ?? ''
  const listed = titles.map((index) => [index, squash(line(index))] as const)
  const outlets = listed.some(([, title]) => agencyAfter(title, registry))
  return [
    ...[heading, ...teasers].map((index) => [index, whole(line(index), { kind })] as const),
    ...listed.map(([index, title]) => {
      const related = kind === 'related' ? [outlets ? withoutOutlet(title, registry) : title] : []
      return [index, { ...whole(title, { kind, related }), isTitle: true }] as const
    }),
  ]
}

function listsIn(lines: readonly string[]): readonly List[] {
  const lists: (List & { titles: number[]; teasers: number[] })[] = []
  let list: (typeof lists)[number] | undefined
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const isMedia = line.length <= 60 && MEDIA_HEADING.test(line.trim())
    if (isMedia || isRelatedHeading(line)) {
      list = { kind: isMedia ? 'boilerplate' : 'related', heading: index, titles: [], teasers: [] }
      lists.push(list)
    } else if (list && isRelatedTeaser(line)) {
      list.teasers.push(index)
    } else if (list && isRelatedTitle(line)) {
      list.titles.push(index)
    } else {
      list = undefined
    }
  }
  return lists.filter(({ titles, teasers }) => titles.length + teasers.length > 0)
}

/** The agency that ends a title, and how many words name it. */
function agencyAfter(title: string, registry: Registry): number | undefined {
  const words = title.split(' ')
  return [2, 1].find(
    (count) => words.length > count + 2 && registry.find(words.slice(-count).join(' ')) !== undefined,
  )
}

/** The title alone, in a list whose page prints the outlet after each: an agency, "The …", or a paper by its name. */
function withoutOutlet(title: string, registry: Registry): string {
  const words = title.split(' ')
  const last = words.slice(-2)
  const named = words.length > 4 && last.every((word) => /^\p{Lu}/u.test(word))
  const isPaper = named && (last[0] === 'The' || isOutlet(last.join(' ')))
  return words.slice(0, words.length - (agencyAfter(title, registry) ?? (isPaper ? 2 : 0))).join(' ')
}
