import { describe, expect, test } from 'vitest'
import { addressOf, toDocument } from '../../src/feed/document.ts'
import { documentOf, entryOf, SITE } from './build.ts'

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
