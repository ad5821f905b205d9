import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import { firstFilled } from '../filled.ts'
import { nitfSaid } from '../nitf/said.ts'
import { houseAt } from '../parties.ts'
import type { Said } from '../said.ts'
import { strictest } from '../status.ts'
import type { Part } from './components.ts'
import { identitySaid } from './identity.ts'
import { linesSaid } from './lines.ts'
import { managementSaid } from './management.ts'
import { metadataSaid } from './metadata.ts'
import { besideOf, nitfIn } from './story.ts'

/**
 * All that a news item says of its story: the item itself, then the components around the text, then the NITF that the
 * text may be.
 *
 * @param received when it came in, ISO 8601 in UTC
 */
export function newsItemSaid(
  newsItem: XmlElement,
  parts: readonly Part[],
  story: Part | undefined,
  received: string,
): Said {
  const around = (story ?? parts[0])?.around ?? all(newsItem, 'NewsComponent')
  const nitf = story && nitfIn(story)
  const inner = nitf ? nitfSaid(nitf, received) : {}
  const identity = identitySaid(newsItem)
  const lines = linesSaid(around)
  const metadata = metadataSaid(around)
  const beside = (roles: RegExp) => lineOf(first(besideOf(parts, story, roles)?.item, 'DataContent'))
  const titled = { headline: beside(/^(?:title|headline)$/), language: attributeOf(newsItem, 'xml:lang') }
  const said = firstFilled(managementSaid(newsItem), identity, lines, metadata, titled, inner)
  return {
    ...said,
    // A text taken back is taken back though the item around it may be used.
    pubstatus: strictest([said.pubstatus, inner.pubstatus]),
    // Who is named as the one to credit goes before whoever provides it.
    infosource: lines.creditline ? undefined : (said.infosource ?? houseAt(identity.namer ?? '')),
    summaries: [beside(/^(?:abstract|summary|synopsis)$/), ...(inner.summaries ?? [])],
    ednote: [lines.ednote, inner.ednote].filter((note) => note).join(' '),
  }
}
