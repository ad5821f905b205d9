import { createHash } from 'node:crypto'
import type { Problem } from '../article/article.ts'
import type { Entry } from '../feed/entry.ts'
import type { Edition } from '../feed/evening/edition.ts'
import type { Row } from '../feed/row.ts'
import type { Told } from '../feed/told.ts'
import type { Expectation, Store, Version } from '../store/store.ts'
import type { Known } from './plan.ts'

/**
 * What is known and published so far: the truth that every public file is a projection of. It holds no text, but for
 * the entries kept of records that can no longer be read.
 */
export interface Catalog {
  readonly format: typeof FORMAT
  /** Counts the writes of this catalog. */
  readonly revision: number
  /** How records were read when their rows were made: another way of reading makes every row stale. */
  readonly reading: string
  /** The moment that its last writer published for, ISO 8601 in UTC. */
  readonly at: string
  readonly records: ReadonlyMap<string, RecordState>
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

const FORMAT = 2

export const EMPTY: Catalog = {
  format: FORMAT,
  revision: 0,
  reading: '',
  at: '',
  records: new Map(),
  told: new Map(),
  editions: [],
  published: new Map(),
}

/** All that plans are made from. */
export function knownIn({ records, told, editions }: Catalog): Known {
  return { rows: [...records.values()].flatMap((record) => record.rows), told, editions }
}

/** Where the catalog of what is published into this target is. */
export function catalogKeyOf({ place }: Store): string {
  return `catalog-${hashOf(Buffer.from(place)).slice(0, 8)}.json`
}

/** A catalog as found: `version` is what the next write of it must expect. */
export interface FoundCatalog {
  readonly catalog: Catalog
  readonly version: Expectation
}

/**
 * Reads the catalog. One that is damaged counts as empty: all that it says is made again from the records, but for the
 * entries kept of records that cannot be read.
 */
export async function readCatalog(state: Store, key: string): Promise<FoundCatalog> {
  const stored = await state.read(key)
  if (!stored) return { catalog: EMPTY, version: 'absent' }
  return { catalog: parse(stored.bytes) ?? EMPTY, version: stored.version }
}

export async function writeCatalog(
  state: Store,
  key: string,
  catalog: Catalog,
  expect: Expectation,
): Promise<Version> {
  return await state.write(key, Buffer.from(serialise(catalog)), expect, {
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'no-store',
  })
}

/** One line a record, so that a person can read and compare catalogs. Keys in order: the same catalog, the same bytes. */
function serialise({ records, told, published, ...head }: Catalog): string {
  return [
    `${JSON.stringify(head).slice(0, -1)},"published":${entries(published)},"told":${entries(told)},"records":${entries(records)}}`,
    '',
  ].join('\n')
}

function entries(map: ReadonlyMap<string, unknown>): string {
  const keys = [...map.keys()].sort()
  const lines = keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(map.get(key))}`)
  return `{\n${lines.join(',\n')}\n}`
}

function parse(bytes: Uint8Array): Catalog | undefined {
  try {
    const { records, told, published, ...head } = JSON.parse(Buffer.from(bytes).toString())
    if (head.format !== FORMAT) return undefined
    return {
      ...head,
      records: new Map(Object.entries(records)),
      told: new Map(Object.entries(told)),
      published: new Map(Object.entries(published)),
    }
  } catch {
    return undefined
  }
}

/** Of a file's bytes. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
