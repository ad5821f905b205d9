import type { Block } from '../../article.ts'
import { cleanLine } from '../../clean.ts'
import { plainOf } from '../../plain.ts'
import type { XmlNode } from '../../xml.ts'
import { isElement, textOf, within } from '../../xml-path.ts'

/**
 * A summary that says something of its own: many repeat the headline, or the beginning of the story, cut somewhere.
 *
 * @param story what the story's text is made of
 */
export function summaryOf(
  summary: string | undefined,
  headline: string | undefined,
  story: readonly XmlNode[],
): string | undefined {
  const said = letters(summary ?? '')
  const others = [headline ?? '', ...beginningsOf(story)].map(letters).filter((other) => other !== '')
  const repeats = others.some((other) => other.startsWith(said) || said.startsWith(other))
  return said === '' || repeats ? undefined : summary
}

/** A byline or a place may come before the first sentence. */
function beginningsOf(story: readonly XmlNode[]): string[] {
  const elements = story.filter(isElement)
  const paragraphs = elements.flatMap((node) => (node.name === 'p' ? [node] : within(node, 'p')))
  const whole = story.map((node) => (isElement(node) ? textOf(node)! : node)).join('')
  return [...paragraphs.slice(0, 3).map((paragraph) => textOf(paragraph)!), plainOf(whole)]
}

/** Headings above a text that may be its headline again. */
const TOP = 3

/** The text without the headline that some repeat above it. */
export function withoutHeadline(blocks: readonly Block[], headline = ''): readonly Block[] {
  const again = letters(headline)
  return blocks.filter(
    ({ text, html }, at) => !(at < TOP && /^<h[1-6][\s>]/i.test(html) && letters(text) === again),
  )
}

/** What remains of a text where only its letters and digits count. */
export function letters(text: string): string {
  return cleanLine(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
