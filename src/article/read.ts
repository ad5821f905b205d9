import type { Problem, Reading, RecordSource } from './article.ts'
import { decode } from './decode.ts'
import { apMediaApi } from './formats/ap-media-api.ts'
import { flat } from './formats/flat.ts'
import type { JsonFormat, Source, TextFormat, XmlFormat } from './formats/format.ts'
import { html } from './formats/html.ts'
import { markdown } from './formats/markdown.ts'
import { newsml12 } from './formats/newsml-1.2.ts'
import { newsmlG2 } from './formats/newsml-g2.ts'
import { ninjs } from './formats/ninjs.ts'
import { nitf } from './formats/nitf.ts'
import { text } from './formats/text.ts'
import { parseJson } from './json.ts'
import { Unreadable } from './unreadable.ts'
import { parseXml } from './xml.ts'
import { rootOf } from './xml-root.ts'

/** A record larger than this is rejected unread (bytes). */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024

const XML_FORMATS: readonly XmlFormat[] = [newsmlG2, newsml12, nitf]
/** The first that recognises a record reads it. */
const JSON_FORMATS: readonly JsonFormat[] = [apMediaApi, ninjs, flat]
const TEXT_FORMATS: readonly TextFormat[] = [text, markdown, html]

/** What agencies call their files. */
const ENDINGS = ['.json', '.ninjs', '.xml', '.nitf', '.newsml', '.g2']
const RECORD_ENDINGS: ReadonlySet<string> = new Set([
  ...ENDINGS,
  ...TEXT_FORMATS.flatMap(({ endings }) => endings),
])

/**
 * Whether a key looks like a record at all, by its ending or for want of one: agencies name files by their identifiers.
 * Others are not read, nor is what a dot hides.
 */
export function isRecordKey(key: string): boolean {
  const names = key.split('/')
  if (names.at(-1) === '' || names.some((name) => name.startsWith('.'))) return false
  return endingOf(key) === '' || hasRecordEnding(key)
}

/** Whether a name ends as records' names do. */
export function hasRecordEnding(key: string): boolean {
  return RECORD_ENDINGS.has(endingOf(key))
}

/**
 * Reads a record of any known format, which its content tells: an ending tells only text, Markdown and HTML apart. Never
 * throws: a record that cannot be read is a problem in the answer.
 */
export function readRecord(record: RecordSource): Reading {
  try {
    return readSource(open(record))
  } catch (error) {
    return { articles: [], left: [], problem: problemOf(error), warnings: [] }
  }
}

function open({ key, bytes, modified }: RecordSource): Source {
  if (bytes.length > MAX_RECORD_BYTES) {
    throw new Unreadable(`too large: ${bytes.length} bytes, at most ${MAX_RECORD_BYTES} are read`)
  }
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Unreadable(decoded.problem.reason, decoded.problem.line)
  if (decoded.text.trim() === '') throw new Unreadable('empty')
  return { key, modified, text: decoded.text }
}

function readSource(source: Source): Reading {
  const ending = endingOf(source.key)
  const ended = TEXT_FORMATS.find(({ endings }) => endings.includes(ending))
  const root = rootOf(source.text)
  const xml = XML_FORMATS.find(({ roots }) => roots.includes(root ?? ''))
  if (xml) return xml.read(source, parseXml(source.text))
  // A text may well begin with a bracket: only where it is JSON indeed it is no text.
  if (ended && !isJson(source.text)) return ended.read(source)
  const isOfAgency = root === undefined && ENDINGS.includes(ending)
  // It breaks off before its first element: the parser says how.
  if (isOfAgency && /^\s*</.test(source.text)) parseXml(source.text)
  else if (isOfAgency || /^\s*[{[]/.test(source.text)) return readJson(source)
  const reason = `of no known format${root ? `: its outermost element is <${root}>` : ending && ` (${ending})`}`
  if (ending !== '') throw new Unreadable(reason)
  // Whatever lies among the records: a LICENSE, a README.
  return { articles: [], left: [{ part: 0, reason }], warnings: [] }
}

function readJson(source: Source): Reading {
  const parsed = parseJson(source.text)
  if ('problem' in parsed) throw new Unreadable(parsed.problem.reason, parsed.problem.line)
  const { value } = parsed
  if (typeof value !== 'object' || value === null) {
    throw new Unreadable('must be a JSON object: { "headline": … }')
  }
  return JSON_FORMATS.find((format) => format.recognises(value))!.read(source, value)
}

function isJson(content: string): boolean {
  return /^\s*[{[]/.test(content) && /[}\]]\s*$/.test(content) && 'value' in parseJson(content)
}

/** With its dot, in lower case; '' where there is none. What follows the dot of "reuters.com_2014_newsml" is none. */
function endingOf(key: string): string {
  return /\.[a-z\d]{1,10}$/i.exec(key)?.[0].toLowerCase() ?? ''
}

function problemOf(error: unknown): Problem {
  if (error instanceof Unreadable) return error.problem
  if (error instanceof RangeError) return { reason: 'nested too deeply or too large to be read' }
  return {
    reason: `cannot be read: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`,
  }
}
