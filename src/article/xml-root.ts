/** What may stand before the root of an XML document (XML 1.0, 2.8), apart from a DOCTYPE, each with its end. */
const BEFORE: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
]

/** The local name of the first element of a text that begins as XML does; undefined where it does not. */
export function rootOf(text: string): string | undefined {
  let at = afterBlanks(text, 0)
  for (;;) {
    const next = afterPiece(text, at)
    if (next === undefined) break
    at = afterBlanks(text, next)
  }
  return /^<(?:[^\s<>/:]{1,100}:)?([A-Za-z_][\w.-]{0,100})[\s/>]/.exec(text.slice(at, at + 210))?.[1]
}

/** Where the declaration, comment or DOCTYPE that begins here is over; undefined where none does. */
function afterPiece(text: string, at: number): number | undefined {
  if (/^<!doctype/i.test(text.slice(at, at + 9))) return afterDoctype(text, at)
  const piece = BEFORE.find(([start]) => text.startsWith(start, at))
  if (!piece) return undefined
  const end = text.indexOf(piece[1], at)
  return end < 0 ? text.length : end + piece[1].length
}

/** A DOCTYPE may have declarations of its own, in brackets, and a bracket in their quotes and comments. */
function afterDoctype(text: string, at: number): number {
  const end = text.indexOf('>', at)
  const bracket = text.indexOf('[', at)
  if (bracket < 0 || end < bracket) return end < 0 ? text.length : end + 1
  const marks = /"|'|<!--|\]/g
  marks.lastIndex = bracket
  for (let mark = marks.exec(text)?.[0]; mark; mark = marks.exec(text)?.[0]) {
    if (mark === ']') return afterBlanks(text, marks.lastIndex) + 1
    const close = text.indexOf(mark === '<!--' ? '-->' : mark, marks.lastIndex)
    if (close < 0) break
    marks.lastIndex = close + 1
  }
  return text.length
}

function afterBlanks(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charAt(end).trim() === '') end++
  return end
}
