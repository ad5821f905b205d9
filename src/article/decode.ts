import type { Problem } from './article.ts'

/** The text of a record, line ends as '\n', or why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: Problem }

const NEWLINE = 0x0a
/** More control characters than this share, and it is a picture or an archive. */
const MAX_CONTROL_SHARE = 0.1

/** Decodes UTF-8 (byte order mark or none) and UTF-16 with a byte order mark; nothing else is guessed at. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return decodeUtf16(bytes, utf16)
  if (bytes.includes(0)) {
    return { problem: { reason: 'not text: it holds NUL bytes (UTF-16 needs a byte order mark)' } }
  }
  if (isMostlyControls(bytes)) {
    return { problem: { reason: 'not text: it is mostly control characters' } }
  }
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== undefined) return { text: normalLineEnds(text) }
  return { problem: { reason: 'not valid UTF-8: save it as UTF-8', line: firstBadLine(bytes) } }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) return { problem: { reason: 'not valid UTF-16: save it as UTF-8' } }
  if (text.includes('\0')) return { problem: { reason: 'not text: it holds NUL characters' } }
  return { text: normalLineEnds(text) }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isMostlyControls(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls++
  return controls > bytes.length * MAX_CONTROL_SHARE
}

// A newline byte is never part of a longer UTF-8 sequence, so the lines can be tried one by one.
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    if (newline < 0 || decodeStrictly(bytes.subarray(start, end), 'utf-8') === undefined) return line
    start = end + 1
  }
}

function normalLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
