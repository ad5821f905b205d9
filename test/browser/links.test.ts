import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleSite, strainedSite } from './sites.ts'
import { inBrowser } from './visit.ts'

const TYPES: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
  'feeds.opml': 'text/x-opml',
  'icon.png': 'image/png',
  '': 'text/html',
}

/** A site, and a path at which its page for what is not there is shown: hosts know it at their root only. */
const SITES = [
  {
    what: 'a site in a folder',
    site: () => exampleSite({ language: 'de' }, 'feeds/tide/'),
    nothing: '404.html',
  },
  { what: 'stories that strain it', site: () => strainedSite(), nothing: 'agency/nothing/here.html' },
]

inBrowser('the links', (visit) => {
  describe.each(SITES)('of $what', ({ site, nothing }) => {
    let base: string
    let links: Links
    beforeAll(async () => {
      base = await site()
    })

    test('lead to what they say', async () => {
      links = await linksOf(await visit(base), base)
      const faults = await Promise.all([...links.within].map(faultOf))
      expect(faults.filter(Boolean)).toEqual([])
      expect(links.within.size).toBeGreaterThan(40)
    })

    test('into a page find what they mean there', async () => {
      const page = await visit(base)
      const anchors = (await everyOn(page, 'a', 'href')).filter((href) => href.includes('#'))
      expect(anchors.length).toBeGreaterThan(2)
      for (const address of anchors) {
        await page.goto(address)
        expect.soft(await page.locator(':target').count(), address).toBe(1)
      }
    })

    test('subscribe to the feeds, as the buttons do', () => {
      const feeds = [...links.within].filter((address) => address.endsWith('/rss.xml')).sort()
      expect([...links.subscribing].sort()).toEqual(feeds)
      expect([...links.copied].sort()).toEqual(feeds)
    })

    test('hand the address of the feed to sites that read it', () => {
      const readers = [...links.readers]
      expect(new Set(readers.map((address) => new URL(address).host))).toEqual(
        new Set(['feedly.com', 'www.inoreader.com', 'www.newsblur.com', 'theoldreader.com', 'feedbin.com']),
      )
      const handed = readers.map((address) => /(?:=|feed%2F)(http%3A[^&/]*)$/.exec(address)?.[1] ?? address)
      expect(new Set(handed.map(decodeURIComponent))).toEqual(links.subscribing)
    })

    test('of the page for what is not there lead home', async () => {
      const page = await visit(new URL(nothing, base).href)
      await page.locator('main a').click()
      expect(page.url()).toBe(base)
    })
  })
})

/** Addresses, absolute, by what they are for. */
interface Links {
  readonly within: ReadonlySet<string>
  readonly subscribing: ReadonlySet<string>
  readonly copied: ReadonlySet<string>
  readonly readers: ReadonlySet<string>
}

/** What all pages of the site link to, found from the first one on. */
async function linksOf(page: Page, base: string): Promise<Links> {
  const hrefs = new Set<string>()
  const copied = new Set<string>()
  const pages = new Set([base])
  for (const address of pages) {
    await page.goto(address)
    for (const href of await everyOn(page, '[href]', 'href')) {
      hrefs.add(href)
      if (href.startsWith(base) && href.endsWith('/')) pages.add(href)
    }
    for (const value of await everyOn(page, 'button', 'value')) copied.add(value)
  }
  const beginning = (start: string) => [...hrefs].filter((href) => href.startsWith(start))
  return {
    within: new Set(beginning(new URL(base).origin).map((href) => href.replace(/#.*/, ''))),
    subscribing: new Set(beginning('feed:').map((href) => href.slice('feed:'.length))),
    copied,
    readers: new Set(beginning('https:').filter((href) => href.endsWith('%2Frss.xml'))),
  }
}

async function everyOn(page: Page, selector: string, property: string): Promise<string[]> {
  return await page.evaluate(`[...document.querySelectorAll('${selector}')].map((each) => each.${property})`)
}

async function faultOf(address: string): Promise<string | undefined> {
  const { status, headers, body } = await fetch(address)
  await body?.cancel()
  const type = headers.get('content-type')?.split(';')[0]
  const isRight = type === TYPES[address.slice(address.lastIndexOf('/') + 1)]
  return status === 200 && isRight ? undefined : `${address}: ${status} ${type}`
}
