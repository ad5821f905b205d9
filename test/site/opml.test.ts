import { parseXml, XmlElement } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { parseOpml } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { toDocument } from '../../src/feed/document.ts'
import type { OneFeed } from '../../src/feed/site.ts'
import { renderOpml } from '../../src/site/opml.ts'
import { always, configText } from '../feed/hostile.ts'
import { elementsOf } from '../feed/parse.ts'
import { AFP, ALL, ECONOMY, FEEDS, SITE } from './build.ts'

const TEXT = renderOpml(SITE, FEEDS)

describe('the list of feeds', () => {
  test('is OPML 2.0, named after the site', () => {
    expect(parseXml(TEXT).root?.attributes).toEqual({ version: '2.0' })
    expect(TEXT).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n/)
    expect(parseOpml(TEXT).head).toMatchObject({ title: 'Tide & Times', ownerName: 'Tide & Times' })
  })

  test('has every feed with its addresses, in groups', () => {
    const groups = parseOpml(TEXT).body?.outlines?.map(({ text, outlines }) => [
      text,
      outlines?.map(({ xmlUrl, htmlUrl }) => [xmlUrl, htmlUrl]),
    ])
    const addresses = (feed: OneFeed) => {
      const { id, addresses } = toDocument(feed, [], SITE)
      return [addresses.rss, id]
    }
    expect(groups).toEqual([
      ['Feeds', [addresses(ALL)]],
      ['By section', [addresses(ECONOMY)]],
      ['By agency', [addresses(AFP)]],
    ])
  })

  test('says of a feed what it says of itself', () => {
    const feed = { ...ALL, description: 'Of "ferries" & <ships>' }
    const [outline] = parseOpml(renderOpml({ ...SITE, language: 'de' }, [feed])).body!.outlines![0]!.outlines!
    expect(outline).toMatchObject({
      text: 'Tide & Times: All stories',
      title: 'Tide & Times: All stories',
      type: 'rss',
      version: 'RSS2',
      description: 'Of "ferries" & <ships>',
      language: 'de',
    })
  })

  test('is one without feeds, too', () => {
    expect(parseXml(renderOpml(SITE, [])).root?.name).toBe('opml')
  })
})

describe('whatever site and feeds are called, the list', () => {
  const feed = fc.record({ title: configText, description: configText })

  test('is well-formed, and holds no element that they brought in', () => {
    always(fc.tuple(configText, fc.array(feed, { maxLength: 3 })), ([title, feeds]) => {
      const named = feeds.map((texts, at) => ({ id: `feed-${at}`, limit: 1, ...texts }))
      const outlines = elementsOf(renderOpml({ ...SITE, title }, named)).filter(
        ({ name }) => name === 'outline',
      )
      expect(outlines.filter(isFeed).map(({ attributes }) => attributes.description)).toEqual(
        feeds.map(({ description }) => description),
      )
      expect(outlines).toHaveLength(feeds.length + Math.min(1, feeds.length))
    })
  })
})

function isFeed({ attributes, parent }: XmlElement): boolean {
  return attributes.type === 'rss' && parent instanceof XmlElement
}
