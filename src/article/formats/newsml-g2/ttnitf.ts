import { escapeText } from '../../text-blocks.ts'
import type { XmlElement } from '../../xml.ts'
import { htmlOf } from '../../xml-html.ts'
import { isElement } from '../../xml-path.ts'

/** TT's own body language holds a story, and below it fact boxes, in a TEXT each. */
const HOLDERS: ReadonlySet<string> = new Set(['BODY', 'TEXT', 'INGRESS', 'BRODTEXT'])
/** What is told elsewhere: vignette and source line, who wrote it, pictures. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['DAT', 'BYLINE', 'BILD'])
/** Headline, subhead, and a line of somebody's speech. */
const NAMES: Readonly<Record<string, string>> = { RUBRIK: 'h2', MELLIS: 'h2', CITAT: 'blockquote' }
const AS_IN_HTML = /^(?:ul|ol|dl|table|h[1-6]|blockquote|pre|a|b|i|em|strong|br)$/i

/** TT's body as HTML. */
export function ttnitfHtml(holder: XmlElement): string {
  return holder.children.map((node) => (isElement(node) ? blockHtml(node) : escapeText(node))).join('')
}

function blockHtml(element: XmlElement): string {
  const { name, children } = element
  if (NOT_SHOWN.has(name)) return ''
  if (HOLDERS.has(name)) return ttnitfHtml(element)
  if (AS_IN_HTML.test(name)) return htmlOf([element], {})
  // What is unknown is a paragraph: words on either side of it must not run together.
  const tag = Object.hasOwn(NAMES, name) ? NAMES[name]! : 'p'
  return `<${tag}>${htmlOf(children, {})}</${tag}>`
}
