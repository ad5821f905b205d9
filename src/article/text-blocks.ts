import type { Block } from './article.ts'
import { cleanText, foldSpaces } from './clean.ts'

/** How long the lines are that mail programs and teleprinters break, in characters. */
const WRAPPED = { min: 40, max: 90 }
const SENTENCE_END = /[.!?…。！？][\p{Pf}\p{Pi}\p{Pe}"']*$/u

/**
 * The paragraphs of plain text. Blank lines separate them; lines without a blank one between are one paragraph
 * where they look hard-wrapped, else each is a paragraph of its own.
 */
export function textBlocks(text: string): Block[] {
  return paragraphsOf(cleanText(text)).map((paragraph) => ({
    text: paragraph,
    html: `<p>${escapeText(paragraph)}</p>`,
  }))
}

function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  let lines: string[] = []
  for (const line of [...text.split('\n'), '']) {
    const folded = foldSpaces(line).trim()
    if (folded !== '') {
      lines.push(folded)
      continue
    }
    if (isHardWrapped(lines)) paragraphs.push(lines.join(' '))
    else for (const each of lines) paragraphs.push(each)
    lines = []
  }
  return paragraphs
}

function isHardWrapped(lines: readonly string[]): boolean {
  const breaks = lines.length - 1
  if (breaks < 1) return false
  const lengths = lines.map((line) => line.length)
  const evenly = lengths.slice(0, -1).every((length) => length >= WRAPPED.min && length <= WRAPPED.max)
  if (!evenly || lengths[breaks]! > WRAPPED.max) return false
  const readOn = lines.filter((line, at) => at > 0 && readsOn(lines[at - 1]!, line)).length
  return readOn > breaks / 2
}

function readsOn(before: string, line: string): boolean {
  return /^\p{Ll}/u.test(line) || !SENTENCE_END.test(before)
}

/** Text as it stands in an element of XML or HTML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
