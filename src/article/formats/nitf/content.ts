import type { Block, Picture } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import type { XmlElement, XmlNode } from '../../xml.ts'
import { type HtmlNames, htmlOf } from '../../xml-html.ts'
import { all, isElement, textOf, within } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'
import { bareBlocks } from '../bare-text.ts'
import { contentOf, NITF_NAMES, nitfHtml } from './html.ts'
import { pictureOf } from './media.ts'
import { shownOf } from './shown.ts'

/** Pictures of wire copy have no place in it: they go along as pictures, and their captions are no text. */
export const TEXT_NAMES: HtmlNames = {
  ...NITF_NAMES,
  media: 'nothing',
  img: (image) => (isOfHtml(image) ? htmlOf([image], NITF_NAMES) : ''),
}

/**
 * The paragraphs of a NITF document.
 *
 * @param names what its elements become; without them its pictures are left out
 */
export function nitfBlocks(nitf: XmlElement, names = TEXT_NAMES): readonly Block[] {
  const prose = proseOf(nitf)
  return prose === undefined ? htmlBlocks(nitfHtml(nitf, names)) : bareBlocks(prose)
}

/** The pictures of a NITF document: its media, and what some programs call images. */
export function nitfPictures(nitf: XmlElement): readonly Picture[] {
  const body = shownOf(all(nitf, 'body')).find(isElement)
  const media = within(body, 'media').flatMap((element) => pictureOf(element) ?? [])
  const images = within(body, 'img')
    .filter((image) => !isOfHtml(image))
    .flatMap((image) => attributeOf(image, 'source') ?? [])
  return [...media, ...images.map((href) => ({ href }))]
}

function isOfHtml(image: XmlElement): boolean {
  return attributeOf(image, 'src') !== undefined
}

/** Whether all there is of it is set in columns or lines of its own: results, tables, teams. */
export function isAgate(nitf: XmlElement): boolean {
  const parts = partsOf(nitf)
  const isSet = parts.length > 0 && parts.every((part) => isElement(part) && part.name === 'pre')
  if (!isSet) return false
  const text = parts.map((part) => textOf(part as XmlElement)!).join('\n')
  // A line that begins in lower case goes on from the one before.
  const lines = text.split(/\n(?![ \t]*\p{Ll})/u).filter((line) => line.trim() !== '')
  return lines.filter(isProse).length <= lines.length / 2
}

/** A long line of sentences, and no list of names. */
function isProse(line: string): boolean {
  const words = line.trim().split(/\s+/).length
  const commas = line.split(',').length - 1
  return line.trim().length > 60 && /[^\s.][.!?…]["”»’)]*(?:\s|$)/.test(line) && commas < words / 4
}

/** What goes without text: "a picture", "a video"; undefined where there is text, or nothing. */
export function mediumOf(nitf: XmlElement): string | undefined {
  const [media] = all(nitf, 'body').flatMap((body) => within(body, 'media'))
  if (!media || nitfBlocks(nitf).length > 0) return undefined
  const said = /^(?:audio|video)$/i.exec(attributeOf(media, 'media-type') ?? '')?.[0].toLowerCase()
  return said === 'audio' ? said : `a ${said ?? 'picture'}`
}

/** Copy without paragraphs of its own, as teleprinters have it: bare text, or all in `pre` and not set in columns. */
function proseOf(nitf: XmlElement): string | undefined {
  const parts = partsOf(nitf)
  const isBare = parts.every((part) => !isElement(part) || part.name === 'pre' || isHeap(part, parts))
  const text = parts.map((part) => (isElement(part) ? textOf(part)! : part)).join('\n\n')
  return isBare && !/\S(?: {3,}|\t)\S/.test(text) ? text : undefined
}

/** One paragraph that holds them all, a line each: every line ends like a sentence, or blank ones stand between. */
function isHeap(part: XmlElement, parts: readonly XmlNode[]): boolean {
  if (parts.length > 1 || part.name !== 'p' || part.children.some(isElement)) return false
  const lines = textOf(part)!.trim().split('\n')
  return (
    lines.some((line) => line.trim() === '') || lines.slice(0, -1).every((line) => /[.!?:"”»]\s?$/.test(line))
  )
}

/** What the content holds, blanks and empty elements apart. */
function partsOf(nitf: XmlElement): readonly XmlNode[] {
  return contentOf(nitf).filter((node) => (isElement(node) ? textOf(node)! : node).trim() !== '')
}
