import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDocument } from '../../src/feed/document.ts'
import type { Entry } from '../../src/feed/entry.ts'
import type { Site } from '../../src/feed/site.ts'
import { renderFeedPage } from '../../src/site/feed-page.ts'
import { renderIndex } from '../../src/site/index-page.ts'
import { renderNotFound } from '../../src/site/not-found-page.ts'
import { always, configText, hostileEntry } from '../feed/hostile.ts'
import { AFP, ALL, EDITION, SITE } from './build.ts'
import { elementsOf, skeletonOf, unbalancedIn } from './dom.ts'

/** Whatever a configuration says of the site and of a feed. */
const hostileNames = fc.record({ title: configText, description: configText, copyright: configText })
type Names = typeof hostileNames extends fc.Arbitrary<infer T> ? T : never

const HARMLESS: Names = { title: 'x', description: 'x', copyright: 'x' }

/** The same entry with harmless words: what its page is made of must not change. */
function tamed(entry: Entry): Entry {
  const { agencies, staff, via, ...rest } = entry.credits
  return {
    ...entry,
    title: 'x',
    ...(entry.summary && { summary: 'x' }),
    ...(entry.correction && { correction: 'x' }),
    credits: {
      ...rest,
      agencies: agencies.map((agency) => ({ ...agency, name: 'x' })),
      staff: staff.map(() => 'x'),
      ...(via && { via: 'x' }),
    },
  }
}

/** Its content is HTML, and has its own test. */
function withoutContent(entry: Entry): Entry {
  return { ...entry, content: '<p>A story that is longer than any lead.</p>' }
}

function pagesOf(names: Names, entry: Entry): string[] {
  const site: Site = { ...SITE, ...names }
  const feed = { ...ALL, title: names.title, description: names.description }
  const edition = { entry: { ...EDITION, title: entry.title }, stories: [entry] }
  return [
    renderIndex(site, { feeds: [feed, { ...AFP, title: names.title }], newest: [{ entry, feed }], edition }),
    renderFeedPage(feed, [entry], site),
    renderNotFound(site),
  ]
}

describe('whatever stories, people, agencies, feeds and sites are called', () => {
  test('a page is made of what it is made of without them', () => {
    always(fc.tuple(hostileNames, hostileEntry.map(withoutContent)), ([names, entry]) => {
      expect(pagesOf(names, entry).map(skeletonOf)).toEqual(pagesOf(HARMLESS, tamed(entry)).map(skeletonOf))
    })
  })

  test('it says what they are called, to the letter', () => {
    always(fc.tuple(hostileNames, hostileEntry.map(withoutContent)), ([names, entry]) => {
      const [index, feed] = pagesOf(names, entry) as [string, string, string]
      const first = (page: string, name: string) => elementsOf(page, name)[0]?.text
      expect([first(index, 'title'), first(index, 'h1'), first(index, 'h3'), first(feed, 'h2')]).toEqual([
        names.title,
        names.title,
        entry.title,
        entry.title,
      ])
      const said = elementsOf(feed).filter(({ attributes }) => attributes.class === 'agency')
      expect(said.map(({ text }) => text)).toEqual(entry.credits.agencies.map(({ name }) => name))
    })
  })
})

describe('whatever a story is', () => {
  test('the page of its feed closes what it opens, and has its anchor once', () => {
    always(hostileEntry, (entry) => {
      const page = renderFeedPage(ALL, [entry], SITE)
      const { link } = toDocument(ALL, [entry], SITE).entries[0]!
      const anchors = elementsOf(page).flatMap(({ attributes }) => attributes.id ?? [])
      expect(unbalancedIn(page)).toEqual([])
      expect(new Set(anchors).size).toBe(anchors.length)
      if (entry.link === undefined) expect(anchors).toContain(new URL(link).hash.slice(1))
    })
  })

  test('it runs nothing, loads nothing, and leads to nothing but pages and mail', () => {
    always(hostileEntry, (entry) => {
      const elements = elementsOf(renderFeedPage(ALL, [entry], SITE))
      const story = elements.filter(({ around }) => around.some(({ name }) => name === 'article'))
      expect(story.filter(({ name }) => !KNOWN.has(name)).map(({ name }) => name)).toEqual([])
      const attributes = story.flatMap((each) => Object.entries(each.attributes))
      expect(attributes.filter(([name]) => /^(?:on.*|style|src.*|id|name)$/.test(name))).toEqual([])
      const addresses = attributes.filter(([name]) => name === 'href').map(([, value]) => value)
      expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
    })
  })
})

/** What stories are made of: of HTML's elements those that only hold text. */
const KNOWN = new Set(
  'p br hr h2 h3 blockquote pre ul ol li dl dt dd a strong b em i u s sub sup small code q cite abbr time span table caption thead tbody tfoot tr th td figure figcaption div details summary'.split(
    ' ',
  ),
)
