import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Item } from '../cli/command.ts'
import { exampleSite } from './sites.ts'
import { inBrowser, type Visit } from './visit.ts'

const NO_SCRIPT = { javaScriptEnabled: false, timezoneId: 'America/New_York' }

inBrowser('without scripts', (visit: Visit) => {
  let base: string
  let page: Page
  beforeAll(async () => {
    base = await exampleSite({ evening: { at: '18:30', timeZone: 'Europe/Berlin' } })
  })
  const open = async (path: string) => {
    page = await visit(new URL(path, base).href, NO_SCRIPT)
  }

  test('no button would do nothing', async () => {
    await open('')
    expect(await page.locator('button').count()).toBeGreaterThan(20)
    expect(await page.locator('button:visible').count()).toBe(0)
  })

  test('times are the site’s, and say so', async () => {
    await open('evening/')
    expect(await page.locator('time').first().textContent()).toBe('November 21, 2026 at 18:30 GMT+1')
    expect(await page.locator('time:visible').count()).toBe(await page.locator('time').count())
  })

  test('every story is there, with who reported it', async () => {
    await open('all/')
    const answer = await fetch(new URL('all/feed.json', base))
    const { items } = (await answer.json()) as { items: Item[] }
    const articles = await page.locator('article:visible').all()
    expect(articles).toHaveLength(items.length)
    for (const [at, { title, _wirefeed }] of items.entries()) {
      expect(await articles[at]!.locator('h2:visible').textContent()).toBe(title)
      const names = await articles[at]!.locator('.by .agency:visible').allTextContents()
      expect(names).toEqual(_wirefeed.credits.map(({ name }) => name))
    }
  })

  test('a story is opened and closed', async () => {
    await open('all/')
    const story = page.locator('details').first()
    const text = story.locator('.text')
    expect(await text.isVisible()).toBe(false)
    await story.locator('summary').click()
    expect(await text.isVisible()).toBe(true)
    expect(await text.textContent()).toContain('Fuente: EFE, Lusa · Redacción: Xoana Ferradás')
    await page.keyboard.press('Enter')
    expect(await text.isVisible()).toBe(false)
  })

  test('a feed is subscribed to: by a link, and an address to copy by hand', async () => {
    await open('agency/afp/')
    const address = new URL('agency/afp/rss.xml', base).href
    expect(await page.locator('.buttons a:visible').getAttribute('href')).toBe(`feed:${address}`)
    expect(await page.locator('.addresses dd a:visible').first().textContent()).toBe(address)
  })
})
