import { expect, test } from 'vitest'
import { renderNotFound } from '../../src/site/not-found-page.ts'
import { SITE } from './build.ts'
import { elementsOf } from './dom.ts'

/** The addresses on the page, as they lead from wherever it stands in for another. */
function addressesFrom(where: string, base: string): string[] {
  const elements = elementsOf(renderNotFound({ ...SITE, base }))
  return elements.flatMap(({ attributes: { href } }) => (href === undefined ? [] : new URL(href, where).href))
}

test.each(['https://feeds.tide.example/', 'https://cdn.example/feeds/tide/'])(
  'leads home from wherever it is shown on %s',
  (base) => {
    for (const path of ['nothing', 'all/nothing.html', 'agency/afp/old/'])
      expect(addressesFrom(`${base}${path}`, base)).toEqual([
        `${base}icon.png`,
        base,
        SITE.link,
        `${base}feeds.opml`,
      ])
  },
)

test('says so in the language of the site', () => {
  const page = renderNotFound({ ...SITE, language: 'de' })
  expect(elementsOf(page, 'h1').map(({ text }) => text)).toEqual(['Hier ist nichts'])
  expect(elementsOf(page, 'html')[0]?.attributes.lang).toBe('de')
})
