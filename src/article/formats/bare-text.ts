import { decodeHTMLStrict } from 'entities'
import type { Block } from '../article.ts'
import { htmlBlocks } from '../html-blocks.ts'
import { textBlocks } from '../text-blocks.ts'
import { withoutEditorsParts } from './editors-html.ts'

/** What a page or a piece of one may begin with. */
const BEGINS_AS_HTML = /^\s*<(?:!doctype|!--|\?xml|\/?[a-z][a-z\d.]*(?:[\s/>]|$))/i
/** The same, escaped once too often. */
const BEGINS_ESCAPED = /^\s*&lt;(?:!doctype|!--|\?xml|\/?[a-z][a-z\d.]*(?:\s|\/|&gt;))/i
const A_BLOCK = /<(?:p|br|div|h[1-6]|ul|ol|table|blockquote)(?:\s[^<>]*)?\/?>/i
const INLINE = /<(?:a|b|i|u|em|strong|span|sup|sub)(?:\s[^<>]*)?>/i

/** The line from which dpa's plain texts are for editors: links, addresses of events, whom to call. */
const NOTEPAD = /^[ \t]*#{1,6}[ \t]*(?:Notizblock|Redaktionelle Hinweise|dpa-Kontakte)[ \t]*(?::[ \t]*)?$/im

const ANY_TAG = /<[a-z!/]/i

/**
 * The markup that a text without elements is, though its system took it for plain or escaped it once too often; undefined
 * where it is plain indeed, whatever it is called.
 *
 * @param isCalledSo whether the record says that it is markup: then any tag will do
 */
export function markupIn(text: string, isCalledSo = false): string | undefined {
  const markup = withoutNotepad(BEGINS_ESCAPED.test(text) ? decodeHTMLStrict(text) : text)
  if (BEGINS_AS_HTML.test(markup) || A_BLOCK.test(markup)) return markup
  if (INLINE.test(markup)) return paragraphed(markup)
  return isCalledSo && ANY_TAG.test(markup) ? markup : undefined
}

/** The paragraphs of a text without elements, those for editors left out. Plain ones may have references all the same. */
export function bareBlocks(text: string): readonly Block[] {
  const markup = markupIn(text)
  if (markup === undefined) return textBlocks(decodeHTMLStrict(withoutNotepad(text)))
  return htmlBlocks(withoutEditorsParts(markup))
}

function withoutNotepad(text: string): string {
  const at = text.search(NOTEPAD)
  return at < 0 ? text : text.slice(0, at)
}

/** In HTML blank lines mean nothing; where there are no other marks of paragraphs they are meant. */
function paragraphed(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
}
