import { randomUUID } from 'node:crypto'
import type { Entry } from '../feed/entry.ts'
import { soonest } from '../feed/stories.ts'
import { Conflict } from '../store/errors.ts'
import type { Expectation, Version } from '../store/store.ts'
import { abreast } from './abreast.ts'
import { type Announcement, Announcer } from './announcing.ts'
import { Archivist } from './archivist.ts'
import { type Catalog, catalogKeyOf, knownIn, type Published } from './catalog.ts'
import { type FoundCatalog, readCatalog, writeCatalog } from './catalog-store.ts'
import { Changes } from './changes.ts'
import { withClaims, withMemory } from './claims.ts'
import { EntryReader } from './entries.ts'
import { type Plan, plan } from './plan.ts'
import { type Publication, Unfit } from './publications.ts'
import type { Work } from './publishing.ts'
import { RecordReader } from './records.ts'
import { recovered } from './recover.ts'
import {
  type FeedFailure,
  feedReports,
  leftIn,
  newestIn,
  type Report,
  rejectedIn,
  unreadIn,
  warningsIn,
} from './report.ts'
import { Shelf } from './shelf.ts'
import { TargetWriter } from './target-writer.ts'

/** What was read no longer holds: begin the round again. */
export class Again extends Error {
  override readonly name = 'Again'
}

/**
 * One run of the publishing protocol: docs/protocol.md gives the order of its rounds, and the reasons. What a run
 * remembers from one round to the next is which records changed, and which versions of files it has seen or made.
 */
export class Run {
  readonly #work: Work
  /** Its name on what it has in flight. */
  readonly #id = randomUUID()
  readonly #catalogKey: string
  readonly #shelf: Shelf
  readonly #archivist: Archivist
  readonly #reader: RecordReader
  readonly #changes: Changes
  readonly #writer: TargetWriter
  readonly #announcer: Announcer
  /** Whether its rows, and its claim to all that was in flight, have once been written into the catalog. */
  #hasClaimed = false
  /** The moment that the round publishes for. */
  #now = ''
  /** Whether a file was not at the version expected. */
  #isLost = false

  constructor(work: Work) {
    this.#work = work
    this.#catalogKey = catalogKeyOf(work.target)
    this.#shelf = new Shelf(work.state, this.#catalogKey, work.memory)
    this.#archivist = new Archivist(work, this.#shelf)
    this.#reader = new RecordReader(work.articles, work.site.agencies, work.memory)
    this.#changes = new Changes(work, this.#reader, this.#archivist)
    this.#writer = new TargetWriter(work.target, this.#id)
    this.#announcer = new Announcer(work, this.#writer.written)
  }

