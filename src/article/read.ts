import type { Problem, Reading, RecordSource } from './article.ts'
import { decode } from './decode.ts'
import { flat } from './formats/flat.ts'
import type { Format, Source } from './formats/format.ts'
import { html } from './formats/html.ts'
import { markdown } from './formats/markdown.ts'
import { text } from './formats/text.ts'
import { parseJson } from './json.ts'
import { Unreadable } from './unreadable.ts'

/** A record larger than this is rejected unread (bytes). */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024

/** Tried in this order; of several that share an ending, the first that recognises the content reads it. */
const FORMATS: readonly Format[] = [flat, text, markdown, html]

/** Whether a key looks like a record at all (by ending, no dot-file or dot-folder); others are not read. */
export function isRecordKey(key: string): boolean {
  const hidden = key.split('/').some((name) => name.startsWith('.'))
  return !hidden && FORMATS.some((format) => format.endings.includes(endingOf(key)))
}

/** Reads a record of any known format. Never throws: a record that cannot be read is a problem in the answer. */
export function readRecord(record: RecordSource): Reading {
  try {
    const source = open(record)
    const ending = endingOf(record.key)
    const format = FORMATS.find(
      (each) => each.endings.includes(ending) && (each.recognises?.(source) ?? true),
    )
    if (!format) throw new Unreadable(`of no known format${ending && ` (${ending})`}`)
    return format.read(source)
  } catch (error) {
    return { articles: [], problem: problemOf(error), warnings: [] }
  }
}

function open({ key, bytes, modified }: RecordSource): Source {
  if (bytes.length > MAX_RECORD_BYTES) {
    throw new Unreadable(`too large: ${bytes.length} bytes, at most ${MAX_RECORD_BYTES} are read`)
  }
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Unreadable(decoded.problem.reason, decoded.problem.line)
  if (decoded.text.trim() === '') throw new Unreadable('empty')
  const source = { key, modified, text: decoded.text }
  return endingOf(key) === '.json' ? { ...source, json: jsonOf(decoded.text) } : source
}

function jsonOf(source: string): unknown {
  const parsed = parseJson(source)
  if ('problem' in parsed) throw new Unreadable(parsed.problem.reason, parsed.problem.line)
  return parsed.value
}

function endingOf(key: string): string {
  return /\.[^./]*$/.exec(key)?.[0].toLowerCase() ?? ''
}

function problemOf(error: unknown): Problem {
  if (error instanceof Unreadable) return error.problem
  if (error instanceof RangeError) return { reason: 'nested too deeply or too large to be read' }
  return {
    reason: `cannot be read: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`,
  }
}
