import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { output } from './process.ts'

/** An item as newsboat keeps it. */
export interface NewsboatItem {
  readonly feed: string
  readonly guid: string
  readonly title: string
  readonly url: string
  /** Milliseconds. */
  readonly date: number
  readonly author: string
  readonly content: string
}

/** A newsboat with files of its own in this folder, subscribed to these feeds. */
export class Newsboat {
  readonly #cache: string
  readonly #folder: string
  readonly #feeds: readonly string[]

  constructor(folder: string, feeds: readonly string[]) {
    this.#cache = join(folder, 'cache.db')
    this.#folder = folder
    this.#feeds = feeds
  }

  /** Asks for every feed anew, by its ETag and date. Answers what it prints. */
  async reload(): Promise<string> {
    return await this.#run('reload')
  }

  /** What it prints of what is unread: how many articles. */
  async unread(): Promise<string> {
    return await this.#run('print-unread')
  }

  items(): NewsboatItem[] {
    return this.#rows('rss_item')
      .filter(({ deleted }) => deleted === 0)
      .map((row) => ({
        feed: String(row.feedurl),
        guid: String(row.guid),
        title: String(row.title),
        url: String(row.url),
        date: Number(row.pubDate) * 1_000,
        author: String(row.author),
        content: String(row.content),
      }))
  }

  /** The ETag by which it asks for the first feed. */
  etag(): string {
    return String(this.#rows('rss_feed')[0]?.etag ?? '')
  }

  /** All that it has kept of anything. */
  everything(): string {
    const tables = this.#rows('sqlite_master').filter(({ type }) => type === 'table')
    return JSON.stringify(tables.map(({ name }) => this.#rows(String(name))))
  }

  #rows(table: string): Record<string, SQLOutputValue>[] {
    const database = new DatabaseSync(this.#cache, { readOnly: true })
    try {
      return database.prepare(`SELECT * FROM ${table}`).all()
    } finally {
      database.close()
    }
  }

  async #run(command: string): Promise<string> {
    const file = async (name: string, lines: readonly string[]) => {
      await writeFile(join(this.#folder, name), lines.map((line) => `${line}\n`).join(''))
      return join(this.#folder, name)
    }
    const urls = await file('urls', this.#feeds)
    const config = await file('config', ['reload-threads 1', 'download-retries 1', 'cleanup-on-quit no'])
    return await output('newsboat', ['-u', urls, '-C', config, '-c', this.#cache, '-x', command], {
      env: { HOME: this.#folder },
    })
  }
}
