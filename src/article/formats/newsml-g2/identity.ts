import type { XmlElement } from '../../xml.ts'
import { all, first, textOf } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'
import { localCode } from '../local-code.ts'
import { codeOf, nameOf } from './values.ts'

/** Relations of an item to those whose place it takes. What it was `derivedFrom` (a translation, a cut) stays. */
const TAKES_THE_PLACE_OF = /^(?:evolvedfrom|previousversion|replaces|isreplacementof|supersedes)$/i
/** Types of ids that are the story's alone; a job, an event, a slug or a package is shared by many. */
const OF_THE_STORY =
  /^(?:guid|uuid|ur[in]|(?:item|story|news|newsitem|article|text|content|doc|document)[-_]?id|usn|uno|iid)$/i
/** A day, with or without a time of day, is no id. */
const DATE =
  /^(?:19|20)\d\d([-/.]?)(?:0[1-9]|1[0-2])\1[0-3]\d(?:[T ]?[0-2]\d(?::?[0-5]\d){1,2}(?:[.,]\d+)?(?:Z|[+-][\d:]+)?)?$/
/** Shorter numbers begin anew some day. */
const LEAST_TELLING = 8

export function guidOf(item: XmlElement): string | undefined {
  return attributeOf(item, 'guid')
}

/** Whose name the guid is: the provider's. */
export function namerOf(item: XmlElement): string {
  const provider = first(item, 'itemMeta/provider')
  const { qcode, uri = '' } = provider?.attributes ?? {}
  return nameOf(provider) || (qcode ?? uri).trim()
}

/** The identifiers of the items whose place this one takes: itemMeta/link by its relation, and TT's replacements. */
export function evolvedFrom(item: XmlElement): string[] {
  const links = all(item, 'itemMeta/link').filter(({ attributes }) =>
    TAKES_THE_PLACE_OF.test(localCode(attributes.rel ?? attributes.reluri)),
  )
  const ids = links.map(({ attributes }) => attributes.residref?.trim() ?? '')
  return [...new Set([...ids, ...replacedByTT(item)])].filter((id) => id !== '' && id !== guidOf(item))
}

/** TT names a replaced item by the number at the end of its guid ("tt:refuno", its own is "tt:uno"). */
function replacedByTT(item: XmlElement): string[] {
  const replaced = altId(item, 'refuno')
  if (!replaced || !all(item, 'itemMeta/signal').some((signal) => codeOf(signal) === 'replace')) return []
  const own = altId(item, 'uno')
  const guid = guidOf(item)
  return own && guid?.endsWith(own) ? [guid.slice(0, -own.length) + replaced, replaced] : [replaced]
}

function altId(item: XmlElement, type: string): string | undefined {
  const found = all(item, 'contentMeta/altId').find(({ attributes }) => localCode(attributes.type) === type)
  return textOf(found)?.trim()
}

/** Other identifiers of the story (contentMeta/altId), by their type. */
export function altIds(item: XmlElement): string[] {
  return all(item, 'contentMeta/altId')
    .filter(({ attributes }) => OF_THE_STORY.test(localCode(attributes.type)))
    .map((element) => textOf(element)!.trim())
    .filter(isTelling)
}

function isTelling(id: string): boolean {
  return id.length >= LEAST_TELLING && /\d/.test(id) && !/^[0.-]+$/.test(id) && !DATE.test(id)
}
