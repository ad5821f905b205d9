import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import type { Hub } from '../../src/publish/hub.ts'
import { Conflict, Unavailable } from '../../src/store/errors.ts'
import type { Store } from '../../src/store/store.ts'
import { filesOf, NOW, newsroom, type Places, put, run, story } from './newsroom.ts'

const SITE = siteFrom({ feeds: [{ id: 'all' }, { each: 'section' }], evening: false })

/** A hub that keeps what it is told, and is down as long as it is said to be. */
class HeardHub implements Hub {
  heard: string[] = []
  isDown = false

  async tell(topics: readonly string[]) {
    if (this.isDown) return new Map(topics.map((topic) => [topic, '503 Service Unavailable']))
    this.heard.push(...topics)
    return new Map<string, string>()
  }

  /** The feeds it was told of since it was asked last. */
  feeds(): string[] {
    const paths = this.heard.map((topic) => new URL(topic).pathname.replace(/\/[^/]*$/, ''))
    this.heard = []
    return [...new Set(paths)].sort()
  }
}

/** So many seconds after the run at NOW. */
const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1_000).toISOString()
const DAY_S = 86_400

async function opened() {
  const room = newsroom()
  const hub = new HeardHub()
  await put(room.articles, 'a.json', story('a', 1))
  await put(room.articles, 'b.json', story('b', 1, { section: 'Sport' }))
  const publishAt = (seconds: number, more = {}) =>
    run(room, { site: SITE, hub, now: after(seconds), changed: [], ...more })
  return { room, hub, publishAt }
}

/** A site that was published and told of long ago, and on which a story has just changed. */
async function changed() {
  const newsroom = await opened()
  await newsroom.publishAt(-DAY_S)
  await newsroom.publishAt(-DAY_S + 90)
  newsroom.hub.feeds()
  await put(newsroom.room.articles, 'b.json', story('b', 2, { section: 'Sport' }))
  return newsroom
}

describe('the hub is told', () => {
  test('of every address of every feed that is new', async () => {
    const { hub, publishAt } = await opened()
    const { hub: announcement, feeds } = await publishAt(0)
    expect(hub.heard).toContain(new URL('all/atom.xml', SITE.base).href)
    expect(new Set(hub.heard).size).toBe(feeds.length * 3)
    expect(announcement).toEqual({ told: feeds.length * 3, failed: [] })
  })

  test('of feeds that change, and of no other, and not of pages', async () => {
    const { hub, publishAt } = await changed()
    const { written } = await publishAt(0, { changed: ['b.json'] })
    expect(written).toContain('index.html')
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
  })

  test('only once all of it is written and in the catalog', async () => {
    const { room, hub, publishAt } = await changed()
    let seen: Record<string, string> = {}
    const tell = async (topics: readonly string[]) => {
      seen = { ...(await filesOf(room.target)), ...(await filesOf(room.state)) }
      return hub.tell(topics)
    }
    await publishAt(0, { changed: ['b.json'], hub: { tell } })
    expect(seen['all/rss.xml']).toContain('Story b take 2')
    expect(Object.entries(seen).find(([key]) => key.startsWith('catalog'))![1]).not.toContain('inFlight')
  })

  test('once more when caches have let go of what was there before, and then no more', async () => {
    const { hub, publishAt } = await changed()
    const { next } = await publishAt(0, { changed: ['b.json'] })
    expect(next).toBe(after(90))
    hub.feeds()
    await publishAt(89)
    expect(hub.feeds()).toEqual([])
    expect(await publishAt(90)).toMatchObject({ written: [], hub: { told: 6, failed: [] } })
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
    const { hub: announcement, next: later, requests } = await publishAt(200)
    expect([announcement, later, requests.write, hub.feeds()]).toEqual([undefined, undefined, 0, []])
  })

  test('of a change before the second time only as often as need be', async () => {
    const { room, hub, publishAt } = await changed()
    await publishAt(0, { changed: ['b.json'] })
    await put(room.articles, 'a.json', story('a', 2))
    await publishAt(60, { changed: ['a.json'] })
    hub.feeds()
    await publishAt(90)
    expect(hub.feeds()).toEqual(['/section/sport'])
    await publishAt(150)
    expect(hub.feeds()).toEqual(['/all', '/section/world'])
  })

  test('of nothing where the bytes are what they were', async () => {
    const { hub, publishAt } = await changed()
    await publishAt(0)
    expect(hub.feeds()).toEqual([])
  })
})

