import type { Block } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import type { XmlElement, XmlNode } from '../../xml.ts'
import { htmlOf } from '../../xml-html.ts'
import { isElement, textOf, within } from '../../xml-path.ts'
import { bareBlocks } from '../bare-text.ts'
import { isForEditors } from '../for-editors.ts'
import { figuresOf } from './figures.ts'
import type { Message } from './message.ts'

/** What ANSA's routing leaves below the last paragraph: "40 12 CRO01 0904 APE33". */
const ROUTING = /^\s*(?:[A-Z\d]{2,12}\s+){2,}[A-Z\d]{2,12}\s*$/

/** The blocks of a page or a piece of one. Pictures that the message has items of are shown with the story, not in it. */
export function xhtmlBlocks(root: XmlElement, message: Message): readonly Block[] {
  const body = within(root, 'body')[0] ?? root
  if (!body.children.some(isElement)) return bareBlocks(textOf(body)!)
  const apart = new Set(figuresOf(root, message).map(({ element }) => element))
  const shown = withoutRouting(body.children).flatMap((node) => shownOf(node, apart))
  return htmlBlocks(htmlOf(shown, {}))
}

function withoutRouting(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const last = nodes.findLastIndex((node) => isElement(node) || node.trim() !== '')
  const text = nodes[last]
  if (typeof text !== 'string' || !ROUTING.test(text) || !/\d/.test(text)) return nodes
  return nodes.slice(0, last)
}

/** The node without what is not for readers, and without the header that repeats the item's metadata. */
function shownOf(node: XmlNode, apart: ReadonlySet<XmlElement>): XmlNode[] {
  if (!isElement(node)) return [node]
  if (apart.has(node) || !isShown(node)) return []
  return [{ ...node, children: node.children.flatMap((child) => shownOf(child, apart)) }]
}

function isShown(element: XmlElement): boolean {
  if (isForEditors(element.attributes)) return false
  return element.name !== 'header' || within(element, 'h1').length === 0
}
