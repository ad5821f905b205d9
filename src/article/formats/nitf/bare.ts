import { decodeHTMLStrict } from 'entities'
import type { Block } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import { textBlocks } from '../../text-blocks.ts'

const BEGINS_AS_HTML = /^\s*<(?:!doctype|!--|[a-z][a-z\d]*[\s/>])/i
const BEGINS_ESCAPED = /^\s*&lt;(?:!doctype|html|body|div|p|h[1-6]|table)\b/i
const A_BLOCK = /<(?:p|br|div|h[1-6]|ul|ol|table|blockquote)(?:\s[^<>]*)?\/?>/i
const INLINE = /<(?:a|b|i|u|em|strong|span|sup|sub)(?:\s[^<>]*)?>/i

/** The paragraphs of text without elements: plain, or HTML that its system took for plain or escaped once too often. */
export function bareBlocks(text: string): readonly Block[] {
  if (BEGINS_ESCAPED.test(text)) return htmlBlocks(decodeHTMLStrict(text))
  if (BEGINS_AS_HTML.test(text) || A_BLOCK.test(text)) return htmlBlocks(text)
  if (INLINE.test(text)) return htmlBlocks(paragraphed(text))
  return textBlocks(decodeHTMLStrict(text))
}

/** In HTML blank lines mean nothing; where there are no other marks of paragraphs they are meant. */
function paragraphed(text: string): string {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')
}
