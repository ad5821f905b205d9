import type { Problem } from './article.ts'

export type Parsed = { readonly value: unknown } | { readonly problem: Problem }

/** What V8 says, and what that means to the author of the record. The first that fits counts. */
const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/control character/, 'a line break, tab or control character stands inside a text: write \\n or \\t'],
  [/double-quoted property name/, 'a member name in double quotes is missing (a comma too many before it?)'],
  [/property name or '}'/, 'a member name in double quotes is missing'],
  [
    /',' or '[}\]]' after/,
    'a comma or closing bracket is missing, or a quotation mark in a text needs a \\ before it',
  ],
]

/** Parses JSON; a problem says in plain words what is wrong, and in which line and column. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { problem: explain(message, text) }
  }
}

function explain(message: string, text: string): Problem {
  const at = positionIn(message) ?? firstBroken(text)
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return { reason: `not JSON: ${inPlainWords(message, text, at)} (column ${column})`, line }
}

function inPlainWords(message: string, text: string, at: number): string {
  if (text.slice(at).trim() === '') return 'it ends in the middle'
  const known = PLAIN_WORDS.find(([pattern]) => pattern.test(message))
  // What V8 adds (", …excerpt…" is not valid JSON; at position 7) repeats the place.
  return known?.[1] ?? message.split(/ in JSON at |, "|, \.\.\./, 1)[0] ?? message
}

function positionIn(message: string): number | undefined {
  const found = /at position (\d+)/.exec(message)
  return found ? Number(found[1]) : undefined
}

// V8 gives no position with an unexpected token; it is the end of the longest beginning that is not yet wrong.
function firstBroken(text: string): number {
  let sound = 0
  let broken = text.length + 1
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1
    if (isBroken(text.slice(0, middle))) broken = middle
    else sound = middle
  }
  return sound
}

function isBroken(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return false
  } catch (error) {
    const { message } = error as Error
    if (/end of JSON/.test(message)) return false
    return (positionIn(message) ?? 0) < beginning.length
  }
}

/**
 * Where each member of the outermost object stands.
 *
 * @param text well-formed JSON
 * @returns line numbers from 1 by member name; of a name that occurs twice the last, which JSON.parse takes too
 */
export function memberLines(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let depth = 0
  let line = 1
  let nameNext = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\n') line++
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    else if (char === '"') {
      const end = stringEnd(text, at)
      if (nameNext) lines.set(String(JSON.parse(text.slice(at, end))), line)
      at = end - 1
    }
    nameNext = depth === 1 && (char === '{' || char === ',' || (nameNext && char.trim() === ''))
  }
  return lines
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at + 1
}
