import { expect, test, vi } from 'vitest'
import type * as entries from '../../src/feed/entry.ts'
import type * as rss from '../../src/feed/rss.ts'
import { filesOf, newsroom, put, run, story } from './newsroom.ts'

// Nothing known makes these fail. What is not known yet must not stop the other stories and feeds.

vi.mock(import('../../src/feed/entry.ts'), async (original): Promise<typeof entries> => {
  const { toEntry, ...rest } = await original()
  return {
    ...rest,
    toEntry: (article, ...more) => {
      if (article.headline?.includes('unmakeable')) throw new RangeError('too much')
      return toEntry(article, ...more)
    },
  }
})

vi.mock(import('../../src/feed/rss.ts'), async (original): Promise<typeof rss> => {
  const { renderRss } = await original()
  return {
    renderRss: (document) => {
      if (document.entries.some(({ title }) => title.includes('unwritable'))) throw new TypeError('no')
      return renderRss(document)
    },
  }
})

test('a story of which no entry can be made is rejected alone, and what was published of it stays', async () => {
  const room = newsroom()
  for (const name of ['a', 'b']) await put(room.articles, `${name}.json`, story(name, 1))
  await run(room)
  await put(room.articles, 'a.json', story('a', 2, { headline: 'unmakeable' }))
  await put(room.articles, 'b.json', story('b', 2))
  const { rejected, written } = await run(room)
  expect(rejected).toEqual([{ key: 'a.json', reason: 'no entry can be made of it: RangeError: too much' }])
  expect(written).toContain('all/rss.xml')
  const { 'all/rss.xml': feed } = await filesOf(room.target)
  expect(feed).toContain('Story a take 1')
  expect(feed).toContain('Story b take 2')
  expect((await run(room)).requests).toMatchObject({ read: 1, write: 0 })
})

test('a feed that cannot be rendered keeps its last version, and the others go on', async () => {
  const room = newsroom()
  await put(room.articles, 'a.json', story('a', 1, { section: 'Sport' }))
  await run(room)
  await put(room.articles, 'b.json', story('b', 1))
  await put(room.articles, 'c.json', story('c', 1, { section: 'Sport', headline: 'unwritable' }))
  const { failed } = await run(room)
  expect(failed).toEqual([{ id: 'all', reason: 'cannot be rendered: TypeError: no' }])
  const files = await filesOf(room.target)
  expect(files['all/rss.xml']).toContain('Story a take 1')
  expect(files['all/atom.xml']).not.toContain('unwritable')
  expect(files['world/rss.xml']).toContain('Story b take 1')
  await put(room.articles, 'c.json', undefined)
  expect((await run(room)).failed).toEqual([])
  expect((await filesOf(room.target))['all/rss.xml']).toContain('Story b take 1')
})
