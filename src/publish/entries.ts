import pMap from 'p-map'
import type { Entry } from '../feed/entry.ts'
import type { Row } from '../feed/row.ts'
import type { Site } from '../feed/site.ts'
import { StoreError } from '../store/errors.ts'
import type { RecordState } from './catalog.ts'
import { entryOf, type RecordReader } from './records.ts'

/** The entries of rows, each made once for all the feeds that show it, from the record at the row's version. */
export class EntryReader {
  readonly #reader: RecordReader
  readonly #records: ReadonlyMap<string, RecordState>
  readonly #site: Site
  readonly #made = new Map<Row, Entry>()

  constructor(reader: RecordReader, records: ReadonlyMap<string, RecordState>, site: Site) {
    this.#reader = reader
    this.#records = records
    this.#site = site
  }

  /** Makes ready the entries of these rows. Answers which records are no longer to be had at their row's version. */
  async load(rows: readonly Row[], abreast = 16): Promise<readonly string[]> {
    const stale: string[] = []
    const missing = rows.filter((row) => !this.#made.has(row))
    await pMap(
      missing,
      async (row) => {
        const entry = await this.#make(row)
        if (entry) this.#made.set(row, entry)
        else stale.push(row.key)
      },
      { concurrency: abreast },
    )
    return stale
  }

  /** The entries of rows that were loaded. */
  of(rows: readonly Row[]): Entry[] {
    return rows.map((row) => this.#made.get(row)!)
  }

  async #make(row: Row): Promise<Entry | undefined> {
    const { version, kept } = this.#records.get(row.key)!
    if (kept) return kept.find((entry) => entry.id === row.id)
    try {
      const record = await this.#reader.readAt(row.key, version)
      return record && entryOf(row, record, this.#site)
    } catch (error) {
      // Looked at again as a changed record, it is rejected alone, and what was published of it stays.
      if (!(error instanceof StoreError))
        this.#reader.reject(row.key, version, `no entry can be made of it: ${error}`)
      return undefined
    }
  }
}
