import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'
import type { Said } from '../said.ts'
import { isUsable } from '../status.ts'
import { isHeldBack, zonedRelease } from './release.ts'

/**
 * What `head/docdata` of a NITF document says about it.
 *
 * @param received when the document came in, ISO 8601 in UTC
 */
export function docdataSaid(nitf: XmlElement, received: string): Said {
  const docdata = first(nitf, 'head/docdata')
  const at = (path: string, name: string) => attributeOf(first(docdata, path), name)
  const notes = all(docdata, 'ed-msg').map((note) => attributeOf(note, 'info'))
  return {
    guid: at('doc-id', 'id-string') ?? attributeOf(nitf, 'uno'),
    // Versions are counted anew in each generation: where there are generations the dates tell which is newest.
    version: at('du-key', 'generation') === undefined ? at('du-key', 'version') : undefined,
    slugline: at('du-key', 'key') ?? at('fixture', 'fix-id'),
    ...lifeOf(docdata, received),
    evolvedfrom: namedBy(docdata),
    correction: first(docdata, 'correction') ? true : undefined,
    firstcreated: normOf(first(docdata, 'date.issue')),
    expires: normOf(first(docdata, 'date.expire')),
    urgency: at('urgency', 'ed-urg'),
    ...rightsOf(docdata),
    ednote: joined([...notes, at('correction', 'info')], ' '),
  }
}

/** The status of the document: of the four that NITF has, one is an embargo. */
function lifeOf(docdata: XmlElement | undefined, received: string): Pick<Said, 'pubstatus' | 'embargoed'> {
  const status = attributeOf(docdata, 'management-status')?.toLowerCase()
  const issue = normOf(first(docdata, 'date.issue'))
  const release = normOf(first(docdata, 'date.release'))
  const embargoed = zonedRelease(release, issue)
  if (status === 'embargoed') return { pubstatus: 'usable', embargoed: embargoed ?? '' }
  return {
    pubstatus: status as Said['pubstatus'],
    embargoed: isUsable(status) && isHeldBack(release, issue, received) ? embargoed : undefined,
  }
}

/**
 * The documents in whose place this one comes: the one that it updates or cancels ("details which document the current
 * one is an update to"), and the one that it corrects.
 */
function namedBy(docdata: XmlElement | undefined): string[] {
  const own = attributeOf(first(docdata, 'doc-id'), 'id-string')
  const named = [
    attributeOf(docdata, 'management-doc-idref'),
    ...all(docdata, 'correction').map((correction) => attributeOf(correction, 'id-string')),
  ]
  return named.filter((id) => id !== undefined && id !== own) as string[]
}

function rightsOf(
  docdata: XmlElement | undefined,
): Pick<Said, 'copyrightholder' | 'copyrightnotice' | 'usageterms'> {
  const copyright = first(docdata, 'doc.copyright')
  const holder = attributeOf(copyright, 'holder')
  return {
    copyrightholder: holder,
    copyrightnotice: holder && joined([holder, attributeOf(copyright, 'year')], ' '),
    usageterms: attributeOf(first(docdata, 'doc.rights'), 'limitations'),
  }
}

/** The moment of an element. Where there is no time of day, NITF leaves out the T: "YYYYMMDD000000-HHMM". */
function normOf(element: XmlElement | undefined): string | undefined {
  return attributeOf(element, 'norm')?.replace(/^(\d{8})(?=\d{6}(?!\d))/, '$1T')
}

function joined(parts: readonly (string | undefined)[], by: string): string | undefined {
  return parts.filter((part) => part !== undefined).join(by) || undefined
}
