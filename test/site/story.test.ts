import { describe, expect, test } from 'vitest'
import { byline, spoken, timeOf } from '../../src/site/story.ts'
import { pageWordsOf } from '../../src/site/words.ts'
import { entryOf } from '../feed/build.ts'
import { FERRY, NOTICE, RAIN, SITE } from './build.ts'
import { elementsOf, wordsOf } from './dom.ts'

const bylineOf = (entry: typeof FERRY, language = 'en') =>
  byline(entry, spoken(entry.language), { ...SITE, language }, pageWordsOf(language).words).markup

describe('the byline', () => {
  test.each([
    ['a person, agencies and an outlet', FERRY, 'Jane Doe, AFP, dpa, via Radio Fjord'],
    ['an agency', RAIN, 'AFP'],
    ['a person', entryOf({ headline: 'A', byline: 'Jane Doe' }), 'Jane Doe'],
    ['an outlet', entryOf({ headline: 'A', via: 'Radio Fjord' }), 'via Radio Fjord'],
  ])('names whoever is credited, as the feed does: %s', (_, entry, names) => {
    expect(wordsOf(elementsOf(bylineOf(entry), 'span')[0]!)).toBe(names)
    expect(entry.author).toBe(names)
  })

  test('names nobody where nobody is credited', () => {
    expect(elementsOf(bylineOf(NOTICE), 'span')).toEqual([])
  })

  test('says when a story came out, and when it was changed if it was', () => {
    const times = (entry: typeof FERRY) =>
      elementsOf(bylineOf(entry), 'time').map(({ attributes }) => attributes.datetime)
    expect(times(FERRY)).toEqual(['2026-03-05T08:00:59.000Z'])
    expect(times(RAIN)).toEqual(['2026-03-05T07:00:00.000Z', '2026-03-05T09:30:00.000Z'])
  })
})

describe('a time', () => {
  const said = (language: string, timeZone: string, time = '2026-11-21T17:30:00.000Z') =>
    elementsOf(timeOf(time, { ...SITE, language, timeZone }).markup)[0]!.text.replace(/\s/g, ' ')

  test.each([
    ['en', 'UTC', 'November 21, 2026 at 17:30 UTC'],
    ['en-GB', 'Europe/London', '21 November 2026 at 17:30 GMT'],
    ['de', 'Europe/Berlin', '21. November 2026 um 18:30 MEZ'],
    ['fr', 'Europe/Paris', '21 novembre 2026 à 18:30 UTC+1'],
    ['es', 'America/Mexico_City', '21 de noviembre de 2026 a las 11:30 GMT-6'],
    ['pt', 'Asia/Tokyo', '22 de novembro de 2026 às 02:30 GMT+9'],
  ])('in %s, in %s', (language, timeZone, words) => {
    expect(said(language, timeZone)).toBe(words)
  })

  test('in summer', () => {
    expect(said('de', 'Europe/Berlin', '2026-06-01T22:05:00.000Z')).toBe('2. Juni 2026 um 00:05 MESZ')
  })

  test('in English, as the page is, where the site’s language has no words for pages', () => {
    expect(said('ar', 'Asia/Amman')).toBe('November 21, 2026 at 20:30 GMT+3')
  })
})

test.each([
  ['en', 'lang="en" dir="ltr"'],
  ['ar-EG', 'lang="ar-EG" dir="rtl"'],
  ['he', 'lang="he" dir="rtl"'],
])('words in %s are marked %s', (language, attributes) => {
  expect(spoken(language).markup).toBe(attributes)
})
