import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { MAX_RECORD_BYTES, readRecord } from '../article/read.ts'
import type { Credits } from '../credit/credits.ts'
import { readCredits } from '../credit/read.ts'
import type { Registry } from '../credit/registry.ts'
import { linesOf } from '../feed/content.ts'
import { type Entry, toEntry } from '../feed/entry.ts'
import { toRow } from '../feed/row.ts'
import type { Site } from '../feed/site.ts'
import type { Story } from '../feed/story.ts'
import { type DeskReading, readDesk } from '../notice/read.ts'
import { TooLarge } from '../store/errors.ts'
import type { Listed, Store, Stored, Version } from '../store/store.ts'
import type { RecordState } from './catalog.ts'
import type { RecordMemory } from './memory.ts'
import type { CreditedStory, ReadRecord } from './read-record.ts'
import { Together } from './together.ts'

/** Raise it whenever the same record would give another row than before. */
const READING = 6

/** Says how records are read for this site: rows made in another way are made anew. */
export function readingOf(site: Site): string {
  const hash = createHash('sha256').update(
    JSON.stringify([site.link, site.language, site.title, site.agencies]),
  )
  return `${READING}-${hash.digest('base64url').slice(0, 8)}`
}

/** Reads records out of a store, each version once as far as memory allows. */
export class RecordReader {
  readonly #articles: Store
  readonly #memory: RecordMemory
  readonly #reading: Together<StoredRecord, ReadRecord>

  /** `agencies`: those that the records are read with. */
  constructor(articles: Store, agencies: Registry, memory: RecordMemory) {
    this.#articles = articles
    this.#memory = memory
    this.#reading = new Together((stored) => readTogether(stored, agencies))
  }

  /** The record as it is now; undefined where there is none. `isPassing`: it is not likely to be wanted again. */
  async read(key: string, isPassing = false): Promise<ReadRecord | undefined> {
    try {
      const stored = await this.#articles.read(key, MAX_RECORD_BYTES)
      return stored && (await this.#made({ key, ...stored }, isPassing))
    } catch (error) {
      if (error instanceof TooLarge) return rejectedUnread(error.found)
      throw error
    }
  }

  /** The record at this version, from memory if it is there; undefined where it has another version by now. */
  async readAt(key: string, version: Version): Promise<ReadRecord | undefined> {
    const record = this.#memory.recall(key, version) ?? (await this.read(key))
    return record?.version === version ? record : undefined
  }

  /** From now on the record at this version counts as one that cannot be read: no entry can be made of it. */
  reject(key: string, version: Version, reason: string): void {
    this.#memory.markUnfit(key, version, reason)
  }

  async #made(stored: StoredRecord, isPassing: boolean): Promise<ReadRecord> {
    const { key, version, modified, bytes } = stored
    const reason = this.#memory.whyUnfit(key, version)
    if (reason) return { key, version, modified, stories: [], leftOut: [], warnings: [], problem: { reason } }
    const known = this.#memory.recall(key, version)
    // The same bytes stored again have the same version where it follows content, but another date.
    const record = known?.modified === modified ? known : await this.#reading.ask(stored)
    if (!isPassing) this.#memory.keep(record, bytes.length)
    return record
  }
}

interface StoredRecord extends Stored {
  readonly key: string
}

/** Step by step for all of them: see `Together`. */
function readTogether(stored: readonly StoredRecord[], agencies: Registry): ReadRecord[] {
  const readings = stored.map(readRecord)
  const desks = readings.map(({ articles }) => tried(() => articles.map(readDesk)))
  const stories = desks.map((read) => tried(() => storiesOf(read(), agencies)))
  return stored.map(({ key, version, modified }, at) => {
    const { left, problem, warnings } = readings[at]!
    const known = { key, version, modified, warnings }
    try {
      const advisories = desks[at]!()
        .filter(({ isAdvisory }) => isAdvisory)
        .map(() => ({ reason: ADVISORY }))
      const others = left.map(({ reason, line }) => (line ? { reason, line } : { reason }))
      const leftOut = [...others, ...advisories]
      return { ...known, stories: stories[at]!(), leftOut, ...(problem && { problem }) }
    } catch (error) {
      const reason = `its credits cannot be read: ${error}`
      return { ...known, stories: [], leftOut: [], problem: { reason } }
    }
  })
}

function storiesOf(read: readonly DeskReading[], agencies: Registry): CreditedStory[] {
  return read
    .filter(({ isAdvisory }) => !isAdvisory)
    .map((desk) => ({ ...desk, credits: creditsOf(desk.article, agencies) }))
}

/** Does it, and tells what came of it, an exception too, whoever asks and when. */
function tried<T>(work: () => T): () => T {
  try {
    const done = work()
    return () => done
  } catch (error) {
    return () => {
      throw error
    }
  }
}

/** What is said of a record that is for editors alone. */
export const ADVISORY = 'an advisory to editors'

/** A record that is too large to be read. */
function rejectedUnread({ key, version, modified, size }: Listed): ReadRecord {
  const limit = MAX_RECORD_BYTES / 2 ** 20
  const reason = `larger than ${limit} MiB (${(size / 2 ** 20).toFixed(1)} MiB)`
  return { key, version, modified, stories: [], leftOut: [], warnings: [], problem: { reason } }
}

export function creditsOf(article: Article, agencies: Registry): Credits {
  const { byline, creditline, infosource, dateline, located, via } = article
  return readCredits(linesOf(article.body), agencies, {
    ...(byline && { byline }),
    ...(creditline && { creditline }),
    ...(infosource && { infosource }),
    ...(dateline && { dateline }),
    ...(located && { located }),
    ...(via && { via }),
  })
}

/** What the catalog keeps of a readable record. */
export function stateOf(
  { version, stories, leftOut, warnings }: ReadRecord,
  before: RecordState | undefined,
  site: Site,
): RecordState {
  const rows = stories.map((story) => {
    const old = before?.rows.find((row) => row.part === story.article.part)
    return toRow(story, story.credits, site, old)
  })
  return {
    version,
    rows,
    ...(leftOut.length > 0 && { leftOut }),
    ...(warnings.length > 0 && { warnings }),
  }
}

/** The entry of a story whose take is in this record. */
export function entryOf(story: Story, { stories }: ReadRecord, site: Site): Entry | undefined {
  const read = stories.find(({ article }) => article.part === story.row?.part)
  return read && toEntry(read.article, read.credits, story, site)
}
