import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import pMap from 'p-map'
import type { Problem } from '../article/article.ts'
import type { Entry } from '../feed/entry.ts'
import type { Row } from '../feed/row.ts'
import { nextTurn } from '../feed/selection.ts'
import { Conflict, StoreError } from '../store/errors.ts'
import type { Expectation, Listed, Version } from '../store/store.ts'
import { type Catalog, type Published, type RecordState, readCatalog, writeCatalog } from './catalog.ts'
import { EntryReader } from './entries.ts'
import { keptOf } from './kept.ts'
import { type Publication, plan, Unfit } from './plan.ts'
import type { Publishing } from './publishing.ts'
import { isRecordKey, problemOf, RecordReader, readingOf, stateOf } from './records.ts'
import { type FeedFailure, feedReports, type Report, rejectedIn, unreadIn, warningsIn } from './report.ts'
import { hashOf, TargetWriter } from './target-writer.ts'

/** What was read no longer holds: begin the round again. */
export class Again extends Error {
  override readonly name = 'Again'
}

/** The version of a record that the store would not hand out: it matches no listing, so each run tries again. */
const UNREAD = '' as Version

/**
 * One run of the publishing protocol: docs/protocol.md gives the order of its rounds, and the reasons. What a run
 * remembers from one round to the next is which records changed, and which versions of files it has seen or made.
 */
export class Run {
  readonly #work: Publishing
  /** Its name on what it has in flight. */
  readonly #id = randomUUID()
  readonly #catalogKey: string
  readonly #reader: RecordReader
  readonly #writer: TargetWriter
  readonly #changed: Set<string>
  /** The listing of records, where nobody said what changed. */
  #records: ReadonlyMap<string, Listed> = new Map()
  /** Whether its rows, and its claim to all that was in flight, have once been written into the catalog. */
  #hasClaimed = false
  /** Whether a file was not at the version expected. */
  #isLost = false

  constructor(work: Publishing) {
    this.#work = work
    this.#catalogKey = `catalog-${hashOf(Buffer.from(work.target.place)).slice(0, 8)}.json`
    this.#reader = new RecordReader(work.articles)
    this.#writer = new TargetWriter(work.target)
    this.#changed = new Set(work.changed?.filter(isRecordKey))
  }

  async round(): Promise<Omit<Report, 'requests'>> {
    const { state, site, now } = this.#work
    const isFirstLook = this.#isLooking() && !this.#hasClaimed
    if (isFirstLook) await this.#listRecords()
    // Before the catalog: a file written in between is then met with a version it no longer has, and refused.
    if (isFirstLook || this.#isLost) await this.#writer.look()
    this.#isLost = false

    const found = await readCatalog(state, this.#catalogKey)
    if (isFirstLook) this.#compare(found.catalog)
    const merged = await this.#merge(found.catalog)
    const rows = [...merged.records.values()].flatMap((record) => record.rows)
    const before = found.catalog.revision === 0 ? this.#writer.feedsFound() : merged.published.keys()
    const publications = plan(site, rows, now, before)
    const isClaiming = merged !== found.catalog || !this.#hasClaimed
    const tasks = this.#tasksOf(publications, merged, isClaiming, isFirstLook)

    const claimed = withClaims(merged, tasks, this.#id)
    const isNew = found.version === 'absent' || claimed !== found.catalog
    const version = isNew ? await this.#write(claimed, found.version) : found.version
    this.#hasClaimed = true

    const { catalog, failed } = await this.#project(tasks, claimed, found.catalog)
    if (catalog !== claimed) await this.#write(catalog, version)
    return this.#report(publications, catalog, failed, rows)
  }

  #isLooking(): boolean {
    return this.#work.changed === undefined
  }

  async #listRecords(): Promise<void> {
    const listed = await this.#work.articles.list('')
    this.#records = new Map(
      listed.filter(({ key }) => isRecordKey(key)).map((record) => [record.key, record]),
    )
  }

