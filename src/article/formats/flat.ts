import type { Reading } from '../article.ts'
import { readFields } from '../fields.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { memberLines } from '../json.ts'
import { textBlocks } from '../text-blocks.ts'
import { Unreadable } from '../unreadable.ts'
import { articleReading } from './article-reading.ts'
import type { FlatMembers } from './flat-schema.ts'
import type { Format, Source } from './format.ts'

/** Our own `.json`: one flat object in the words of ninjs, see docs/record.schema.json. */
export const flat: Format = { endings: ['.json'], read }

function read(source: Source): Reading {
  const record = source.json
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new Unreadable('must be a JSON object: { "headline": … }')
  }
  const reading = readFields(record)
  const lines = hasRemarks(reading) ? memberLines(source.text) : new Map<string, number>()
  return articleReading(
    source,
    reading,
    () => bodyOf(record),
    (member) => lines.get(member),
  )
}

function hasRemarks(reading: ReturnType<typeof readFields>): boolean {
  return reading.problems.length + reading.warnings.length > 0
}

// Called once the fields are known to be sound: the bodies are text or absent.
function bodyOf(record: FlatMembers) {
  const blocks = htmlBlocks(record.body_html ?? '')
  return blocks.length > 0 ? blocks : textBlocks(record.body_text ?? '')
}
