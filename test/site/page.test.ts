import { describe, expect, test } from 'vitest'
import type { OneFeed, Site } from '../../src/feed/site.ts'
import { renderFeedPage } from '../../src/site/feed-page.ts'
import { renderNotFound } from '../../src/site/not-found-page.ts'
import { AFP, ALL, ECONOMY, FEEDS, FERRY, pageOf, RAIN, SITE } from './build.ts'
import { elementsOf, unbalancedIn } from './dom.ts'

/** Each kind of page, and where it lies within the site. */
const PAGES: readonly (readonly [path: string, render: (site: Site) => string])[] = [
  ['', (site) => pageOf({}, site)],
  ...FEEDS.map((feed) => [`${feed.id}/`, (site: Site) => renderFeedPage(feed, [FERRY, RAIN], site)] as const),
  ['404.html', renderNotFound],
]

/** Where the addresses on a page that are on the site's host lead, seen from where the page is. */
function waysOn(page: string, where: string, base: string): string[] {
  return elementsOf(page)
    .flatMap(({ attributes: { href } }) => (href === undefined ? [] : new URL(href, where).href))
    .filter((address) => new URL(address).origin === new URL(base).origin)
    .map((address) => address.replace(base, ''))
}

describe.each(PAGES)('the page /%s', (path, render) => {
  test.each(['https://feeds.tide.example/', 'https://cdn.example/feeds/tide/'])(
    'leads to what there is on %s, and nowhere else on it',
    (base) => {
      const site = { ...SITE, base }
      const ways = new Set(waysOn(render(site), new URL(path, base).href, base))
      expect([...ways].filter((way) => !EXISTING.has(way.replace(/#.*/, '')))).toEqual([])
      const home = path === '' ? 'all/' : ''
      for (const way of [home, 'icon.png', 'feeds.opml']) expect(ways).toContain(way)
    },
  )

  test('says which site it is of, and closes what it opens', () => {
    const page = render(SITE)
    expect(elementsOf(page, 'title')[0]?.text).toContain('Tide & Times')
    expect(elementsOf(page, 'footer')[0]?.text).toContain('© Tide & Times')
    expect(unbalancedIn(page)).toEqual([])
  })

  test('leads to the newsroom’s own site, where that is another', () => {
    const hosts = (link: string) =>
      elementsOf(render({ ...SITE, link }), 'a')
        .filter(({ attributes }) => attributes.href === link)
        .map(({ text }) => text)
    expect(hosts('https://tide.example/')).toContain('tide.example')
    expect(hosts(SITE.base)).not.toContain(new URL(SITE.base).host)
  })

  test('has one heading of the first rank, and one main part', () => {
    expect(['h1', 'main'].map((name) => elementsOf(render(SITE), name).length)).toEqual([1, 1])
  })

  test.each([
    ['de', 'de'],
    ['de-AT', 'de-AT'],
    ['fi', 'en'],
    ['ar', 'en'],
  ])('of a site in %s speaks %s', (language, spoken) => {
    expect(elementsOf(render({ ...SITE, language }), 'html')[0]?.attributes).toEqual({ lang: spoken })
  })
})

/** Every file of the site that these pages are of, by the path that leads to it. */
const EXISTING = new Set([
  ...['', 'icon.png', 'feeds.opml'],
  ...[ALL, ECONOMY, AFP, { id: 'evening' } as OneFeed].flatMap(({ id }) =>
    ['', 'rss.xml', 'atom.xml', 'feed.json'].map((file) => `${encodeURI(id)}/${file}`),
  ),
])
