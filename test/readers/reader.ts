import { DomUtils, parseDocument } from 'htmlparser2'
import type { FormatName } from '../../src/feed/document.ts'

/** What a reader makes of one entry. */
export interface Shown {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  /** ISO 8601 in UTC. */
  readonly date: string | undefined
  readonly author: string | undefined
  /** HTML. */
  readonly text: string | undefined
}

/** A program or a library that is not ours. */
export interface Reader {
  readonly name: string
  readonly reads: readonly FormatName[]
  /** The entries of a feed, in whatever order it keeps them. */
  readonly read: (feed: string, format: FormatName) => Promise<readonly Shown[]>
  /** The Debian package that it is in, where it is a program. */
  readonly debian?: DebianPackage
}

/** What is there of Debian's, see `debian.ts`. */
export type DebianPackage = 'newsboat' | 'sfeed' | 'python3-feedparser' | 'libxml2-utils'

export const XML: readonly FormatName[] = ['rss', 'atom']

/** White space is folded: HTML does it, and so do most readers, each at other places. */
export function asLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** HTML as people read it. */
export function asRead(html: string): string {
  return asLine(DomUtils.textContent(parseDocument(html)))
}

/** A date as a library gives it; undefined where it has none. */
export function asDate(date: Date | string | number | null | undefined): string | undefined {
  return date === null || date === undefined || date === '' ? undefined : new Date(date).toISOString()
}
