import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wrongAt } from '../../scripts/aws/publication.ts'
import { startServer } from '../aws/local/server.ts'

const RSS = '<rss><channel><item/><item/></channel></rss>'
const ATOM = '<feed><entry/><entry/></feed>'
const JSON_FEED = '{ "items": [1, 2] }'
const FEEDS = [{ id: 'all', stories: 2 }]
const PATIENT = { patience: 60_000, pause: 1 }
const GOOD: Record<string, [type: string, text: string]> = {
  '/': ['text/html', '<!doctype html>'],
  '/all/rss.xml': ['application/rss+xml', RSS],
  '/all/atom.xml': ['application/atom+xml', ATOM],
  '/all/feed.json': ['application/feed+json', JSON_FEED],
}

describe('what a deployment looks at is', () => {
  let files = GOOD
  let server: Awaited<ReturnType<typeof startServer>>
  const asked: string[] = []
  beforeAll(async () => {
    server = await startServer()
    server.serve(async ({ url = '' }, response) => {
      asked.push(url)
      const [type, text] = files[url] ?? []
      if (!type) response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text)
    })
  })
  afterAll(() => server.stop())

  const wrong = async (more: typeof GOOD) => {
    files = { ...GOOD, ...more }
    const found = await wrongAt(`${server.address}/`, FEEDS, async () => FEEDS, { patience: 0, pause: 0 })
    return found.map((line) => line.replace(server.address, ''))
  }

  test('every file of every feed, and the page', async () => {
    expect(await wrong({})).toEqual([])
    expect(new Set(asked)).toEqual(new Set(Object.keys(GOOD)))
  })

  test.each<[string, typeof GOOD, RegExp]>([
    ['a file that is not there', { '/all/rss.xml': ['', ''] }, /^\/all\/rss\.xml: answers 404$/],
    ['a page that is not there', { '/': ['', ''] }, /^\/: answers 404$/],
    [
      'another type',
      { '/all/atom.xml': ['application/xml', ATOM] },
      /^\/all\/atom\.xml: is application\/xml; charset=utf-8, not application\/atom\+xml/,
    ],
    [
      'a story missing',
      { '/all/rss.xml': ['application/rss+xml', RSS.replace('<item/>', '')] },
      /has 1 stories, not 2$/,
    ],
    [
      'half a feed',
      { '/all/rss.xml': ['application/rss+xml', RSS.slice(0, 30)] },
      /^\/all\/rss\.xml: .*unclosed/,
    ],
    [
      'half of JSON',
      { '/all/feed.json': ['application/feed+json', '{ "items": [1'] },
      /^\/all\/feed\.json: /,
    ],
  ] as [string, typeof GOOD, RegExp][])('%s is said', async (_, more, complaint) => {
    expect(await wrong(more)).toEqual([expect.stringMatching(complaint)])
  })

  test('a CDN that still has an older file is asked again', async () => {
    let times = 0
    files = Object.defineProperty({ ...GOOD }, '/all/rss.xml', {
      get: () => {
        times += 1
        return ['application/rss+xml', times > 2 ? RSS : '<rss/>']
      },
    })
    expect(await wrongAt(`${server.address}/`, FEEDS, async () => FEEDS, PATIENT)).toEqual([])
    expect(times).toBe(3)
  })

  test('a story that has come meanwhile is right', async () => {
    files = GOOD
    const before = [{ id: 'all', stories: 1 }]
    expect(await wrongAt(`${server.address}/`, before, async () => FEEDS, PATIENT)).toEqual([])
  })
})
