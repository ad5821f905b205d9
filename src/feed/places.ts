import { cdataSafe } from './carrier.ts'
import type { LinkedEntry } from './document.ts'

/** Fenced with a noncharacter, which entries are cleaned of (`xmlSafe`): no text can look like it. */
const PLACE = /\uFDD2(\d+)\uFDD2/g

/**
 * What stands for an entry's content while `feed` writes the rest: xml-js copies what it is given once for every element
 * around it, and most of a feed is content. Nothing for none, so that `feed` leaves the element out.
 */
export function placeOf({ content }: LinkedEntry, at: number): string {
  return content && `\uFDD2${at}\uFDD2`
}

/** The XML with each content in its place, within CDATA. */
export function withContents(xml: string, entries: readonly LinkedEntry[]): string {
  return xml.replace(PLACE, (_, at) => cdataSafe(entries[Number(at)]!.content))
}
