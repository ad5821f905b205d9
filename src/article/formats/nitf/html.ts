import { escapeText } from '../../text-blocks.ts'
import type { XmlElement, XmlNode } from '../../xml.ts'
import { type HtmlNames, htmlOf } from '../../xml-html.ts'
import { all, first, isElement, textOf } from '../../xml-path.ts'
import { pictureOf } from './media.ts'
import { shownOf } from './shown.ts'

/** What names or values something within a sentence (NITF 3.6, enriched text): only its words are shown. */
const WITHIN_A_SENTENCE =
  'person org location sublocation city state region country postaddr virtloc event function chron money num object.title ' +
  'classifier copyrite name.given lang pronounce q byttl ruby rb'
/** What holds paragraphs, or is one whose kind HTML does not know. */
const OF_PARAGRAPHS =
  'body.content body.end block nitf-table custom-table fn tagline credit datasource byline dateline distributor'
/** Codes, and what is for editors. */
const NOT_SHOWN =
  'note ednote bibliography alt-code nitf-table-metadata table-reference title meta ds rp rt hedline'

/** What the elements of a NITF body become; those that NITF took from HTML stand for themselves. */
export const NITF_NAMES: HtmlNames = {
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  media: figureOf,
  img: ({ attributes }) => imageOf(attributes.src ?? attributes.source ?? '', attributes.alt),
  frac: (element) => `${partOf(element, 'numer')}/${partOf(element, 'denom')}`,
  // Programs write the two names of a person without a blank between.
  'name.family': ({ children }) => ` ${htmlOf(children, NITF_NAMES)}`,
  ...named(WITHIN_A_SENTENCE, 'inside'),
  ...named(OF_PARAGRAPHS, 'div'),
  ...named(NOT_SHOWN, 'nothing'),
}

/** What stands below the head of a NITF document: the content, and who contributed to it. */
export function nitfHtml(nitf: XmlElement, names: HtmlNames = NITF_NAMES): string {
  const ends = all(nitf, 'body/body.end').flatMap(({ children }) => children)
  return htmlOf([...contentOf(nitf), ...shownOf(ends.filter(isElement))], names)
}

/** What its content holds for readers; where there is no element for that, the body but for its head and end. */
export function contentOf(nitf: XmlElement): readonly XmlNode[] {
  const contents = all(nitf, 'body/body.content')
  if (contents.length > 0) return shownOf(contents.flatMap(({ children }) => children))
  const nodes = all(nitf, 'body').flatMap(({ children }) => children)
  return shownOf(nodes.filter((node) => !isElement(node) || !/^body\.(?:head|end)$/.test(node.name)))
}

function figureOf(media: XmlElement): string {
  const picture = pictureOf(media)
  if (!picture) return ''
  const { href, alt, caption, credit } = picture
  const below = [caption, credit && `(${credit})`].filter((part) => part !== undefined).map(escapeText)
  const captioned = below.length > 0 ? `<figcaption>${below.join(' ')}</figcaption>` : ''
  return `<figure>${imageOf(href, alt)}${captioned}</figure>`
}

function imageOf(href: string, alt = ''): string {
  return href.trim() && `<img src="${quoted(href.trim())}"${alt && ` alt="${quoted(alt)}"`}>`
}

function quoted(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;')
}

function partOf(element: XmlElement, name: string): string {
  return escapeText(textOf(first(element, name))?.trim() ?? '')
}

function named(names: string, becomes: string): HtmlNames {
  return Object.fromEntries(names.split(' ').map((name) => [name, becomes]))
}
