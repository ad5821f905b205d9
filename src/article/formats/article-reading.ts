import type { Article, Block, Reading } from '../article.ts'
import type { FieldReading, Fields, Remark } from '../fields.ts'
import { Unreadable } from '../unreadable.ts'
import type { Source } from './format.ts'

/**
 * The reading of a record with one article.
 *
 * @param bodyOf called only when the fields have no problem
 * @param lineOf the line of a member in the record, from 1, where it is known
 */
export function articleReading(
  source: Source,
  { fields, problems, warnings }: FieldReading,
  bodyOf: () => readonly Block[],
  lineOf: (member: string) => number | undefined,
): Reading {
  const [first] = problems
  if (first) throw new Unreadable(problems.map(({ reason }) => reason).join('; '), lineOf(first.member))
  const article = { key: source.key, part: 0, stored: source.modified, ...fields, body: bodyOf() }
  if (!isEnough(article)) throw new Unreadable('no text: neither a headline nor a body')
  return { articles: [article], left: [], warnings: warnings.map((warning) => withLine(warning, lineOf)) }
}

/** The fields of a reading, with what the document itself says where they are silent. */
export function withDefaults(reading: FieldReading, defaults: Partial<Fields>): FieldReading {
  return { ...reading, fields: { ...defaults, ...reading.fields } }
}

/** An order to kill or hold needs no text: the notice that replaces the story has its own. */
export function isEnough({
  pubstatus,
  headline,
  body,
}: Pick<Article, 'pubstatus' | 'headline' | 'body'>): boolean {
  return pubstatus !== 'usable' || headline !== undefined || body.some(({ text }) => text !== '')
}

function withLine({ member, reason }: Remark, lineOf: (member: string) => number | undefined) {
  const line = lineOf(member)
  return line === undefined ? { reason } : { reason, line }
}
