import type { Block, Picture } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import { contentOf as nitfContent, nitfHtml } from '../../nitf-html.ts'
import { Unreadable } from '../../unreadable.ts'
import { parseXml, type XmlElement, type XmlNode } from '../../xml.ts'
import { htmlOf } from '../../xml-html.ts'
import { all, first, isElement, textOf, within } from '../../xml-path.ts'
import { bareBlocks } from '../nitf/bare.ts'
import { nitfBlocks, nitfPictures, TEXT_NAMES } from '../nitf/content.ts'
import { letters, withoutHeadline } from '../nitf/summary.ts'
import { hasText, isText, type Part, roleOf } from './components.ts'

/** What stands beside a story: titles and captions, and texts for other uses. */
const BESIDE =
  /^(?:title|headline|caption|abstract|summary|synopsis|teaser|lead|keywords?|quote|note|infobox|sidebar|byline|credit|metadata)$/
const LEAD = /^lead$/

/** The text of a news item: the main one by role, in the richest of its forms. */
export function storyOf(parts: readonly Part[]): Part | undefined {
  const texts = parts.filter(isText)
  const others = texts.filter(({ around }) => !BESIDE.test(roleOf(around[0])))
  // A short story may be its first paragraph alone.
  const stories = others.length > 0 ? others : texts.filter(({ around }) => LEAD.test(roleOf(around[0])))
  const main = stories.filter(({ around }) => around.some((component) => roleOf(component) === 'main'))
  const [any, ...equals] = main.length > 0 ? main : stories
  // The same text in several forms stands in one component, or in neighbours of one that says that they are equal.
  const forms = any && [any, ...equals.filter((other) => areForms(any, other))]
  return forms?.find(({ item }) => isMarkup(item)) ?? any
}

function areForms(one: Part, other: Part): boolean {
  const isEqual = one.around[1]?.attributes.EquivalentsList === 'yes'
  return one.around[0] === other.around[0] || (isEqual && one.around[1] === other.around[1])
}

/** The text beside a story that has one of these roles and stands in the innermost component around it. */
export function besideOf(parts: readonly Part[], story: Part | undefined, roles: RegExp): Part | undefined {
  const beside = parts.filter(({ item, around }) => roles.test(roleOf(around[0])) && hasText(item))
  return story ? beside.find(({ around }) => story.around.includes(around[1]!)) : beside[0]
}

/** The NITF document that a content item holds, as elements or as text; undefined where it holds something else. */
export function nitfIn({ item }: Part): XmlElement | undefined {
  const content = first(item, 'DataContent')
  return within(content, 'nitf')[0] ?? nitfOf(textOf(content) ?? '')
}

function nitfOf(text: string): XmlElement | undefined {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<nitf[\s>]/i.test(text)) return undefined
  try {
    return parseXml(text.trim())
  } catch (error) {
    // Then its pieces can still be read, as HTML is.
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** The text of a news item: its lead stands in a part of its own where the body does not begin with it. */
export function storyBlocks(
  parts: readonly Part[],
  story: Part | undefined,
  headline?: string,
): readonly Block[] {
  if (!story) return []
  const blocks = withoutHeadline(blocksOf(story), headline)
  const lead = besideOf(parts, story, LEAD)
  if (!lead || lead === story) return blocks
  const leading = blocksOf(lead)
  const said = letters(leading.map(({ text }) => text).join(''))
  return letters(blocks.map(({ text }) => text).join('')).startsWith(said) ? blocks : [...leading, ...blocks]
}

/** The pictures that the text itself has. */
export function picturesWithin(story: Part | undefined): readonly Picture[] {
  const nitf = story && nitfIn(story)
  return nitf ? nitfPictures(nitf) : []
}

/** What the content of a part is made of. */
export function contentOf(part: Part | undefined): readonly XmlNode[] {
  const nitf = part && nitfIn(part)
  return nitf ? nitfContent(nitf) : (first(part?.item, 'DataContent')?.children ?? [])
}

/** The paragraphs of a content item: NITF or pieces of it, XHTML, HTML as text, plain text. */
function blocksOf(part: Part): readonly Block[] {
  const nitf = nitfIn(part)
  if (nitf) return nitfBlocks(nitf)
  const content = first(part.item, 'DataContent')!
  if (!content.children.some(isElement)) return bareBlocks(textOf(content)!)
  const page = within(content, 'html')[0]
  if (page) return htmlBlocks(htmlOf(all(page, 'body'), { header: 'nothing' }))
  const [body] = within(content, 'body.content')
  return body
    ? htmlBlocks(nitfHtml(nitfAround(body), TEXT_NAMES))
    : htmlBlocks(htmlOf(content.children, TEXT_NAMES))
}

/** Some send but the innermost part of a document. */
function nitfAround(content: XmlElement): XmlElement {
  const around = { attributes: {}, line: content.line }
  return { ...around, name: 'nitf', children: [{ ...around, name: 'body', children: [content] }] }
}

function isMarkup(item: XmlElement): boolean {
  const content = first(item, 'DataContent')
  return content!.children.some(isElement) || /^\s*</.test(textOf(content)!)
}
