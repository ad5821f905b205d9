import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../article/article.ts'
import { isRecordKey } from '../article/read.ts'
import type { Entry } from '../feed/entry.ts'
import { nameOfRecord, namesMeantBy } from '../feed/names.ts'
import type { Row } from '../feed/row.ts'
import { BadKey, isAboutKey, Unavailable } from '../store/errors.ts'
import type { Listed, Version } from '../store/store.ts'
import { abreast } from './abreast.ts'
import type { Archivist } from './archivist.ts'
import type { Catalog, KeptEntry, RecordState } from './catalog.ts'
import { PublishedEntries } from './kept.ts'
import type { Work } from './publishing.ts'
import { type RecordReader, readingOf, stateOf } from './records.ts'
import type { Shelf } from './shelf.ts'

/** The version of a record that the store would not hand out: it matches no listing, so each run tries again. */
const UNREAD = '' as Version

/** How many records are merged before what is settled of them is put away. */
const BATCH = 1000

/** The records that may have changed, and what the catalog should hold of them. */
export class Changes {
  readonly #work: Work
  readonly #reader: RecordReader
  readonly #archivist: Archivist
  /** In the order of their merging. */
  readonly #keys: Set<string>
  /**
   * The records that were not as the catalog had them, and when each was stored; undefined where that says nothing of how
   * long readers have waited for it: it is gone, or only read in another way than before.
   */
  readonly found = new Map<string, string | undefined>()
  #listed: ReadonlyMap<string, Listed> = new Map()
  /** Of records that could not be asked for, because the store did not answer: what it said, by key. */
  readonly unanswered = new Map<string, string>()
  /** Whether nobody said what changed, so that it is to be found out. */
  isLooking: boolean

  constructor(work: Work, reader: RecordReader, archivist: Archivist) {
    this.#work = work
    this.#reader = reader
    this.#archivist = archivist
    this.isLooking = work.changed === undefined || work.changed === 'all'
    this.#keys = new Set(Array.isArray(work.changed) ? work.changed.filter(isRecordKey) : [])
  }

  /** When the first of the records found changed was stored. */
  get oldest(): string | undefined {
    return [...this.found.values()].filter((stored) => stored !== undefined).sort()[0]
  }

  add(keys: readonly string[]): void {
    for (const key of keys) this.#keys.add(key)
  }

  async look(): Promise<void> {
    const listed = await this.#work.articles.list('')
    this.#listed = new Map(listed.filter(({ key }) => isRecordKey(key)).map((record) => [record.key, record]))
  }

