import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest'
import { launch } from './chromium.ts'

/** How long anything may take on a slow machine (milliseconds); nothing waits that long where all is well. */
export const PATIENCE = { timeout: 30_000 }

export type Visit = (address: string, options?: BrowserContextOptions) => Promise<Page>

/**
 * Tests that share one browser; they are left out where there is none. Whatever page they visit must ask for nothing
 * elsewhere and have no complaint in the console: of a script, or of the Content Security Policy.
 */
export function inBrowser(name: string, tests: (visit: Visit) => void): void {
  const executable = inject('chromium')
  describe.skipIf(!executable)(name, () => {
    const contexts: BrowserContext[] = []
    const troubles: string[] = []
    let browser: Browser
    beforeAll(async () => {
      browser = await launch(executable!)
    })
    afterAll(async () => {
      await browser?.close()
    })
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close()
      expect(troubles.splice(0)).toEqual([])
    })
    tests(async (address, options = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      watch(context, new URL(address).origin, (trouble) => troubles.push(`${address}: ${trouble}`))
      const page = await context.newPage()
      await page.goto(address)
      return page
    })
  })
}

function watch(context: BrowserContext, origin: string, tell: (trouble: string) => void): void {
  let answered: Response | undefined
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) tell(`asked for ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.request().isNavigationRequest()) answered = response
  })
  context.on('weberror', (error) => tell(`threw ${error.error()}`))
  context.on('console', (message) => {
    // That the page itself is the one for what is not there, the browser complains of too.
    const isOfPage = answered?.status() === 404 && message.location().url === answered.url()
    if (/error|warning/.test(message.type()) && !isOfPage) tell(message.text())
  })
}

/** Opens every `<details>` of the page. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
}
