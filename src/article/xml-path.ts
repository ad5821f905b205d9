import type { XmlElement, XmlNode } from './xml.ts'

/** The elements at the end of a path of names ("itemMeta/pubStatus"), in the record's order. */
export function all(from: XmlElement | undefined, path: string): XmlElement[] {
  const steps = path.split('/')
  return steps.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap(({ children }) => children.filter((node) => isNamed(node, name))),
    from ? [from] : [],
  )
}

/** The first of them. */
export function first(from: XmlElement | undefined, path: string): XmlElement | undefined {
  return all(from, path)[0]
}

/** Every element of this name within, at any depth, itself not counted. */
export function within(from: XmlElement | undefined, name: string): XmlElement[] {
  return (from?.children ?? []).flatMap((node) =>
    isElement(node) ? [...(node.name === name ? [node] : []), ...within(node, name)] : [],
  )
}

/** What an element says, all its text run together; undefined where there is no element. */
export function textOf(element: XmlElement | undefined): string | undefined {
  return element?.children.map((node) => (isElement(node) ? textOf(node) : node)).join('')
}

/** What the first element at the end of a path says, white space at its ends dropped. */
export function textAt(from: XmlElement | undefined, path: string): string | undefined {
  return textOf(first(from, path))?.trim()
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

function isNamed(node: XmlNode, name: string): node is XmlElement {
  return isElement(node) && node.name === name
}
