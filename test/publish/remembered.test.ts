import { expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { filesOf, newsroom, type Places, put, run, story } from './newsroom.ts'

/** What is in no record: what readers have been told, and which stories an edition has. */
const site = siteFrom({
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  feeds: [{ id: 'all' }, { each: 'keyword' }],
})
const EVENING = '2026-11-20T18:30:00.000Z'
const LATER = '2026-11-21T12:00:00.000Z'

async function itemsOf({ target }: Places, feed = 'all') {
  return JSON.parse((await filesOf(target))[`${feed}/feed.json`]!).items
}

/** A newsroom whose stories a, b and c are out and in an edition; then b is killed and its order deleted, c is held. */
async function withdrawn(): Promise<Places> {
  const room = newsroom()
  for (const name of ['a', 'b', 'c', 'd'])
    await put(room.articles, `${name}.json`, story(name, 1, { keywords: name }))
  await run(room, { site, now: EVENING })
  await put(room.articles, 'kill.json', {
    uri: 'urn:example:b',
    pubstatus: 'canceled',
    versioncreated: EVENING,
  })
  await put(room.articles, 'c.json', story('c', 1, { keywords: 'c', pubstatus: 'withheld' }))
  await put(room.articles, 'd.json', undefined)
  await run(room, { site, now: LATER })
  await put(room.articles, 'kill.json', undefined)
  await run(room, { site, now: LATER })
  return room
}

test('a story that was killed stays so, in every feed that had it, and nothing of it is left', async () => {
  const room = await withdrawn()
  const b = { id: 'urn:example:b', title: 'Story withdrawn', _wirefeed: { notice: 'killed' } }
  expect(await itemsOf(room)).toMatchObject([{ title: 'Story a take 1' }, b, { title: 'Story held back' }])
  expect(await itemsOf(room, 'keyword/b')).toMatchObject([b])
  for (const text of Object.values(await filesOf(room.target))) expect(text).not.toMatch(/[Ss]tory [bcd] /)
})

test('its edition says so, under the same id', async () => {
  const room = await withdrawn()
  expect(await itemsOf(room, 'evening')).toMatchObject([
    {
      id: 'tag:news.example.org,2026-11-20:evening',
      date_published: EVENING,
      date_modified: LATER,
      summary: 'Story a take 1 · Story withdrawn · Story held back',
    },
  ])
})

test.each([
  ['is lost', undefined],
  ['is damaged', '{"format":'],
])('when the catalog %s, all of that is taken from the feeds, and nothing is written', async (_, text) => {
  const room = await withdrawn()
  const before = await filesOf(room.target)
  const [catalog] = await room.state.list('')
  await put(room.state, catalog!.key, text)
  const { written } = await run(room, { site, now: '2026-11-22T12:00:00.000Z' })
  expect(written).toEqual([])
  expect(await filesOf(room.target)).toEqual(before)
  // And what was taken so holds on.
  await put(room.articles, 'c.json', story('c', 2, { keywords: 'c' }))
  await run(room, { site, now: '2026-11-22T13:00:00.000Z' })
  expect((await itemsOf(room)).map(({ title }: { title: string }) => title)).toEqual([
    'Story a take 1',
    'Story withdrawn',
    'Story c take 2',
  ])
})

test('when it is lost with feeds that are not ours in the target, they are no trouble', async () => {
  const room = newsroom()
  const strange = [
    'null',
    '{}',
    '{"items":{}}',
    '{"items":[null,1,{"id":"x"}]}',
    '[',
    '{"items":[{"_wirefeed":{}}]}',
  ]
  for (const [at, text] of strange.entries())
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) await put(room.target, `f${at}/${file}`, text)
  await put(room.articles, 'a.json', story('a', 1))
  await run(room, { site, now: EVENING })
  expect(await itemsOf(room)).toHaveLength(1)
})

test('a run that is overtaken goes by the later clock: what has come out stays out', async () => {
  const room = newsroom()
  await put(room.articles, 'a.json', story('a', 1, { embargoed: LATER }))
  await run(room, { site, now: LATER })
  expect(await itemsOf(room)).toMatchObject([{ title: 'Story a take 1', date_published: LATER }])
  await run(room, { site, now: '2026-11-21T11:59:59.000Z' })
  expect(await itemsOf(room)).toMatchObject([{ title: 'Story a take 1' }])
  await run(room, { site, now: '2026-11-21T11:00:00.000Z' })
  expect(await itemsOf(room)).toMatchObject([{ title: 'Story held back' }])
})

test('a story that was embargoed, or held, before anybody read it is as new as its release', async () => {
  const room = newsroom({ now: () => new Date('2026-11-21T10:00:00.000Z') })
  await put(room.articles, 'a.json', story('a', 1, { embargoed: '2026-11-20T10:00:00Z' }))
  await put(room.articles, 'b.json', story('b', 1, { embargoed: '2026-12-01T10:00:00Z' }))
  await put(room.articles, 'c.json', story('c', 1, { pubstatus: 'withheld' }))
  await run(room, { site, now: LATER })
  expect(await itemsOf(room)).toMatchObject([
    { title: 'Story a take 1', date_published: '2026-11-20T10:00:00.000Z' },
  ])
  await put(room.articles, 'b.json', story('b', 1))
  await put(room.articles, 'c.json', story('c', 1))
  await run(room, { site, now: LATER })
  const dates = (await itemsOf(room)).map((item: { date_published: string }) => item.date_published)
  expect(dates).toEqual(['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z', '2026-11-20T10:00:00.000Z'])
})