  async round(): Promise<Omit<Report, 'requests'>> {
    const { state } = this.#work
    const isFirstLook = this.#changes.isLooking && !this.#hasClaimed
    if (isFirstLook) await this.#changes.look()
    // Before the catalog: a file written in between is then met with a version it no longer has, and refused.
    if (isFirstLook || this.#isLost) await this.#writer.look()
    this.#isLost = false

    const found = await readCatalog(state, this.#catalogKey, this.#shelf)
    this.#mustKnowAll(found)
    this.#now = clockOf(found.catalog, this.#work.now)
    const grounded = await this.#archivist.grounded(found.catalog, this.#now)
    if (isFirstLook) await this.#changes.compare(grounded, this.#shelf)
    if (isFirstLook) await this.#shelf.sweep(found)
    const { planned, merged } = await this.#planned(
      await this.#changes.merge(await this.#remembering(grounded), this.#now),
      found.catalog,
    )
    const remembering = withMemory(merged, planned)
    const isClaiming = remembering !== found.catalog || !this.#hasClaimed
    const tasks = this.#tasksOf(planned.publications, merged, isClaiming, isFirstLook)

    // Before the claim: what a record no longer says must not count as told.
    const entries = await this.#entriesOf(tasks, merged)
    const claimed = withClaims(remembering, tasks, this.#id)
    const isNew = found.version === 'absent' || claimed !== found.catalog
    const version = isNew ? await this.#write(claimed, found.version) : found.version
    this.#hasClaimed = true

    const { catalog: projected, failed } = await this.#project(tasks, entries, claimed, found.catalog)
    const catalog = isNew
      ? await this.#archivist.settled(projected, planned.stories, planned.editions, this.#now)
      : projected
    const last = catalog === claimed ? version : await this.#write(catalog, version)
    if (isNew) await this.#shelf.clear(catalog)
    // Last, and never in the way: whatever becomes of it, the catalog says what the hub is owed.
    const { published, announcement } = await this.#announcer.announce(tasks, catalog.published, this.#now)
    const settled = { ...catalog, published }
    if (published !== catalog.published) await this.#write(settled, last).catch(unlessConflict)
    return this.#report(planned, settled, failed, announcement)
  }

  /** The plan, and the catalog with whatever settled stories it turns out to need. */
  async #planned(catalog: Catalog, before: Catalog): Promise<{ planned: Plan; merged: Catalog }> {
    const feeds = before.revision === 0 ? this.#writer.feedsFound() : catalog.published.keys()
    const planned = plan(this.#work.site, knownIn(catalog), this.#now, feeds)
    const missing = this.#archivist.missing(catalog, planned, before)
    if (missing.length === 0) return { planned, merged: catalog }
    return await this.#planned(await this.#archivist.thawed(catalog, missing), before)
  }

  /** Without a catalog, what readers know is what the feeds say. */
  async #remembering(catalog: Catalog): Promise<Catalog> {
    if (catalog.revision > 0) return catalog
    const { target, abreast: limit } = this.#work
    return { ...catalog, ...(await recovered(target, this.#writer.feedsFound(), limit)) }
  }

  /** Without a catalog, feeds made of a few changed records would replace those made of all. */
  #mustKnowAll({ isWhole }: FoundCatalog): void {
    if (isWhole || this.#changes.isLooking) return
    this.#changes.isLooking = true
    throw new Again('there is no catalog, or not all of it: all records must be looked at')
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

  /** The entries of all that the tasks show, from the records as the catalog has them. */
  async #entriesOf(tasks: readonly Publication[], { records }: Catalog): Promise<EntryReader> {
    const entries = new EntryReader(this.#reader, records, this.#work.site)
    const stale = await entries.load(new Set(tasks.flatMap(({ stories }) => stories)), this.#work.abreast)
    this.#changes.add(stale)
    if (stale.length > 0) throw new Again(`${stale.join(', ')} changed meanwhile`)
    return entries
  }

  /** Writes what the tasks say into the target; answers the catalog that says so. */
  async #project(
    tasks: readonly Publication[],
    entries: EntryReader,
    claimed: Catalog,
    found: Catalog,
  ): Promise<Projected> {
    const { abreast: limit, onProgress } = this.#work
    const published = new Map(claimed.published)
    const failed: FeedFailure[] = []
    let done = 0
    await abreast(tasks, limit, async (task) => {
      try {
        published.set(task.id, await this.#publish(task, entries.of(task.stories), found))
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        failed.push({ id: task.id, reason: error.message })
      }
      done += 1
      onProgress?.({ doing: 'writing', done, of: tasks.length })
    })
    failed.sort((a, b) => (a.id < b.id ? -1 : 1))
    return { catalog: failed.length < tasks.length ? { ...claimed, published } : claimed, failed }
  }

  async #publish(task: Publication, entries: readonly Entry[], { published }: Catalog): Promise<Published> {
    const before = published.get(task.id)
    // What nobody has in flight, and no listing contradicts, is as recorded: whoever had it last wrote all of it.
    const isSure = !before || (!before.inFlight && this.#writer.isAsRecorded(before))
    try {
      const files = await this.#writer.write(task, entries, before?.files ?? {}, isSure)
      const owed = this.#announcer.owedOf(task, before?.owed, this.#now)
      return { fingerprint: task.fingerprint, files, ...(owed && { owed }) }
    } catch (error) {
      if (error instanceof Conflict) this.#isLost = true
      throw error
    }
  }

  async #write(catalog: Catalog, expect: Expectation): Promise<Version> {
    const next = { ...catalog, at: this.#now, revision: catalog.revision + 1 }
    return await writeCatalog(this.#work.state, this.#catalogKey, this.#shelf, next, expect)
  }

  #report(
    { publications, ...planned }: Plan,
    catalog: Catalog,
    failed: readonly FeedFailure[],
    announcement: Announcement | undefined,
  ) {
    const { written } = this.#writer
    const { oldest } = this.#changes
    const files = publications.flatMap((publication) => publication.files)
    const newest = newestIn(publications)
    const next = soonest([planned.next, ...this.#announcer.due(catalog.published)], this.#now)
    return {
      run: this.#id,
      changed: this.#changes.found.size,
      feeds: feedReports(publications),
      written: [...written].sort(),
      unchanged: files.filter(({ path }) => !written.has(path)).length,
      rejected: rejectedIn(catalog),
      unread: unreadIn(catalog, this.#changes.unanswered),
      left: leftIn(catalog),
      warnings: warningsIn(catalog, planned),
      failed,
      ...(announcement && { hub: announcement }),
      ...(oldest && { oldestChange: oldest }),
      ...(newest && { newest }),
      ...(next && { next }),
    }
  }
}

interface Projected {
  readonly catalog: Catalog
  readonly failed: readonly FeedFailure[]
}

/**
 * The moment to publish for. A run that was overtaken by one that began after it goes by the later clock: by its own, it
 * would take back what has come out meanwhile.
 */
function clockOf({ at }: Catalog, now: string): string {
  const isOvertaken = at > now && Date.parse(at) - Date.parse(now) < LONGEST_RUN_MS
  return isOvertaken ? at : now
}

/** What is dated later than a run can take was published by hand, for another moment. */
const LONGEST_RUN_MS = 15 * 60_000

/** Somebody else has written the catalog meanwhile, and has kept what is owed: the hub is told once more than need be. */
function unlessConflict(error: unknown): void {
  if (!(error instanceof Conflict)) throw error
}
