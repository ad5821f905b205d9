import type { Block } from '../article.ts'
import { lettersOf } from './letters.ts'

/** A headline without the marks that say which take of a running story it is: ">>>". */
export function withoutTakeMarks(headline: string): string {
  return headline.replace(/^\s*>{2,}[>\s]*/, '')
}

/** Headings above a text that may be its headline again. */
const TOP = 3

/** The text without the headline that some repeat above it. */
export function withoutHeadline(blocks: readonly Block[], headline = ''): readonly Block[] {
  const again = lettersOf(headline)
  return blocks.filter((block, at) => !(at < TOP && isHeading(block) && lettersOf(block.text) === again))
}

export function isHeading({ html }: Block): boolean {
  return /^<h[1-6][\s>]/i.test(html)
}
