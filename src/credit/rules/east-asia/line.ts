import { type Closing, endsSentence } from '../../sentence.ts'
import type { Context } from '../context.ts'

/** A dateline stands within this many characters of its line, behind a caption or a standfirst at most. */
const START = 200
/** Nothing of a credit lies farther than this from the end of its line. */
const END = 160
/** A line of names is shorter than this. */
export const LINE = 80
/** Bylines and desk lines stand in the first lines or after the story; in between they sign a picture or a box. */
const HIGH = 6

/** Kana, Han and Hangul of everyday use, as one quick class. */
export const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

/** Full-width letters, digits and marks as their half-width twins: one for one, so places in the line stay the same. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[\u3000\uff01-\uff5e]/g, (mark) => mark.normalize('NFKC'))
}

/** The first characters of a line, in half width; '' where they are no East Asian text, as most are. */
export function startOf(line: string): string {
  return folded(line.slice(0, START))
}

/** The last characters of a line, likewise. */
export function endOf(line: string): string {
  return folded(line.slice(-END))
}

function folded(text: string): string {
  return EAST_ASIAN.test(text) ? halfWidth(text) : ''
}

/** A line where a byline or a desk line can stand. */
export function isOutsideStory({ nth, closes }: Context): boolean {
  return nth < HIGH || closes
}

/** Behind a sentence, or with nothing before it where a byline can stand. A headline or a caption does not end so. */
export function signsText(before: string, context: Context): boolean {
  return before.trim() === '' ? isOutsideStory(context) : endsSentence(halfWidth(before.trimEnd().slice(-1)))
}

/** The last bracketed piece of a line and what stands before it. A date of the Minguo calendar may follow. */
export function closingBracket(line: string): Closing | undefined {
  const text = line.trimEnd()
  if (!/[)\]】〕）］\d]/.test(text.slice(-1))) return undefined
  const match = /[([【〔]([^()[\]【】〔〕]{2,100})[)\]】〕](?:\d{7})?$/u.exec(endOf(text))
  if (!match || !EAST_ASIAN.test(match[1] ?? '')) return undefined
  return { inside: (match[1] ?? '').trim(), before: text.slice(0, text.length - match[0].length) }
}
