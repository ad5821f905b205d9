import type { Block } from '../../article.ts'
import { htmlBlocks } from '../../html-blocks.ts'
import { bareBlocks } from '../bare-text.ts'
import { withoutEditorsParts } from '../editors-html.ts'
import { nitfBlocks } from '../nitf/content.ts'
import { NITF_NAMES } from '../nitf/html.ts'
import type { Content } from './content.ts'
import type { Message } from './message.ts'
import { ttnitfHtml } from './ttnitf.ts'
import { xhtmlBlocks } from './xhtml.ts'

/** The paragraphs of a text. */
export function blocksOf(content: Content, message: Message): readonly Block[] {
  switch (content.form) {
    case 'xhtml':
      return xhtmlBlocks(content.root, message)
    case 'nitf':
      return nitfBlocks(content.root, NITF_NAMES)
    case 'ttnitf':
      return htmlBlocks(ttnitfHtml(content.root))
    case 'html':
      return htmlBlocks(withoutEditorsParts(content.text))
    case 'plain':
      return bareBlocks(content.text)
  }
}
