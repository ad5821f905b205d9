import { describe, expect, test } from 'vitest'
import { type FeedDocument, toDocument } from '../../src/feed/document.ts'
import type { Entry } from '../../src/feed/entry.ts'
import { entryFrom, renderJson } from '../../src/feed/json.ts'
import { documentOf, entryOf, FEED, SITE } from './build.ts'
import { always, hostileDocument } from './hostile.ts'

test('whatever a record says, its entry can be read back as it was', () => {
  always(
    hostileDocument,
    (feed) => {
      const text = renderJson(feed)
      const unique = feed.entries.filter(
        ({ id }, at) => feed.entries.findIndex((entry) => entry.id === id) === at,
      )
      expect(unique.map(({ id }) => linked(entryFrom(text, id), feed))).toEqual(unique)
    },
    200,
  )
})

/** The entry as the feed has it. */
function linked(entry: Entry | undefined, { id }: FeedDocument): Entry | undefined {
  return entry && { ...entry, link: entry.link ?? `${id}#${encodeURIComponent(entry.id)}` }
}

describe('an entry that is read back', () => {
  const ferry = entryOf({ headline: 'Ferry', uri: 'urn:tide:ferry' })
  const inFeed = (id: string, entry: Entry) => renderJson(toDocument({ ...FEED, id }, [entry], SITE))

  test.each(['all', 'agency/afp', 'section/économie'])(
    'has no page where it was shown on that of the feed %s',
    (id) => {
      expect(entryFrom(inFeed(id, ferry), ferry.id)).toEqual(ferry)
    },
  )

  test.each([
    ['its own', 'https://tide.example/ferry'],
    ['on another feed’s page', 'https://feeds.tide.example/other/#urn%3Atide%3Aferry'],
    ['elsewhere on the page of the feed', 'https://feeds.tide.example/all/#urn%3Atide%3Aharbour'],
  ])('keeps its page: %s', (_, link) => {
    const entry = { ...ferry, link }
    expect(entryFrom(inFeed('all', entry), ferry.id)).toEqual(entry)
  })

  test('keeps its page where the feed does not say its own address', () => {
    const { feed_url: _, ...feed } = JSON.parse(inFeed('all', ferry))
    expect(entryFrom(JSON.stringify(feed), ferry.id)?.link).toBe(
      'https://feeds.tide.example/all/#urn%3Atide%3Aferry',
    )
  })
})

describe('there is no entry', () => {
  const ferry = entryOf({ headline: 'Ferry', uri: 'urn:tide:ferry' })

  test.each([
    ['under another id', renderJson(documentOf([{ ...ferry, id: 'urn:tide:harbour' }]))],
    ['in a feed without items', '{}'],
    ['in an item that we did not write', JSON.stringify({ items: [{ id: ferry.id, title: 'Ferry' }] })],
    ['in what is no object', 'null'],
    ['in what is no JSON', renderJson(documentOf([ferry])).slice(0, -9)],
  ])('%s', (_, text) => {
    expect(entryFrom(text, ferry.id)).toBeUndefined()
  })
})

test('an item has no members that say nothing', () => {
  const [item] = JSON.parse(renderJson(documentOf([entryOf({ headline: 'Ferry' })]))).items
  expect(Object.keys(item)).toEqual([
    'id',
    'url',
    'title',
    'content_html',
    'date_published',
    'date_modified',
    'language',
    '_wirefeed',
  ])
  expect(Object.keys(item._wirefeed)).toEqual(['credits', 'staff', 'sections', 'keywords', 'genres'])
})
