import { expect, test } from 'vitest'
import type { Site } from '../../src/feed/site.ts'
import { RecordMemory } from '../../src/publish/memory.ts'
import type { Publishing } from '../../src/publish/publishing.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { filesOf, NOW, newsroom, type Places, put, run, SMALL_SITE, story } from './newsroom.ts'

const SITE: Site = { ...SMALL_SITE, feeds: [{ id: 'all', limit: 3 }] }
const STORIES = 40

/** Everything that can be is put away, ten records at a time; as long as it would take to fill a window, nothing is. */
const publish = async (room: Places, more: Partial<Publishing> = {}) =>
  await run(room, { site: SITE, settling: { window: 10, reserve: 1 }, ...more })

/** Stories come out minute by minute: `story 1` first. */
function record(number: number, more: object = {}): object {
  const time = `2026-11-20T08:${`${number}`.padStart(2, '0')}:00Z`
  return story(`${number}`, 1, { firstcreated: time, versioncreated: time, ...more })
}

async function opened(): Promise<Places> {
  const room = newsroom()
  for (let number = 1; number <= STORIES; number += 1)
    await put(room.articles, `${number}.json`, record(number))
  await publish(room)
  return room
}

async function titlesIn({ target }: Places): Promise<string[]> {
  const { items } = JSON.parse((await filesOf(target))['all/feed.json']!)
  return items.map(({ title }: { title: string }) => title)
}

async function windowsIn({ state }: Places): Promise<string[]> {
  return (await state.list('')).map(({ key }) => key).filter((key) => key.includes('/window-'))
}

async function catalogIn({ state }: Places) {
  const key = (await state.list('')).find((listed) => !listed.key.includes('/'))!.key
  return JSON.parse(Buffer.from((await state.read(key))!.bytes).toString())
}

test('the catalog holds what feeds may show, and windows the rest', async () => {
  const room = await opened()
  expect(Object.keys((await catalogIn(room)).records).length).toBeLessThan(10)
  expect((await windowsIn(room)).length).toBeGreaterThan(1)
  expect(await titlesIn(room)).toEqual(['Story 40 take 1', 'Story 39 take 1', 'Story 38 take 1'])
})

test('a new story, and a change of one that is shown, ask nothing of the windows', async () => {
  const room = await opened()
  await put(room.articles, '41.json', record(41))
  await put(room.articles, '39.json', record(39, { headline: 'Story 39 take 2' }))
  const { requests } = await publish(room, { changed: ['41.json', '39.json'] })
  // The catalog, the list of windows, both records, and the third that the feed shows.
  expect(requests).toMatchObject({ list: 0, read: 2 + 2 + 1 })
  expect(await titlesIn(room)).toEqual(['Story 41 take 1', 'Story 40 take 1', 'Story 39 take 2'])
})

test('a process that has published before reads the catalog alone', async () => {
  const room = await opened()
  const memory = new RecordMemory()
  expect((await publish(room, { changed: [], memory })).requests).toMatchObject({ read: 2 })
  expect((await publish(room, { changed: [], memory })).requests).toMatchObject({ read: 1, write: 0 })
})

test('a look at what has not changed reads no record, writes nothing and removes nothing', async () => {
  const room = await opened()
  const windows = await windowsIn(room)
  const { requests } = await publish(room)
  expect(requests).toEqual({ list: 3, read: 2 + windows.length, write: 0, remove: 0 })
})

test('a new take of a settled story brings it back, under its first date', async () => {
  const room = await opened()
  const more = { versioncreated: '2026-11-20T09:00:00Z', firstcreated: '2026-11-20T09:00:00Z' }
  await put(room.articles, 'new.json', { ...record(2, more), headline: 'Story 2 take 2' })
  await put(room.articles, '40.json', undefined)
  await put(room.articles, '39.json', undefined)
  for (let number = 3; number < 39; number += 1) await put(room.articles, `${number}.json`, undefined)
  await publish(room)
  expect(await titlesIn(room)).toEqual(['Story 2 take 2', 'Story 1 take 1'])
})

