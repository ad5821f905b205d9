import { describe, expect, test } from 'vitest'
import { addressOf, anchorOf, toDocument } from '../../src/feed/document.ts'
import { FORMATS } from '../../src/feed/formats.ts'
import { documentOf, entryOf, FEED, SITE } from './build.ts'
import { always, hostileEntry } from './hostile.ts'
import { READERS } from './parse.ts'

test.each([
  ['has the site’s name before its own', 'World', 'Tide & Times: World'],
  ['not twice', 'Tide & Times World', 'Tide & Times World'],
  ['or its id, where it has none', undefined, 'Tide & Times: section/world'],
])('the title of a feed %s', (_, title, expected) => {
  expect(toDocument({ id: 'section/world', limit: 1, ...(title && { title }) }, [], SITE).title).toBe(
    expected,
  )
})

test.each([
  ['its own', { description: 'Of ferries' }, { description: 'Of the sea' }, 'Of ferries'],
  ['the site’s', {}, { description: 'Of the sea' }, 'Of the sea'],
  ['its title', {}, {}, 'Tide & Times: all'],
])('the description of a feed is %s', (_, feed, site, expected) => {
  expect(toDocument({ id: 'all', limit: 1, ...feed }, [], { ...SITE, ...site }).description).toBe(expected)
})

describe('a feed', () => {
  test('is as new as its newest change', () => {
    const days = ['2026-03-02', '2026-03-04', '2026-03-03']
    const entries = days.map((versioncreated) => entryOf({ headline: 'Ferry', versioncreated }))
    expect(documentOf(entries).updated).toBe('2026-03-04T00:00:00.000Z')
  })

  test('has an address in letters that every program takes', () => {
    expect(addressOf('section/économie', SITE)).toBe('https://feeds.tide.example/section/%C3%A9conomie/')
  })
})

describe('the picture of a feed', () => {
  test('is the one beside the feeds', () => {
    expect(documentOf([], { ...SITE, base: 'https://cdn.example/tide/' }).icon).toBe(
      'https://cdn.example/tide/icon.png',
    )
  })

  test('or the site’s own', () => {
    const icon = 'https://tide.example/logo.png'
    expect(documentOf([], { ...SITE, icon }).icon).toBe(icon)
  })
})

describe('an entry', () => {
  const uri = 'urn:tide:ferry'

  test('with a page of its own leads there', () => {
    const entry = entryOf({ headline: 'Ferry', uri, url: 'https://tide.example/ferry' })
    expect(documentOf([entry]).entries[0]!.link).toBe('https://tide.example/ferry')
  })

  test('without one leads to its place on the page of the feed, whichever feed that is', () => {
    const entry = entryOf({ headline: 'Ferry', uri })
    const links = ['all', 'section/économie'].map(
      (id) => toDocument({ ...FEED, id }, [entry], SITE).entries[0]!.link,
    )
    expect(links).toEqual([
      'https://feeds.tide.example/all/#urn%3Atide%3Aferry',
      'https://feeds.tide.example/section/%C3%A9conomie/#urn%3Atide%3Aferry',
    ])
  })

  test.each(FORMATS)('leads there in $title too', ({ name, render }) => {
    const document = documentOf([entryOf({ headline: 'Ferry', uri })])
    expect(READERS[name](render(document))[0]!.link).toBe(
      'https://feeds.tide.example/all/#urn%3Atide%3Aferry',
    )
  })

  test('has an anchor that an address holds as it is, whatever its id', () => {
    always(hostileEntry, ({ id }) => {
      expect(new URL(`https://feeds.tide.example/all/#${anchorOf(id)}`).hash).toBe(`#${anchorOf(id)}`)
    })
  })
})
