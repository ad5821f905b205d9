import { isDeepStrictEqual } from 'node:util'
import pMap from 'p-map'
import type { Problem } from '../article/article.ts'
import type { Row } from '../feed/row.ts'
import { nextTurn } from '../feed/selection.ts'
import { StoreError } from '../store/errors.ts'
import type { Expectation, Listed, Version } from '../store/store.ts'
import { type Catalog, IN_FLIGHT, type RecordState, readCatalog, writeCatalog } from './catalog.ts'
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

/** What a publication that the site no longer has is brought to: no files. */
const GONE = 'gone'

/** The version of a record that the store would not hand out: it matches no listing, so each run tries again. */
const UNREAD = '' as Version

/**
 * One run of the publishing protocol. Its rounds follow the order that docs/protocol.md gives reasons for; what a
 * run remembers from one round to the next is which records changed, and which files it has written or seen moved.
 */
export class Run {
  readonly #work: Publishing
  readonly #catalogKey: string
  readonly #reader: RecordReader
  readonly #writer: TargetWriter
  readonly #changed: Set<string>
  /** What was listed, where nobody said what changed; the target's until the first catalog is read. */
  #records: ReadonlyMap<string, Listed> = new Map()
  #files: ReadonlyMap<string, Version> | undefined

  constructor(work: Publishing) {
    this.#work = work
    this.#catalogKey = `catalog-${hashOf(Buffer.from(work.target.place)).slice(0, 8)}.json`
    this.#reader = new RecordReader(work.articles)
    this.#writer = new TargetWriter(work.target)
    this.#changed = new Set(work.changed?.filter(isRecordKey))
  }

  /** Lists records and target, where nobody said what changed. Before any catalog is read: see `TargetWriter.adopt`. */
  async lookAround(): Promise<void> {
    if (this.#work.changed) return
    const records = await this.#work.articles.list('')
    this.#records = new Map(
      records.filter(({ key }) => isRecordKey(key)).map((listed) => [listed.key, listed]),
    )
    const files = await this.#work.target.list('')
    this.#files = new Map(files.map(({ key, version }) => [key, version]))
  }

  async round(): Promise<Omit<Report, 'requests'>> {
    const { state, site, now } = this.#work
    const found = await readCatalog(state, this.#catalogKey)
    this.#adopt(found.catalog)
    const merged = await this.#merge(found.catalog)
    const rows = [...merged.records.values()].flatMap((record) => record.rows)
    const publications = plan(site, rows, now)
    const tasks = this.#tasksOf(publications, merged)

    const marked = withMarks(merged, tasks)
    const isNew = found.version === 'absent' || marked !== found.catalog
    const version = isNew ? await this.#write(marked, found.version) : found.version

    const { catalog, failed } = await this.#project(tasks, marked, found.catalog)
    if (catalog !== marked) await this.#write(catalog, version)
    return this.#report(publications, catalog, failed, rows)
  }

  /** What the listings say against the first catalog. Later rounds know more than the listings did. */
  #adopt({ records, published, reading }: Catalog): void {
    if (!this.#files) return
    const isStale = reading !== readingOf(this.#work.site)
    for (const [key, { version }] of this.#records)
      if (isStale || records.get(key)?.version !== version) this.#changed.add(key)
    for (const key of records.keys()) if (!this.#records.has(key)) this.#changed.add(key)
    this.#writer.adopt(this.#files, published)
    this.#files = undefined
  }

  /** The catalog with the changed records as they are now; the same one where nothing in it changes. */
  async #merge(catalog: Catalog): Promise<Catalog> {
    const records = new Map(catalog.records)
    const reading = this.#work.changed && catalog.reading ? catalog.reading : readingOf(this.#work.site)
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

  /** The publications to bring up to date, those among them that the site no longer has included. */
  #tasksOf(publications: readonly Publication[], { published }: Catalog): Publication[] {
    const planned = new Set(publications.map(({ id }) => id))
    const gone = [...published.keys()]
      .filter((id) => !planned.has(id))
      .map((id) => ({ id, title: id, rows: [], fingerprint: GONE, files: [] }))
    return [...publications, ...gone].filter(
      ({ id, fingerprint }) => published.get(id)?.fingerprint !== fingerprint || this.#writer.isUnsure(id),
    )
  }

  /** Writes what the tasks say into the target; answers the catalog that says so. */
  async #project(tasks: readonly Publication[], marked: Catalog, found: Catalog): Promise<Projected> {
    const entries = new EntryReader(this.#reader, marked.records, this.#work.site)
    const published = new Map(marked.published)
    const failed: FeedFailure[] = []
    for (const [done, task] of tasks.entries()) {
      const { id, rows, fingerprint } = task
      const { stale } = await entries.load(rows, this.#work.abreast)
      for (const key of stale) this.#changed.add(key)
      if (stale.length > 0) throw new Again(`${stale.join(', ')} changed meanwhile`)
      const isCalm = found.published.get(id)?.fingerprint !== IN_FLIGHT
      try {
        const files = await this.#writer.write(
          task,
          entries.of(rows),
          marked.published.get(id)?.files ?? {},
          isCalm,
        )
        published.set(id, { fingerprint, files })
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        failed.push({ id, reason: error.message })
      }
      this.#work.onProgress?.({ doing: 'writing', done: done + 1, of: tasks.length })
    }
    return { catalog: failed.length < tasks.length ? { ...marked, published } : marked, failed }
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
    const { written, removed } = this.#writer
    const files = publications.flatMap((publication) => publication.files)
    const next = nextTurn(rows, this.#work.now)
    return {
      feeds: feedReports(publications),
      written: [...written].sort(),
      removed: [...removed].sort(),
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
 * The catalog with the publications about to be written marked. Without the marks, a story that is added, crashes
 * halfway out and is withdrawn again would leave its text public: the catalog would have returned to what was last
 * published. All paths are named, so that a file a crash leaves behind is found even if its feed is gone by then.
 */
function withMarks(catalog: Catalog, tasks: readonly Publication[]): Catalog {
  const published = new Map(catalog.published)
  let isNew = false
  for (const { id, fingerprint, files } of tasks) {
    const before = published.get(id)
    if (before?.fingerprint === fingerprint) continue
    const unwritten = files.map(({ path }) => [path, { version: 'absent' }] as const)
    const mark = { fingerprint: IN_FLIGHT, files: { ...Object.fromEntries(unwritten), ...before?.files } }
    isNew ||= !isDeepStrictEqual(mark, before)
    published.set(id, mark)
  }
  return isNew ? { ...catalog, published } : catalog
}