  /** Adds the records that are not, as listed, those of the catalog; all of them, where they were read otherwise. */
  #compare({ records, reading }: Catalog): void {
    const isStale = reading !== readingOf(this.#work.site)
    for (const [key, { version }] of this.#records)
      if (isStale || records.get(key)?.version !== version) this.#changed.add(key)
    for (const key of records.keys()) if (!this.#records.has(key)) this.#changed.add(key)
  }

  /** The catalog with the changed records as they are now; the same one where nothing in it changes. */
  async #merge(catalog: Catalog): Promise<Catalog> {
    const records = new Map(catalog.records)
    const reading = this.#isLooking() || !catalog.reading ? readingOf(this.#work.site) : catalog.reading
    let isNew = reading !== catalog.reading
    let done = 0
    const readOne = async (key: string) => {
      const before = catalog.records.get(key)
      const state = await this.#stateOf(key, before, catalog)
      if (state) records.set(key, state)
      else records.delete(key)
      isNew ||= !isDeepStrictEqual(state, before)
      done += 1
      this.#work.onProgress?.({ doing: 'reading', done, of: this.#changed.size })
    }
    await pMap(this.#changed, readOne, { concurrency: this.#work.abreast ?? 16 })
    return isNew ? { ...catalog, reading, records } : catalog
  }

  /** What the catalog should hold of this record from now on; undefined where there is no such record any more. */
  async #stateOf(
    key: string,
    before: RecordState | undefined,
    catalog: Catalog,
  ): Promise<RecordState | undefined> {
    const listed = this.#records.get(key)
    const tooLarge = listed && problemOf(listed)
    if (tooLarge) return await this.#rejected(listed.version, tooLarge, before, catalog)
    try {
      const record = await this.#reader.read(key)
      if (record?.problem) return await this.#rejected(record.version, record.problem, before, catalog)
      return record && stateOf(record, before, this.#work.site)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      return await this.#rejected(UNREAD, { reason: error.message }, before, catalog)
    }
  }

  /** A bad record is kept out, and what was published of it before stays. */
  async #rejected(version: Version, problem: Problem, before: RecordState | undefined, catalog: Catalog) {
    const kept = before?.kept ?? (await keptOf(before?.rows ?? [], catalog, this.#work))
    const rows = before?.rows.filter((row) => kept.some((entry) => entry.id === row.id)) ?? []
    return { version, rows, problem, ...(rows.length > 0 && { kept }) }
  }

  /**
   * The publications for this run to bring up to date. A run that claims takes over all that is in flight: its writer
   * may be dead. Once a run has claimed, what it then finds in the hands of another was taken over from it, with all
   * that it had changed: that other run brings it out.
   */
  #tasksOf(
    publications: readonly Publication[],
    { published }: Catalog,
    isClaiming: boolean,
    isFirstLook: boolean,
  ) {
    return publications.filter(({ id, fingerprint }) => {
      const is = published.get(id)
      if (is?.inFlight) return isClaiming || is.inFlight === this.#id
      return is?.fingerprint !== fingerprint || (isFirstLook && !this.#writer.isAsRecorded(is))
    })
  }

  /** Writes what the tasks say into the target; answers the catalog that says so. */
  async #project(tasks: readonly Publication[], claimed: Catalog, found: Catalog): Promise<Projected> {
    const entries = new EntryReader(this.#reader, claimed.records, this.#work.site)
    const published = new Map(claimed.published)
    const failed: FeedFailure[] = []
    for (const [done, task] of tasks.entries()) {
      const { stale } = await entries.load(task.rows, this.#work.abreast)
      for (const key of stale) this.#changed.add(key)
      if (stale.length > 0) throw new Again(`${stale.join(', ')} changed meanwhile`)
      try {
        published.set(task.id, await this.#publish(task, entries.of(task.rows), found))
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        failed.push({ id: task.id, reason: error.message })
      }
      this.#work.onProgress?.({ doing: 'writing', done: done + 1, of: tasks.length })
    }
    return { catalog: failed.length < tasks.length ? { ...claimed, published } : claimed, failed }
  }

  async #publish(task: Publication, entries: readonly Entry[], { published }: Catalog): Promise<Published> {
    const before = published.get(task.id)
    // What nobody has in flight, and no listing contradicts, is as recorded: whoever had it last wrote all of it.
    const isSure = !before || (!before.inFlight && this.#writer.isAsRecorded(before))
    try {
      const files = await this.#writer.write(task, entries, before?.files ?? {}, isSure)
      return { fingerprint: task.fingerprint, files }
    } catch (error) {
      if (error instanceof Conflict) this.#isLost = true
      throw error
    }
  }

  async #write(catalog: Catalog, expect: Expectation): Promise<Version> {
    const next = { ...catalog, revision: catalog.revision + 1 }
    return await writeCatalog(this.#work.state, this.#catalogKey, next, expect)
  }

  #report(
    publications: readonly Publication[],
    catalog: Catalog,
    failed: readonly FeedFailure[],
    rows: readonly Row[],
  ) {
    const { written } = this.#writer
    const files = publications.flatMap((publication) => publication.files)
    const next = nextTurn(rows, this.#work.now)
    return {
      feeds: feedReports(publications),
      written: [...written].sort(),
      unchanged: files.filter(({ path }) => !written.has(path)).length,
      rejected: rejectedIn(catalog),
      unread: unreadIn(catalog),
      warnings: warningsIn(catalog),
      failed,
      ...(next && { next }),
    }
  }
}

interface Projected {
  readonly catalog: Catalog
  readonly failed: readonly FeedFailure[]
}

/**
 * The catalog with the publications about to be written marked as in flight with this run. Without the marks, a story
 * that is added, dies halfway out and is withdrawn again would leave its text public: the catalog would have returned
 * to what was last published.
 */
function withClaims(catalog: Catalog, tasks: readonly Publication[], run: string): Catalog {
  if (tasks.every(({ id }) => catalog.published.get(id)?.inFlight === run)) return catalog
  const claims = tasks.map(
    ({ id }) => [id, { inFlight: run, files: catalog.published.get(id)?.files ?? {} }] as const,
  )
  return { ...catalog, published: new Map([...catalog.published, ...claims]) }
}