test('a kill that names a settled story by its headline is heard', async () => {
  const room = await opened()
  const kill = { headline: 'Kill', body_html: '<p>EDITORS: kill the story headlined "Story 2 take 1".</p>' }
  await put(room.articles, 'kill.json', { ...kill, versioncreated: '2026-11-20T10:00:00Z' })
  const { warnings } = await publish(room, { changed: ['kill.json'] })
  expect(warnings).toEqual([])
  for (let number = 3; number <= STORIES; number += 1) await put(room.articles, `${number}.json`, undefined)
  await publish(room)
  expect(await titlesIn(room)).toEqual(['Story 1 take 1'])
})

test('when shown stories go, settled ones come up in their places', async () => {
  const room = await opened()
  const gone = Array.from({ length: 8 }, (_, at) => `${STORIES - at}.json`)
  for (const key of gone) await put(room.articles, key, undefined)
  await publish(room, { changed: gone })
  expect(await titlesIn(room)).toEqual(['Story 32 take 1', 'Story 31 take 1', 'Story 30 take 1'])
})

test('a configuration that shows more brings settled stories back', async () => {
  const room = await opened()
  await publish(room, { site: { ...SITE, feeds: [{ id: 'all', limit: 12 }] }, changed: [] })
  expect(await titlesIn(room)).toHaveLength(12)
  await publish(room, {
    site: {
      ...SITE,
      feeds: [
        { id: 'all', limit: 12 },
        { each: 'section', limit: 20 },
      ],
    },
  })
  const world = JSON.parse((await filesOf(room.target))['section/world/feed.json']!)
  expect(world.items).toHaveLength(20)
})

test('an order that a newer take has outlived still has its story, and is not reported', async () => {
  const room = await opened()
  const kill = { headline: 'Kill', body_html: '<p>EDITORS: kill the story headlined "Story 2 take 1".</p>' }
  await put(room.articles, 'kill.json', { ...kill, versioncreated: '2026-11-20T08:01:00Z' })
  for (let number = 41; number < 59; number += 1) await put(room.articles, `${number}.json`, record(number))
  await publish(room)
  const { warnings } = await publish(room, { changed: [] })
  expect(warnings.map(({ key }) => key)).toEqual(['kill.json'])
  await put(room.articles, 'kill.json', { ...kill, versioncreated: '2026-11-20T08:03:00Z' })
  expect((await publish(room, { changed: ['kill.json'] })).warnings).toEqual([])
  await put(
    room.articles,
    '2.json',
    record(2, { versioncreated: '2026-11-20T08:50:00Z', headline: 'Story 2 take 2' }),
  )
  await publish(room, { changed: ['2.json'] })
  for (let number = 60; number < 80; number += 1)
    await put(room.articles, `${number}.json`, record(number % 60))
  await publish(room)
  expect((await publish(room, { changed: [] })).warnings).toEqual([])
})

test('the evening edition chooses among all of its day, and not only among those that feeds show', async () => {
  const room = newsroom()
  const site = { ...SITE, evening: { at: '18:00', timeZone: 'UTC', limit: 2 } }
  for (let number = 1; number <= STORIES; number += 1)
    await put(room.articles, `${number}.json`, record(number, { urgency: number < 3 ? 1 : 6 }))
  await publish(room, { site, now: '2026-11-20T18:00:00.000Z' })
  for (let number = 1; number <= STORIES; number += 1) {
    const time = `2026-11-21T08:${`${number}`.padStart(2, '0')}:00Z`
    const more = { firstcreated: time, versioncreated: time, urgency: number < 3 ? 1 : 6 }
    await put(room.articles, `next/${number}.json`, {
      ...record(number, more),
      uri: `urn:example:next:${number}`,
    })
  }
  await publish(room, { site, now: '2026-11-21T09:00:00.000Z' })
  await publish(room, { site, now: '2026-11-21T18:00:00.000Z', changed: [] })
  const [edition] = JSON.parse((await filesOf(room.target))['evening/feed.json']!).items
  expect(edition.date_published).toBe('2026-11-21T18:00:00.000Z')
  expect(edition._wirefeed.stories).toEqual(['urn:example:next:2', 'urn:example:next:1'])
})

