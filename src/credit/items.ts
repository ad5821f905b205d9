import type { Agency } from './credits.ts'
import { isDate } from './dates.ts'
import { isDomain, isPerson, nameInNormalCase } from './people.ts'
import { isRegion } from './places.ts'
import type { Registry } from './registry.ts'
import { squash } from './sentence.ts'

/** One thing named in a credit. `desk` is the newsroom itself ("red"), `generic` agencies without a name. */
export interface Item {
  readonly kind: 'agency' | 'person' | 'code' | 'outlet' | 'desk' | 'generic' | 'date' | 'place' | 'unknown'
  readonly text: string
  readonly agency?: Agency
  /** The agency's spelling means other things too. */
  readonly weak?: boolean
}

const LONGEST = 600
/** A list of names that a record's field gives is read on behind so many that say nothing. */
export const SOME_UNKNOWN = 2
/** Of a person, a role and an agency together, not joined by a mark. */
const MOST_WORDS = 10
/** What stands between the names of a credit, in any language that has been seen to join them. */
const BETWEEN =
  / ?(?:[,;/•|&+*–—] ?(?:(?:and|und|et|y|e|og|&) )?| -{1,2} | (?:and|und|et|y|e|og|och|ja|i|oraz|with|avec|mit|com|con|AND|UND|ET|Y|E|COM|CON) ) ?/u
const BETWEEN_KEPT = new RegExp(`(${BETWEEN.source})`, 'u')
/** Parts of one name, with what is between them: of three, and of two. */
const LONGEST_NAMES = [5, 3]
const GENERIC =
  /^(?:(?:news |wire |inter\S+ )?(?:agencies|agenturen|agencias|agências|agences|agenzie|agentschappen|wires)(?: \S+)?|(?:news |wire )(?:services|reports))$/i
/** Whoever is named with one of these made a picture: it is no credit of the text. */
const PICTURE =
  /(?<!\p{L})(?:getty|credit|images?|photos?|photographs?|fot[oó]s?|фото|zdjęcie|zdjęcia|bilde|kuva|snímek|(?:symbol|archiv|themen|sujet)?bild|(?:symbol|archiv)foto|pictures?|scanpix|alamy|shutterstock|imago|epa|epa-efe|handout|archive?|archivo|wire|pool|via)(?!\p{L})/iu
const DESK =
  /^(?:red|red\.|(?:unserer |eigener |eigene )?redaktion|eigene[rn]? berichte?|redacción|redação|redazione|rédaction|redakcja|redakce|redakcia|redaksi|toimitus|ag\.|staff (?:writer|reporter)s?|(?:our|own) correspondents?|(?:news|web) desk|newsroom)$/i
const AGENCY_WORD =
  /^(?:(?:news agency|news|nachrichtenagentur(?:en)?|agência de notícias|agencia|agência|agence|agenzia) (.+)|(.+?) (?:news agency|agency|news|health|lifestyle|deutschland|sports?))$/i
/** What somebody is, before the name: "Aerospace Writer Jane Doe". */
const TITLE =
  /^(?:(?:staff|senior|chief|\p{Lu}\p{L}+) ){0,2}(?:writers?|reporters?|correspondents?|editors?|journalists?|researchers?|producers?) (?=\p{Lu})/iu
const ROLE =
  /^(?:.{0,30}? ?)(?:writers?|reporters?|correspondents?|journalists?|producers?|editors?|staff|photographers?|researchers?)(?= |$)/i

/**
 * Reads a credit's list of names ("AFP, dpa und Reuters"), in order, up to the first that is nothing known, for with one
 * of these it is no credit. Nothing when it is too long to be one.
 *
 * @param unknown how many names may be nothing known before it ends
 */
export function readItems(text: string, registry: Registry, unknown = 0): readonly Item[] {
  const list = squash(text).replaceAll(/(?<=\d)\/(?=\d)/g, '.')
  if (list === '' || list.length > LONGEST) return []
  if (!/\p{L}/u.test(list)) return simple(list)
  const whole = agencyItem(list, registry)
  if (whole) return [whole]
  let afterPlace = false
  const items: Item[] = []
  for (const piece of piecesOf(list, registry)) {
    const found: readonly Item[] = /\p{L}/u.test(piece)
      ? classify(piece, afterPlace, registry)
      : simple(piece)
    afterPlace = found.some((item) => item.kind === 'place')
    items.push(...found)
    if (items.filter((item) => item.kind === 'unknown').length > unknown) break
  }
  return items
}

