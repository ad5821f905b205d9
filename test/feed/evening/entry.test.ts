import { expect, test } from 'vitest'
import type { ShownEdition } from '../../../src/feed/evening/edition.ts'
import { editionEntry } from '../../../src/feed/evening/entry.ts'
import { entryOf, SITE } from '../build.ts'

const EDITION: ShownEdition = {
  ...{ day: '2026-03-01', due: '2026-03-01T18:30:00.000Z', updated: '2026-03-01T18:30:00.000Z' },
  ...{ stories: [], face: '', items: [] },
}

function contentIn(language: string, of: { language: string; url?: string }): string {
  const text = 'One two three four five. Six seven eight nine ten. '.repeat(4)
  const story = entryOf({ headline: 'Ferry', body_text: text, creditline: 'AFP', ...of })
  return editionEntry(EDITION, [story], { ...SITE, language }).content
}

test.each([
  ['ar', 'de', ' lang="de" dir="ltr"', ' lang="de" dir="ltr"', 'Quelle: AFP'],
  ['ar', 'ar', ' dir="rtl"', ' dir="rtl"', 'المصدر: AFP'],
  ['de', 'he', ' lang="he" dir="rtl"', ' lang="en"', 'Credit: AFP'],
  ['en', 'en', '', '', 'Credit: AFP'],
])('in an edition in %s, a story in %s says so where it has to', (site, language, own, credit, words) => {
  expect(contentIn(site, { language })).toBe(
    `<h3${own}>Ferry</h3>\n<p${own}>One two three four five.</p>\n<p${credit}>${words}</p>`,
  )
})

test('a story leads to its own page, if it has one', () => {
  expect(contentIn('en', { language: 'en', url: 'https://tide.example/ferry?a&b' })).toContain(
    '<h3><a href="https://tide.example/ferry?a&amp;b">Ferry</a></h3>',
  )
})
