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
  const top = firstLines(body)
  const bottom = linesBehind(top.at(-1), body)
  const below = top.length + bottom.length - 1
  return [
    ...top.map((place, above) => edgeLine(place, above, below - above)),
    ...bottom.map((place, at) => edgeLine(place, Infinity, bottom.length - 1 - at)),
  ]
}

type Place = Omit<EdgeLine, 'above' | 'below'>

function edgeLine({ text, block, start, end }: Place, above: number, below: number): EdgeLine {
  return { text, block, start, end, above, below: below < EDGE ? below : Infinity }
}

function firstLines(body: readonly Block[]): Place[] {
  const found: Place[] = []
  for (let block = 0; block < body.length && found.length < EDGE; block += 1) {
    const { text } = body[block]!
    for (let start = 0; start <= text.length && found.length < EDGE; ) {
      const stop = text.indexOf('\n', start)
      const end = stop < 0 ? text.length : stop
      addLine(found, text, block, start, end)
      start = end + 1
    }
  }
  return found
}

/** The last lines of a body, so far as they stand behind the last of the first. */
function linesBehind(last: Place | undefined, body: readonly Block[]): Place[] {
  const found: Place[] = []
  if (!last) return found
  for (let block = body.length - 1; block >= last.block && found.length < EDGE; block -= 1) {
    const { text } = body[block]!
    const from = block === last.block ? last.end : -1
    for (let end = text.length; end > from && found.length < EDGE; ) {
      const stop = end === 0 ? -1 : text.lastIndexOf('\n', end - 1)
      addLine(found, text, block, stop + 1, end)
      end = stop
    }
  }
  return found.reverse()
}

function addLine(found: Place[], blockText: string, block: number, start: number, end: number): void {
  const text = blockText.slice(start, end).trim()
  if (text !== '') found.push({ text, block, start, end })
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
