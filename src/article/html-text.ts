import { cleanText, foldSpaces, plainSpaces } from './clean.ts'
import {
  DIVISIONS,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  OMITTED,
} from './html-document.ts'

/** What some nodes of a document say and how the source has them. */
export interface Extract {
  /** White space folded; a line break, list item or table row is a line of its own. */
  readonly text: string
  /** The source of the nodes without comments and omitted elements; what it leaves open is closed. */
  readonly html: string
  readonly hasPicture: boolean
}

/** Reads the text and the source of neighbouring nodes. */
export function extract(document: HtmlDocument, nodes: readonly HtmlNode[]): Extract {
  const extractor = new Extractor(document)
  for (const node of nodes) {
    extractor.begin(node)
    extractor.visit(node, false)
    extractor.end(node)
  }
  return extractor.result()
}

class Extractor {
  readonly #document: HtmlDocument
  #text = ''
  /** What parts the next text from the last. Before the first and after the last text nothing need be parted. */
  #gap = ''
  #html = ''
  #hasPicture = false
  /** Where the part of the source begins that has not yet been copied. */
  #from = 0

  constructor(document: HtmlDocument) {
    this.#document = document
  }

  begin(node: HtmlNode): void {
    this.#from = node.startIndex ?? 0
  }

  end(node: HtmlNode): void {
    this.#copyUpTo(endOf(node))
  }

  // Recursion is safe: the parser bounds the depth.
  visit(node: HtmlNode, preformatted: boolean): void {
    if (node.type === 'text') {
      this.#say(preformatted ? node.data : plainSpaces(node.data))
    } else if (!isElement(node) || OMITTED.has(node.name)) {
      this.#copyUpTo(node.startIndex ?? 0)
      this.#from = endOf(node)
    } else {
      this.#hasPicture ||= node.name === 'img'
      const separator = separatorOf(node.name)
      this.#gap += separator
      for (const child of node.children) this.visit(child, preformatted || node.name === 'pre')
      this.#gap += separator
      this.#close(node)
    }
  }

  result(): Extract {
    const lines = cleanText(this.#text)
      .split('\n')
      .map((line) => foldSpaces(line).trim())
    const text = lines.filter((line) => line !== '').join('\n')
    return { text, html: this.#html, hasPicture: this.#hasPicture }
  }

  #say(text: string): void {
    this.#text += this.#text === '' ? text : this.#gap + text
    this.#gap = ''
  }

  // Blocks are shown one after another: an element left open would swallow the next.
  #close(node: HtmlElement): void {
    if (!this.#document.unclosed.has(node)) return
    this.#copyUpTo(endOf(node))
    this.#html += `</${node.name}>`
  }

  #copyUpTo(end: number): void {
    this.#html += this.#document.source.slice(this.#from, end)
    this.#from = Math.max(this.#from, end)
  }
}

/** The index after the node. */
function endOf(node: HtmlNode): number {
  return (node.endIndex ?? -1) + 1
}

function separatorOf(name: string): string {
  if (name === 'td' || name === 'th') return ' '
  return name === 'br' || DIVISIONS.has(name) ? '\n' : ''
}
