import { ARABIC } from '../../scripts.ts'
import { endsSentence, squash } from '../../sentence.ts'
import type { Context } from '../context.ts'

/** A byline is no longer than this (characters), and so is a list of agencies. */
export const LONGEST = 120
/** How far from its end a line can have a credit (characters). */
export const END = 80
/** A headline can come first, and a deck. */
export const HIGH = 3
/** A paragraph is longer than this. */
const PARAGRAPH = 50
/** A text of this length is a story, not a picture's caption. */
const STORY = 200

/** Marks that only turn the direction of writing. */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Among the first lines, short, and a paragraph that is longer stands below. */
export function isAboveStory(line: string, { nth, below = '' }: Context): boolean {
  const above = nth < HIGH && line.length <= LONGEST && ARABIC.test(line)
  return above && below.length > Math.max(PARAGRAPH, line.trim().length)
}

/** The end of a line that closes the story; '' when it does not, or is in another script. */
export function endOf(line: string, { closes }: Context): string {
  const end = closes ? line.trimEnd().slice(-END) : ''
  return ARABIC.test(end) ? end : ''
}

/** Alone below the story: letters that are also a word need more than that. */
export function isSignature(weak: boolean, { above = '' }: Context): boolean {
  return !weak && closesSentence(above)
}

export function endsStory(before: string, { nth }: Context): boolean {
  return closesSentence(before) && before.length > (nth > 0 ? PARAGRAPH : STORY)
}

/** As {@link endsSentence}, with the question mark of Arabic and the full stop of Urdu. */
export function closesSentence(text: string): boolean {
  return endsSentence(text) || /[؟۔]$/.test(text.trimEnd().slice(-1))
}

export function clean(text: string): string {
  return squash(text.replaceAll(UNSEEN, ''))
}
