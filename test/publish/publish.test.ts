import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { RecordMemory } from '../../src/publish/memory.ts'
import { StoreError, Unavailable } from '../../src/store/errors.ts'
import type { Store } from '../../src/store/store.ts'
import { expectSettled, filesOf, NOW, newsroom, put, run, SITE, story } from './newsroom.ts'

async function roomWith(...names: readonly string[]) {
  const room = newsroom()
  for (const name of names) await put(room.articles, `${name}.json`, story(name, 1))
  return room
}

const NOTHING = { list: 0, read: 0, write: 0, remove: 0 }

describe('what a run costs', () => {
  test('nothing changed, told so: the catalog is read, and nothing else', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    const { requests, written, unchanged } = await run(room, { changed: [] })
    expect(requests).toEqual({ ...NOTHING, read: 1 })
    expect([written, unchanged]).toEqual([[], 12])
  })

  test('nothing changed, looking for itself: two listings besides, and no record', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    expect((await run(room)).requests).toEqual({ ...NOTHING, list: 2, read: 1 })
  })

  test.each([3, 300])(
    'one changed of %i stories: that record, what its feeds show, 2 catalog and 9 file writes',
    async (of) => {
      const site = { ...SITE, feeds: SITE.feeds.map((feed) => ({ ...feed, limit: 3 })) }
      const names = Array.from({ length: of }, (_, i) => `s${i}`)
      const room = await roomWith(...names)
      await run(room, { site })
      await put(room.articles, 's0.json', story('s0', 2, { firstcreated: '2026-11-20T09:00:00Z' }))
      const { requests } = await run(room, { site, changed: ['s0.json'] })
      expect(requests).toEqual({ ...NOTHING, read: 1 + 1 + 2, write: 2 + 8 + 1 })
    },
  )

  test('in three feeds, by a process that has published before: 1 record read, 2 catalog and 12 + 1 file writes', async () => {
    const site = siteFrom({
      feeds: [{ id: 'all' }, { each: 'section' }, { each: 'agency' }],
      evening: false,
    })
    const room = await roomWith('a', 'b', 'c')
    await put(room.articles, 'elsewhere.json', story('elsewhere', 1, { section: 'Sport' }))
    const memory = new RecordMemory()
    await run(room, { site, memory })
    await put(room.articles, 'b.json', story('b', 2))
    const { requests, ...report } = await run(room, { site, memory, changed: ['b.json'] })
    expect(requests).toEqual({ ...NOTHING, read: 1 + 1, write: 2 + 12 + 1 })
    expect(report).toMatchObject({ changed: 1, oldestChange: NOW, newest: '2026-11-20T08:00:00.000Z' })
  })

  test('a rebuild reads every record, and writes nothing where all is right', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    const { requests, changed } = await run(room, { changed: 'all' })
    expect([requests, changed]).toEqual([{ ...NOTHING, list: 2, read: 1 + 2 }, 0])
  })

  test('a change that no reader can see writes the catalog, and no feed', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    await put(room.articles, 'a.json', story('a', 1, { ednote: 'For editors: check the spelling.' }))
    const { requests, written } = await run(room, { changed: ['a.json'] })
    expect(written).toEqual([])
    expect(requests).toEqual({ ...NOTHING, read: 2, write: 1 })
  })

  test('a lost catalog is made again from the records, and what is public and right is not written', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    const { written, unchanged, requests } = await run({ ...room, state: newsroom().state })
    expect([written, unchanged]).toEqual([[], 12])
    expect(requests).toEqual({ ...NOTHING, list: 2, read: 1 + 2 + 2 + 12, write: 2 })
  })
})

