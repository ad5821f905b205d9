import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleSite, strainedSite } from './sites.ts'
import { inBrowser, openAll } from './visit.ts'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PAGES = ['', 'all/', 'evening/', 'agency/afp/', '404.html']

const SITES = {
  English: () => exampleSite(),
  German: () => exampleSite({ language: 'de' }, 'feeds/tide/'),
  Arabic: () => strainedSite(),
}

const PHONE = { viewport: { width: 360, height: 800 }, colorScheme: 'light' } as const
const DESKTOP = { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } as const

/** What of WCAG 2.2 goes beyond AA. */
const BEYOND = ['color-contrast-enhanced', 'identical-links-same-purpose', 'meta-refresh-no-exceptions']

inBrowser('axe-core', (visit) => {
  describe.each(Object.entries(SITES))('finds nothing on the pages of a site in %s', (_, site) => {
    let base: string
    beforeAll(async () => {
      base = await site()
    })

    test('light, on a phone', async () => {
      const page = await visit(base, PHONE)
      for (const path of PAGES) {
        await page.goto(new URL(path, base).href)
        expect.soft(await faultsOf(page), path).toEqual([])
      }
    })

    test('dark, on a desktop, with every story opened', async () => {
      const page = await visit(base, DESKTOP)
      for (const path of PAGES) {
        await page.goto(new URL(path, base).href)
        await openAll(page)
        expect.soft(await faultsOf(page), path).toEqual([])
      }
    })
  })

  test('but finds what is wrong', async () => {
    const page = await visit('data:text/html,<p>No title, no language, no landmark.')
    expect((await faultsOf(page)).map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['document-title', 'html-has-lang', 'landmark-one-main']),
    )
  })
})

/** By all rules up to AA, those of best practice, and those that axe only tries. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return await page.evaluate(`(async () => {
    const rules = axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !${JSON.stringify(BEYOND)}.includes(ruleId) }])
    const { violations } = await axe.run({ rules: Object.fromEntries(rules), resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(': ')))
  })()`)
}
