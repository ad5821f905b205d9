import type { Reading } from '../article.ts'
import { knownMembers, readFields } from '../fields.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { memberLines } from '../json.ts'
import { textBlocks } from '../text-blocks.ts'
import { Unreadable } from '../unreadable.ts'
import { articleReading } from './article-reading.ts'
import type { JsonFormat, Source } from './format.ts'

/** Our own: one flat object in the words of ninjs, see docs/record.schema.json. */
export const flat: JsonFormat = { recognises: () => true, read }

function read(source: Source, record: object): Reading {
  if (Array.isArray(record)) throw new Unreadable('must be a JSON object: { "headline": … }')
  const reading = readFields(record)
  const lines = hasRemarks(reading) ? memberLines(source.text) : new Map<string, number>()
  return articleReading(
    source,
    reading,
    () => bodyOf(knownMembers(record)),
    (member) => lines.get(member),
  )
}

function hasRemarks(reading: ReturnType<typeof readFields>): boolean {
  return reading.problems.length + reading.warnings.length > 0
}

/** Bodies of another type than text come here only with a story that is withheld or canceled. */
function bodyOf({ body_html, body_text }: Record<string, unknown>) {
  const blocks = htmlBlocks(typeof body_html === 'string' ? body_html : '')
  return blocks.length > 0 ? blocks : textBlocks(typeof body_text === 'string' ? body_text : '')
}
