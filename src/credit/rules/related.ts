import { endsSentence, squash } from '../sentence.ts'
import type { Context } from './context.ts'
import { isRelatedHeading, isRelatedTitle } from './related-list.ts'
import { type Rule, type Taken, whole } from './rule.ts'

/** Labels before the title of another story: one language a row. */
const LABELS = [
  // English
  "read more|read also|read next|also read|must read|see also|see more|more|related|related (?:story|stories|article|articles|posts?|videos?|links?|news|coverage)|further reading|don[’']t miss|you may also like|learn more|recommended|check out",
  // German
  'lesen sie (?:auch|mehr|dazu|hier|weiter)|mehr zum thema|mehr dazu|mehr lesen|auch interessant|auch lesenswert|siehe auch|weiterlesen|das könnte (?:sie|dich) auch interessieren',
  // French
  '(?:à |a )?lire(?: aussi| également| plus| la suite)?|voir aussi|à voir aussi|en savoir plus|sur le même (?:sujet|thème)',
  // Spanish
  'lea (?:también|más)|lee (?:también|más)|leer (?:también|más)|te puede interesar|le puede interesar|mir[aá] también|puedes ver|sigue leyendo|vea también|ver también|más información|notas? relacionadas?',
  // Portuguese
  'leia (?:também|mais)|veja (?:também|mais)|saiba mais|confira também',
  // Italian
  'legg[ie] anche|leggi (?:di più|ancora)|vedi anche|guarda anche|per approfondire',
  // Dutch, Nordic
  'lees (?:ook|meer)|læs også|les også|läs (?:också|även|mer)|lue (?:myös|lisää)',
  // central and eastern Europe
  'czytaj (?:też|także|więcej)|zobacz (?:też|także)|przeczytaj też|čtěte také|čítajte aj|читайте (?:также|також)|olvassa el|citește și',
  // Turkish, Malay, Vietnamese
  'ayrıca (?:bakınız|okuyun)|baca juga|lihat juga|xem thêm',
  // East Asia
  '関連記事|相关阅读|相關新聞|관련 ?기사',
]
const LABEL = new RegExp(`^[^\\p{L}\\d]{0,3} ?(${LABELS.join('|')})(?![\\p{L}\\d'’])`, 'iu')
const MEDIA = /^(READ|PHOTOS?|VIDEOS?|WATCH|PICTURES|GALLERY|LISTEN): (?=\S)/
const MARK = /^ ?(?:[:：>»|]|-|–|—)+\s*/u
const LONGEST = 300

/** Lines that point to other stories. */
export const relatedRules: readonly Rule[] = [
  {
    name: 'related-label',
    reason: 'Read more: Harbour strike ends: a label with its colon, the title is the rest of the line',
    needs: { longest: LONGEST },
    read: labelled,
  },
  {
    name: 'related-label-bare',
    reason:
      'READ ALSO  Harbour Strike Ends: no colon, but capitals, a gap or a headline’s capitals part label and title',
    needs: { longest: LONGEST },
    read: unmarked,
  },
  {
    name: 'related-media',
    reason:
      'PHOTOS: Harbour strike in pictures; READ: …: the label of a gallery, a film or a story, in capitals',
    needs: { longest: LONGEST },
    read: media,
  },
  {
    name: 'related-icon',
    reason: 'a title behind the sign of an icon font: pages mark their links so',
    needs: { longest: LONGEST },
    read: icon,
  },
  {
    name: 'related-heading-last',
    reason: 'More on this story: at the very end: a heading whose links were not copied along',
    needs: { closes: true },
    read: (line) => (isRelatedHeading(line) ? whole(line, { kind: 'related' }) : undefined),
  },
]

/** An icon font's sign for a link comes through as a character of private use. */
function icon(line: string, { folded }: Context): Taken | undefined {
  if (!/^\s*\p{Co}/u.test(line)) return undefined
  const title = folded.replace(/^\p{Co}\s*/u, '')
  return isRelatedTitle(title) ? whole(line, { kind: 'related', related: [title] }) : undefined
}

function labelled(line: string): Taken | undefined {
  const [label, after] = labelOf(line)
  const mark = label === undefined ? undefined : MARK.exec(after)
  if (!mark || !/[:：>»|]/.test(mark[0])) return undefined
  const title = squash(after.slice(mark[0].length))
  return isTitle(title) && isNoStory(title) ? whole(line, { kind: 'related', related: [title] }) : undefined
}

function unmarked(line: string): Taken | undefined {
  const [label, after] = labelOf(line)
  const title = squash(after).replace(/^[–—-] /, '')
  if (label === undefined || !/^\s/.test(after) || !isTitle(title) || title.split(' ').length < 3)
    return undefined
  if (endsSentence(title) && !/[?!”"]$/.test(title)) return undefined
  const also = /(?:aussi|également|auch|también|também|anche|ook|også|också|även|myös|też|także|také)$/i.test(
    label,
  )
  const parted = also || label === label.toUpperCase() || /^\s{2}/.test(after) || isHeadlineCase(title)
  return parted && label.includes(' ') ? whole(line, { kind: 'related', related: [title] }) : undefined
}

function media(line: string): Taken | undefined {
  const label = MEDIA.exec(line)
  const title = label ? squash(line.slice(label[0].length)) : ''
  if (!isTitle(title)) return undefined
  if (!title.endsWith('.')) return whole(line, { kind: 'related', related: [title] })
  // A sentence behind the label of a picture is its caption; behind others it is the story's.
  return line.startsWith('PHOTO') ? whole(line, { kind: 'boilerplate' }) : undefined
}

function labelOf(line: string): readonly [string | undefined, string] {
  const match = LABEL.exec(line)
  return match ? [match[1], line.slice(match[0].length)] : [undefined, '']
}

/** More than two words or as many signs, no sentence with its full stop, no telephone number. */
function isNoStory(title: string): boolean {
  const isLong = title.split(' ').length > 2 || title.length > 15
  return isLong && !/[\p{L}\d)][.]["”’]?$/u.test(title) && !/\d{3}[- ]\d{3}/.test(title)
}

/** A title has words and does not carry an address: copied links print "Read more: … http://…". */
function isTitle(title: string): boolean {
  return (
    /^(?:[^\p{Ll}]|\p{Ll}\p{Lu})/u.test(title) &&
    /\p{L}{2}/u.test(title) &&
    !/https?:|#ixzz/.test(title) &&
    !/^(?:here|hier|ici|aquí|aqui|qui)[.!]?$/i.test(title)
  )
}

/** Every longer word with a capital, as English headlines are set. */
function isHeadlineCase(title: string): boolean {
  const words = title.split(' ').filter((word) => word.length > 3)
  return words.length > 1 && words.every((word) => !/^\p{Ll}/u.test(word))
}
