import { textBlocks } from '../../text-blocks.ts'
import type { XmlElement } from '../../xml.ts'
import { all, textAt, textOf, within } from '../../xml-path.ts'
import { isAgateGenre } from '../advisory.ts'
import type { Content } from './content.ts'
import { codeOf, nameOf } from './values.ts'

const FULL_STOP = /\.["'”»)]*$/
const SENTENCE_END = /[.!?…]["'”»)]*$/
/** No line of a table or of a list of teams is longer (characters). */
const LONGEST_LINE = 60
/** Where a string of HTML goes on to another paragraph. */
const BREAK = /<\/?(?:p|br|div|li|tr|h[1-6])(?:\s[^<>]*)?\/?>|\n/i

/** Lists of results and teams: Reuters signals a table, others say so by genre or send only preformatted lines. */
export function isAgate(item: XmlElement, content: Content | undefined): boolean {
  if (all(item, 'itemMeta/signal').some(isOfLists) || isNothingButLines(item, content)) return true
  return all(item, 'contentMeta/genre').some(isOfLists) && !tellsInSentences(content)
}

function isOfLists(property: XmlElement): boolean {
  return isAgateGenre(codeOf(property)) || isAgateGenre(nameOf(property))
}

/** Results are also those of companies, on which stories are written. */
function tellsInSentences(content: Content | undefined): boolean {
  return (
    content !== undefined && paragraphsOf(content).filter((text) => FULL_STOP.test(text.trim())).length >= 2
  )
}

function paragraphsOf({ root, text }: Content): string[] {
  const paragraphs = within(root, 'p').map((paragraph) => textOf(paragraph)!)
  return paragraphs.length > 0 ? paragraphs : (text ?? textOf(root)!).split(BREAK)
}

function isNothingButLines(item: XmlElement, content: Content | undefined): boolean {
  if (content?.root === undefined || (textAt(item, 'contentMeta/headline') ?? '') !== '') return false
  const { root } = content
  const body = within(root, 'body')[0] ?? root
  const inside = within(body, 'pre').map((lines) => textOf(lines)!)
  const isAll = inside.join('').replace(/\s+/g, '') === textOf(body)!.replace(/\s+/g, '')
  return isAll && inside.join('').trim() !== '' && !isProse(inside.join('\n\n'))
}

/** Copy of teleprinters is preformatted too. */
function isProse(text: string): boolean {
  const paragraphs = textBlocks(text)
  const sentences = paragraphs.filter(
    (block) => block.text.length > LONGEST_LINE && SENTENCE_END.test(block.text),
  )
  return sentences.length > paragraphs.length / 2
}
