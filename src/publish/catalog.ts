import { createHash } from 'node:crypto'
import type { Problem } from '../article/article.ts'
import type { Entry } from '../feed/entry.ts'
import type { Edition } from '../feed/evening/edition.ts'
import type { Row } from '../feed/row.ts'
import type { Told } from '../feed/told.ts'
import type { Store, Version } from '../store/store.ts'
import { type Archive, floorsIn, NO_ARCHIVE } from './archive.ts'
import type { Known } from './plan.ts'

/**
 * What is known and published so far: the truth that every public file is a projection of. It holds no text, but for
 * the entries kept of records that can no longer be read.
 */
export interface Catalog {
  /** Counts the writes of this catalog. */
  readonly revision: number
  /** How records were read when their rows were made: another way of reading makes every row stale. */
  readonly reading: string
  /** The moment that its last writer published for, ISO 8601 in UTC. */
  readonly at: string
  /** But for those that are settled. */
  readonly records: ReadonlyMap<string, RecordState>
  readonly archive: Archive
  /** What readers have been told of stories, by id: in no record, and so remembered here. */
  readonly told: ReadonlyMap<string, Told>
  /** The evening editions, oldest first. */
  readonly editions: readonly Edition[]
  /** By publication id. */
  readonly published: ReadonlyMap<string, Published>
}

/** What was made of one record at one version. */
export interface RecordState {
  readonly version: Version
  readonly rows: readonly Row[]
  /** Why the record at this version was rejected; its rows are then those of its last readable version. */
  readonly problem?: Problem
  readonly warnings?: readonly Problem[]
  /** What it holds that is nothing to publish, though nothing is wrong with it. */
  readonly leftOut?: readonly Problem[]
  /** Of a rejected record: its rows' entries, as they were published. */
  readonly kept?: readonly KeptEntry[]
}

export interface KeptEntry {
  /** Which of the record's stories. */
  readonly part: number
  readonly entry: Entry
}

/** What was last published of a feed or page. */
export interface Published {
  /** Of the projection in its files; absent while they are in flight. */
  readonly fingerprint?: string
  /** The run that may be writing its files: the last that claimed them, dead or alive. */
  readonly inFlight?: string
  readonly files: Readonly<Record<string, PublishedFile>>
  /** That the site's hub is to be told of it again. */
  readonly owed?: Owed
}

/** That the hub is to be told of a feed once more. */
export interface Owed {
  /** Not before this moment, ISO 8601 in UTC. */
  readonly at: string
  /** How often it was not to be reached since. */
  readonly failures: number
}

export interface PublishedFile {
  /** As last recorded: in flight it may have another by now. */
  readonly version: Version
  /** SHA-256 of its bytes, where they are known. */
  readonly hash?: string
}

export const EMPTY: Catalog = {
  revision: 0,
  reading: '',
  at: '',
  records: new Map(),
  archive: NO_ARCHIVE,
  told: new Map(),
  editions: [],
  published: new Map(),
}

/** All that plans are made from. */
export function knownIn({ records, told, editions, archive }: Catalog): Known {
  const rows = [...records.values()].flatMap((record) => record.rows)
  return { rows, told, editions, floors: floorsIn(archive) }
}

/** Where the catalog of what is published into this target is. */
export function catalogKeyOf({ place }: Store): string {
  return `catalog-${hashOf(Buffer.from(place)).slice(0, 8)}.json`
}

/** Of a file's bytes. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
