import { isDateNumber, isMonth, isNumericDate } from './dates.ts'
import type { Registry } from './registry.ts'
import { squash } from './sentence.ts'

/** Small words inside place names: "Rio de Janeiro", "Frankfurt am Main", "Port of Spain". */
const PARTICLES = new Set(
  'de del della di da do dos das du la le les el al and und et y e of the am an der im in ob bei near on upon sur sous bin ben los las'.split(
    ' ',
  ),
)

/** Regions of two or more words that look like a person's name in a list: "… in Dover, New Hampshire, and …". */
const REGIONS = new Set(
  [
    'New Hampshire,New York,New Jersey,New Mexico,North Carolina,South Carolina,North Dakota,South Dakota,West Virginia',
    'Rhode Island,British Columbia,Nova Scotia,New Brunswick,Prince Edward Island,New South Wales,South Australia',
    'United Arab Emirates,Saudi Arabia,South Africa,North Korea,South Korea,New Zealand,Sri Lanka,Costa Rica,El Salvador',
    'Burkina Faso,Sierra Leone,Northern Ireland,United States,United Kingdom,Great Britain,West Bank,Gaza Strip,Hong Kong',
    'Papua New Guinea,Ivory Coast,South Sudan,Central African Republic,Dominican Republic,Czech Republic,Puerto Rico',
  ]
    .join(',')
    .split(','),
)

export function isRegion(text: string): boolean {
  return REGIONS.has(text)
}

/** Whether a word opens a place name of two words: "New Delhi", "Buenos Aires". */
export function opensPlace(word: string): boolean {
  return /^(?:new|san|santa|são|saint|st|los|las|hong|kuala|buenos|cape|tel|abu|port|addis|phnom|rio|el|la|den|bad|baton)$/i.test(
    word,
  )
}

export interface PlaceAndDate {
  readonly place?: string
  readonly dated: boolean
}

/**
 * What stands before the agency in a dateline: a place, a date or both ("KIEL, Germany, Feb 27"). Nothing else may be
 * among it: a sentence is not a place.
 */
export function readPlaceAndDate(text: string, registry: Registry): PlaceAndDate | undefined {
  const words = squash(text).split(' ').filter(Boolean)
  const start = dateStart(words)
  const date = words.slice(start)
  const dated = date.some((word) => isMonth(word) || isNumericDate(word)) && /\d/.test(date.join(''))
  const place = dated
    ? words.slice(0, start).join(' ').replace(/[,.]$/, '')
    : words.join(' ').replace(/,$|(?<=^[^,]*)\.$/, '')
  if (place === '') return dated ? { dated } : undefined
  return isPlace(place, registry) ? { place, dated } : undefined
}

function dateStart(words: readonly string[]): number {
  let start = words.length
  while (start > 0 && isDateWord(words[start - 1] ?? '')) start -= 1
  return start
}

function isDateWord(word: string): boolean {
  return isMonth(word) || isDateNumber(word) || isNumericDate(word) || word === 'de'
}

/** What stands before a date in a sentence. */
const NO_PLACES = new Set(
  'On In Im Am En Since Seit From At By Vom Nel Em Until Bis After Before Nach Vor'.split(' '),
)
const ARTICLES = new Set('The Le La El Il Der Die Das Les Los Las'.split(' '))

/** Whether a short text can be a dateline's place: each word a name or a particle, no sentence marks, no agency. */
export function isPlace(text: string, registry: Registry): boolean {
  const words = text.split(' ')
  if (text.length > 60 || words.length > 7 || /["“”:;!?()\d]|^(?:by|von|por|par) /i.test(text)) return false
  if (
    text
      .split(/, ?|\//)
      .some(
        (part) =>
          part.split(' ').length > 3 && !opensPlace(part.split(' ')[0] ?? '') && part !== part.toUpperCase(),
      )
  )
    return false
  if (NO_PLACES.has(words[0] ?? '') || (words.length === 1 && ARTICLES.has(text))) return false
  return /^[\p{Lu}\p{Lo}]/u.test(text) && words.every(isPlaceWord) && !endsInAgency(words, registry)
}

function isPlaceWord(word: string): boolean {
  if (word.endsWith('.') && word.length > 6) return false
  return /^[[\p{Lu}\p{Lo}·/'’-]/u.test(word) || PARTICLES.has(word)
}

/** "The Associated Press (AP) — …" names an agency where a dateline has a place. */
function endsInAgency(words: readonly string[], registry: Registry): boolean {
  return words.some((_, index) => registry.find(words.slice(index).join(' ')) !== undefined)
}

/** Whether an abbreviation in parentheses only abbreviates the words before it: "Fund for Pensions (FP)". */
export function abbreviates(short: string, words: string): boolean {
  const initials = words.match(/(?<![\p{L}])\p{Lu}/gu)?.join('') ?? ''
  return short.length > 1 && initials.endsWith(short.toUpperCase())
}
