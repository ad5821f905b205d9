import { createHash } from 'node:crypto'
import { type Floors, mergedFloors } from '../feed/settling.ts'
import type { Site } from '../feed/site.ts'
import type { Version } from '../store/store.ts'
import { NameSet } from './name-set.ts'

/**
 * The part of the catalog that is settled: the records of stories that no feed can reach, put away in windows so that
 * runs need not read them. A record is in one window, or among the catalog's own records.
 */
export interface Archive {
  readonly windows: readonly Window[]
  /** The moment for which the last of it was settled: before it, nothing of it holds. ISO 8601 in UTC. */
  readonly since: string
  /** Says on which configuration it was settled: on another, other stories may be needed. */
  readonly ground: string
}

/** Some settled records, whole families of them, in an object of their own that never changes. */
export interface Window {
  /** The key of its object. */
  readonly key: string
  readonly version: Version
  /** Records. */
  readonly size: number
  readonly floors: Floors
  readonly names: NameSet
}

export const NO_ARCHIVE: Archive = { windows: [], since: '', ground: '' }

/** Says what of a site decides which stories are needed. */
export function groundOf({ feeds, rights, notices, evening, language, timeZone, agencies }: Site): string {
  const ground = [feeds, rights, notices.days, notices.ofDeleted, evening, language, timeZone, agencies]
  return createHash('sha256').update(JSON.stringify(ground)).digest('base64url').slice(0, 8)
}

/** The windows in which one of these names may stand; it does not, once in some millions, for some of them. */
export function windowsNaming({ windows }: Archive, names: Iterable<string>): Window[] {
  const hashes = [...names].map(NameSet.hashOf)
  return windows.filter((window) => hashes.some((hash) => window.names.has(hash)))
}

/** The windows with the newest settled story of one of these feeds. */
export function windowsBelow(archive: Archive, feeds: readonly string[]): Window[] {
  if (feeds.length === 0) return []
  const newest = floorsIn(archive)
  return archive.windows.filter(({ floors }) =>
    feeds.some((id) => floors.has(id) && floors.get(id)!.id === newest.get(id)!.id),
  )
}

/** Of each feed the newest settled story. */
export function floorsIn({ windows }: Archive): Floors {
  return mergedFloors(windows.map(({ floors }) => floors))
}
