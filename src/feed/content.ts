import sanitize from 'sanitize-html'
import type { Block } from '../article/article.ts'
import { escapeText } from '../article/text-blocks.ts'
import type { Credits, Line } from '../credit/credits.ts'
import { escapeMarkup } from './markup.ts'
import { pictureAddress } from './picture-address.ts'
import { withoutPictures } from './without-pictures.ts'

/**
 * A story's HTML without what is not the story: credit lines, related links and newsletter lines are left out (the
 * credit comes back as a line of ours). A dateline stays, since it is how the story reads.
 */
export function storyHtml(body: readonly Block[], credits: Credits): string {
  return blocksWithLines(body, credits)
    .map(([block, lines]) => blockHtml(block, lines))
    .filter((html) => html !== '')
    .toArray()
    .join('\n')
}

/**
 * What a story says, paragraph by paragraph: no credits, no dateline, no headings, and no captions or tables.
 *
 * @param most how many of them are asked for, from the top
 */
export function storyParagraphs(body: readonly Block[], credits: Credits, most = Infinity): string[] {
  return blocksWithLines(body, credits)
    .filter(([{ html }]) => !APART.test(html))
    .flatMap(([, lines]) => lines.map((line) => line.body.trim()))
    .filter((text) => text !== '')
    .take(most)
    .toArray()
}

/** Blocks that stand apart from the running text, by the element they are. */
const APART = /^<(?:h[1-6]|figure|table|pre)\b/i

function* blocksWithLines(body: readonly Block[], credits: Credits): Generator<[Block, readonly Line[]]> {
  let from = 0
  for (const block of body) {
    const lines = credits.lines.slice(from, from + lineCount(block))
    from += lines.length
    yield [block, lines]
  }
}

/**
 * The lines the credit reader is given for a body: one for each line of each block. Those about pictures are empty: whom
 * they credit made a picture, not the story.
 */
export function linesOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    const lines = block.text.split('\n')
    return isAboutPicture(block) ? lines.map(() => '') : lines
  })
}

/** A figure of pictures, or a caption that stands by itself. */
function isAboutPicture({ html }: Block): boolean {
  if (/^<figure\b/i.test(html)) return /<img\b/i.test(html) || !WRITTEN.test(html)
  return CAPTION.test(html)
}

/** What a figure may show that is no picture. */
const WRITTEN = /<(?:table|blockquote|pre|code)\b/i
const CAPTION =
  /^<p\s[^>]*\bclass\s*=\s*(?:"[^">]*|'[^'>]*|[^\s"'>]*)(?<!(?:has|no|with|without)[-_]?)caption/i

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
 * handler or frame, links absolute http(s) or mailto (relative ones resolved against `base`) or gone, pictures at public
 * addresses. Pictures go, where they may not be shown, with what is written under or about them.
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
      a: (tagName, attribs) => ({ tagName, attribs: resolved(attribs, base) }),
      img: (tagName, attribs) => ({ tagName, attribs: shown(attribs, base) }),
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

function resolved({ href, ...others }: sanitize.Attributes, base: string): sanitize.Attributes {
  const url = href === undefined ? null : URL.parse(href.trim(), base || undefined)
  return url ? { ...others, href: url.href } : others
}

function shown({ src, ...others }: sanitize.Attributes, base: string): sanitize.Attributes {
  const address = src && pictureAddress(src, base)
  return address ? { ...others, src: address } : others
}
