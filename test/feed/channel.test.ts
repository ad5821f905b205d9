import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { renderAtom } from '../../src/feed/atom.ts'
import { renderJson } from '../../src/feed/json.ts'
import { renderRss } from '../../src/feed/rss.ts'
import type { Site } from '../../src/feed/site.ts'
import { documentOf, entryOf, SITE } from './build.ts'
import { elementsOf } from './parse.ts'

const HUB = 'https://hub.example/?a=1&b=2'
const ICON = 'https://tide.example/logo.png?a=1&b=2'

/** A feed without stories, as feedsmith reads each of its formats. */
function read(more: Partial<Site>) {
  const document = documentOf([], { ...SITE, ...more })
  return {
    rss: parseRssFeed(renderRss(document)),
    atom: parseAtomFeed(renderAtom(document)),
    json: parseJsonFeed(renderJson(document)),
  }
}

describe('the WebSub hub', () => {
  test('is named in every format, beside the feed’s own address', () => {
    const { rss, atom, json } = read({ hub: HUB })
    for (const [links, file] of [
      [rss.atom?.links, 'rss.xml'],
      [atom.links, 'atom.xml'],
    ] as const) {
      const byRel = Object.fromEntries((links ?? []).map(({ rel, href }) => [rel, href]))
      expect(byRel).toMatchObject({ hub: HUB, self: `https://feeds.tide.example/all/${file}` })
    }
    expect(json.hubs).toEqual([{ type: 'WebSub', url: HUB }])
  })

  test('is not named where there is none', () => {
    const document = documentOf([])
    for (const text of [renderRss, renderAtom, renderJson].map((render) => render(document)))
      expect(text).not.toContain('hub')
  })
})

test('the picture is named in every format', () => {
  const { rss, atom, json } = read({ icon: ICON })
  expect(rss.image).toMatchObject({ url: ICON, title: rss.title, link: rss.link })
  expect([atom.icon, json.icon, json.favicon]).toEqual([ICON, ICON, ICON])
})

test('RSS asks readers back in five minutes', () => {
  expect(read({}).rss.ttl).toBe(5)
})

describe('when an item was changed', () => {
  const dated = (versioncreated: string) =>
    entryOf({ headline: 'Ferry', firstcreated: '2026-03-05T08:00:00Z', versioncreated })

  test('is said in RSS with a word of Dublin Core', () => {
    const rss = renderRss(documentOf([dated('2026-03-05T09:30:00Z')]))
    const modified = elementsOf(rss).find(({ name }) => name === 'dcterms:modified')
    expect(modified?.text).toBe('2026-03-05T09:30:00.000Z')
    expect(parseRssFeed(rss).items?.[0]?.dcterms?.modified).toEqual(['2026-03-05T09:30:00.000Z'])
  })

  test('is not said where it never was', () => {
    const rss = renderRss(documentOf([dated('2026-03-05T08:00:00Z')]))
    expect(elementsOf(rss).map(({ name }) => name)).not.toContain('dcterms:modified')
  })
})
