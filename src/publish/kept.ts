import { FILES } from '../feed/document.ts'
import type { Entry } from '../feed/entry.ts'
import { entryFrom } from '../feed/json.ts'
import type { Row } from '../feed/row.ts'
import { type Catalog, hashOf, knownIn } from './catalog.ts'
import { plan } from './plan.ts'
import type { Publication } from './publications.ts'
import type { Publishing } from './publishing.ts'

/**
 * Entries as they are published now, taken back out of the JSON feeds, which say all that an entry does: what is kept
 * of records that can no longer be read. Feeds are planned and read once, and only when there is such a record.
 */
export class PublishedEntries {
  readonly #work: Publishing
  readonly #catalog: Catalog
  readonly #feeds = new Map<string, Promise<string | undefined>>()
  #planned: readonly Publication[] | undefined

  constructor(work: Publishing, catalog: Catalog) {
    this.#work = work
    this.#catalog = catalog
  }

  /** The entries of these rows. A row that no feed shows has none; so has one whose file is not the one recorded. */
  async of(rows: readonly Row[]): Promise<ReadonlyMap<Row, Entry>> {
    const kept = new Map<Row, Entry>()
    if (rows.length === 0) return kept
    this.#planned ??= this.#plan()
    for (const { id: feed, kind, stories } of this.#planned) {
      const wanted =
        kind === 'feed' ? stories.filter(({ row }) => row && rows.includes(row) && !kept.has(row)) : []
      if (wanted.length === 0) continue
      const text = await this.#textOf(feed)
      for (const { id, row } of text ? wanted : []) {
        const entry = entryFrom(text!, id)
        // A notice is nothing of the story, though it stands in its place.
        if (entry && !entry.notice) kept.set(row!, entry)
      }
    }
    return kept
  }

  #plan(): readonly Publication[] {
    const { site, now } = this.#work
    return plan(site, knownIn(this.#catalog), now, []).publications
  }

  #textOf(feed: string): Promise<string | undefined> {
    const text = this.#feeds.get(feed) ?? this.#read(feed)
    this.#feeds.set(feed, text)
    return text
  }

  async #read(feed: string): Promise<string | undefined> {
    const path = `${feed}/${FILES.json}`
    const { inFlight, files } = this.#catalog.published.get(feed) ?? {}
    if (!files?.[path]) return undefined
    const stored = await this.#work.target.read(path)
    if (!stored) return undefined
    const isOurs = inFlight !== undefined || files[path].hash === hashOf(stored.bytes)
    return isOurs ? Buffer.from(stored.bytes).toString() : undefined
  }
}
