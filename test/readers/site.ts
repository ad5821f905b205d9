import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { siteFrom } from '../../src/config/schema.ts'
import { FILES } from '../../src/feed/document.ts'
import { filesOf, newsroom, put, run } from '../publish/newsroom.ts'
import type { Written } from './compare.ts'
import { type Day, dayOf } from './day.ts'

/** A published site. */
export interface Published {
  readonly name: string
  /** Its files, by path. */
  readonly files: Readonly<Record<string, string>>
  readonly day?: Day
}

/** Two of the days of `day.ts`; WIREFEED_SEED names another first one. */
const SEED = Number(process.env.WIREFEED_SEED ?? 1)
const EXAMPLES = resolve(import.meta.dirname, '../../examples/articles')

/** The examples, and two days. */
export async function publishedSites(): Promise<readonly Published[]> {
  return [await examples(), await published(SEED), await published(SEED + 1)]
}

/** What a feed's JSON file says. */
export function entriesOf({ files }: Published, feed: string): readonly Written[] {
  return JSON.parse(files[`${feed}/${FILES.json}`]!).items
}

/** The feeds that have every kind of entry, and one that was emptied, if there is one. */
export function feedsOf(site: Published): string[] {
  const feeds = Object.keys(site.files)
    .filter((path) => path.endsWith(FILES.json))
    .map(dirname)
  return ['all', 'evening', ...feeds.filter((feed) => entriesOf(site, feed).length === 0).slice(0, 1)]
}

async function examples(): Promise<Published> {
  const room = newsroom()
  for (const name of await readdir(EXAMPLES))
    if (!name.startsWith('.')) await put(room.articles, name, await readFile(join(EXAMPLES, name), 'utf8'))
  const site = siteFrom({ link: 'https://news.example.org/', base: 'https://feeds.example.org/' })
  await run(room, { site, now: '2026-11-21T20:00:00.000Z' })
  return { name: 'the examples', files: await filesOf(room.target) }
}

/** A day when its last run is over. Throws where a record was rejected, or a feed failed. */
export async function published(seed: number): Promise<Published> {
  const day = dayOf(seed)
  const site = siteFrom(day.config)
  let clock = ''
  const room = newsroom({ now: () => new Date(clock) })
  for (const { now, stored } of day.runs) {
    clock = now
    for (const [key, record] of Object.entries(stored)) await put(room.articles, key, record)
    const { rejected, failed } = await run(room, { site, now })
    const trouble = [...rejected, ...failed]
    if (trouble.length > 0) throw new Error(`day ${seed}, ${now}: ${JSON.stringify(trouble)}`)
  }
  return { name: `day ${seed}`, files: await filesOf(room.target), day }
}
