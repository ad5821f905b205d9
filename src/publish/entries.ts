import type { Entry } from '../feed/entry.ts'
import type { Row } from '../feed/row.ts'
import type { Site } from '../feed/site.ts'
import { isAboutKey } from '../store/errors.ts'
import type { Version } from '../store/store.ts'
import { abreast } from './abreast.ts'
import type { RecordState } from './catalog.ts'
import type { ReadRecord } from './read-record.ts'
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
  async load(rows: ReadonlySet<Row>, limit: number): Promise<readonly string[]> {
    const stale: string[] = []
    await abreast(
      Map.groupBy(rows, ({ key }) => key),
      limit,
      async ([key, rowsOfRecord]) => {
        if (!(await this.#make(key, rowsOfRecord))) stale.push(key)
      },
    )
    return stale
  }

  /** The entries of rows that were loaded. */
  of(rows: readonly Row[]): Entry[] {
    return rows.map((row) => this.#made.get(row)!)
  }

  /** Makes the entries of rows of one record; false where one of them cannot be had. */
  async #make(key: string, rows: readonly Row[]): Promise<boolean> {
    const { version, kept } = this.#records.get(key)!
    const record = kept ? undefined : await this.#read(key, version)
    if (!kept && !record) return false
    try {
      return rows.every((row) => {
        const entry = record ? entryOf(row, record, this.#site) : kept?.find(({ id }) => id === row.id)
        if (entry) this.#made.set(row, entry)
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