  /**
   * Adds the records that are not, as listed, those of the catalog; all of them, where they were read otherwise. The new
   * ones come first, the newest before all others, since those stay at hand; then window by window what is settled.
   */
  async compare({ records, archive, reading }: Catalog, shelf: Shelf): Promise<void> {
    const isStale = this.#work.changed === 'all' || reading !== readingOf(this.#work.site)
    const isOther = (key: string, version?: Version) => isStale || this.#listed.get(key)?.version !== version
    const settled = new Set<string>()
    const changed: string[] = []
    for (const window of archive.windows)
      for (const [key, version] of await shelf.versionsIn(window)) {
        settled.add(key)
        if (isOther(key, version)) changed.push(key)
      }
    const others = [...this.#listed.values()].filter(
      ({ key }) => !settled.has(key) && isOther(key, records.get(key)?.version),
    )
    this.add(others.sort(newestStoredFirst).map(({ key }) => key))
    this.add([...records.keys()].filter((key) => !this.#listed.has(key)))
    this.add(changed)
  }

  /** The catalog with the changed records as they are now; the same one where nothing in it changes. */
  async merge(catalog: Catalog, now: string): Promise<Catalog> {
    const keys = [...this.#keys]
    const isReadAlike = catalog.reading === readingOf(this.#work.site)
    let merged = catalog
    for (let at = 0; at < keys.length; at += BATCH) {
      if (at > 0) merged = await this.#archivist.relieved(merged, now)
      merged = await this.#mergeBatch(keys.slice(at, at + BATCH), at, merged, isReadAlike)
    }
    // A record that was not to be had is still as it was read before: the next look is to read all of them again.
    const isAllRead = this.isLooking && this.unanswered.size === 0
    const reading = isAllRead ? readingOf(this.#work.site) : catalog.reading
    return reading === catalog.reading ? merged : { ...merged, reading }
  }

  /** `done`: how many were merged before these. */
  async #mergeBatch(
    keys: readonly string[],
    done: number,
    catalog: Catalog,
    isReadAlike: boolean,
  ): Promise<Catalog> {
    const before = await this.#archivist.withNamed(catalog, keys.map(nameOfRecord))
    const records = new Map(before.records)
    const published = new PublishedEntries(this.#work, before)
    const changed: Row[] = []
    let isNew = false
    let merged = done
    await abreast(keys, this.#work.abreast, async (key) => {
      const was = before.records.get(key)
      // Of many records the newest come first, and those are the ones that feeds show.
      const { state, stored } = await this.#stateOf(key, was, published, done > 0)
      if (state) records.set(key, state)
      else records.delete(key)
      if (!isDeepStrictEqual(state, was)) {
        isNew = true
        changed.push(...(state?.rows ?? []))
        this.found.set(key, isReadAlike && state?.version !== was?.version ? stored : undefined)
      }
      merged += 1
      this.#work.onProgress?.({ doing: 'reading', done: merged, of: this.#keys.size })
    })
    if (!isNew) return catalog
    return await this.#archivist.withNamed({ ...before, records }, changed.flatMap(namesMeantBy))
  }

  /** What the catalog should hold of this record from now on, and when it was stored; nothing where it is gone. */
  async #stateOf(
    key: string,
    before: RecordState | undefined,
    published: PublishedEntries,
    isPassing: boolean,
  ): Promise<{ state?: RecordState; stored?: string }> {
    try {
      const record = await this.#reader.read(key, isPassing)
      this.unanswered.delete(key)
      if (!record) return {}
      const { version, modified: stored, problem } = record
      if (!problem) return { state: stateOf(record, before, this.#work.site), stored }
      return { state: await this.#rejected(version, problem, before, published), stored }
    } catch (error) {
      if (error instanceof Unavailable) {
        // Nothing is known but what was known before; whoever told of the record, or the next look, tells of it again.
        this.unanswered.set(key, error.message)
        return before ? { state: before } : {}
      }
      if (!isAboutKey(error)) throw error
      // What no store can hold, and no listing shows, was renamed or removed, as its report asked for.
      if (error instanceof BadKey && this.isLooking && !this.#listed.has(key)) return {}
      return { state: await this.#rejected(UNREAD, { reason: error.message }, before, published) }
    }
  }

  /**
   * A bad record is kept out, and what was published of it before stays; so does that it was withdrawn or is over, or an
   * older record of the same story would come back.
   */
  async #rejected(
    version: Version,
    problem: Problem,
    before: RecordState | undefined,
    published: PublishedEntries,
  ) {
    if (before?.kept) return { version, rows: before.rows, problem, kept: before.kept }
    const known = before?.rows ?? []
    const kept = await published.of(known)
    const rows = known.map((row) => (kept.has(row) ? row : { ...row, isLost: true as const }))
    return { version, rows, problem, ...(rows.length > 0 && { kept: keptIn(kept) }) }
  }
}

function keptIn(entries: ReadonlyMap<Row, Entry>): KeptEntry[] {
  return [...entries].map(([{ part }, entry]) => ({ part, entry }))
}

function newestStoredFirst(a: Listed, b: Listed): number {
  if (a.modified !== b.modified) return a.modified < b.modified ? 1 : -1
  return a.key < b.key ? -1 : 1
}
