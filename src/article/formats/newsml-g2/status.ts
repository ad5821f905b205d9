import type { XmlElement } from '../../xml.ts'
import { first, textAt } from '../../xml-path.ts'
import { codeOf } from './values.ts'

/** itemMeta/pubStatus, in lower case; undefined where it is absent or empty, which is usable. */
export function statusOf(item: XmlElement): string | undefined {
  return statusIn(first(item, 'itemMeta'))
}

function statusIn(from: XmlElement | undefined): string | undefined {
  const status = first(from, 'pubStatus')
  return (codeOf(status) || textAt(status, 'name'))?.toLowerCase() || undefined
}

/** itemMeta/embargoed. An empty one holds until further notice: '' then. */
export function embargoOf(item: XmlElement): string | undefined {
  return textAt(item, 'itemMeta/embargoed')
}

export function isUsable(item: XmlElement): boolean {
  return [undefined, 'usable'].includes(statusOf(item))
}

/** Whether another item may be shown with a story at once: a link repeats what it is said to be. */
export function isFree(item: XmlElement): boolean {
  const isLink = item.name === 'link'
  const status = isLink ? statusIn(item) : statusOf(item)
  const embargo = isLink ? first(item, 'embargoed') : embargoOf(item)
  return [undefined, 'usable'].includes(status) && embargo === undefined
}
