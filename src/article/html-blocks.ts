import { DomUtils } from 'htmlparser2'
import type { Block } from './article.ts'
import {
  DIVISIONS,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isBlank,
  isElement,
  OMITTED,
  parseHtml,
  WHOLE_BLOCKS,
} from './html-document.ts'
import { extract } from './html-text.ts'

/**
 * The paragraphs, headings, lists, quotations, tables and figures of HTML, in order.
 *
 * @throws Unreadable when it is nested too deeply
 */
export function htmlBlocks(html: string): Block[] {
  return blocksOf(parseHtml(html))
}

/** The same of a document that is parsed already. */
export function blocksOf(document: HtmlDocument): Block[] {
  const divider = new Divider(document)
  divider.enter(document.children)
  divider.endRun()
  return divider.blocks
}

class Divider {
  readonly blocks: Block[] = []
  readonly #document: HtmlDocument
  /** Loose text and inline elements that will be one paragraph. */
  #run: HtmlNode[] = []
  /** Whether this is within an element that holds what is said of a picture. */
  #isInCaption = false

  constructor(document: HtmlDocument) {
    this.#document = document
  }

  // Recursion is safe: the parser bounds the depth.
  enter(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) this.#place(node)
  }

  #place(node: HtmlNode): void {
    if (!isElement(node)) this.#run.push(node)
    else if (OMITTED.has(node.name)) return
    else if (node.name === 'br') this.#lineBreak(node)
    else if (this.#isWhole(node)) this.#addWhole(node)
    else if (DIVISIONS.has(node.name)) this.#divide(node)
    else if (this.#document.divided.has(node)) this.enter(node.children)
    else this.#run.push(node)
  }

  #divide(node: HtmlElement): void {
    this.endRun()
    const isWithin = this.#isInCaption
    this.#isInCaption ||= isCaption(node)
    this.enter(node.children)
    this.endRun()
    this.#isInCaption = isWithin
  }

  #isWhole(node: HtmlNode & { name: string }): boolean {
    return WHOLE_BLOCKS.has(node.name) || (node.name === 'p' && !this.#document.divided.has(node))
  }

  #addWhole(node: HtmlNode): void {
    this.endRun()
    this.#add([node], (html) => html)
  }

  // Old wire HTML: one break ends a line, two end a paragraph.
  #lineBreak(node: HtmlNode): void {
    this.#trimRun()
    const last = this.#run.at(-1)
    if (last && isBreak(last)) this.endRun()
    else if (last) this.#run.push(node)
  }

  /** Makes a paragraph of the loose nodes so far. */
  endRun(): void {
    this.#trimRun()
    while (this.#run.length > 0 && (isBreak(this.#run.at(-1)!) || isBlank(this.#run.at(-1)!))) this.#run.pop()
    if (this.#run.length > 0) this.#add(this.#run, (html) => `<p>${html.trim()}</p>`)
    this.#run = []
  }

  #trimRun(): void {
    while (this.#run.length > 0 && isBlank(this.#run.at(-1)!)) this.#run.pop()
  }

  #add(nodes: readonly HtmlNode[], wrap: (html: string) => string): void {
    const { text, html, hasPicture } = extract(this.#document, nodes)
    if (text === '' && !hasPicture) return
    const isSaid = this.#isInCaption && text !== ''
    this.blocks.push({ text, html: isSaid ? asCaption(wrap(html)) : wrap(html) })
  }
}

/** No more than this (characters) is said of a picture: some pages call a whole story captioned. */
const CAPTION_LENGTH = 1_000
const CAPTION = /(?<!(?:has|no|with|without)[-_]?)caption/i

function isCaption(element: HtmlElement): boolean {
  const isCalledSo = element.name === 'figcaption' || CAPTION.test(element.attribs.class ?? '')
  return isCalledSo && DomUtils.textContent(element).trim().length <= CAPTION_LENGTH
}

/** The class that told it was on an element around it; of two classes the first counts. */
function asCaption(html: string): string {
  return html.replace(/^<p(?=[\s>])/i, '<p class="caption"')
}

function isBreak(node: HtmlNode): boolean {
  return isElement(node) && node.name === 'br'
}
