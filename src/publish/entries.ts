import { type Entry, noticeEntry, permitted } from '../feed/entry.ts'
import type { Site } from '../feed/site.ts'
import type { Story } from '../feed/story.ts'
import { isAboutKey } from '../store/errors.ts'
import type { Version } from '../store/store.ts'
import { abreast } from './abreast.ts'
import type { KeptEntry, RecordState } from './catalog.ts'
import type { ReadRecord } from './read-record.ts'
import { entryOf, type RecordReader } from './records.ts'

/** The entries of stories, each made once for all the feeds that show it, from the record at the row's version. */
export class EntryReader {
  readonly #reader: RecordReader
  readonly #records: ReadonlyMap<string, RecordState>
  readonly #site: Site
  readonly #made = new Map<Story, Entry>()

  constructor(reader: RecordReader, records: ReadonlyMap<string, RecordState>, site: Site) {
    this.#reader = reader
    this.#records = records
    this.#site = site
  }

  /** Makes ready the entries of these stories. Answers which records are no longer to be had at their row's version. */
  async load(stories: ReadonlySet<Story>, limit: number): Promise<readonly string[]> {
    const stale: string[] = []
    const byRecord = Map.groupBy(stories, ({ row }) => row?.key)
    for (const notice of byRecord.get(undefined) ?? [])
      this.#made.set(notice, noticeEntry(notice, this.#site))
    await abreast(byRecord, limit, async ([key, storiesOfRecord]) => {
      if (key !== undefined && !(await this.#make(key, storiesOfRecord))) stale.push(key)
    })
    return stale
  }

  /** The entries of stories that were loaded. */
  of(stories: readonly Story[]): Entry[] {
    return stories.map((story) => this.#made.get(story)!)
  }

  /** Makes the entries of stories of one record; false where one of them cannot be had. */
  async #make(key: string, stories: readonly Story[]): Promise<boolean> {
    const { version, kept } = this.#records.get(key)!
    const record = kept ? undefined : await this.#read(key, version)
    if (!kept && !record) return false
    try {
      return stories.every((story) => {
        const entry = record ? entryOf(story, record, this.#site) : keptOf(story, kept, this.#site)
        if (entry) this.#made.set(story, entry)
        return entry !== undefined
      })
    } catch (error) {
      // Looked at again as a changed record, it is rejected alone, and what was published of it stays.
      this.#reader.reject(key, version, `no entry can be made of it: ${error}`)
      return false
    }
  }

  async #read(key: string, version: Version): Promise<ReadRecord | undefined> {
    try {
      return await this.#reader.readAt(key, version)
    } catch (error) {
      if (isAboutKey(error)) return undefined
      throw error
    }
  }
}

/** The entry as it was published, so far as it may still be shown. */
function keptOf(
  { id, published, updated, permit, row }: Story,
  kept: readonly KeptEntry[] = [],
  site: Site,
): Entry | undefined {
  const found = kept.find(({ part }) => part === row?.part)
  return found && permitted({ ...found.entry, id, published, updated }, permit, site)
}
