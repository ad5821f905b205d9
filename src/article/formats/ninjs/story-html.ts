import { type HtmlElement, type HtmlNode, isElement, parseHtml } from '../../html-document.ts'
import { escapeText } from '../../text-blocks.ts'
import { isForEditors } from '../for-editors.ts'
import { lettersOf } from '../letters.ts'

/** A change to the source: what stands from `start` up to `end` gives way to `text`. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Who is to be credited for a picture, by its address. */
export type Credits = ReadonlyMap<string, string>

const HEADING = /^h[1-6]$/
const PARAGRAPH = /^(?:p|blockquote)$/

/**
 * The HTML of a story, mended: without what is for editors and a header with the headline, paragraphs in headings set
 * free, and the credits of its pictures told under them.
 */
export function storyHtml(html: string, credits: Credits): string {
  const { source, children } = parseHtml(html)
  const edits = children.flatMap((node) => editsIn(node, credits))
  let at = 0
  let mended = ''
  for (const { start, end, text } of edits) {
    mended += source.slice(at, start) + text
    at = end
  }
  return mended + source.slice(at)
}

/** In the order of the source, never one within another. The parser bounds the depth. */
function editsIn(node: HtmlNode, credits: Credits): readonly Edit[] {
  if (!isElement(node)) return []
  if (isCut(node)) return [{ start: startOf(node), end: endOf(node), text: '' }]
  if (node.name === 'figure') return creditEdits(node, credits)
  const within = node.children.flatMap((child) => editsIn(child, credits))
  const isWrongly = HEADING.test(node.name) && node.children.some((child) => isNamed(child, PARAGRAPH))
  return isWrongly ? unwrapped(node, within) : within
}

function isCut(element: HtmlElement): boolean {
  if (isForEditors(element.attribs)) return true
  return element.name === 'header' && element.children.some((child) => isNamed(child, HEADING))
}

function unwrapped(heading: HtmlElement, within: readonly Edit[]): readonly Edit[] {
  const first = heading.children[0]!
  const last = heading.children.at(-1)!
  return [
    { start: startOf(heading), end: startOf(first), text: '' },
    ...within,
    { start: endOf(last), end: endOf(heading), text: '' },
  ]
}

/** Systems that put pictures into a text leave their credit outside, with the picture's own record. */
function creditEdits(figure: HtmlElement, credits: Credits): readonly Edit[] {
  const image = firstNamed(figure, /^img$/)
  const credit = credits.get(image?.attribs.src ?? '')
  if (!image || !credit || lettersOf(textIn(figure)).includes(lettersOf(credit))) return []
  const caption = firstNamed(figure, /^figcaption$/)
  const last = caption?.children.at(-1)
  if (last) return [insertion(endOf(last), ` (${escapeText(credit)})`)]
  return [insertion(endOf(image), `<figcaption>${escapeText(credit)}</figcaption>`)]
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

function firstNamed(element: HtmlElement, name: RegExp): HtmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue
    const found = name.test(child.name) ? child : firstNamed(child, name)
    if (found) return found
  }
  return undefined
}

function isNamed(node: HtmlNode, name: RegExp): boolean {
  return isElement(node) && name.test(node.name)
}

function textIn(node: HtmlNode): string {
  if (node.type === 'text') return node.data
  return isElement(node) ? node.children.map(textIn).join('') : ''
}

function startOf(node: HtmlNode): number {
  return node.startIndex ?? 0
}

/** The index after the node. */
function endOf(node: HtmlNode): number {
  return (node.endIndex ?? -1) + 1
}
