import type { Block } from '../article.ts'
import { isHeading } from './headline.ts'
import { lettersOf } from './letters.ts'

/** How many paragraphs are a text's beginning: a caption, a byline, a place may come before the first sentence. */
const OPENING = 3

/**
 * The first of an item's summaries that says something of its own: many repeat the headline, with a note before it or
 * cut, or the beginning of the text without its headings, cut somewhere.
 */
export function tellingSummary(
  summaries: readonly string[],
  headline: string,
  body: readonly Block[],
): string | undefined {
  if (summaries.length === 0) return undefined
  const title = lettersOf(headline)
  const paragraphs = body.filter((block) => !isHeading(block)).map(({ text }) => lettersOf(text))
  const text = paragraphs.join('')
  const opening = paragraphs.slice(0, OPENING).join('').length
  return summaries.find((summary) => {
    const said = lettersOf(summary)
    const at = text.indexOf(said)
    return said !== '' && !repeats(said, title) && !(at >= 0 && at < opening)
  })
}

function repeats(said: string, title: string): boolean {
  return title !== '' && (title.includes(said) || said.endsWith(title))
}
