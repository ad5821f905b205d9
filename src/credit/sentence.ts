/** Folds every run of white space to one space and trims. */
export function squash(text: string): string {
  const trimmed = text.trim()
  // Most lines come folded already, and are looked at by many rules.
  return trimmed.includes('  ') || OTHER_SPACE.test(trimmed)
    ? trimmed.split(/\s/).filter(Boolean).join(' ')
    : trimmed
}

const OTHER_SPACE = /[^\S ]/

/** Whether a text ends as a sentence does, so that what follows it can be a credit: "… he said.", "… ended.”". */
export function endsSentence(text: string): boolean {
  return /[.!?…"”“’»。」]$/.test(text.trimEnd().slice(-1))
}

/** A bracketed piece at the very end of a line, and what stands before it. */
export interface Closing {
  readonly inside: string
  readonly before: string
}

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（' }
const LONGEST = 700

/** The last parenthesis of a line, if nothing follows it but a full stop or a star. */
export function closingParenthesis(line: string): Closing | undefined {
  const text = line.trimEnd().replace(/[.*]$/, '')
  const opener = CLOSERS[text.slice(-1)]
  if (opener === undefined) return undefined
  const start = text.slice(-LONGEST).lastIndexOf(opener)
  if (start < 0) return undefined
  const from = Math.max(0, text.length - LONGEST) + start
  return { inside: squash(text.slice(from + 1, -1)), before: text.slice(0, from).trimEnd() }
}
