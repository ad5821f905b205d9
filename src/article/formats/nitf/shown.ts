import type { XmlElement, XmlNode } from '../../xml.ts'
import { isElement, textOf } from '../../xml-path.ts'
import { isForEditors } from '../for-editors.ts'

/** The nodes without what in them is for editors, at any depth. */
export function shownOf(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node]
    if (isForEditors(node.attributes) || isOfDesk(node)) return []
    return [{ ...node, children: shownOf(node.children) }]
  })
}

/** A tagline of the type npa is a non-publishable advisory; one with a mail address tells where the desk is. */
function isOfDesk(element: XmlElement): boolean {
  if (element.name !== 'tagline') return false
  return element.attributes.type === 'npa' || /\S@\S{1,200}\.\S/.test(textOf(element)!)
}
