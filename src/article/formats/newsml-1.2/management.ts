import type { XmlElement } from '../../xml.ts'
import { first, textAt, within } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import type { Said } from '../said.ts'
import { formalName } from './components.ts'

/** What becomes of a news item, and when: `NewsManagement`. */
export function managementSaid(newsItem: XmlElement): Said {
  const management = first(newsItem, 'NewsManagement')
  return {
    ...statusOf(management, newsItem),
    firstcreated: textAt(management, 'FirstCreated'),
    versioncreated: textAt(management, 'ThisRevisionCreated'),
    urgency: formalName(first(management, 'Urgency')),
  }
}

/** Instructions to whoever holds the item already, whatever its status says. */
const WITHDRAWS = /^(?:delete|kill|cancel|withdraw|revoke|mandatory kill)$/i

/**
 * Of the four statuses (IPTC NewsCodes status1) one is an embargo. It lasts until the status will change; where that is
 * not said, nobody knows how long.
 */
function statusOf(
  management: XmlElement | undefined,
  newsItem: XmlElement,
): Pick<Said, 'pubstatus' | 'embargoed' | 'expires'> {
  const instruction = formalName(first(management, 'Instruction')) ?? ''
  if (WITHDRAWS.test(instruction)) return { pubstatus: 'canceled' }
  const status = formalName(first(management, 'Status'))?.toLowerCase()
  const change = first(management, 'StatusWillChange')
  const future = formalName(first(change, 'FutureStatus'))?.toLowerCase() ?? 'usable'
  const moment = textAt(change, 'DateAndTime')
  if (status === 'embargoed')
    return { pubstatus: 'usable', embargoed: (future === 'usable' && moment) || embargoOf(newsItem) || '' }
  return {
    pubstatus: status as Said['pubstatus'],
    embargoed: embargoOf(newsItem),
    expires: change && /^(?:cancell?ed|withheld)$/.test(future) ? moment : undefined,
  }
}

/** Some providers tell an embargo beside the status, in a property or a line of their own. */
function embargoOf(newsItem: XmlElement): string | undefined {
  const isEmbargo = (element: XmlElement | undefined) => /^embargo/i.test(formalName(element) ?? '')
  const properties = within(newsItem, 'Property').filter(isEmbargo)
  const lines = within(newsItem, 'NewsLine').filter((line) => isEmbargo(first(line, 'NewsLineType')))
  const said = [
    ...properties.map((property) => attributeOf(property, 'Value')),
    ...lines.map((line) => lineOf(first(line, 'NewsLineText'))),
  ]
  return said.find((until) => until !== undefined && !/^(?:0|no?|false|none)$/i.test(until))
}