test('with the catalog, a story is lost from the only feed that had it: nothing of it stays public', async () => {
  const site = siteFrom({ feeds: [{ id: 'all' }, { each: 'section' }] })
  const room = await roomWith('a')
  await put(room.articles, 'x.json', story('x', 1, { section: 'Sport' }))
  await put(room.target, 'of/somebody/else.xml', '<x/>')
  await run(room, { site })
  await put(room.articles, 'x.json', undefined)
  await run({ ...room, state: newsroom().state }, { site })
  const files = await filesOf(room.target)
  expect(JSON.stringify(files)).not.toContain('Story x')
  expect(JSON.parse(files['section/sport/feed.json']!).items).toEqual([])
  expect(files['of/somebody/else.xml']).toBe('<x/>')
})

describe('what a run makes', () => {
  test('is the same for the same records, in whatever order they came', async () => {
    const [one, two] = [await roomWith('a', 'b', 'c'), await roomWith('c')]
    await run(one)
    await run(two)
    for (const name of ['b', 'a']) {
      await put(two.articles, `${name}.json`, story(name, 1))
      await run(two, { changed: [`${name}.json`] })
    }
    expect(await filesOf(two.target)).toEqual(await filesOf(one.target))
  })

  test('a deleted story is gone from every feed', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    await put(room.articles, 'a.json', undefined)
    await run(room)
    for (const text of Object.values(await filesOf(room.target))) expect(text).not.toContain('Story a')
    await expectSettled(room)
  })

  test('a feed that loses its last story, and one no longer configured, are emptied and stay', async () => {
    const site = siteFrom({ feeds: [{ id: 'all' }, { each: 'agency' }], evening: false })
    const room = await roomWith('a')
    await run(room, { site })
    await put(room.articles, 'a.json', undefined)
    const { feeds } = await run(room, { site: { ...site, feeds: site.feeds.slice(1) } })
    expect(feeds).toEqual([])
    const files = await filesOf(room.target)
    for (const path of ['all/feed.json', 'agency/afp/feed.json'])
      expect(JSON.parse(files[path]!).items).toEqual([])
    expect(files['index.html']).not.toContain('agency/afp')
  })

  test('an embargo holds until its time, and the report says when to come back', async () => {
    const room = await roomWith('a')
    const embargoed = '2026-11-21T18:00:00.000Z'
    await put(room.articles, 'x.json', story('x', 1, { embargoed, section: 'Secret', creditline: 'dpa' }))
    const site = siteFrom({
      feeds: [{ id: 'all' }, { each: 'section' }, { each: 'agency' }],
      evening: false,
    })
    expect((await run(room, { site })).next).toBe(embargoed)
    const before = JSON.stringify(await filesOf(room.target))
    expect(before).not.toMatch(/story x|secret|dpa|urn:example:x/i)
    const { next } = await run(room, { site, changed: [], now: embargoed })
    expect(next).toBeUndefined()
    expect(await filesOf(room.target)).toHaveProperty('section/secret/rss.xml')
  })

  test.each([
    ['damaged', '{"format":1,"records":{"a.j'],
    ['lost', undefined],
  ])('a catalog that is %s is made again from all records, also by a run told of one', async (_, catalog) => {
    const room = await roomWith('a', 'b')
    await run(room)
    const [{ key } = { key: '' }] = await room.state.list('')
    await put(room.state, key, catalog)
    await put(room.articles, 'a.json', story('a', 2))
    await run(room, { changed: ['a.json'] })
    await expectSettled(room)
  })
})

