import type { Problem } from './article.ts'
import { declaredEncoding } from './declared-encoding.ts'

/** The text of a record, line ends as '\n', or why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: Problem }

const NEWLINE = 0x0a
const UTF_8 = new TextDecoder('utf-8', { fatal: true })
const LATIN_1 = new TextDecoder('latin1')
/** More control characters than this share, and it is a picture or an archive. */
const MAX_CONTROL_SHARE = 0.1
/** White space is none. */
const CONTROLS = /[\0-\x08\x0e-\x1f]/g
const ESCAPE = 0x1b

const UTF_32 = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
]
/** How UTF-16 begins: with a byte order mark, or with a "<", "{" or "[" of two bytes (XML 1.0, appendix F). */
const UTF_16: readonly (readonly [beginning: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0], 'utf-16le'],
  [[0, 0x3c], 'utf-16be'],
  [[0x7b, 0], 'utf-16le'],
  [[0, 0x7b], 'utf-16be'],
  [[0x5b, 0], 'utf-16le'],
  [[0, 0x5b], 'utf-16be'],
]

/**
 * Decodes UTF-16 and UTF-8, and what is neither as it says of itself (the XML declaration, HTML's meta). UTF-8 goes before
 * what is declared: agencies label it iso-8859-1, and no text of another encoding that is longer than a few words looks
 * like it.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (UTF_32.some((mark) => beginsWith(bytes, mark))) return problem('in UTF-32: save it as UTF-8')
  const utf16 = UTF_16.find(([beginning]) => beginsWith(bytes, beginning))
  if (utf16) return decodeUtf16(bytes, utf16[1])
  if (bytes.includes(0)) return problem('not text: it holds NUL bytes')
  const utf8 = decodeUtf8(bytes)
  if (isMostlyControls(utf8 ?? LATIN_1.decode(bytes), bytes.length)) {
    return problem('not text: it is mostly control characters')
  }
  // The escapes of ISO-2022 are all of ASCII, and so of UTF-8.
  const isUtf8 = utf8 !== undefined && !(bytes.includes(ESCAPE) && declaredEncoding(bytes))
  if (isUtf8) return { text: normalLineEnds(utf8) }
  const declared = declaredEncoding(bytes)
  return declared === undefined ? notUtf8(bytes) : decodeDeclared(bytes, declared)
}

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) return problem('not valid UTF-16: save it as UTF-8')
  if (text.includes('\0')) return problem('not text: it holds NUL characters')
  return { text: normalLineEnds(text) }
}

function decodeDeclared(bytes: Uint8Array, declared: string): Decoded {
  if (!isEncoding(declared)) return problem(`in an encoding that is not known: ${JSON.stringify(declared)}`)
  // Whoever could read the declaration byte by byte has no UTF-16 before him.
  if (/^utf-?(?:8|16)/i.test(declared)) return notUtf8(bytes)
  const text = decodeStrictly(bytes, declared)
  return text === undefined
    ? problem(`not valid ${declared}, as it says it is`)
    : { text: normalLineEnds(text) }
}

function notUtf8(bytes: Uint8Array): Decoded {
  return { problem: { reason: 'not valid UTF-8: save it as UTF-8', line: firstBadLine(bytes) } }
}

function problem(reason: string): Decoded {
  return { problem: { reason } }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined
  } catch {
    return false
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes)
  } catch {
    return undefined
  }
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte)
}

/** @param bytes how many they are */
function isMostlyControls(text: string, bytes: number): boolean {
  const controls = text.length - text.replace(CONTROLS, '').length
  return controls > bytes * MAX_CONTROL_SHARE
}

// A newline byte is never part of a longer UTF-8 sequence, so the lines can be tried one by one.
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    if (newline < 0 || decodeUtf8(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
}

function normalLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
