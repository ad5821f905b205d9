import type { XmlElement, XmlNode } from './xml.ts'

/** The elements at the end of a path of names ("itemMeta/pubStatus"), in the record's order. */
export function all(from: XmlElement | undefined, path: string): XmlElement[] {
  let elements = from ? [from] : []
  for (const name of path.split('/')) elements = childrenNamed(name, elements)
  return elements
}

function childrenNamed(name: string, elements: readonly XmlElement[]): XmlElement[] {
  const found: XmlElement[] = []
  for (const { children } of elements) {
    for (const node of children) if (isElement(node) && node.name === name) found.push(node)
  }
  return found
}

/** The first of them. */
export function first(from: XmlElement | undefined, path: string): XmlElement | undefined {
  return all(from, path)[0]
}

/** Every element of this name within, at any depth, itself not counted. */
export function within(from: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = []
  if (from) gather(from, name, found)
  return found
}

function gather({ children }: XmlElement, name: string, found: XmlElement[]): void {
  for (const node of children) {
    if (!isElement(node)) continue
    if (node.name === name) found.push(node)
    gather(node, name, found)
  }
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
