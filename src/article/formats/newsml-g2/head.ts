import type { XmlElement } from '../../xml.ts'
import { within } from '../../xml-path.ts'
import { lineOf } from '../../xml-words.ts'
import { bodyHeadSaid } from '../nitf/body-head.ts'
import type { Said } from '../said.ts'
import type { Content } from './content.ts'

/** What a text says above and below itself. */
type Head = Pick<Said, 'headline' | 'byline' | 'dateline'>

/** The head of a text, for what the item's metadata do not say. */
export function headOf(content: Content | undefined): Head {
  if (!content?.root) return {}
  const { form, root } = content
  if (form === 'nitf') return bodyHeadSaid(root)
  if (form === 'ttnitf') return { headline: firstIn(root, 'RUBRIK'), byline: bylines(root) }
  return { headline: firstIn(root, 'h1') }
}

function bylines(root: XmlElement): string {
  return [...new Set(within(root, 'BYLINE').flatMap((byline) => lineOf(byline) ?? []))].join(', ')
}

function firstIn(root: XmlElement, name: string): string | undefined {
  return lineOf(within(root, name)[0])
}
