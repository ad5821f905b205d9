import type { Block } from '../article/article.ts'
import { escapeText } from '../article/text-blocks.ts'

/** A line near the top or the end of a body, and where it stands in its block. */
export interface EdgeLine {
  readonly text: string
  readonly block: number
  readonly start: number
  readonly end: number
  /** How many lines that are not blank stand above it, and below: Infinity where nobody counted so far. */
  readonly above: number
  readonly below: number
}

/** Desks write to editors above a story or below it; the middle of a text of 8 MB need not be looked at. */
const EDGE = 12

/** The first and the last lines of a body that are not blank, in order. */
export function edgeLines(body: readonly Block[]): EdgeLine[] {
  const top = linesFrom(body, 1)
  const bottom = linesFrom(body, -1).reverse()
  const ofTop = new Map(top.map((line) => [idOf(line), line]))
  const both = new Map(bottom.map((line) => [idOf(line), line]))
  return [
    ...top.map((line) => ({ ...line, below: both.get(idOf(line))?.below ?? Infinity })),
    ...bottom.filter((line) => !ofTop.has(idOf(line))),
  ]
}

function idOf({ block, start }: EdgeLine): string {
  return `${block}:${start}`
}

function linesFrom(body: readonly Block[], step: 1 | -1): EdgeLine[] {
  const lines: EdgeLine[] = []
  for (let block = step > 0 ? 0 : body.length - 1; body[block] && lines.length < EDGE; block += step) {
    for (const [start, end] of spans(body[block]!.text, step, EDGE - lines.length)) {
      const text = body[block]!.text.slice(start, end).trim()
      const count = lines.length
      const where = step > 0 ? { above: count, below: Infinity } : { above: Infinity, below: count }
      lines.push({ text, block, start, end, ...where })
    }
  }
  return lines
}

/** Where the first lines of a text begin and end, or the last. */
function spans(text: string, step: 1 | -1, most: number): Span[] {
  const found: Span[] = []
  for (const span of step > 0 ? downwards(text) : upwards(text)) {
    if (text.slice(...span).trim() !== '') found.push(span)
    if (found.length === most) break
  }
  return found
}

type Span = [start: number, end: number]

function* downwards(text: string): Generator<Span> {
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf('\n', from)
    const end = at < 0 ? text.length : at
    yield [from, end]
    from = end + 1
  }
}

function* upwards(text: string): Generator<Span> {
  for (let to = text.length; to >= 0; ) {
    const at = to === 0 ? -1 : text.lastIndexOf('\n', to - 1)
    yield [at + 1, to]
    to = at
  }
}

/** A body without some of its lines, and those that could go. */
export function withoutLines(body: readonly Block[], lines: readonly EdgeLine[]) {
  const gone: EdgeLine[] = []
  const ofBlock = Map.groupBy(lines, ({ block }) => block)
  const kept = body.flatMap((block, at) => {
    const rest = restOf(block, ofBlock.get(at) ?? [])
    if (rest !== block) gone.push(...(ofBlock.get(at) ?? []))
    return rest ?? []
  })
  return { body: kept, gone }
}

/** Lists, tables and pictures are one thing: no line of them goes unless nothing stays. */
const STRUCTURED = /^<(?:[ou]l|dl|table|figure)\b/i
const PICTURE = /<img\b/i

function restOf(block: Block, lines: readonly EdgeLine[]): Block | undefined {
  if (lines.length === 0 || PICTURE.test(block.html)) return block
  const kept = textWithout(block.text, lines)
  if (kept.length === 0) return undefined
  if (STRUCTURED.test(block.html)) return block
  const html = /^<pre\b/i.test(block.html)
    ? `<pre>${escapeText(kept.join('\n'))}</pre>`
    : `<p>${kept.map(escapeText).join('<br>')}</p>`
  return { text: kept.join('\n'), html }
}

function textWithout(text: string, lines: readonly EdgeLine[]): string[] {
  let from = 0
  const pieces = lines.map(({ start, end }) => {
    const piece = text.slice(from, start)
    from = end
    return piece
  })
  return [...pieces, text.slice(from)]
    .flatMap((piece) => piece.split('\n'))
    .filter((line) => line.trim() !== '')
}
