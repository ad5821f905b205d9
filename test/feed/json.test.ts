import { describe, expect, test } from 'vitest'
import { entryFrom, renderJson } from '../../src/feed/json.ts'
import { documentOf, entryOf } from './build.ts'
import { always, hostileDocument } from './hostile.ts'

test('whatever a record says, its entry can be read back as it was', () => {
  always(
    hostileDocument,
    (feed) => {
      const text = renderJson(feed)
      const unique = feed.entries.filter(
        ({ id }, at) => feed.entries.findIndex((entry) => entry.id === id) === at,
      )
      expect(unique.map(({ id }) => entryFrom(text, id))).toEqual(unique)
    },
    200,
  )
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
