import type { XmlElement } from '../../xml.ts'
import { all, first, textAt, textOf } from '../../xml-path.ts'
import { localCode } from '../local-code.ts'
import { isUsable, strictest } from '../status.ts'
import { codeOf } from './values.ts'

/** itemMeta/pubStatus, in lower case; undefined where it is absent or empty, which is usable. */
export function statusOf(item: XmlElement): string | undefined {
  return strictest(all(item, 'itemMeta/pubStatus').map(statusIn))
}

/** By code, name or text; else whatever it says, for what cannot be read is not usable. */
function statusIn(status: XmlElement): string | undefined {
  const code = codeOf(status) || textAt(status, 'name') || textOf(status)!.trim()
  const said = localCode(code) || code || Object.values(status.attributes).join(' ')
  return said.trim().toLowerCase() || undefined
}

/** itemMeta/embargoed. An empty one holds until further notice: '' then. */
export function embargoOf(item: XmlElement): string | undefined {
  return textAt(item, 'itemMeta/embargoed')
}

/** Whether another item may be shown with a story at once: a link repeats what it is said to be. */
export function isFree(item: XmlElement): boolean {
  const isLink = item.name === 'link'
  const status = isLink ? strictest(all(item, 'pubStatus').map(statusIn)) : statusOf(item)
  const embargo = isLink ? first(item, 'embargoed') : embargoOf(item)
  return isUsable(status) && embargo === undefined
}
