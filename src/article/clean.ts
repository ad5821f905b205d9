/** Spaces that fold besides the plain one, U+00A0 excepted: the no-break spaces that remain after mending are wanted. */
const OTHER_SPACES = /[\t\n\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+/g
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/**
 * XML 1.0 section 2.2 (Char), with the C1 controls and the noncharacters that it only discourages; and zero-width space,
 * byte order mark and soft hyphen, leavings of editors. ZWJ, ZWNJ and bidi marks carry meaning and stay.
 */
const UNWANTED =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\xAD\u200B\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu
const NO_BREAK = /[\u00A0\u202F\u2007]/
/** One of any of these, or a surrogate, which may be half of one: most texts have none. */
const SUSPECT =
  /[\0-\x08\v-\x1F\x7F-\xA0\xAD\u2007\u200B\u2028\u2029\u202F\uD800-\uDFFF\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]/
/** Whole runs, so that " \u00A0" folds like one; looked for only where a run begins, or long ones take quadratic time. */
const NO_BREAK_RUNS = /(?<![ \t])[ \t]*[\u00A0\u202F\u2007][ \t\u00A0\u202F\u2007]*/g
const WANTED_BEFORE = /[:;!?»%]/
const DIGIT = /\p{Nd}/u

/**
 * Text that every XML 1.0 parser takes, line ends as '\n', no-break spaces mended: a no-break space stays (as
 * U+00A0) only where typography wants it, before `: ; ! ? » %`, after `«` and between digits.
 */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? cleaned(text) : text
}

/** The same as one line: white space folded and trimmed. */
export function cleanLine(text: string): string {
  return foldSpaces(cleanText(text)).trim()
}

/** White space (line breaks too) folded to single spaces, the mended U+00A0 left alone. */
export function foldSpaces(text: string): string {
  return plainSpaces(text).replace(/ {2,}/g, ' ')
}

/** The same where it will be folded once more: white space as plain spaces, of which there may still be several. */
export function plainSpaces(text: string): string {
  return text.replace(OTHER_SPACES, ' ')
}

function cleaned(text: string): string {
  const legal = text.toWellFormed().replace(LINE_ENDS, '\n').replace(UNWANTED, '')
  return NO_BREAK.test(legal) ? legal.replace(NO_BREAK_RUNS, mendSpace) : legal
}

function mendSpace(run: string, at: number, text: string): string {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + run.length)
  const wanted = WANTED_BEFORE.test(after) || before === '«' || (DIGIT.test(before) && DIGIT.test(after))
  return wanted ? '\u00A0' : ' '
}
