import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { strainedSite } from './sites.ts'
import { inBrowser, openAll, PATIENCE } from './visit.ts'

/** What can be done on a page; names for messages. */
const CONTROLS = `[...document.querySelectorAll('a[href], button:not([hidden]), summary, table[tabindex]')]`
const NAME = `(each) => each.outerHTML.slice(0, 120)`

inBrowser('with keys alone', (visit) => {
  let base: string
  beforeAll(async () => {
    base = await strainedSite()
  })

  test('everything is reached in order, and shows that it is', async () => {
    const page = await visit(base, { reducedMotion: 'reduce' })
    for (const path of ['', 'all/', 'evening/', '404.html']) {
      await page.goto(new URL(path, base).href)
      await openAll(page)
      const controls: string[] = await page.evaluate(`${CONTROLS}.map(${NAME})`)
      const reached = []
      for (const _ of controls) {
        await page.keyboard.press('Tab')
        reached.push(await focused(page))
      }
      expect.soft(reached, path).toEqual(controls.map((name) => ({ name, isShown: true })))
    }
  })

  test('a story is opened and closed', async () => {
    const page = await visit(new URL('all/', base).href)
    const story = page.locator('details').first()
    await story.locator('summary').focus()
    for (const [key, isOpen] of [
      ['Enter', true],
      ['Space', false],
    ] as const) {
      await page.keyboard.press(key)
      expect(await story.locator('.text').isVisible()).toBe(isOpen)
    }
  })

  test('an address is copied', async () => {
    const page = await visit(new URL('all/', base).href, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.locator('button').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'), PATIENCE)
      .toBe(new URL('all/rss.xml', base).href)
  })
})

/** What has the focus, and whether one sees it: a line around it that is on the screen. */
async function focused(page: Page): Promise<unknown> {
  return await page.evaluate(`(() => {
    const each = document.activeElement
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    const { top, bottom, width, height } = each.getBoundingClientRect()
    const isOnScreen = bottom > 0 && top < innerHeight && width > 0 && height > 0
    return { name: (${NAME})(each), isShown: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && isOnScreen }
  })()`)
}
