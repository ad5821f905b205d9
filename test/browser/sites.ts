import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { serve } from '../../src/cli/serve.ts'
import type { SiteConfig } from '../../src/config/config.ts'
import { siteFrom } from '../../src/config/schema.ts'
import { publish } from '../../src/publish/publish.ts'
import { folderStore } from '../../src/store/folder.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { DAY } from './day.ts'

/** Records by key, as text. */
type Records = Readonly<Record<string, string>>

/** Half an hour after the evening edition of the examples' second day. */
const NOW = '2026-11-21T19:00:00.000Z'
/** When the store took in the records: one of the examples has no other date. */
const FILED = '2026-11-21T06:00:00.000Z'

const EXAMPLES = resolve(import.meta.dirname, '../../examples/articles')

/** The examples' newsroom, in any language, below any path. */
export async function exampleSite(config: SiteConfig = {}, path = ''): Promise<string> {
  const names = (await readdir(EXAMPLES)).filter((name) => !name.startsWith('.'))
  const texts = await Promise.all(names.map((name) => readFile(join(EXAMPLES, name), 'utf8')))
  const records = Object.fromEntries(names.map((name, at) => [name, texts[at]!]))
  return await publicSite(
    [records],
    {
      title: 'Example Wire',
      description: 'What the agencies report today.',
      link: 'https://news.example.org/',
      copyright: '© Example News',
      timeZone: 'Europe/Berlin',
      ...config,
    },
    path,
  )
}

/** A newsroom that speaks Arabic, with a day of stories that strain a page. One of them is killed in the end. */
export async function strainedSite(config: SiteConfig = {}): Promise<string> {
  const records = Object.fromEntries(
    Object.entries(DAY).map(([key, record]) => [key, JSON.stringify(record)]),
  )
  const killed = { ...DAY['story-2.json'], pubstatus: 'canceled', versioncreated: '2026-11-21T12:00:00Z' }
  return await publicSite([records, { ...records, 'story-2.json': JSON.stringify(killed) }], {
    title: 'وكالة المدّ والجزر',
    description: 'ما تنشره الوكالات اليوم، من البحر إلى البحر.',
    link: 'https://news.example.org/',
    copyright: '© المدّ والجزر 2026',
    language: 'ar',
    timeZone: 'Asia/Amman',
    feeds: [{ id: 'all', title: 'كل الأخبار' }, { each: 'section' }, { each: 'agency' }, { each: 'keyword' }],
    ...config,
  })
}

/** Publishes these records, state after state, and serves what that makes. Answers the site's address. */
async function publicSite(states: readonly Records[], config: SiteConfig, path = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wirefeed-browser-'))
  const { server, address } = await serve(folder, 0)
  ends.push(async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  })
  const base = new URL(path, address).href
  await mkdir(join(folder, path), { recursive: true })
  const articles = memoryStore({ now: () => new Date(FILED) })
  const room = { articles, state: memoryStore(), target: await folderStore(join(folder, path)) }
  for (const records of states) {
    for (const [key, text] of Object.entries(records)) await put(articles, key, text)
    await publish({ ...room, site: siteFrom({ ...config, base }), now: NOW })
  }
  return base
}

async function put(store: Store, key: string, text: string): Promise<void> {
  const version = (await store.read(key))?.version ?? 'absent'
  await store.write(key, Buffer.from(text), version)
}

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})
