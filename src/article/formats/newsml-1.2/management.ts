import type { XmlElement } from '../../xml.ts'
import { all, first, textAt } from '../../xml-path.ts'
import type { Said } from '../said.ts'
import { formalName } from './components.ts'
import { embargoBeside } from './embargo.ts'

/** What becomes of a news item, and when: `NewsManagement`. */
export function managementSaid(newsItem: XmlElement): Said {
  const management = first(newsItem, 'NewsManagement')
  return {
    ...(isWithdrawn(management) ? { pubstatus: 'canceled' } : statusOf(management, newsItem)),
    firstcreated: textAt(management, 'FirstCreated'),
    versioncreated: textAt(management, 'ThisRevisionCreated'),
    urgency: formalName(first(management, 'Urgency')),
  }
}

/** Instructions to whoever holds the item already, whatever its status says. */
const WITHDRAWS = /^(?:delete|kill|cancel|withdraw|revoke|mandatory kill)$/i

/** Those with a `RevisionStatus` tell what becomes of earlier revisions, not of this one. */
function isWithdrawn(management: XmlElement | undefined): boolean {
  return all(management, 'Instruction')
    .filter((instruction) => first(instruction, 'RevisionStatus') === undefined)
    .some((instruction) => WITHDRAWS.test(formalName(instruction) ?? ''))
}

/**
 * Of the four statuses (IPTC NewsCodes status1) one is an embargo, and so is another that will end. It lasts until the
 * status will change; where that is not said, nobody knows how long.
 */
function statusOf(
  management: XmlElement | undefined,
  newsItem: XmlElement,
): Pick<Said, 'pubstatus' | 'embargoed' | 'expires'> {
  const status = statusAt(management, 'Status')
  const changes = all(management, 'StatusWillChange')
  const momentOf = (future: RegExp) =>
    textAt(
      changes.find((change) => future.test(statusAt(change, 'FutureStatus') ?? 'usable')),
      'DateAndTime',
    )
  const released = momentOf(/^usable$/)
  const beside = embargoBeside(newsItem)
  const expires = momentOf(/^(?:cancell?ed|withheld)$/)
  if (status === 'embargoed') return { pubstatus: 'usable', embargoed: released || beside || '', expires }
  if (status === 'withheld' && released) return { pubstatus: 'usable', embargoed: released, expires }
  return { pubstatus: status as Said['pubstatus'], embargoed: beside, expires }
}

function statusAt(element: XmlElement | undefined, name: string): string | undefined {
  return formalName(first(element, name))?.toLowerCase()
}
