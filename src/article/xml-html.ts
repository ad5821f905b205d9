import { escapeText } from './text-blocks.ts'
import type { XmlElement, XmlNode } from './xml.ts'
import { isElement } from './xml-path.ts'

/**
 * What an element becomes in HTML: the name of another; `'inside'`, only what it holds (its blanks are kept apart by
 * none); `'nothing'`; or HTML made of it.
 */
export type HtmlName = 'inside' | 'nothing' | (string & {}) | ((element: XmlElement) => string)

/** What elements become, by name; those that are not in it stand for themselves, if HTML has them. */
export type HtmlNames = Readonly<Record<string, HtmlName>>

/** Attributes that mean something to a reader, or tell what is a caption. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'href src alt title lang dir class width height colspan rowspan start datetime'.split(' '),
)
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img'])

/** The nodes as HTML. */
export function htmlOf(nodes: readonly XmlNode[], names: HtmlNames): string {
  return nodes.map((node) => (isElement(node) ? elementHtml(node, names) : escapeText(node))).join('')
}

function elementHtml(element: XmlElement, names: HtmlNames): string {
  const known = Object.hasOwn(names, element.name) ? names[element.name]! : element.name.toLowerCase()
  if (typeof known === 'function') return known(element)
  if (known === 'nothing') return ''
  if (known === 'inside' || !/^[a-z][a-z\d]*$/.test(known)) return htmlOf(element.children, names)
  const attributes = Object.entries(element.attributes).map(([name, value]) => attributeHtml(name, value))
  const start = `<${known}${attributes.join('')}>`
  return VOID.has(known) ? start : `${start}${htmlOf(element.children, names)}</${known}>`
}

function attributeHtml(name: string, value: string): string {
  const known = name === 'xml:lang' ? 'lang' : name.toLowerCase()
  return ATTRIBUTES.has(known) ? ` ${known}="${escapeText(value).replaceAll('"', '&quot;')}"` : ''
}
