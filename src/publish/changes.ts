import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../article/article.ts'
import { isRecordKey } from '../article/read.ts'
import type { Entry } from '../feed/entry.ts'
import type { Row } from '../feed/row.ts'
import { BadKey, isAboutKey, Unavailable } from '../store/errors.ts'
import type { Listed, Version } from '../store/store.ts'
import { abreast } from './abreast.ts'
import type { Catalog, KeptEntry, RecordState } from './catalog.ts'
import { PublishedEntries } from './kept.ts'
import type { Work } from './publishing.ts'
import { type RecordReader, readingOf, stateOf } from './records.ts'

/** The version of a record that the store would not hand out: it matches no listing, so each run tries again. */
const UNREAD = '' as Version

/** The records that may have changed, and what the catalog should hold of them. */
export class Changes {
  readonly #work: Work
  readonly #reader: RecordReader
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

  constructor(work: Work, reader: RecordReader) {
    this.#work = work
    this.#reader = reader
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

  /** Adds the records that are not, as listed, those of the catalog; all of them, where they were read otherwise. */
  compare({ records, reading }: Catalog): void {
    const isStale = this.#work.changed === 'all' || reading !== readingOf(this.#work.site)
    for (const [key, { version }] of this.#listed)
      if (isStale || records.get(key)?.version !== version) this.#keys.add(key)
    for (const key of records.keys()) if (!this.#listed.has(key)) this.#keys.add(key)
  }

  /** The catalog with the changed records as they are now; the same one where nothing in it changes. */
  async merge(catalog: Catalog): Promise<Catalog> {
    const records = new Map(catalog.records)
    const published = new PublishedEntries(this.#work, catalog)
    const isReadAlike = catalog.reading === readingOf(this.#work.site)
    let isNew = false
    let done = 0
    await abreast(this.#keys, this.#work.abreast, async (key) => {
      const before = catalog.records.get(key)
      const { state, stored } = await this.#stateOf(key, before, published)
      if (state) records.set(key, state)
      else records.delete(key)
      if (!isDeepStrictEqual(state, before)) {
        isNew = true
        this.found.set(key, isReadAlike && state?.version !== before?.version ? stored : undefined)
      }
      done += 1
      this.#work.onProgress?.({ doing: 'reading', done, of: this.#keys.size })
    })
    // A record that was not to be had is still as it was read before: the next look is to read all of them again.
    const isAllRead = this.isLooking && this.unanswered.size === 0
    const reading = isAllRead ? readingOf(this.#work.site) : catalog.reading
    return isNew || reading !== catalog.reading ? { ...catalog, reading, records } : catalog
  }

  /** What the catalog should hold of this record from now on, and when it was stored; nothing where it is gone. */
  async #stateOf(
    key: string,
    before: RecordState | undefined,
    published: PublishedEntries,
  ): Promise<{ state?: RecordState; stored?: string }> {
    try {
      const record = await this.#reader.read(key)
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
