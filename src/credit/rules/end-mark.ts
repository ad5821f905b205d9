import { readItems } from '../items.ts'
import { endsSentence } from '../sentence.ts'
import type { Context } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

/** What agencies send to say that a dispatch ends here: one form a row. */
const MARKS = [
  '_{3,}',
  '#{3,}',
  '\\*{3}',
  '-30-',
  'N{4}',
  '\\+{3}',
  'Enditem',
  '（完）',
  '\\(完\\)',
  '（了）',
]
const MARK_LINE = new RegExp(`^(?:${MARKS.join('|')})$`, 'u')
const MARK_AT_END = /(?: Enditem|（完）|（了）)$/u
/** Longer than an agency's name and five desk codes no such sign-off is (characters). */
const LONGEST = 40

/** Marks and desk codes that close a dispatch and say nothing to readers. */
export const endMarkRules: readonly Rule[] = [
  {
    name: 'end-mark-line',
    reason: '___; Enditem: a mark alone on a line, after the story or between it and its credits',
    needs: { closes: true },
    read: (line) => (MARK_LINE.test(line.trim()) ? whole(line, { kind: 'boilerplate' }) : undefined),
  },
  {
    name: 'end-mark',
    reason: '… from next week. Enditem: the mark stands behind the last sentence',
    needs: { closes: true },
    read: behindSentence,
  },
  {
    name: 'agency-desk-codes',
    reason: '… was sold. PTI ABC DEF: an agency and its desks’ codes in capitals behind the last sentence',
    needs: { closes: true },
    read: deskCodes,
  },
]

function behindSentence(line: string): Taken | undefined {
  const text = line.trimEnd()
  const before = text.replace(MARK_AT_END, '')
  return before !== text && endsSentence(before) ? tail(line, before, {}) : undefined
}

function deskCodes(line: string, { registry }: Context): Taken | undefined {
  const text = line.trimEnd()
  const end = /[.!?”"’] (\p{Lu}{2,8})(?: \p{Lu}{2,4}){1,5}$/u.exec(text.slice(-LONGEST))
  const [agency] = readItems(end?.[1] ?? '', registry)
  if (!end || !agency?.agency || agency.weak) return undefined
  return tail(line, text.slice(0, text.length - end[0].length + 1), { agencies: [agency.agency] })
}
