import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import type { Site } from '../../src/feed/site.ts'
import { publish } from '../../src/publish/publish.ts'
import type { Publishing } from '../../src/publish/publishing.ts'
import type { Report } from '../../src/publish/report.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'

export const NOW = '2026-11-21T12:00:00.000Z'

/** The configuration of the tests' site, for those that hand it to a program. */
export const SITE_FILE = resolve(import.meta.dirname, 'site.json')

export const SITE = siteFrom(JSON.parse(readFileSync(SITE_FILE, 'utf8')))

/** The least that can be published: one feed, and the index page. */
export const SMALL_SITE: Site = { ...SITE, feeds: SITE.feeds.slice(0, 1) }

/** The three places of a run. */
export interface Places {
  readonly articles: Store
  readonly state: Store
  readonly target: Store
}

/** The places of a run in memory, where things come and go as the newsroom pleases. */
export function newsroom(options: Parameters<typeof memoryStore>[0] = {}): Places {
  const now = () => new Date(NOW)
  return {
    articles: memoryStore({ now, ...options }),
    state: memoryStore({ now }),
    target: memoryStore({ now, ...options }),
  }
}

/** Puts a record in place, or takes it away, as a newsroom's own system would: without asking. */
export async function put(store: Store, key: string, record: object | string | undefined): Promise<void> {
  if (record === undefined) return store.remove(key)
  const version = (await store.read(key))?.version ?? 'absent'
  const text = typeof record === 'string' ? record : JSON.stringify(record)
  await store.write(key, Buffer.from(text), version)
}

/** A story that says which one it is, and which take of it: the tests read both back out of published bytes. */
export function story(name: string, take: number, more: object = {}): object {
  return {
    uri: `urn:example:${name}`,
    headline: `Story ${name} take ${take}`,
    body_html: `<p>HAMBURG (AFP) – This is what take ${take} of story ${name} says about it, at some length.</p>`,
    firstcreated: '2026-11-20T08:00:00Z',
    versioncreated: `2026-11-20T09:${`${take}`.padStart(2, '0')}:00Z`,
    section: 'World',
    ...more,
  }
}

export async function run(room: Places, more: Partial<Publishing> = {}): Promise<Report> {
  return await publish({ ...room, site: SITE, now: NOW, abreast: 1, pause: async () => {}, ...more })
}

/** Every file of a store as text, by key. */
export async function filesOf(store: Store): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const { key } of (await store.list('')).sort((a, b) => (a.key < b.key ? -1 : 1)))
    files[key] = Buffer.from((await store.read(key))!.bytes).toString()
  return files
}

/** What an undisturbed run makes of these articles in an empty target. */
export async function undisturbed(
  articles: Store,
  site: Site = SITE,
  now = NOW,
): Promise<Record<string, string>> {
  const asked = JSON.stringify([await filesOf(articles), site, now])
  const made = answers.get(asked) ?? (await publishAfresh(articles, site, now))
  answers.set(asked, made)
  return made
}

const answers = new Map<string, Record<string, string>>()

async function publishAfresh(articles: Store, site: Site, now: string): Promise<Record<string, string>> {
  const room = { ...newsroom(), articles }
  await run(room, { site, now })
  return await filesOf(room.target)
}

/**
 * That the target is, byte for byte, what an undisturbed run makes of the articles. A feed that came and went on the
 * way is still there, and must be empty.
 */
export async function expectSettled(
  { articles, target }: Places,
  site: Site = SITE,
  told = '',
): Promise<void> {
  const [is, should] = [await filesOf(target), await undisturbed(articles, site)]
  for (const path of new Set([...Object.keys(is), ...Object.keys(should)]))
    if (should[path] === undefined)
      expect.soft(is[path], `${path} ${told}`).not.toMatch(/<item>|<entry|"id":|take/)
    else if (is[path] !== should[path]) expect.soft(is[path], `${path} ${told}`).toBe(should[path])
}
