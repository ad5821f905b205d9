import { readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleNewsroom, filesIn } from './command.ts'

/** Every story that examples/articles publishes, with its agencies in the order of the file. */
const CREDITED: Readonly<Record<string, readonly string[]>> = {
  'bamboo-turbine.txt': ['Xinhua'],
  'budget-vote.json': ['Reuters', 'NTB'],
  'camino-faro.txt': ['EFE', 'Lusa'],
  'central-bank.json': ['Reuters'],
  'cheese-fair.json': ['EFE'],
  'cup-upset.json': ['AP'],
  'glacier-lake.txt': ['AP'],
  'harbour-bridge.json': ['AP', 'AFP'],
  'harbour-talks.txt': ['AFP', 'dpa', 'Reuters', 'AP'],
  'koalition-kiel.txt': ['dpa', 'AFP'],
  'mayak.txt': ['RIA Novosti'],
  'mosaico-roma.txt': ['ANSA'],
  'nacht-der-museen.html': ['APA', 'dpa'],
  'offshore-wind.md': ['NTB', 'AFP'],
  'opera-house.json': ['AFP', 'Belga'],
  'quake-drill.html': ['Kyodo', 'AP'],
  'rail-strike.txt': ['Reuters'],
  'regata-tejo.txt': ['AFP', 'EFE', 'Reuters'],
  'satellite-launch.json': ['AFP', 'dpa', 'EFE', 'ANSA'],
  'storm-helga.json': ['dpa', 'APA'],
  'taxe-sel.md': ['AFP', 'Reuters'],
  'tea-auction.txt': ['PTI'],
  'water-accord.json': ['AFP', 'Reuters'],
  'yuedushi.txt': ['Xinhua'],
}

const SECTIONS = ['business', 'climate', 'culture', 'politics', 'science', 'sport', 'world']

const room = await exampleNewsroom()
const first = await room.report()

test('one record is rejected, by key, line and reason; the rest is published', () => {
  expect(first.rejected).toEqual([
    { key: 'broken-quote.json', line: 6, reason: expect.stringContaining('quotation mark') },
  ])
  expect(first).toMatchObject({ code: 1, unread: [], failed: [], warnings: [], unchanged: 0 })
})

test('the feeds are all stories, one for each section, and one for each agency', async () => {
  const count = (prefix: string) => first.feeds.filter(({ id }) => id.startsWith(prefix)).length
  expect(first.feeds.find(({ id }) => id === 'all')).toEqual({ id: 'all', title: 'All stories', stories: 24 })
  expect(first.feeds.filter(({ id }) => id.startsWith('section/')).map(({ id }) => id.slice(8))).toEqual(
    SECTIONS,
  )
  expect(count('agency/')).toBe(new Set(Object.values(CREDITED).flat()).size)
  expect(first.feeds.at(-1)).toEqual({ id: 'evening', title: 'Evening edition', stories: 1 })
  expect(first.feeds).toHaveLength(1 + count('section/') + count('agency/') + 1)
})

test('what is reported as written is what is there, and nothing else', async () => {
  expect(Object.keys(await filesIn(room.target)).sort()).toEqual(first.written)
  const ofFeeds = first.feeds.flatMap(({ id }) =>
    ['atom.xml', 'feed.json', 'rss.xml'].map((file) => `${id}/${file}`),
  )
  expect(first.written).toEqual(expect.arrayContaining([...ofFeeds, 'index.html']))
})

test('every agency is credited as the file says', async () => {
  const items = new Map((await room.items()).map((item) => [item.url, item._wirefeed.credits]))
  const found: Record<string, readonly string[] | undefined> = {}
  for (const key of Object.keys(CREDITED)) {
    const url = await addressIn(join(room.articles, key))
    const credits = url
      ? items.get(url)
      : [...items].find(([address]) => address.startsWith('http://localhost'))?.[1]
    found[key] = credits?.map(({ name }) => name)
  }
  expect(found).toEqual(CREDITED)
})

/** The address the record itself states; harbour-talks.txt alone has none. */
async function addressIn(path: string): Promise<string | undefined> {
  return /^\s*"?url"?: *"?(https:[^\s"]+)/m.exec(await readFile(path, 'utf8'))?.[1]
}

test('the feed of each agency has its stories, and no others', async () => {
  for (const { id, stories } of first.feeds.filter((feed) => feed.id.startsWith('agency/'))) {
    const credits = (await room.items(id)).map((item) => item._wirefeed.credits)
    const name = credits[0]?.find((agency) => `agency/${agency.id}` === id)?.name ?? `nobody in ${id}`
    expect(credits.every((agencies) => agencies.some((agency) => agency.name === name))).toBe(true)
    expect(stories).toBe(Object.values(CREDITED).filter((agencies) => agencies.includes(name)).length)
  }
})

test('what is withheld, embargoed, expired, rejected or for editors only is in no public file', async () => {
  const files = Object.values(await filesIn(room.target)).join('\n')
  for (const key of ['museum-loan', 'comet-samples', 'fog-warning']) {
    const { headline, uri } = JSON.parse(await readFile(join(room.articles, `${key}.json`), 'utf8'))
    expect(files).not.toContain(headline)
    expect(files).not.toContain(uri)
  }
  const { ednote, headline } = JSON.parse(
    await readFile(join(room.articles, 'satellite-launch.json'), 'utf8'),
  )
  expect(files).toContain(headline)
  expect(files).not.toContain(ednote)
  expect(files).not.toContain('streetcars')
})

test('a second run writes nothing and reads nothing but the catalog', async () => {
  const before = await filesIn(room.folder)
  const second = await room.report()
  expect(second).toMatchObject({ code: 1, written: [], unchanged: first.written.length })
  expect(second.requests).toEqual({ list: 2, read: 1, write: 0, remove: 0 })
  expect(second.rejected).toEqual(first.rejected)
  expect(await filesIn(room.folder)).toEqual(before)
})

test('the evening edition is in the report: when to run again', () => {
  expect(first.next).toBe('2026-11-21T18:30:00.000Z')
})

test('the same articles at the same time are the same bytes, in another folder and filed at other times', async () => {
  const other = await exampleNewsroom()
  // The one story without dates is of the moment its file is of; all others say theirs.
  for (const key of (await readdir(other.articles)).filter((name) => name !== 'harbour-talks.txt'))
    await utimes(join(other.articles, key), new Date(0), new Date('2020-02-02'))
  await other.publish()
  expect(await filesIn(other.target)).toEqual(await filesIn(room.target))
})

test('in words: feeds, how many stories, what was rejected', async () => {
  const { code, out, err } = await (await room.copy()).publish()
  expect(out).toMatch(`${first.feeds.length} feeds: ${first.written.length} files written, 0 unchanged.\n`)
  expect(out).toMatch(/^ +all +24 stories$/m)
  expect(out).toMatch(/^ +agency\/afp +9 stories$/m)
  expect(out).toMatch(/^Rejected: 1 record\.\n +broken-quote\.json, line 6: ./m)
  expect({ code, err }).toEqual({ code: 1, err: '' })
})
