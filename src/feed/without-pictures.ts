import { DomUtils, parseDocument } from 'htmlparser2'
import { type HtmlElement, type HtmlNode, isElement } from '../article/html-document.ts'

/** What shows a picture, still or moving. */
const PICTURES: ReadonlySet<string> = new Set(
  'img image amp-img picture video svg canvas object embed'.split(' '),
)

/** What a figure may show that is no picture. */
const WRITTEN: ReadonlySet<string> = new Set(['table', 'blockquote', 'code', 'pre'])

const BREAKS: ReadonlySet<string> = new Set(['br'])
const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** A paragraph of a picture and a line break that says no more than this (characters) is the picture's caption. */
const CAPTION_LENGTH = 300

/**
 * The HTML without pictures and what is written about them. They are looked for before anything is cleaned: by classes,
 * and in pictures, of which nothing stays (a moving one, or one that a script would load).
 */
export function withoutPictures(html: string): string {
  return without(html, isOfPicture)
}

/** A picture in a text: where it says it is, and what is said of it, in its caption or in its place. */
export interface PictureInText {
  readonly src: string
  readonly words: string
}

/** The HTML without the pictures that are refused; where all of a figure are, it goes as a whole. */
export function withoutRefused(html: string, isRefused: (picture: PictureInText) => boolean): string {
  if (!/<img\b/i.test(html)) return html
  const isUnitRefused = (element: HtmlElement) =>
    isUnit(element) && picturesIn(element).every((picture) => isRefused(picture))
  return without(html, (element) => {
    if (element.name === 'img') return isRefused(pictureOf(element, ''))
    const above = elementBefore(element)
    return isUnitRefused(element) || (isCaption(element) && above !== undefined && isUnitRefused(above))
  })
}

function without(html: string, isUnwanted: (element: HtmlElement) => boolean): string {
  const document = parseDocument(html)
  return drop(document, isUnwanted) ? DomUtils.getOuterHTML(document) : html
}

/**
 * Says whether there were any. What they leave with nothing to say or show goes too, but a cell keeps its column. Recursion
 * is safe: the parser of records bounds the depth.
 */
function drop(parent: { children: HtmlNode[] }, isUnwanted: (element: HtmlElement) => boolean): boolean {
  let isChanged = false
  parent.children = parent.children.filter((node) => {
    if (!isElement(node) || isWritten(node)) return true
    const isWhole = isUnwanted(node)
    if (!isWhole && !drop(node, isUnwanted)) return true
    isChanged = true
    return !isWhole && (CELLS.has(node.name) || saidIn(node) !== '' || holds(node, PICTURES))
  })
  return isChanged
}

/** A picture, a figure that is of nothing else, or a caption. */
function isOfPicture(element: HtmlElement): boolean {
  if (PICTURES.has(element.name) || isPictureWithCaption(element)) return true
  return element.name === 'figure' ? !isWritten(element) : isCaption(element)
}

/** What goes as a whole where its pictures do: a figure, or a paragraph with nothing else but a caption. */
function isUnit(element: HtmlElement): boolean {
  if (!holds(element, PICTURES)) return false
  return (
    element.name === 'figure' ||
    isPictureWithCaption(element) ||
    (element.name === 'p' && saidIn(element) === '')
  )
}

/** The pictures of a unit, each with what the unit and the caption under it say of all of them. */
function picturesIn(unit: HtmlElement): PictureInText[] {
  const below = DomUtils.nextElementSibling(unit)
  const own = unit.children.filter((child) => !(isElement(child) && child.name === 'figure'))
  const words = DomUtils.textContent(below && isCaption(below) ? [...own, below] : own)
  return DomUtils.getElementsByTagName('img', unit).map((image) => pictureOf(image, words))
}

function pictureOf({ attribs }: HtmlElement, words: string): PictureInText {
  return { src: attribs.src ?? '', words: `${words}\n${attribs.alt ?? ''}` }
}

function elementBefore(element: HtmlElement): HtmlElement | undefined {
  return DomUtils.prevElementSibling(element) ?? undefined
}

/** A table has a caption of its own, and may be called one that has. */
function isCaption({ name, attribs }: HtmlElement): boolean {
  if (name === 'caption' || WRITTEN.has(name)) return false
  return name === 'figcaption' || /caption/i.test(attribs.class ?? '')
}

/** Whether it is a figure of something else than a picture: it stays, with its caption. */
function isWritten(element: HtmlElement): boolean {
  if (element.name !== 'figure') return false
  return holds(element, WRITTEN, isCaption) && !holds(element, PICTURES)
}

/** Old wire HTML: the caption is the line under the picture. */
function isPictureWithCaption(element: HtmlElement): boolean {
  if (element.name !== 'p' || !holds(element, PICTURES) || !holds(element, BREAKS)) return false
  return saidIn(element).length <= CAPTION_LENGTH
}

function holds(
  { children }: HtmlElement,
  names: ReadonlySet<string>,
  isLeftOut = (_: HtmlElement) => false,
): boolean {
  return children
    .filter(isElement)
    .some((child) => !isLeftOut(child) && (names.has(child.name) || holds(child, names, isLeftOut)))
}

function saidIn(element: HtmlElement): string {
  return DomUtils.textContent(element).trim()
}
