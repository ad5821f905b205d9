import { appendFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { story } from '../publish/newsroom.ts'
import { exists, expectAsFresh, filesIn, type Newsroom, newsroom, wirefeed } from './command.ts'

const STORIES = {
  'a.json': story('a', 1, { firstcreated: '2026-11-20T08:00:00Z' }),
  'b.json': story('b', 1, { firstcreated: '2026-11-20T07:00:00Z', section: 'Sport' }),
  'c.json': story('c', 1, { firstcreated: '2026-11-20T06:00:00Z' }),
}

const BROKEN = '{ "headline": "half'

async function published(): Promise<Newsroom> {
  const room = await newsroom(STORIES)
  expect(await room.report()).toMatchObject({ code: 0, rejected: [] })
  return room
}

describe('where things are put', () => {
  test('the catalog is beside the articles, hidden; the target holds nothing but what is public', async () => {
    const room = await published()
    expect((await readdir(room.articles)).sort()).toEqual(['.wirefeed', ...Object.keys(STORIES)])
    const { written } = await (await room.copy()).report()
    expect(Object.keys(await filesIn(room.target)).sort()).toEqual(written)
    expect(written.some((path) => `/${path}`.includes('/.'))).toBe(false)
  })

  test('the catalog is where --state says, and the articles are left alone', async () => {
    const room = await newsroom(STORIES)
    const state = join(room.folder, 'a', 'state')
    expect(await room.report('--state', state)).toMatchObject({ code: 0 })
    expect((await readdir(room.articles)).sort()).toEqual(Object.keys(STORIES))
    expect(await readdir(state)).toEqual([expect.stringMatching(/^catalog-.*\.json$/)])
    expect(await room.report('--state', state)).toMatchObject({
      written: [],
      requests: { read: 1, write: 0 },
    })
  })

  test('the configuration is taken from --config, or from where the user is', async () => {
    const room = await newsroom(STORIES)
    await writeFile(
      join(room.folder, 'site.json'),
      JSON.stringify({ feeds: [{ id: 'named' }], evening: false }),
    )
    await writeFile(
      join(room.folder, 'wirefeed.config.ts'),
      'export default { feeds: [{ id: "found" }], evening: false }\n',
    )
    expect((await room.report()).feeds.map(({ id }) => id)).toEqual(['found'])
    expect(await room.titles('found')).toHaveLength(3)
    expect((await room.report('--config', 'site.json')).feeds.map(({ id }) => id)).toEqual(['named'])
    expect(await room.titles('named')).toHaveLength(3)
    expect(await room.titles('found')).toEqual([])
  })
})

describe('what becomes of articles', () => {
  test('a changed one moves in every feed that has it, and only there', async () => {
    const room = await published()
    await room.put('b.json', story('b', 2, { firstcreated: '2026-11-20T07:00:00Z', section: 'Sport' }))
    const { code, written } = await room.report()
    expect(code).toBe(0)
    expect(await room.titles()).toEqual(['Story a take 1', 'Story b take 2', 'Story c take 1'])
    expect(written).toContain('section/sport/rss.xml')
    expect(written).not.toContain('section/world/rss.xml')
    await expectAsFresh(room)
  })

  test('a deleted one disappears; a feed that has no other is empty from then on', async () => {
    const room = await published()
    await room.remove('b.json')
    const { feeds } = await room.report()
    expect(feeds.map(({ id }) => id)).toEqual(['all', 'section/world', 'agency/afp'])
    expect(await room.titles()).toEqual(['Story a take 1', 'Story c take 1'])
    expect(await room.titles('section/sport')).toEqual([])
    expect(JSON.stringify(await filesIn(room.target))).not.toContain('Story b')
    await expectAsFresh(room)
  })

  test('a new one comes in', async () => {
    const room = await published()
    await room.put('2026/11/d.json', story('d', 1, { firstcreated: '2026-11-20T09:00:00Z' }))
    expect((await room.report()).requests).toMatchObject({ list: 2 })
    expect((await room.titles())[0]).toBe('Story d take 1')
    await expectAsFresh(room)
  })

  test('what was published of one that is broken now stays, also when others change, until it is mended', async () => {
    const room = await published()
    const before = (await room.items()).find(({ title }) => title === 'Story a take 1')
    await room.put('a.json', BROKEN)
    expect(await room.report()).toMatchObject({
      code: 1,
      written: [],
      rejected: [{ key: 'a.json', line: 1 }],
    })

    await room.put('c.json', story('c', 2, { firstcreated: '2026-11-20T06:00:00Z' }))
    expect(await room.report()).toMatchObject({ code: 1, rejected: [{ key: 'a.json' }] })
    expect(await room.titles()).toEqual(['Story a take 1', 'Story b take 1', 'Story c take 2'])
    expect(await room.items()).toContainEqual(before)

    await room.put('a.json', story('a', 3))
    expect(await room.report()).toMatchObject({ code: 0, rejected: [] })
    expect(await room.titles()).toContain('Story a take 3')
    await expectAsFresh(room)
  })

  test('one that never was readable is not published, and the others are', async () => {
    const room = await newsroom({ ...STORIES, 'a.json': BROKEN })
    expect(await room.report()).toMatchObject({ code: 1, rejected: [{ key: 'a.json', line: 1 }] })
    expect(await room.titles()).toEqual(['Story b take 1', 'Story c take 1'])
  })

  test('an embargo lifts at its time and not a moment before; --now says what time it is', async () => {
    const room = await newsroom({
      'a.json': story('a', 1),
      'e.json': story('e', 1, { embargoed: '2026-12-01T18:00:00+01:00' }),
    })
    expect(await room.report('--now', '2026-12-01T16:59:59Z')).toMatchObject({
      next: '2026-12-01T17:00:00.000Z',
    })
    expect(JSON.stringify(await filesIn(room.target))).not.toContain('Story e')
    // The same moment in three spellings: with a zone, in UTC, and without a zone, which is UTC as in records.
    for (const now of ['2026-12-01T18:00+01:00', '2026-12-01T17:00:00.000Z', '2026-12-01T17:00']) {
      const { next } = await room.report('--now', now)
      expect(next).toBeUndefined()
      expect(await room.titles()).toContain('Story e take 1')
    }
  })
})

describe('whatever happens to the files, the next run mends it', () => {
  test.for<[what: string, harm: (room: Newsroom) => Promise<void>]>([
    ['the target is deleted', (room) => rm(room.target, { recursive: true })],
    ['a feed is deleted', (room) => rm(join(room.target, 'all'), { recursive: true })],
    ['a feed is tampered with', (room) => appendFile(join(room.target, 'all/rss.xml'), '<!-- hello -->')],
    ['a page is emptied', (room) => writeFile(join(room.target, 'index.html'), '')],
    [
      'target and catalog are deleted',
      async (room) => {
        await rm(room.target, { recursive: true })
        await rm(join(room.articles, '.wirefeed'), { recursive: true })
      },
    ],
    [
      'a feed is tampered with and the catalog deleted',
      async (room) => {
        await writeFile(join(room.target, 'all/feed.json'), '{}')
        await rm(join(room.articles, '.wirefeed'), { recursive: true })
      },
    ],
  ])('%s', async ([, harm]) => {
    const room = await published()
    const before = await filesIn(room.target)
    await harm(room)
    expect(await room.report()).toMatchObject({ code: 0 })
    expect(await filesIn(room.target)).toEqual(before)
    expect(await room.report()).toMatchObject({
      written: [],
      requests: { list: 2, read: 1, write: 0 },
    })
  })

  test('only the feed that was harmed is written', async () => {
    const room = await published()
    await writeFile(join(room.target, 'all/rss.xml'), 'nonsense')
    const { written } = await room.report()
    expect(written).toContain('all/rss.xml')
    expect(written.filter((path) => !path.startsWith('all/'))).toEqual([])
  })

  test.for<[what: string, harm: (catalog: string) => Promise<void>]>([
    ['deleted', (catalog) => rm(catalog)],
    ['spoilt', (catalog) => writeFile(catalog, 'nonsense')],
  ])('the catalog is %s: what is public and right is not written again', async ([, harm]) => {
    const room = await published()
    const [name] = await readdir(join(room.articles, '.wirefeed'))
    await harm(join(room.articles, '.wirefeed', name!))
    expect(await room.report()).toMatchObject({ code: 0, written: [] })
    expect(await room.report()).toMatchObject({ requests: { list: 2, read: 1, write: 0 } })
  })

  test('files that are not ours stay', async () => {
    const room = await published()
    await writeFile(join(room.target, 'CNAME'), 'feeds.example.org')
    await rm(join(room.target, 'all'), { recursive: true })
    await room.report()
    expect(await exists(join(room.target, 'CNAME'))).toBe(true)
  })
})

test('without --now it is now: an embargo of long ago is over, an expiry far off is not', async () => {
  const room = await newsroom({
    'e.json': story('e', 1, { embargoed: '2020-01-01T00:00:00Z', expires: '2999-01-01' }),
  })
  const { out } = await wirefeed(['publish', room.articles, room.target, '--json'], { cwd: room.folder })
  expect(JSON.parse(out)).toMatchObject({ next: '2999-01-01T00:00:00.000Z', rejected: [] })
  expect(await room.titles()).toEqual(['Story e take 1'])
})
