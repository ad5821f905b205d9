import { Unreadable } from './unreadable.ts'

/** Longer than any article, and short enough for marked, whose time is not linear in the length of a text. */
const MAX_LENGTH = 512 * 1024
const MAX_MARKS = 1000
const MAX_WORD = 2000
/** List and quotation marks at the start of one line, each a level that marked descends into. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){51}/m
/** Pictures written into the text: feeds never show them, and they are the one word that may be this long. */
const INLINE_PICTURES = /data:[^\s)>"']{500,}/g
const MARKS = /[*_~`[\]<>!\\]/g

/** Markdown without pictures written into it as data: URIs; their place stays. */
export function withoutInlinePictures(markdown: string): string {
  return markdown.replace(INLINE_PICTURES, 'data:,')
}

/**
 * Refuses Markdown that would keep marked busy for minutes: its time grows with the square of the number of marks
 * in a paragraph and of the length of a word (measured with marked 18: 26 s for 100 kB of `**a b* `).
 *
 * @throws Unreadable
 */
export function refuseUnreasonable(markdown: string): void {
  if (markdown.length > MAX_LENGTH) throw new Unreadable('too large: Markdown may have 512 kB')
  if (TOO_DEEP.test(markdown)) throw new Unreadable('nested too deeply')
  let line = 0
  let marks = 0
  for (const text of markdown.split('\n')) {
    line++
    marks = text.trim() === '' ? 0 : marks + (text.match(MARKS)?.length ?? 0)
    if (marks > MAX_MARKS)
      throw new Unreadable(`more than ${MAX_MARKS} Markdown marks in one paragraph`, line)
    if (longestWord(text) > MAX_WORD) throw new Unreadable(`a word of more than ${MAX_WORD} characters`, line)
  }
}

function longestWord(line: string): number {
  if (line.length <= MAX_WORD) return line.length
  return line.split(/\s/).reduce((longest, word) => Math.max(longest, word.length), 0)
}
