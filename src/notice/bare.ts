import { isShouted, readLabel } from './label.ts'
import type { Notice } from './notice.ts'
import { type OrderKind, TINY_LABELS } from './order-words.ts'

/** An order of one line, and the headline that it gives. */
export interface Bare {
  readonly kind: OrderKind
  readonly title: string
}

/** "HOLD Mayor took bribes until further notice". The word is shouted and the headline is not. */
const UNTIL =
  /^\W{0,6}(HOLD|WITHHOLD) (?!FOR )(\p{Lu}.{2,250}?),? (?:until|till|pending) (?:further notice|further word|notice|clearance|(?:legal )?(?:review|advice|approval)|checks?)\W{0,4}$/u
/** "KILL Kiel-Ferry". */
const SLUG = /^\W{0,6}(KILL|WITHDRAW|HOLD|WITHHOLD) ((?:BC-)?\p{L}[\p{L}\d]*(?:-[\p{L}\d]+){1,8})\W{0,4}$/u

/** What a line orders with nothing below it, or no more than a sentence: no story is told so, nor is its headline one. */
export function readBare(line: string, { isBare, isTiny }: Notice): Bare | undefined {
  if (!isTiny) return undefined
  const [, verb = '', title = ''] =
    UNTIL.exec(line.slice(0, 300)) ?? (isBare ? SLUG.exec(line.slice(0, 300)) : null) ?? []
  if (verb !== '' && (!isShouted(title) || isBare))
    return { kind: /HOLD/.test(verb) ? 'hold' : 'kill', title }
  return labelled(line)
}

/** "HOLD: Mayor took bribes". */
function labelled(line: string): Bare | undefined {
  for (const [kind, words] of TINY_LABELS) {
    const label = readLabel(line, words)
    if (label?.isCapitals && /^["“„«]?\p{Lu}/u.test(label.rest) && !isShouted(label.rest)) {
      return { kind, title: label.rest }
    }
  }
  return undefined
}
