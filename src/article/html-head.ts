import { cleanLine } from './clean.ts'
import { type HtmlDocument, type HtmlElement, type HtmlNode, isElement } from './html-document.ts'
import { readLanguage } from './identifiers.ts'

/** What a page says about itself. */
export interface HtmlHead {
  readonly title?: string
  /** The meta description. */
  readonly summary?: string
  /** The language of the html element, BCP 47. */
  readonly language?: string
}

/** Reads title, description and language of a page; a piece of HTML has none of them. */
export function readHtmlHead(document: HtmlDocument): HtmlHead {
  const root = childNamed(document.children, 'html')
  const top = root?.children ?? document.children
  const inHead = childNamed(top, 'head')?.children ?? top
  const title = cleanLine(textOf(childNamed(inHead, 'title')))
  const summary = cleanLine(inHead.find(isDescription)?.attribs.content ?? '')
  const language = readLanguage(root?.attribs.lang ?? '')
  return { ...(title && { title }), ...(summary && { summary }), ...(language && { language }) }
}

function childNamed(nodes: readonly HtmlNode[], name: string): HtmlElement | undefined {
  return nodes.filter(isElement).find((element) => element.name === name)
}

function isDescription(node: HtmlNode): node is HtmlElement {
  return isElement(node) && node.name === 'meta' && node.attribs.name?.toLowerCase() === 'description'
}

function textOf(element: HtmlElement | undefined): string {
  return element?.children.map((node) => (node.type === 'text' ? node.data : '')).join('') ?? ''
}