/** The list taken apart, but for names that have in them what else stands between names: "RFE/RL", "Skerry & Sons". */
function piecesOf(list: string, registry: Registry): string[] {
  const parts = list.split(BETWEEN_KEPT)
  const pieces: string[] = []
  // Names stand at the even places, what is between them at the odd ones.
  for (let at = 0; at < parts.length; at += 2) {
    const length = LONGEST_NAMES.find((count) => registry.find(parts.slice(at, at + count).join(''))) ?? 1
    pieces.push(parts.slice(at, at + length).join(''))
    at += length - 1
  }
  return pieces.filter(Boolean)
}

/** A date, or a piece without a letter that is nothing. */
function simple(text: string): readonly Item[] {
  return [{ kind: isDate(text) ? 'date' : 'unknown', text }]
}

function classify(piece: string, afterPlace: boolean, registry: Registry): readonly Item[] {
  const text = piece
    .replace(/^(?:(?:from|avec|mit|with|con|com|de|da|do|der|des|von|the) ){1,2}/i, '')
    .replace(/^[ld]['’](?=\p{Lu})/iu, '')
    .trim()
  const found =
    agencyItem(text, registry) ?? (endsInAgency(text, registry) ? undefined : simpleItem(text, afterPlace))
  if (found) return [found]
  return (
    named(text, registry) ?? [
      simpleItem(text, afterPlace) ?? { kind: isName(text) ? 'outlet' : 'unknown', text },
    ]
  )
}

/** "Jane Doe Reuters" could be a person's name but for its last word. */
function endsInAgency(text: string, registry: Registry): boolean {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  return words.length > 2 && registry.find(last) !== undefined && !registry.isHomonym(last)
}

function simpleItem(text: string, afterPlace: boolean): Item | undefined {
  if (PICTURE.test(text)) return { kind: 'unknown', text }
  if (GENERIC.test(text)) return { kind: 'generic', text }
  if (DESK.test(text)) return { kind: 'desk', text }
  if (isDate(text)) return { kind: 'date', text }
  if (/^[a-z]{1,4}$/.test(text)) return { kind: 'code', text }
  if (isRegion(text) || (afterPlace && /^\p{Lu}[\p{L}.]*$/u.test(text))) return { kind: 'place', text }
  if (isPerson(text)) return { kind: 'person', text: nameInNormalCase(text) }
  return undefined
}

function agencyItem(text: string, registry: Registry): Item | undefined {
  const match = AGENCY_WORD.exec(text)
  const core = match?.[1] ?? match?.[2] ?? ''
  const agency = registry.find(text) ?? registry.find(core)
  if (!agency) return undefined
  // "Mehr Sport" is no more an agency than "Mehr".
  const isWord = match?.[2] !== undefined && registry.isHomonym(core) && !/agency$/i.test(text)
  const weak = registry.isHomonym(text) || (isWord && !registry.find(text))
  return { kind: 'agency', text, agency, ...(weak && { weak: true }) }
}

/** Names with something beside them: a role, an outlet, a place, an agency on either side. */
function named(text: string, registry: Registry): readonly Item[] | undefined {
  return (
    hyphenated(text, registry) ??
    withPlace(text, registry) ??
    afterOutlet(text) ??
    besideAgency(text, registry) ??
    titled(text)
  )
}

/** "Aerospace Writer Jane Doe": a person behind her trade. */
function titled(text: string): readonly Item[] | undefined {
  const name = text.replace(TITLE, '')
  return name !== text && isPerson(name) ? [{ kind: 'person', text: nameInNormalCase(name) }] : undefined
}

/** Two agencies joined by a hyphen: "NTB-AFP"; or agencies with spaces only: "ats afp". */
function hyphenated(text: string, registry: Registry): readonly Item[] | undefined {
  const items = text.split(/[- ]/).map((word) => agencyItem(word, registry))
  return items.length > 1 && items.every((item) => item !== undefined) ? items : undefined
}

/** "Jane Doe in Graz": a person at work somewhere. */
function withPlace(text: string, registry: Registry): readonly Item[] | undefined {
  const [before, after] = text.split(/ (?:in|from|at) (?=\p{Lu})/u)
  if (before === undefined || after === undefined) return undefined
  const items = classify(before, false, registry)
  return items.some((item) => item.kind === 'person') ? [...items, { kind: 'place', text: after }] : undefined
}

/** "Harbour News' Jane Doe": a person of the outlet. */
function afterOutlet(text: string): readonly Item[] | undefined {
  const [, name] = text.split(/(?:['’]s?) (?=\p{Lu})/u)
  return name !== undefined && isPerson(name) ? [{ kind: 'person', text: nameInNormalCase(name) }] : undefined
}

/** "Associated Press writers Jane Doe", "Jane Doe The Associated Press", "Jane Doe (AFP)". */
function besideAgency(text: string, registry: Registry): readonly Item[] | undefined {
  const words = text.replace(/ \((.+)\)$/, ' $1').split(' ')
  if (words.length > MOST_WORDS) return undefined
  for (let cut = Math.min(words.length - 1, 9); cut > 0; cut -= 1) {
    const left = words.slice(0, cut).join(' ')
    const right = withoutRole(words.slice(cut), registry)
    const first = agencyItem(left, registry)
    if (first && ROLE.test(right)) return [first, ...personIn(right.replace(ROLE, '').trim(), registry)]
    const last = agencyItem(right, registry)
    if (last && !last.weak && isNewsroom(left)) return [{ kind: 'outlet', text: left }, last]
    if (last && isPerson(left) && !/ the$/i.test(left))
      return [{ kind: 'person', text: nameInNormalCase(left) }, last]
  }
  return undefined
}

/** "Harbour News Desk", "Haber Merkezi". */
function isNewsroom(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}.]* ){1,3}(?:Desk|Newsroom|Merkezi|Servisi|Redaktion)(?: The)?$/u.test(text)
}

/** "AP business writer" behind a name is AP. */
function withoutRole(words: readonly string[], registry: Registry): string {
  const text = words.join(' ')
  if (words.length < 2 || !/(?:writer|reporter|correspondent|editor)s?$/i.test(text)) return text
  const size = [2, 1].find(
    (count) => words.length > count && agencyItem(words.slice(0, count).join(' '), registry),
  )
  return size === undefined ? text : words.slice(0, size).join(' ')
}

function personIn(text: string, registry: Registry): readonly Item[] {
  return text === '' ? [] : classify(text, false, registry)
}

/** A short name with capitals, or an address; brackets in it are half of something else. */
function isName(text: string): boolean {
  if (text.length > 40 || /[()[\]:]/.test(text)) return false
  return isDomain(text) || text.split(' ').every((word) => /^[\p{Lu}\d@#]/u.test(word))
}

/** The agencies of a list, each once. */
export function agenciesOf(items: readonly Item[]): readonly Agency[] {
  return [...new Set(items.flatMap((item) => (item.agency ? [item.agency] : [])))]
}

/** The people and desk codes of a list, each once. */
export function staffOf(items: readonly Item[]): readonly string[] {
  return [
    ...new Set(items.flatMap((item) => (item.kind === 'person' || item.kind === 'code' ? [item.text] : []))),
  ]
}

/** Whether a list has an agency, and nothing besides but what stands with one in a credit. */
export function isCredit(items: readonly Item[], ...allowed: readonly Item['kind'][]): boolean {
  return (
    items.some((item) => item.agency) && items.every((item) => item.agency || allowed.includes(item.kind))
  )
}

/** "Petra", "Nova": a word that is an agency, too, and nothing beside it. Initials (PA, UNI) are not words. */
export function isWordAlone(items: readonly Item[]): boolean {
  return items.length === 1 && items[0]?.weak === true && /\p{Lu}\p{Ll}/u.test(items[0].text)
}

/** Agencies whose pictures papers print all over the world: alone below a line they credit one. */
export function takesPictures({ agency }: Item): boolean {
  return ['ap', 'afp', 'reuters'].includes(agency?.id ?? '')
}
