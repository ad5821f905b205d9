import { isRegion } from './places.ts'

/** Small words inside people's names: "van der Meer", "bin Salem". */
const PARTICLES = new Set(
  'de del della di da do dos das du la le van von der den ter ten zu zur bin ben ibn al el y e af av abu'.split(
    ' ',
  ),
)

/** Words that make a name an outlet's or an office's, not a person's. */
const OUTLET_WORDS = new Set(
  (
    'news times post daily press media mail herald tribune guardian journal magazine gazette chronicle observer globe star ' +
    'telegraph independent express tv radio network online staff reports report wire wires service services agency ' +
    'agencies agence agencia agência agentur team redaktion redacción redação rédaction editors desk zeitung nachrichten ' +
    'newswires newswire merkezi servisi haber group company inc ltd photo images pictures today week review street correspondent ' +
    'writer writers reporter editor folha estado monde figaro'
  ).split(' '),
)

/** Days, months and what people say with "by": "By Christmas Day", "By Popular Demand". */
const NO_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday day night week month year christmas easter demand law force design default'.split(
    ' ',
  ),
)

/** Whether a text is a person's name: two to five words, each with a capital or a particle, none an outlet's word. */
export function isPerson(text: string): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.length > 5 || text.length > 60 || isRegion(text)) return false
  if (/^(?:the|le|la|der|die|das|el|il) /i.test(text) || hasAcronym(words)) return false
  if (NO_NAMES.has(words.at(-1)?.toLowerCase() ?? '')) return false
  return (
    isNameWord(words[0] ?? '') && isNameWord(words.at(-1) ?? '') && words.every(isNamePart) && !isOutlet(text)
  )
}

/** An acronym among words in small letters names an office: "Harbour AFP". Initials have two letters at most. */
function hasAcronym(words: readonly string[]): boolean {
  return words.some((word) => /\p{Ll}/u.test(word)) && words.some((word) => /^\p{Lu}{3,}$/u.test(word))
}

function isNamePart(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || isNameWord(word)
}

/** A capital, then letters, hyphens, apostrophes, dots: "Collett-White", "O'Neill", "M-A.", "al-Awad". */
function isNameWord(word: string): boolean {
  return /^(?:(?:al|el|as|ad|an)-)?\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) && !/['’]s$/.test(word)
}

/** Whether a word in a name says that it is an outlet: "Harbour Times", "harbour.example". */
export function isOutlet(text: string): boolean {
  if (isDomain(text)) return true
  return text.split(' ').some((word) => OUTLET_WORDS.has(word.toLowerCase().replace(/(?:['’]s?|\.)$/, '')))
}

export function isDomain(text: string): boolean {
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}$/iu.test(text)
}

/** A name set in capitals in normal case: "JANE O'DOE" is Jane O'Doe; any other name as written. */
export function nameInNormalCase(name: string): string {
  if (name !== name.toUpperCase() || /^\p{Lu}{1,3}$/u.test(name)) return name
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Offices, and where figures, quotations and pictures come from: what they publish is no outlet's text. */
export const OFFICE =
  /\b(?:department|institut[eo]?|office|bureau|bank|commission|agency|authority|council|court|census|survey|statist\p{L}*|company|government|eurostat|destatis|who|imf|un|opta|minist\p{L}+|politi\p{L}*|polis\p{L}*|polic\p{L}+|kommun\p{L}*|myndighe\p{L}*|styrelse\p{L}*|gemeente|brandweer|feuerwehr|behörde\p{L}*|полици\p{L}+|universit\p{L}+|polizei|wikipedia|commons|getty|pixabay|imago|shutterstock|unsplash|flickr|alamy|google maps|twitter|facebook|instagram|youtube)\b/iu

/** Short words and units of the languages that sign with initials: none of them is some. */
const SHORT_WORDS = new Set(
  (
    'and or not yes no the for but all now out off via per ex ca etc sic pdf lol ed eds end exit cont verb tk cf fig he she her him they them is it of in on at to as by an ' +
    'says said say ask asks ab an am im zu so da wo er es sie wir ihr ja nein nie nur oft wie wer was bis und oder der die das den dem des mit von aus sagt bzw usw vgl ff dt engl mwd ' +
    'le la les un une de du et ou en el los las y o il lo gli che km kg mm ml mg gr mph ms kmh html htm'
  ).split(' '),
)

/** Whether lower-case letters are people's initials: not all of them words, units or single letters. */
export function areInitials(codes: readonly string[]): boolean {
  return codes.some((code) => code.length > 1 && !SHORT_WORDS.has(code))
}
