import { createHash } from 'node:crypto'
import type { Article, Problem } from '../article/article.ts'
import { MAX_RECORD_BYTES, readRecord } from '../article/read.ts'
import type { Credits } from '../credit/credits.ts'
import { readCredits } from '../credit/read.ts'
import type { Registry } from '../credit/registry.ts'
import { linesOf } from '../feed/content.ts'
import { type Entry, toEntry } from '../feed/entry.ts'
import { type Row, toRow } from '../feed/row.ts'
import type { Site } from '../feed/site.ts'
import type { Listed, Store, Stored, Version } from '../store/store.ts'
import type { RecordState } from './catalog.ts'

/** One record as it is now, read and credited. */
export interface ReadRecord {
  readonly key: string
  readonly version: Version
  readonly stories: readonly Story[]
  readonly problem?: Problem
  readonly warnings: readonly Problem[]
}

interface Story {
  readonly article: Article
  readonly credits: Credits
}

/** Raise it whenever the same record would give another row than before. */
const READING = 2

/** How many records stay in memory after they were read, so that showing what has just changed reads nothing twice. */
const REMEMBERED = 2_000

/** Says how records are read for this site: rows made in another way are made anew. */
export function readingOf(site: Site): string {
  const hash = createHash('sha256').update(JSON.stringify([site.link, site.language, site.agencies]))
  return `${READING}-${hash.digest('base64url').slice(0, 8)}`
}

/** Reads records out of a store, each version once as far as memory allows. */
export class RecordReader {
  readonly #articles: Store
  readonly #agencies: Registry
  readonly #remembered = new Map<string, ReadRecord>()
  readonly #unfit = new Map<string, ReadRecord>()

  /** `agencies`: those that the records are read with. */
  constructor(articles: Store, agencies: Registry) {
    this.#articles = articles
    this.#agencies = agencies
  }

  /** The record as it is now; undefined where there is none. */
  async read(key: string): Promise<ReadRecord | undefined> {
    const stored = await this.#articles.read(key)
    if (!stored) return undefined
    const { version } = stored
    const record = this.#unfit.get(`${key} ${version}`) ?? readStored(key, stored, this.#agencies)
    this.#remember(record)
    return record
  }

  /** From now on the record at this version counts as one that cannot be read: no entry can be made of it. */
  reject(key: string, version: Version, reason: string): void {
    const unfit = { key, version, stories: [], warnings: [], problem: { reason } }
    this.#unfit.set(`${key} ${version}`, unfit)
    this.#remember(unfit)
  }

  /** The record at this version, from memory if it is there; undefined where it has another version by now. */
  async readAt(key: string, version: Version): Promise<ReadRecord | undefined> {
    const remembered = this.#remembered.get(key)
    const record = remembered?.version === version ? remembered : await this.read(key)
    return record?.version === version ? record : undefined
  }

  #remember(record: ReadRecord): void {
    this.#remembered.delete(record.key)
    this.#remembered.set(record.key, record)
    if (this.#remembered.size > REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value!)
  }
}

function readStored(key: string, { bytes, version, modified }: Stored, agencies: Registry): ReadRecord {
  const { articles, problem, warnings } = readRecord({ key, bytes, modified })
  try {
    const stories = articles.map((article) => ({ article, credits: creditsOf(article, agencies) }))
    return { key, version, stories, warnings, ...(problem && { problem }) }
  } catch (error) {
    return {
      key,
      version,
      stories: [],
      warnings,
      problem: { reason: `its credits cannot be read: ${error}` },
    }
  }
}

export function creditsOf(article: Article, agencies: Registry): Credits {
  const { byline, creditline, infosource, dateline, via } = article
  return readCredits(linesOf(article.body), agencies, {
    ...(byline && { byline }),
    ...(creditline && { creditline }),
    ...(infosource && { infosource }),
    ...(dateline && { dateline }),
    ...(via && { via }),
  })
}

/** What the catalog keeps of a readable record. */
export function stateOf(
  { version, stories, warnings }: ReadRecord,
  before: RecordState | undefined,
  site: Site,
): RecordState {
  const rows = stories.map(({ article, credits }) => {
    const old = before?.rows.find((row) => row.part === article.part)
    return toRow(article, credits, site, old)
  })
  return { version, rows, ...(warnings.length > 0 && { warnings }) }
}

/** The entry of a row of this record. */
export function entryOf(row: Row, { stories }: ReadRecord, site: Site): Entry | undefined {
  const story = stories.find(({ article }) => article.part === row.part)
  return story && toEntry(story.article, story.credits, row, site)
}

/** Why a record is rejected from its listing alone, unread. */
export function problemOf({ size }: Listed): Problem | undefined {
  const limit = MAX_RECORD_BYTES / 2 ** 20
  return size > MAX_RECORD_BYTES
    ? { reason: `larger than ${limit} MiB (${(size / 2 ** 20).toFixed(1)} MiB)` }
    : undefined
}
