import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'
import { firstFilled } from '../filled.ts'
import type { Said } from '../said.ts'
import { bodyHeadSaid } from './body-head.ts'
import { docdataSaid } from './docdata.ts'
import { filingSaid } from './filing.ts'

/**
 * All that a NITF document says of itself, its head before its body.
 *
 * @param received when it came in, ISO 8601 in UTC
 */
export function nitfSaid(nitf: XmlElement, received: string): Said {
  const shown = bodyHeadSaid(nitf)
  const data = docdataSaid(nitf, received)
  return {
    ...firstFilled(data, shown, filingSaid(nitf)),
    namer: attributeOf(first(nitf, 'head/docdata/doc-id'), 'regsrc') ?? shown.infosource,
    url: all(nitf, 'head/pubdata').flatMap(addressOf)[0],
    ednote: [data.ednote, shown.ednote].filter((note) => note !== undefined).join(' '),
  }
}

/** Where it stands as published: a URL or URN. */
function addressOf(pubdata: XmlElement): string[] {
  const address = attributeOf(pubdata, 'ex-ref')
  return address && /^https?:\/\//i.test(address) ? [address] : []
}
