import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleSite, strainedSite } from './sites.ts'
import { inBrowser, openAll, PATIENCE } from './visit.ts'

const PAGES = ['', 'all/', 'evening/', 'agency/afp/', '404.html']

/** A small phone, a phone, a tablet, a desktop at 200 % and at 100 % (CSS pixels). */
const WIDTHS = [320, 360, 768, 720, 1440]

inBrowser('a page', (visit) => {
  let sites: Readonly<Record<'ordinary' | 'strained', string>>
  beforeAll(async () => {
    sites = { ordinary: await exampleSite(), strained: await strainedSite() }
  })

  test.each(['ordinary', 'strained'] as const)('of %s stories keeps to every width', async (kind) => {
    const page = await visit(sites[kind])
    for (const path of PAGES) {
      await page.goto(new URL(path, sites[kind]).href)
      await openAll(page)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        expect.soft(await beyond(page), `${path} at ${width}`).toEqual([])
      }
      await page.evaluate('document.documentElement.style.fontSize = "200%"')
      expect.soft(await beyond(page), `${path} in letters of twice the size`).toEqual([])
    }
  })

  test('scrolls a table that is too wide within itself', async () => {
    const page = await visit(new URL('all/', sites.strained).href, {
      viewport: { width: 360, height: 800 },
    })
    await openAll(page)
    const table = page.locator('table').first()
    const [inner, outer] = await table.evaluate((found) => [found.scrollWidth, found.clientWidth])
    expect(inner).toBeGreaterThan(outer!)
    await table.focus()
    const start = await table.evaluate((found) => found.scrollLeft)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => table.evaluate((found) => found.scrollLeft), PATIENCE).not.toBe(start)
  })

  describe('heeds a reader’s wish', () => {
    test.each([
      ['light', 'rgb(253, 252, 249)', 'rgb(27, 27, 29)'],
      ['dark', 'rgb(20, 21, 23)', 'rgb(236, 235, 231)'],
    ] as const)('for a %s page', async (colorScheme, background, ink) => {
      const page = await visit(sites.ordinary, { colorScheme })
      expect(await styleOf(page, 'body', ['backgroundColor', 'color'])).toEqual([background, ink])
    })

    test.each(['light', 'dark'] as const)('for %s colours of one’s own', async (colorScheme) => {
      const page = await visit(sites.ordinary, { forcedColors: 'active', colorScheme })
      const [paper] = await styleOf(page, 'body', ['backgroundColor'])
      for (const control of ['.button.first', 'button.button', '.stories h3 a', '.ways button', 'nav a']) {
        const [color] = await styleOf(page, control, ['color'])
        // Half-transparent colours would not be forced.
        expect.soft([color, color === paper], control).toEqual([expect.stringMatching(/^rgb\(/), false])
      }
      for (const button of ['.button.first', 'button.button'])
        expect
          .soft(await styleOf(page, button, ['borderTopStyle', 'borderTopWidth']))
          .toEqual(['solid', '1px'])
    })

    test.each([
      ['reduce', 'auto'],
      ['no-preference', 'smooth'],
    ] as const)('for motion: %s', async (reducedMotion, scrollBehavior) => {
      const page = await visit(sites.ordinary, { reducedMotion })
      expect(await styleOf(page, 'html', ['scrollBehavior'])).toEqual([scrollBehavior])
      const moving = await page.evaluate(
        `[...document.querySelectorAll('*')].map((each) => getComputedStyle(each)).filter(({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none').length`,
      )
      expect(moving).toBe(0)
    })
  })
})

/** What lies beyond the page's edges, left or right; what a table holds is scrolled within it. */
async function beyond(page: Page): Promise<string[]> {
  return await page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isBeyond = (each) => {
      const { left, right } = each.getBoundingClientRect()
      return (left < 0 || right > clientWidth) && !each.parentElement.closest('table')
    }
    const found = [...document.querySelectorAll('body *')].filter(isBeyond).map(({ outerHTML }) => outerHTML.slice(0, 99))
    return scrollWidth > clientWidth ? ['scrolled over ' + scrollWidth, ...found] : found
  })()`)
}

async function styleOf(page: Page, selector: string, properties: readonly string[]): Promise<string[]> {
  return await page.evaluate(`(() => {
    const style = getComputedStyle(document.querySelector(${JSON.stringify(selector)}))
    return ${JSON.stringify(properties)}.map((property) => style[property])
  })()`)
}
