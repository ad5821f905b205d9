import type { CDPSession, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleSite } from './sites.ts'
import { inBrowser, PATIENCE } from './visit.ts'

const MAY_COPY = { permissions: ['clipboard-read', 'clipboard-write'] }

inBrowser('where scripts may run', (visit) => {
  let english: string
  let german: string
  beforeAll(async () => {
    english = await exampleSite({ evening: { at: '18:30', timeZone: 'Europe/Berlin' } })
    german = await exampleSite(
      { language: 'de', evening: { at: '18:30', timeZone: 'Europe/Berlin' } },
      'feeds/tide/',
    )
  })

  describe('a time is the reader’s', () => {
    test.each([
      ['America/New_York', 'Nov 21, 2026, 12:30 PM'],
      ['Pacific/Kiritimati', 'Nov 22, 2026, 7:30 AM'],
    ])('in %s', async (timezoneId, said) => {
      const page = await visit(new URL('evening/', english).href, { timezoneId })
      expect(await timeOn(page)).toEqual([said, 'November 21, 2026 at 18:30 GMT+1'])
    })

    test('in the language of the page, and not of the browser', async () => {
      const page = await visit(new URL('evening/', german).href, { timezoneId: 'Asia/Kolkata', locale: 'fr' })
      expect(await timeOn(page)).toEqual(['21.11.2026, 23:00', '21. November 2026 um 18:30 MEZ'])
    })
  })

  describe('a button', () => {
    test('copies the address of its feed', async () => {
      const page = await visit(english, MAY_COPY)
      for (const [place, feed] of [
        ['section[aria-labelledby="evening"]', 'evening'],
        ['section[aria-labelledby="subscribe"]', 'all'],
        ['.directory li:has(> a[href="agency/afp/"])', 'agency/afp'],
      ]) {
        await page.locator(`${place} button`).click()
        await expect
          .poll(() => page.evaluate('navigator.clipboard.readText()'), PATIENCE)
          .toBe(`${english}${feed}/rss.xml`)
      }
    })

    test('says that it has, for a moment, to who sees it and to who hears it', async () => {
      const page = await visit(new URL('all/', german).href, MAY_COPY)
      await page.clock.install()
      const session = await page.context().newCDPSession(page)
      const button = page.locator('button')
      const said = async () => [await button.textContent(), await spoken(session)]
      expect(await said()).toEqual(['Adresse kopieren', ''])
      await button.click()
      await expect.poll(said, PATIENCE).toEqual(['Kopiert', 'Kopiert'])
      await page.clock.runFor(2000)
      expect(await said()).toEqual(['Adresse kopieren', ''])
    })

    test('says nothing where the browser does not let it copy', async () => {
      const page = await visit(english)
      await page.evaluate(
        'navigator.clipboard.writeText = async () => { window.asked = true; throw Error("no") }',
      )
      const button = page.locator('button').first()
      await button.click()
      expect([await page.evaluate('window.asked'), await button.textContent()]).toEqual([
        true,
        'Copy address',
      ])
    })

    test('is not there where nothing can be copied', async () => {
      const page = await visit(english)
      expect(await page.locator('button:visible').count()).toBeGreaterThan(20)
      await page.addInitScript('Object.defineProperty(navigator, "clipboard", { value: undefined })')
      await page.reload()
      expect(await page.locator('button:visible').count()).toBe(0)
    })
  })

  test('no page asks for anything but itself and its icon, even if it might', async () => {
    const page = await visit(english, { bypassCSP: true })
    const asked = new Set<string>()
    page.on('request', (request) => asked.add(new URL(request.url()).pathname))
    for (const path of ['', 'all/', 'evening/', 'agency/apa/']) await page.goto(new URL(path, english).href)
    expect(asked.difference(new Set(['/', '/all/', '/evening/', '/agency/apa/', '/icon.png']))).toEqual(
      new Set(),
    )
  })
})

/** The first time on the page, and what it says where one points at it. */
async function timeOn(page: Page): Promise<(string | undefined)[]> {
  const time = page.locator('time').first()
  return [await time.textContent(), await time.getAttribute('title')].map((text) => text?.replace(/\s/g, ' '))
}

/** What the browser hands to screen readers to say, of its own accord. */
async function spoken(session: CDPSession): Promise<string> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const live = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'),
  )
  const within = new Set(live.flatMap(({ childIds }) => childIds ?? []))
  expect(live).toHaveLength(1)
  return nodes
    .filter(({ nodeId }) => within.has(nodeId))
    .map(({ name }) => name?.value)
    .join()
}
