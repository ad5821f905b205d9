import type { Block, Picture } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import type { XmlElement } from '../../xml.ts'
import { htmlOf } from '../../xml-html.ts'
import { all, first, isElement, textOf, within } from '../../xml-path.ts'
import { bareBlocks, markupIn } from '../bare-text.ts'
import { lettersOf } from '../letters.ts'
import { nitfBlocks, nitfPictures, TEXT_NAMES } from '../nitf/content.ts'
import { nitfInText, nitfWithin } from '../nitf/document.ts'
import { shownOf } from '../nitf/shown.ts'
import { hasText, isText, mediumOf, type Part, roleOf } from './components.ts'

/** What stands beside a story: titles and captions, and texts for other uses. */
const BESIDE =
  /^(?:title|headline|caption|abstract|summary|synopsis|teaser|lead|keywords?|quote|infobox|sidebar|byline|credit|metadata)$|note|advis|\beditors?\b|instruction|contact|shot ?list|supporting|related/
const STORY = /^(?:main|body|story|text|article)$/
const LEAD = /^lead$/

/** The text of a news item: the main one by role, in the richest of its forms. */
export function storyOf(parts: readonly Part[]): Part | undefined {
  const texts = parts.filter(isText)
  const others = texts.filter((part) => !BESIDE.test(roleOf(part.around[0])) && !isCaption(part, parts))
  // A short story may be its first paragraph alone.
  const stories = others.length > 0 ? others : texts.filter(({ around }) => LEAD.test(roleOf(around[0])))
  const main = stories.filter(({ around }) => around.some((component) => roleOf(component) === 'main'))
  const mains = main.length > 0 ? main : stories
  const named = mains.filter(({ around }) => STORY.test(roleOf(around[0])))
  const [any, ...equals] = named.length > 0 ? named : mains
  // The same text in several forms stands in one component, or in neighbours of one that says that they are equal.
  const forms = any && [any, ...equals.filter((other) => areForms(any, other))]
  return forms?.find(({ item }) => isMarkup(item)) ?? any
}

/** Longer texts (characters) tell more than what is seen on a picture. */
const CAPTION = 800

/** The text of a component that is a film or a picture tells what is seen there. */
function isCaption(part: Part, parts: readonly Part[]): boolean {
  const [component] = part.around
  const mediums = parts.filter(({ around }) => around[0] === component).map(mediumOf)
  if (mediums.some((medium) => medium.startsWith('video'))) return true
  const isPictured = mediums.some((medium) => /^(?:photo|image|picture|graphic)/.test(medium))
  return isPictured && textOf(first(part.item, 'DataContent'))!.trim().length <= CAPTION
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
  return content && (nitfWithin(content) ?? nitfInText(textOf(content)!))
}

/** The text of a news item: its lead stands in a part of its own where the body does not begin with it. */
export function storyBlocks(parts: readonly Part[], story: Part | undefined): readonly Block[] {
  if (!story) return []
  const blocks = blocksOf(story)
  const lead = besideOf(parts, story, LEAD)
  if (!lead || lead === story) return blocks
  const leading = blocksOf(lead)
  const said = lettersOf(leading.map(({ text }) => text).join(''))
  return lettersOf(blocks.map(({ text }) => text).join('')).startsWith(said)
    ? blocks
    : [...leading, ...blocks]
}

/** The pictures that the text itself has. */
export function picturesWithin(story: Part | undefined): readonly Picture[] {
  const nitf = story && nitfIn(story)
  return nitf ? nitfPictures(nitf) : []
}

/** The paragraphs of a content item: NITF or pieces of it, XHTML, HTML as text, plain text. */
function blocksOf(part: Part): readonly Block[] {
  const nitf = nitfIn(part)
  if (nitf) return nitfBlocks(nitf)
  const content = first(part.item, 'DataContent')!
  if (!content.children.some(isElement)) return bareBlocks(textOf(content)!)
  const page = within(content, 'html')[0]
  if (page) return htmlBlocks(htmlOf(shownOf(all(page, 'body')), { header: 'nothing' }))
  return htmlBlocks(htmlOf(shownOf(content.children), TEXT_NAMES))
}

function isMarkup(item: XmlElement): boolean {
  const content = first(item, 'DataContent')
  return content!.children.some(isElement) || markupIn(textOf(content)!) !== undefined
}
