import type { XmlElement } from '../../xml.ts'
import { first, textOf, within } from '../../xml-path.ts'
import type { Content } from './content.ts'
import { spacedLineOf } from './values.ts'

/** What a text says above and below itself; '' for what it does not. */
export interface Head {
  readonly headline: string
  readonly byline: string
  readonly dateline: string
}

const NOTHING: Head = { headline: '', byline: '', dateline: '' }

/** The head of a text, for what the item's metadata do not say. */
export function headOf(content: Content | undefined): Head {
  if (!content?.root) return NOTHING
  const { form, root } = content
  if (form === 'nitf') return headOfNitf(root)
  if (form === 'ttnitf') return { headline: firstIn(root, 'RUBRIK'), byline: bylines(root), dateline: '' }
  return { ...NOTHING, headline: firstIn(root, 'h1') }
}

/** NITF 3.6, body.head. */
function headOfNitf(nitf: XmlElement): Head {
  const head = first(nitf, 'body/body.head')
  const at = (path: string) => spacedLineOf(first(head, path))
  return { headline: at('hedline/hl1'), byline: at('byline'), dateline: at('dateline') }
}

function bylines(root: XmlElement): string {
  const names = within(root, 'BYLINE').map(spacedLineOf)
  return [...new Set(names.filter((name) => name !== ''))].join(', ')
}

function firstIn(root: XmlElement, name: string): string {
  return spacedLineOf(within(root, name)[0])
}

/** All words of a text, to see whether something else repeats them. */
export function wordsOf(content: Content | undefined): string {
  if (!content) return ''
  return content.root ? textOf(content.root)! : content.text.replace(/<[^>]*>/g, ' ')
}
