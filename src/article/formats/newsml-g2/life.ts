import type { XmlElement } from '../../xml.ts'
import { docdataSaid } from '../nitf/docdata.ts'
import type { Said } from '../said.ts'
import { strictest } from '../status.ts'
import { nitfsIn } from './content.ts'
import { embargoOf, statusOf } from './status.ts'

/**
 * Whether and from when an item may be shown. NITF inside says so too, and systems that put it into an item of their own
 * may call that usable whatever it says: the stricter of both counts.
 *
 * @param received when it came in, ISO 8601 in UTC
 */
export function lifeOf(item: XmlElement, received: string): Pick<Said, 'pubstatus' | 'embargoed'> {
  const inside = nitfsIn(item).map((nitf) => docdataSaid(nitf, received))
  const status = strictest([statusOf(item), ...inside.map(({ pubstatus }) => pubstatus)])
  const embargoes = [embargoOf(item), ...inside.map(({ embargoed }) => embargoed)]
  return {
    // Whatever it says: the reader of fields withholds what is none it knows.
    pubstatus: status as Said['pubstatus'],
    embargoed: embargoes.find((embargo) => embargo !== undefined),
  }
}
