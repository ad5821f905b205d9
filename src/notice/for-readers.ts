import type { Article } from '../article/article.ts'
import { correctionIn, correctionOf, headlineWithout, isCorrectedInNote } from './correction.ts'
import { type DeskLine, unwrapped } from './desk-line.ts'
import { embargoLabel, embargoLines } from './embargo.ts'
import { type EdgeLine, withoutLines } from './lines.ts'

/** A line, or a part of one, that goes out of the body, and what it is: a correction's words or a note to editors. */
interface Taken {
  readonly line: EdgeLine
  readonly correction?: string
  readonly note?: string
}

/** An article as readers may see it; the same object where there is nothing for editors in it. */
export function forReaders(article: Article, lines: readonly DeskLine[]): Article {
  const told = withoutEmbargo(withoutDeskLines(article, lines))
  const headline = told.headline === undefined ? undefined : headlineWithout(told.headline)
  const isNoted = told.correction === undefined && told.ednote !== undefined && isCorrectedInNote(told.ednote)
  if (headline === undefined && !isNoted) return told
  return { ...told, ...(headline !== undefined && { headline }), correction: told.correction ?? {} }
}

/** A headline that is nothing but the label of an embargo is none. */
function withoutEmbargo(article: Article): Article {
  const label = article.headline === undefined ? undefined : embargoLabel(article.headline, article)
  if (!label) return article
  const { headline, ...others } = article
  return label.rest === '' ? others : { ...others, headline: label.rest }
}

function withoutDeskLines(article: Article, lines: readonly DeskLine[]): Article {
  const embargoes = embargoLines(article, lines)
  const taken = lines
    .map((line) => (embargoes.includes(line) ? { line, note: line.text } : takenOf(line, article)))
    .filter((found) => found !== undefined)
  if (taken.length === 0) return article
  const { body, gone } = withoutLines(
    article.body,
    taken.map(({ line }) => line),
  )
  const went = taken.filter(({ line }) => gone.includes(line))
  if (went.length === 0) return article
  const corrections = went.map(({ correction }) => correction).filter((text) => text !== undefined)
  const notes = went.map(({ note }) => note).filter((text) => text !== undefined)
  return {
    ...article,
    body,
    ...(notes.length > 0 && { ednote: [article.ednote ?? '', ...notes].filter(Boolean).join(' ') }),
    ...(corrections.length > 0 && { correction: correctionOf(article, corrections) }),
  }
}

function takenOf(line: DeskLine, article: Article): Taken | undefined {
  const correction = isHeadline(line, article) ? undefined : correctionIn(line)
  // Words that the record has already must not be lost for others.
  if (correction !== undefined)
    return article.correction?.text === undefined ? { line, correction } : undefined
  if (line.isForEditors) return { line, note: line.text }
  return embargoTaken(line, article) ?? (isHeadline(line, article) ? labelTaken(line, article) : undefined)
}

/** Wire copy without a field for it has its headline in the first line, which is no sentence. */
function isHeadline({ text, above }: EdgeLine, { headline }: Article): boolean {
  return headline === undefined && above === 0 && !/[.。]["”»]?$/.test(text) && unwrapped(text) === text
}

/** Of the first line of wire copy only the label goes, be it a headline or not. */
function embargoTaken(line: EdgeLine, article: Article): Taken | undefined {
  if (article.headline !== undefined || line.above > 0) return undefined
  const kept = embargoLabel(line.text, article)?.rest
  return kept === undefined
    ? undefined
    : { line: besides(kept, line, article), note: line.text.replace(kept, '').trim() }
}

/** Of such a headline only the label goes. */
function labelTaken(line: EdgeLine, article: Article): Taken | undefined {
  const kept = headlineWithout(line.text)
  return kept === undefined ? undefined : { line: besides(kept, line, article), correction: '' }
}

/** The part of a line before what is kept of it, or behind. */
function besides(kept: string, line: EdgeLine, { body }: Article): EdgeLine {
  const from = body[line.block]!.text.indexOf(kept, line.start)
  const isBefore = line.text.endsWith(kept)
  const label = isBefore ? { start: line.start, end: from } : { start: from + kept.length, end: line.end }
  return { ...line, ...label }
}
