import type { Block } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import { nitfHtml } from '../../nitf-html.ts'
import { textBlocks } from '../../text-blocks.ts'
import type { Content } from './content.ts'
import type { Message } from './message.ts'
import { ttnitfHtml } from './ttnitf.ts'
import { folded } from './values.ts'
import { xhtmlBlocks } from './xhtml.ts'

/** Headings above a text that may be its headline again. */
const TOP = 3

/** The text without the headline that it repeats. */
export function blocksOf(content: Content, headline: string | undefined, message: Message): Block[] {
  const again = folded(headline ?? '')
  return allBlocks(content, message).filter(
    ({ text, html }, at) => !(at < TOP && /^<h[12][\s>]/i.test(html) && folded(text) === again),
  )
}

function allBlocks(content: Content, message: Message): Block[] {
  switch (content.form) {
    case 'xhtml':
      return xhtmlBlocks(content.root, message)
    case 'nitf':
      return htmlBlocks(nitfHtml(content.root))
    case 'ttnitf':
      return htmlBlocks(ttnitfHtml(content.root))
    case 'html':
      return htmlBlocks(content.text)
    case 'plain':
      return textBlocks(content.text)
  }
}
