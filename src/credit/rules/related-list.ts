import { isOutlet } from '../people.ts'
import type { Registry } from '../registry.ts'
import { squash } from '../sentence.ts'
import { type Taken, whole } from './rule.ts'

/** Headings over a list of titles, alone on their line: one language a row. */
const HEADINGS = [
  'related|related (?:articles?|links?|stories|news|content|coverage|topics)|more stories|more from [\\p{L} ]{2,25}|recommended(?: for you)?|recommended stories|read more|read next|you may also like|(?:dw|the editors?) recommends?|most read',
  'die redaktion empfiehlt|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|auch interessant',
  'lire aussi|à lire aussi|sur le même sujet|nos articles recommandés',
  'seguir leyendo|sigue leyendo|te puede interesar|notas relacionadas|lea también|más noticias',
  'leia também|leia mais|veja também|saiba mais|leggi anche|lees ook|læs også|les også|läs också',
]
const HEADING = headingOf(HEADINGS)
/** Headings over a list of films and recordings, which are no stories: one language a row. */
const MEDIA_HEADINGS = [
  '(?:audios?|videos?)(?: and (?:audios?|videos?))? on (?:the|this) (?:topic|subject)|(?:more |related |latest )videos?',
  '(?:audios|videos)(?: und (?:audios|videos))? zum thema',
  '(?:audios|vidéos)(?: et (?:audios|vidéos))? sur le (?:même )?sujet',
  '(?:audios|v[ií]deos)(?: [ye] (?:audios|v[ií]deos))? (?:sobre|relacionados)(?: (?:el|o) tema)?',
]
const MEDIA_HEADING = headingOf(MEDIA_HEADINGS)

function headingOf(rows: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\d]{0,3}(?:${rows.join('|')}) ?:?$`, 'iu')
}

/** Whether a line is the heading of a list of other stories. */
export function isRelatedHeading(line: string): boolean {
  return line.length <= 60 && HEADING.test(line.trim())
}

/** Whether a line under such a heading can be a title: short, and no sentence of a story. */
export function isRelatedTitle(line: string): boolean {
  const text = line.trim()
  return text.length <= 160 && !/[.…:,;]["”’]?$/.test(text) && text.split(' ').length > 2
}

/** The teaser between two titles of such a list; it ends with its date. */
function isRelatedTeaser(line: string): boolean {
  return /\(\d{1,2}\.\d{1,2}\.\d{4}\)$/.test(line.trim().slice(-14))
}

interface List {
  readonly kind: 'related' | 'boilerplate'
  readonly heading: number
  readonly titles: readonly number[]
  readonly teasers: readonly number[]
}

/**
 * The lines of lists of other stories, by index: a heading, then titles and teasers until the story goes on; and every
 * other line that is one of these titles again, as players and galleries print it. A heading with no title below stays
 * with the story.
 */
export function relatedLists(lines: readonly string[], registry: Registry): ReadonlyMap<number, Taken> {
  const taken = new Map(listsIn(lines).flatMap((list) => linesOf(list, lines, registry)))
  const titles = new Set([...taken.values()].filter(({ isTitle }) => isTitle).map(({ text }) => squash(text)))
  if (titles.size === 0) return taken
  for (const [index, line] of lines.entries())
    if (!taken.has(index) && titles.has(squash(line))) taken.set(index, whole(line, { kind: 'boilerplate' }))
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
