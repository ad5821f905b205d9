import { isDate, withoutDate } from '../dates.ts'
import { agenciesOf, type Item, isCredit, readItems, staffOf } from '../items.ts'
import { isOutlet, isPerson, nameInNormalCase } from '../people.ts'
import { isPlace, opensPlace } from '../places.ts'
import type { Registry } from '../registry.ts'
import { endsSentence, squash } from '../sentence.ts'
import { type Context, HIGH, isHigh } from './context.ts'
import { head, type Rule, type Taken, whole } from './rule.ts'

/** The word that opens a byline: one language a row. */
const BY = [
  '(?:(?:posted|published|written) )?by', // English
  '(?:geschrieben )?von', // German
  '(?:(?:publié|écrit) )?par', // French
  '(?:(?:publicado|escrito) )?por', // Spanish, Portuguese
  'di|a cura di', // Italian
  'door', // Dutch
  'av|af', // Nordic
]
/** Labels of an author: one language a row. */
const LABELS = [
  'by|byline|author|authors|writer|journalist|text', // English
  'autor|autorin|autorin/autor|autor/autorin|redakteur|redakteurin|redaktion', // German
  'auteurs?|auteure|edition|édition|rédaction|texte', // French
  'autora?|edición|periodista|texto', // Spanish
  'edição|repórter', // Portuguese
  'autore|auteur|tekst|toimittaja', // Italian, Dutch, Nordic
  'автор|корреспондент|autorka|redaktor|opracowanie|autorė', // eastern Europe
  'pewarta|penulis|wartawan|muhabir|yazan|tác giả|συντάκτης', // Malay, Turkish, Vietnamese, Greek
]
/** "By JANE DOE WASHINGTON (AP) -- …": name and place in capitals alike. */
const ALL_CAPITALS = /^[Bb]y (\p{Lu}[\p{Lu} .'’-]{6,60}) \([\p{L} ]{2,20}\) ?[-–—]/u
/** "By Jane Doe, IANS, Kiel : …". */
const INTO_COLON = /^[Bb]y (?:(\p{Lu}[^,:]{3,60}), )?(\p{L}{2,12}), (\p{Lu}[^,:]{2,30}?) ?: (?=[\p{Lu}“"'‘])/u
/** "By Jane Doe and John Roe HONG KONG (Reuters) - …": names in small letters, then the place in capitals. */
const INTO_CAPITALS =
  /^[Bb]y (\p{Lu}[\p{L} .,'’-]{3,70}?) (?=\p{Lu}{2}[\p{Lu} .,'’-]{0,30} \([\p{L} ]{2,20}\) [-–—])/u
const OPENS = new RegExp(`^(?:${BY.join('|')}) `, 'iu')
const BY_WORD = new RegExp(`${OPENS.source}(?=[\\p{Lu}@])`, 'iu')
const LABEL = new RegExp(
  `^\\|? ?(?:(?:story|written|posted|published|reported) )?(?:${LABELS.join('|')}) ?: ?(?:by )?(?=\\p{L})`,
  'iu',
)
const SHORT_LABEL = /^(?:von|par|por|di|door|av|af) ?: ?(?=\p{L})/iu
/** Labels that a page prints without a colon, in the block after its text. */
const BLOCK_LABEL = /^(?:Author|Autorin\/Autor|Auteur|Autora?) (?=\p{Lu})/u
const AGE = / ?\|? ?(?:AP|AFP|Reuters) [-–] \d+ \p{L}.{2,20} ago$/u
/** Between the names of a byline and the agency whose material they used. */
const MATERIAL =
  /,? (?:mit (?:Material|Informationen|Agenturmaterial) (?:der|von|des)|with (?:material|files|information|reporting) (?:from|by)) /i
/** "Jane DoePosted", "Via quay.example": what a page prints beside a name has run into it. */
const GLUED = /\p{Ll}{2}\p{Lu}\p{Ll}{4}|\.\p{L}{3}|^(?:Via|Author|Posted|Published|Updated) /u
/** Telephone and address behind a name. */
const CONTACT = /,? \+\d[\d /()-]{5,}.*$|,? <\S+@\S+>$/
const LONGEST = 160

/** Bylines: who wrote a story, on a line of their own near its top, or after a label anywhere. */
export const bylineRules: readonly Rule[] = [
  {
    name: 'byline-dateline',
    reason: 'By Jane Doe Kiel, Oct 17 (PTI) …: a byline run into the dateline; the place is the last word',
    needs: { start: OPENS },
    read: intoDateline,
  },
  {
    name: 'byline',
    reason:
      'By JANE DOE, Associated Press; Von Jane Doe, dpa; Por Agencia EFE: the word for "by", then names to the end',
    needs: { longest: LONGEST },
    read: byLine,
  },
  {
    name: 'byline-label',
    reason:
      'Author: Jane Doe (jd); Autor: …: a label, then names to the end of the line, above or below the story',
    needs: { longest: LONGEST },
    read: labelled,
  },
  {
    name: 'byline-agency-place',
    reason:
      'AFP, KIEL; Agence France-Presse in Kiel; Reuters/ab Kiel: agency, then place, nothing else on the line',
    needs: { longest: LONGEST, first: HIGH },
    read: agencyAndPlace,
  },
  {
    name: 'byline-names',
    reason:
      'Jane Doe und John Roe, dpa; Jane Doe (TTXVN): names and their agency without "by", near the top or alone',
    needs: { longest: LONGEST, first: 3 },
    read: namesAndAgency,
  },
  {
    name: 'byline-bare-names',
    reason:
      'Jane Doe | John Roe under a headline; Jane Doe between a headline and a date, or above her address',
    needs: { longest: LONGEST, first: HIGH },
    read: bareNames,
  },
]

function intoDateline(line: string, { start, registry }: Context): Taken | undefined {
  return (
    intoCapitals(line, start, registry) ??
    intoColon(line, start, registry) ??
    intoParenthesis(line, start, registry)
  )
}

function intoCapitals(line: string, start: string, registry: Registry): Taken | undefined {
  const authors = readItems(INTO_CAPITALS.exec(start)?.[1] ?? '', registry)
  if (authors.length > 0 && authors.every((item) => item.kind === 'person'))
    return head(line, line.slice(INTO_CAPITALS.exec(start)?.[0].length), { staff: staffOf(authors) })
  const author = beforePlace(ALL_CAPITALS.exec(start)?.[1]?.split(' ') ?? [])
  return isPerson(author)
    ? head(line, line.slice(3 + author.length + 1), { staff: [nameInNormalCase(author)] })
    : undefined
}

/** The words of a name run into a place: of the place the last one, or two of "NEW YORK". */
function beforePlace(words: readonly string[]): string {
  return words.slice(0, opensPlace(words.at(-2) ?? '') ? -2 : -1).join(' ')
}

function intoColon(line: string, start: string, registry: Registry): Taken | undefined {
  const [all = '', authors = '', wire = '', place = ''] = INTO_COLON.exec(start) ?? []
  const agency = registry.find(wire)
  const names = readItems(authors, registry)
  if (!agency || !isPlace(place, registry) || names.some((item) => item.kind !== 'person')) return undefined
  const dateline = { place, agency, text: all.trim() }
  return head(line, line.slice(all.length), { staff: staffOf(names), agencies: [agency], dateline })
}

function intoParenthesis(line: string, start: string, registry: Registry): Taken | undefined {
  const comma = start.indexOf(', ')
  const by = BY_WORD.exec(start)
  const wire = comma < 0 ? null : /^, [^()]{2,20} \(([\p{L} ]{2,20})\)/u.exec(start.slice(comma))
  if (!by || !wire || !registry.find(wire[1] ?? '')) return undefined
  const words = start.slice(by[0].length, comma).split(' ').filter(Boolean)
  const name = beforePlace(words)
  if (!isPerson(name)) return undefined
  const place = words.join(' ').slice(name.length + 1)
  const rest = line.slice(line.indexOf(place, by[0].length + name.length))
  return head(line, rest, { staff: [nameInNormalCase(name)] })
}

function byLine(line: string, context: Context): Taken | undefined {
  if (!isHigh(context) && !signsStory(context)) return undefined
  const text = (isHigh(context) ? withoutDate(plain(context.folded)) : plain(context.folded))
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\.$/, /^[-–—]/.test(line) ? '' : '.')
  const by = BY_WORD.exec(text)
  if (!by) return undefined
  const items = named(withoutDate(text.slice(by[0].length).replace(AGE, '')), context.registry)
  if (items?.some((item) => item.kind === 'outlet') && isLinkBelowTitle(context)) return undefined
  return items && whole(line, { staff: staffOf(items), agencies: agenciesOf(items) })
}

/** Whether a line opens as a byline does. */
export function opensByline(line: string): boolean {
  return line.length <= LONGEST && BY_WORD.test(plain(squash(line)))
}

/** A byline can close a story, too. */
function signsStory(context: Context): boolean {
  return context.closes && endsSentence(context.above ?? '')
}

/** An outlet's "by" under a lone title, with nothing below, belongs to a link and not to this story. */
function isLinkBelowTitle(context: Context): boolean {
  return context.below === undefined && context.above !== undefined && !isDate(context.above)
}

/** In the middle of a story the same label signs a gallery or a box. */
function labelled(line: string, context: Context): Taken | undefined {
  if (!isHigh(context) && !context.closes) return undefined
  const text = plain(context.folded)
  const short = SHORT_LABEL.exec(text)
  const label = LABEL.exec(text) ?? BLOCK_LABEL.exec(text) ?? short
  if (!label) return undefined
  const names = text
    .slice(label[0].length)
    .replace(CONTACT, '')
    .replace(/ \(([a-z]{1,4})\)$/, ', $1')
  const items = initials(names, context.registry) ?? named(names, context.registry)
  // "Von: Jane Doe" heads a letter, too.
  if (label === short && !items?.some((item) => item.agency && !item.weak)) return undefined
  return items && whole(line, { staff: staffOf(items), agencies: agenciesOf(items) })
}

/** Behind an author's label initials need no name beside them: "Autor: abc//de". */
function initials(text: string, registry: Registry): readonly Item[] | undefined {
  const codes = text.split(/\/{1,2}|, ?/)
  return codes.every((code) => /^[a-z]{2,4}$/.test(code) && !registry.find(code))
    ? codes.map((code) => ({ kind: 'code', text: code }))
    : undefined
}

function agencyAndPlace(line: string, context: Context): Taken | undefined {
  const text = plain(context.folded).replace(/,$/, '')
  const turned = /^(\p{Lu}[\p{L}-]{2,20}), (\p{L}{2,10})$/u.exec(text)
  const wire = context.registry.find(turned?.[2] ?? '')
  const isAlone =
    turned && !context.registry.find(turned[1] ?? '') && !context.registry.isHomonym(turned[2] ?? '')
  if (turned && wire && isAlone && context.nth > 0) {
    const dateline = { place: turned[1] ?? '', agency: wire, text: line.trim() }
    return whole(line, { agencies: [wire], dateline })
  }
  const match = /^([\p{L} -]{2,30}?)(?:, | in |\/([a-z]{1,4}) )(\p{Lu}[^,/|]{1,30})$/u.exec(text)
  const [agency] = readItems(match?.[1] ?? '', context.registry)
  if (!match || !agency?.agency || agency.weak || !isPlace(match[3] ?? '', context.registry)) return undefined
  if (!isPlaceBesideAgency(match[3] ?? '')) return undefined
  const dateline = { place: match[3] ?? '', agency: agency.agency, text: line.trim() }
  return whole(line, { staff: match[2] ? [match[2]] : [], agencies: [agency.agency], dateline })
}

/** One word, words in capitals or a known start: two words in small letters are as well a person. */
function isPlaceBesideAgency(text: string): boolean {
  const words = text.split(' ')
  return !isOutlet(text) && (words.length === 1 || text === text.toUpperCase() || opensPlace(words[0] ?? ''))
}

function namesAndAgency(line: string, context: Context): Taken | undefined {
  const text = withoutDate(plain(context.folded))
  if (
    text === '' ||
    /[/•]|^\(?(?:mit|with|avec|con|com) /i.test(text) ||
    BY_WORD.test(text) ||
    / [-–—] /.test(text) ||
    /\)(?: ?[-–—]+|\.)$/.test(line.trimEnd())
  )
    return undefined
  const items = named(text, context.registry)
  const both = items?.some((item) => item.agency) && items.some((item) => item.kind === 'person')
  return both ? whole(line, { staff: staffOf(items ?? []), agencies: agenciesOf(items ?? []) }) : undefined
}

function bareNames(line: string, context: Context): Taken | undefined {
  if (endsSentence(line)) return undefined
  const text = withoutDate(context.folded)
  const names = text.split(' | ')
  if (!names.every((name) => isPerson(name) && !context.registry.find(name) && !GLUED.test(name)))
    return undefined
  const { above = '', below = '' } = context
  const isBelowAgency = text !== context.folded && isCredit(readItems(above, context.registry))
  const underTitle =
    isBelowAgency ||
    (context.nth === 1 && isDate(below) && above.split(' ').length > 2) ||
    (context.nth > 0 && isAddress(below))
  const known =
    underTitle ||
    (context.nth === 1 && names.length > 1) ||
    (context.nth < 2 && below.length < 40 && isCredit(readItems(below, context.registry)))
  return known ? whole(line, { staff: names.map(nameInNormalCase) }) : undefined
}

/** The e-mail address or account that a page prints under the name of its writer. */
function isAddress(line: string): boolean {
  return line.length < 60 && /^(?:[^\s@]+)?@[^\s@]+$/.test(line.trim())
}

/** The names of a byline, if it is nothing but names: a person, an agency, the outlet beside them. */
function named(text: string, registry: Registry): readonly Item[] | undefined {
  const items = readItems(text.replace(MATERIAL, ', ').replaceAll(/[()]/g, ' , '), registry)
  const people = items.some((item) => item.kind === 'person')
  const known = ['person', 'code', 'outlet', 'place', 'generic', 'date', 'desk']
  const clean = items.every((item) => item.agency || known.includes(item.kind))
  return clean && (people || isCredit(items, 'outlet', 'generic', 'place', 'date', 'desk', 'code'))
    ? items
    : undefined
}

/** A line without the marks of raw wire feeds. */
function plain(line: string): string {
  return line
    .replace(/^\^/, '')
    .replace(/ ?[=,]$| [-–—]$/, '')
    .replace(/^[-–—] ?/, '')
}
