import { isShouted } from './label.ts'
import type { Notice } from './notice.ts'
import { APART_AT_END, AT_END, KINDS, type OrderKind } from './order-words.ts'

/** The longest headline with a word behind it, and how much of its end is looked at (characters). */
const LONGEST = 300
const END = 100

/** Behind a headline, be it a field or a line of the text; a paragraph is none. */
export function kindOfEnd(notice: Notice): OrderKind | undefined {
  const { head, top } = notice
  const lines = [head, top[0] ?? ''].filter(
    (line) => line.length <= LONGEST && APART_AT_END.test(line.slice(-END)),
  )
  return KINDS.find((kind) => lines.some((line) => isAtEnd(line, kind, notice)))
}

function isAtEnd(line: string, kind: OrderKind, notice: Notice): boolean {
  const [end] = AT_END[kind].exec(line.slice(-END)) ?? []
  if (end === undefined || isShouted(line)) return false
  return isShouted(end.replace(/[^\p{L}]/gu, '')) || notice.isForEditors
}
