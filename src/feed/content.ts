import { DomUtils, parseDocument } from 'htmlparser2'
import sanitize from 'sanitize-html'
import type { Block } from '../article/article.ts'
import { type HtmlElement, type HtmlNode, isElement } from '../article/html-document.ts'
import { escapeText } from '../article/text-blocks.ts'
import type { Credits, Line } from '../credit/credits.ts'
import { escapeMarkup } from './markup.ts'

/**
 * A story's HTML without what is not the story: credit lines, related links and newsletter lines are left out (the
 * credit comes back as a line of ours). A dateline stays, since it is how the story reads.
 */
export function storyHtml(body: readonly Block[], credits: Credits): string {
  return blocksWithLines(body, credits)
    .map(([block, lines]) => blockHtml(block, lines))
    .filter((html) => html !== '')
    .join('\n')
}

/** What a story says, paragraph by paragraph: no credits, no dateline, no headings, and no captions or tables. */
export function storyParagraphs(body: readonly Block[], credits: Credits): string[] {
  return blocksWithLines(body, credits)
    .filter(([{ html }]) => !APART.test(html))
    .flatMap(([, lines]) => lines.map((line) => line.body.trim()))
    .filter((text) => text !== '')
}

/** Blocks that stand apart from the running text, by the element they are. */
const APART = /^<(?:h[1-6]|figure|table|pre)\b/i

function blocksWithLines(body: readonly Block[], credits: Credits): [Block, readonly Line[]][] {
  let from = 0
  return body.map((block) => {
    const lines = credits.lines.slice(from, from + lineCount(block))
    from += lines.length
    return [block, lines]
  })
}

/** The lines the credit reader is given for a body: one for each line of each block. */
export function linesOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => block.text.split('\n'))
}

function lineCount({ text }: Block): number {
  return text.split('\n').length
}

function blockHtml({ text, html }: Block, lines: readonly Line[]): string {
  if (lines.every(isWhole)) return html
  const kept = lines.map(keptOf).filter((line) => line !== '')
  // A list or a table is one thing: it goes as a whole or stays as a whole.
  if (kept.length > 0 && STRUCTURED.test(html)) return html
  // What credits a picture goes where the picture goes.
  const hasPicture = /<img\b/i.test(html)
  if (kept.length === 0) return hasPicture && lines.every(({ kind }) => kind === 'credit') ? html : ''
  return (
    cutTail(text, html, kept.join('\n')) ??
    (hasPicture ? html : `<p>${kept.map(escapeMarkup).join('<br>')}</p>`)
  )
}

function isWhole(line: Line): boolean {
  return keptOf(line) === line.text
}

/** Lists and tables, by the element they are. */
const STRUCTURED = /^<(?:[ou]l|dl|table|pre)\b/i

/** The body of a line and whatever stands before it: its dateline. A line cut in its middle is kept whole. */
function keptOf({ text, body }: Line): string {
  const start = text.lastIndexOf(body)
  return body === '' || start < 0 ? body && text : text.slice(0, start + body.length)
}

/** The block with its last words cut off and its markup kept, where those words stand in the HTML as they read. */
function cutTail(text: string, html: string, kept: string): string | undefined {
  if (!text.startsWith(kept)) return undefined
  const tail = escapeText(text.slice(kept.length).trim())
  // Tags stand at the odd places: a picture's attributes often say the same as the credit.
  const pieces = html.split(/(<[^<>]*>)/)
  const last = pieces.findLastIndex((piece, at) => at % 2 === 0 && piece.includes(tail))
  if (last < 0 || tail.includes('\n')) return undefined
  const start = pieces[last]!.lastIndexOf(tail)
  return pieces.with(last, pieces[last]!.slice(0, start) + pieces[last]!.slice(start + tail.length)).join('')
}

/**
 * HTML that is safe in any reader and well formed by itself: known elements and attributes only, no script, style,
 * handler or frame, links absolute http(s) or mailto (relative ones resolved against `base`) or gone. Pictures go, where
 * they may not be shown, with what is written under or about them.
 */
export function sanitized(html: string, base: string, { pictures = true } = {}): string {
  let lastPicture = -1
  return sanitize(pictures ? html : withoutPictures(html), {
    allowedTags: pictures ? TAGS : TAGS.filter((tag) => tag !== 'img'),
    allowedAttributes: {
      '*': ['lang', 'dir'],
      a: ['href', 'title'],
      img: ['src', 'alt', 'width', 'height'],
      abbr: ['title'],
      time: ['datetime'],
      ol: ['start'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: 60,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'template',
      'iframe',
      'object',
      'svg',
      'math',
      'title',
    ],
    transformTags: {
      h1: 'h2',
      a: (tagName, attribs) => ({ tagName, attribs: resolved(attribs, 'href', base) }),
      img: (tagName, attribs) => ({ tagName, attribs: resolved(attribs, 'src', base) }),
    },
    // A picture that lost its address, and an empty paragraph, say nothing.
    exclusiveFilter: ({ tag, attribs, text, tagPosition }) => {
      if (tag === 'img' && attribs.src) lastPicture = tagPosition
      if (tag === 'img') return !attribs.src
      return tag === 'p' && text.trim() === '' && lastPicture < tagPosition
    },
  }).trim()
}

const TAGS = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...[
    'a',
    'strong',
    'b',
    'em',
    'i',
    'u',
    's',
    'sub',
    'sup',
    'small',
    'code',
    'q',
    'cite',
    'abbr',
    'time',
    'span',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figure', 'figcaption', 'img'],
]

function resolved(attribs: Record<string, string>, name: string, base: string): Record<string, string> {
  const { [name]: address, ...others } = attribs
  const url = address === undefined ? null : URL.parse(address.trim(), base)
  return url ? { ...others, [name]: url.href } : others
}

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
function withoutPictures(html: string): string {
  const document = parseDocument(html)
  dropPictures(document)
  return DomUtils.getOuterHTML(document)
}

/**
 * Says whether there were any. What they leave with nothing to say goes too, but a cell keeps its column. Recursion is
 * safe: the parser of records bounds the depth.
 */
function dropPictures(parent: { children: HtmlNode[] }): boolean {
  let isChanged = false
  parent.children = parent.children.filter((node) => {
    if (!isElement(node) || isWritten(node)) return true
    const isWhole = isOfPicture(node)
    if (!isWhole && !dropPictures(node)) return true
    isChanged = true
    return !isWhole && (CELLS.has(node.name) || saidIn(node) !== '')
  })
  return isChanged
}

/** A picture, a figure that is of nothing else, or a caption. */
function isOfPicture(element: HtmlElement): boolean {
  if (PICTURES.has(element.name) || isPictureWithCaption(element)) return true
  return element.name === 'figure' ? !isWritten(element) : isCaption(element)
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