test('a settled story that readers know gets its notice when it is killed, and so does a copy of it', async () => {
  const room = newsroom()
  const body_html = `<p>GENEVA (AFP) – ${'What it has to say, at some length. '.repeat(20)}</p>`
  const text = { headline: 'The same', body_html }
  await put(room.articles, '1.json', record(1))
  await put(room.articles, '2.json', record(2, text))
  await publish(room)
  for (let number = 3; number <= STORIES; number += 1)
    await put(room.articles, `${number}.json`, record(number))
  await publish(room)
  expect(Object.keys((await catalogIn(room)).records)).not.toContain('2.json')
  await put(room.articles, '1.json', { ...record(1), pubstatus: 'canceled' })
  await publish(room, { changed: ['1.json'] })
  expect(await noticesIn(room)).toEqual(['urn:example:1'])
  await put(room.articles, '41.json', record(41, text))
  await publish(room, { changed: ['41.json'] })
  await put(room.articles, '41.json', { ...record(41, text), pubstatus: 'canceled' })
  await publish(room, { changed: ['41.json'] })
  await publish(room, { changed: [] })
  expect(await noticesIn(room)).toEqual(['urn:example:1', 'urn:example:2', 'urn:example:41'])
})

async function noticesIn({ target }: Places): Promise<string[]> {
  const { items } = JSON.parse((await filesOf(target))['all/feed.json']!)
  const notices = items.filter((item: { _wirefeed?: { notice?: string } }) => item._wirefeed?.notice)
  return notices.map(({ id }: { id: string }) => id).sort()
}

test('a feed is spelt as its settled stories have it too', async () => {
  const room = newsroom()
  const site = { ...SITE, feeds: [{ each: 'section', limit: 3 } as const] }
  for (let number = 1; number <= STORIES; number += 1)
    await put(room.articles, `${number}.json`, record(number, { section: number === 1 ? 'WORLD' : 'World' }))
  const titleIn = async () => JSON.parse((await filesOf(room.target))['section/world/feed.json']!).title
  await publish(room, { site })
  expect(Object.keys((await catalogIn(room)).records)).not.toContain('1.json')
  const before = await titleIn()
  await put(room.articles, '41.json', record(41))
  await publish(room, { site, changed: ['41.json'] })
  expect(before).toMatch(/WORLD/)
  expect(await titleIn()).toBe(before)
})

test('what time alone will end is not settled before', async () => {
  const room = newsroom()
  const expires = '2026-11-29T12:00:00.000Z'
  for (let number = 1; number <= STORIES; number += 1)
    await put(room.articles, `${number}.json`, record(number, number === 1 ? { expires } : {}))
  await publish(room)
  expect((await publish(room, { changed: [] })).next).toBe(expires)
})

test('what no catalog names any more is removed, and what a run left that died is swept by the next look', async () => {
  let now = NOW
  const room = { ...(await opened()), state: memoryStore({ now: () => new Date(now) }) }
  await publish(room)
  const left = (await windowsIn(room))[0]!.replace(/window-.*/, 'window-left.json')
  await room.state.write(left, Buffer.from('left'), 'absent')
  now = later(now, 5)
  await put(room.articles, '2.json', record(2, { headline: 'Story 2 take 2' }))
  await publish(room, { changed: ['2.json'] })
  expect(await unnamedIn(room)).toEqual([left])
  await publish(room)
  expect(await unnamedIn(room)).toEqual([])
})

test('what another run may still be about to name is not swept', async () => {
  const room = await opened()
  const young = (await windowsIn(room))[0]!.replace(/window-.*/, 'window-young.json')
  await room.state.write(young, Buffer.from('young'), 'absent')
  await publish(room)
  expect(await unnamedIn(room)).toEqual([young])
})

async function unnamedIn({ state }: Places): Promise<string[]> {
  const { index } = await catalogIn({ state } as Places)
  const { windows } = JSON.parse(Buffer.from((await state.read(index.key))!.bytes).toString())
  const named = new Set([index.key, ...windows.map(({ key }: { key: string }) => key)])
  return (await state.list('')).map(({ key }) => key).filter((key) => key.includes('/') && !named.has(key))
}

function later(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * 60_000).toISOString()
}

test.each(['index', 'window'])('where the %s is lost, its records are read again', async (kind) => {
  const room = await opened()
  const lost = (await room.state.list('')).map(({ key }) => key).filter((key) => key.includes(`/${kind}-`))
  await room.state.remove(lost[0]!)
  const gone = Array.from({ length: 38 }, (_, at) => `${STORIES - at}.json`)
  for (const key of gone) await put(room.articles, key, undefined)
  const { rejected } = await publish(room, { changed: gone })
  expect(rejected).toEqual([])
  expect(await titlesIn(room)).toEqual(['Story 2 take 1', 'Story 1 take 1'])
})