describe('a hub that is down', () => {
  test('fails no publishing, and is told again, less and less often, for 17 hours', async () => {
    const { hub, publishAt } = await changed()
    hub.isDown = true
    const report = await publishAt(0, { changed: ['b.json'] })
    expect(report.failed).toEqual([])
    expect(report.hub?.told).toBe(0)
    expect(report.hub?.failed[0]).toEqual({
      topic: new URL('all/rss.xml', SITE.base).href,
      reason: '503 Service Unavailable',
    })
    const waits: number[] = []
    let now = 0
    for (let { next } = report; next; { next } = await publishAt(now)) {
      const then = (Date.parse(next) - Date.parse(NOW)) / 1_000
      waits.push(then - now)
      now = then
    }
    expect(waits).toEqual([90, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 30720])
    expect(now / 3_600).toBeCloseTo(17, 0)
  })

  test('hears of it when it is back', async () => {
    const { hub, publishAt } = await changed()
    hub.isDown = true
    await publishAt(0, { changed: ['b.json'] })
    await publishAt(90)
    hub.isDown = false
    expect((await publishAt(90 + 120)).next).toBe(undefined)
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
  })
})

describe('nothing is lost', () => {
  /** The places of a run that dies at its write number so many into this one of them. */
  function dying(room: Places, name: 'state' | 'target', at: number): Places {
    let writes = 0
    const store: Store = {
      ...room[name],
      write: async (...told) => {
        writes += 1
        if (writes >= at) throw new Unavailable('it died')
        return await room[name].write(...told)
      },
    }
    return { ...room, [name]: store }
  }

  test('where a run dies once the feeds are written: the next one tells the hub', async () => {
    const { room, hub, publishAt } = await changed()
    const run = publishAt(0, { ...dying(room, 'state', 2), changed: ['b.json'] })
    await expect(run).rejects.toThrow('it died')
    expect((await filesOf(room.target))['all/rss.xml']).toContain('Story b take 2')
    expect(hub.feeds()).toEqual([])
    await publishAt(60)
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
  })

  test('where it dies before it has told the hub', async () => {
    const { hub, publishAt } = await changed()
    const tell = () => Promise.reject(new Error('it died'))
    await expect(publishAt(0, { changed: ['b.json'], hub: { tell } })).rejects.toThrow('it died')
    await publishAt(90)
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
  })

  test('where it is to be told again, and its feed is claimed once more by a run that dies', async () => {
    const { room, hub, publishAt } = await changed()
    hub.isDown = true
    await publishAt(0, { changed: ['b.json'] })
    hub.isDown = false
    await put(room.articles, 'b.json', story('b', 3, { section: 'Sport' }))
    const run = publishAt(30, { ...dying(room, 'target', 1), changed: ['b.json'] })
    await expect(run).rejects.toThrow('it died')
    await put(room.articles, 'b.json', story('b', 2, { section: 'Sport' }))
    await publishAt(90, { changed: ['b.json'] })
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
  })

  test('where another writes the catalog while the hub is told: both get on, and the hub hears it again', async () => {
    const { room, hub, publishAt } = await changed()
    await publishAt(0, { changed: ['b.json'] })
    hub.feeds()
    const state: Store = { ...room.state, write: () => Promise.reject(new Conflict('catalog', 'x')) }
    await publishAt(90, { state })
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
    await publishAt(100)
    expect(hub.feeds()).toEqual(['/all', '/section/sport'])
  })
})

test('a site without a hub keeps nothing for one', async () => {
  const { room, publishAt } = await changed()
  const { next, hub } = await publishAt(0, { changed: ['b.json'], hub: undefined })
  expect([next, hub]).toEqual([undefined, undefined])
  expect(JSON.stringify(await filesOf(room.state))).not.toContain('owed')
})
