import type { Problem } from './article.ts'

/** What an author can act on, of what the parser says: it puts the place first ("12:7: unclosed tag: b"). */
export function problemWith(text: string, { message }: Error, line: number): Problem {
  const complaint = message.replace(/^(?:\S*:)?\d+:\d+: /, '').replace(/\.$/, '')
  // A parser takes all that follows an ampersand for a name, and complains far below.
  const bare = /entity|unclosed/.test(complaint) ? bareAmpersand(text) : undefined
  if (bare !== undefined) return { reason: 'not XML: an "&" must be written "&amp;"', line: bare }
  return { reason: `not XML: ${complaint}`, line }
}

/** The line of the first ampersand that begins no reference (XML 1.0, section 4.1). */
function bareAmpersand(text: string): number | undefined {
  const pieces = /<!\[CDATA\[|<!--|&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z_:][\w:.-]{0,99};)/gi
  for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
    if (piece[0] === '&') return text.slice(0, piece.index).split('\n').length
    const end = text.indexOf(piece[0] === '<!--' ? '-->' : ']]>', pieces.lastIndex)
    if (end < 0) return undefined
    pieces.lastIndex = end
  }
  return undefined
}