describe('a bad record', () => {
  const BROKEN = '{"headline": "Story a ta'

  test('is rejected alone, by key and reason, at every run until it is mended, and read once', async () => {
    const room = await roomWith('a', 'b')
    await put(room.articles, 'bad.json', '{\n"headline": "no end')
    const first = await run(room)
    expect(first.rejected).toEqual([{ key: 'bad.json', line: 2, reason: expect.stringContaining('JSON') }])
    const second = await run(room)
    expect(second.rejected).toEqual(first.rejected)
    expect(second.requests.read).toBe(1)
    await put(room.articles, 'bad.json', story('bad', 1))
    expect((await run(room)).rejected).toEqual([])
    await expectSettled(room)
  })

  test('keeps what was published of it before, also when feeds are written anew around it', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    const before = JSON.parse((await filesOf(room.target))['all/feed.json']!).items
    await put(room.articles, 'a.json', BROKEN)
    expect((await run(room)).written).toEqual([])
    await put(room.articles, 'c.json', story('c', 1))
    await put(room.articles, 'a.json', `${BROKEN} 2`)
    await run(room)
    const after = JSON.parse((await filesOf(room.target))['all/feed.json']!).items
    expect(after.map(({ id }: { id: string }) => id).sort()).toEqual([
      'urn:example:a',
      'urn:example:b',
      'urn:example:c',
    ])
    expect(after.filter(({ id }: { id: string }) => id !== 'urn:example:c')).toEqual(before)
    for (const format of ['rss.xml', 'atom.xml'])
      expect((await filesOf(room.target))[`all/${format}`]).toContain('Story a take 1')
    await put(room.articles, 'a.json', story('a', 2))
    await run(room)
    await expectSettled(room)
  })

  test('costs one look at a published feed, however many break at once', async () => {
    const room = await roomWith('a', 'b', 'c')
    await run(room)
    for (const name of ['a', 'b', 'c']) await put(room.articles, `${name}.json`, BROKEN)
    const { requests, written } = await run(room)
    expect(requests).toEqual({ ...NOTHING, list: 2, read: 1 + 3 + 1, write: 1 })
    expect(written).toEqual([])
  })

  test('and its removal takes away what was kept', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    await put(room.articles, 'a.json', BROKEN)
    await run(room)
    await put(room.articles, 'a.json', undefined)
    await run(room)
    await expectSettled(room)
  })

  test('that is too large is rejected, and asked for no more', async () => {
    const room = await roomWith('a')
    await put(room.articles, 'noise.txt', 'x'.repeat(20 * 2 ** 20))
    const { rejected } = await run(room)
    expect(rejected).toEqual([{ key: 'noise.txt', reason: 'larger than 4 MiB (20.0 MiB)' }])
    expect((await run(room)).requests).toEqual({ ...NOTHING, list: 2, read: 1 })
  })

  test('that was too large when it was listed, and small when it is looked at, is what it is now', async () => {
    const room = await roomWith('a')
    await put(room.articles, 'b.json', 'x'.repeat(5 * 2 ** 20))
    const listed = await room.articles.list('')
    await put(room.articles, 'b.json', story('b', 1))
    await run(room, { changed: 'all' })
    await run({ ...room, articles: { ...room.articles, list: async () => listed } })
    await expectSettled(room)
  })

  test.each([
    ['breaks', '{'],
    ['grows too large', 'x'.repeat(5 * 2 ** 20)],
  ])('that withdrew a story, and then %s, has withdrawn it all the same', async (_, bytes) => {
    const room = await roomWith('a', 'x')
    await put(room.articles, 'kill.json', story('x', 2, { pubstatus: 'canceled' }))
    await run(room)
    expect(JSON.stringify(await filesOf(room.target))).not.toContain('Story x')
    await put(room.articles, 'kill.json', bytes)
    const { rejected } = await run(room, { changed: ['kill.json'] })
    expect(rejected).toMatchObject([{ key: 'kill.json' }])
    await run(room)
    expect(JSON.stringify(await filesOf(room.target))).not.toContain('Story x')
    const denied = { ...room, articles: denying(room.articles, 'kill.json') }
    await run(denied, { changed: ['kill.json'] })
    expect(JSON.stringify(await filesOf(room.target))).not.toContain('Story x')
  })

  test('of a name that cannot be a key is reported until it is gone', async () => {
    const room = await roomWith('a')
    const named = (await room.articles.list('')).map((one) => ({ ...one, key: 'b//c.json' }))
    const articles = { ...room.articles, list: async () => named }
    const reported = [{ key: 'b//c.json', reason: expect.stringContaining('rename it') }]
    expect((await run({ ...room, articles })).unread).toEqual(reported)
    expect((await run({ ...room, articles })).unread).toEqual(reported)
    expect((await run(room)).unread).toEqual([])
    expect((await run(room, { changed: ['b//c.json'] })).unread).toEqual(reported)
    expect((await run(room)).unread).toEqual([])
  })

  test('read in another way than before counts as changed, and nobody has waited for it', async () => {
    const room = await roomWith('a')
    const first = await run(room)
    expect([first.changed, first.oldestChange]).toEqual([1, undefined])
    const again = await run(room, { site: { ...SITE, language: 'de' } })
    expect([again.changed, again.oldestChange]).toEqual([1, undefined])
  })

  test('that the store will not hand out is reported, kept as it was, and tried again', async () => {
    const room = await roomWith('a', 'b')
    await run(room)
    const denied = { ...room, articles: denying(room.articles, 'a.json') }
    await put(room.articles, 'c.json', story('c', 1))
    const report = await run(denied)
    expect(report.rejected).toEqual([])
    expect(report.unread).toEqual([{ key: 'a.json', reason: 'a.json: permission denied' }])
    expect((await filesOf(room.target))['all/rss.xml']).toContain('Story a take 1')
    expect((await run(room)).unread).toEqual([])
    await expectSettled(room)
  })

  describe('that the store does not answer for', () => {
    const down = new Unavailable('the store does not answer')

    test('is reported, counts as it was, stops no other, and is looked at again', async () => {
      const room = await roomWith('a', 'b')
      await run(room)
      await put(room.articles, 'a.json', undefined)
      await put(room.articles, 'b.json', story('b', 2))
      await put(room.articles, 'c.json', story('c', 1))
      const failing = { ...room, articles: denying(denying(room.articles, 'b.json', down), 'c.json', down) }
      const told = { changed: ['a.json', 'b.json', 'c.json'] }
      await expect(run(failing, told)).rejects.toBe(down)
      expect((await filesOf(room.target))['all/rss.xml']).toContain('Story b take 1')
      const { unread } = await run({ ...room, articles: denying(room.articles, 'c.json', down) }, told)
      expect(unread).toEqual([{ key: 'c.json', reason: down.message }])
      const { 'all/rss.xml': feed } = await filesOf(room.target)
      expect(feed).toContain('Story b take 2')
      expect(feed).not.toMatch(/Story [ac]/)
      expect((await run(room)).unread).toEqual([])
      await expectSettled(room)
    })

    test('is read in the new way by the next look, where all were to be', async () => {
      const room = await roomWith('a')
      // Its id depends on the site.
      await put(room.articles, 'b.json', story('b', 1, { uri: undefined }))
      await run(room)
      const site = { ...SITE, link: 'https://other.example.org/' }
      await run({ ...room, articles: denying(room.articles, 'b.json', down) }, { site }).catch(() => {})
      await run(room, { site })
      await expectSettled(room, site)
    })
  })

  test('with an embargo nobody can read is not published, and said to be doubtful', async () => {
    const room = await roomWith('a')
    await put(room.articles, 'x.json', story('x', 1, { embargoed: 'tomorrow at noon' }))
    const { warnings, rejected } = await run(room, { now: '2999-01-01T00:00:00.000Z' })
    expect(rejected).toEqual([])
    expect(warnings).toEqual([{ key: 'x.json', line: 1, reason: expect.stringContaining('embargoed') }])
    expect(JSON.stringify(await filesOf(room.target))).not.toContain('Story x')
  })
})

function denying(store: Store, key: string, error = new StoreError(`${key}: permission denied`)): Store {
  return {
    ...store,
    read: async (asked) => {
      if (asked === key) throw error
      return await store.read(asked)
    },
  }
}
