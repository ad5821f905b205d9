/** Letters of the scripts that most news is written in, in small letters: they need no look into Unicode's tables. */
const COMMON =
  'a-z\\d\\u00df-\\u00f6\\u03b1-\\u03c9\\u0430-\\u044f\\u05d0-\\u05ea\\u0620-\\u064a\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3'
const NO_LETTERS = new RegExp(`(?:(?![${COMMON}])[^\\p{L}\\p{M}\\p{N}])+`, 'gu')

/**
 * The letters, marks and digits of a text, in small letters and normal form (NFKC): what it says, however it is typeset.
 * Rows are stored by it, so it must stay what it is.
 */
export function lettersOf(text: string): string {
  return lettersOneByOne(text) ?? lettersTogether(text)
}

function lettersTogether(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(NO_LETTERS, '')
}

/** What lies behind the Cyrillic script, save the punctuation of Latin typography, is looked at in its surroundings. */
const [END, QUOTES, END_OF_QUOTES] = [0x530, 0x2010, 0x2028]
const [NONE, BY_ITS_NEIGHBOURS] = [0, 0xffff]
const LETTERS = new Uint16Array(END_OF_QUOTES).map((_, code) =>
  code < END || code >= QUOTES ? letterOf(String.fromCharCode(code)) : BY_ITS_NEIGHBOURS,
)

/** Marks join the letter before them, and which small sigma a capital one becomes depends on where its word ends. */
function letterOf(char: string): number {
  const letters = lettersTogether(char)
  if (letters.length > 1 || /[\p{M}Σ]/u.test(char.normalize('NFKC'))) return BY_ITS_NEIGHBOURS
  return letters === '' ? NONE : letters.charCodeAt(0)
}

/** The same where each character becomes what it does wherever it stands; undefined where one does not. */
function lettersOneByOne(text: string): string | undefined {
  const letters = Buffer.alloc(2 * text.length)
  let end = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = LETTERS[text.charCodeAt(at)] ?? BY_ITS_NEIGHBOURS
    if (letter === BY_ITS_NEIGHBOURS) return undefined
    if (letter !== NONE) end = letters.writeUInt16LE(letter, end)
  }
  return letters.toString('utf16le', 0, end)
}
