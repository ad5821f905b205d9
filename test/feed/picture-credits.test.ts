import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { isPermittedPicture } from '../../src/feed/picture-credits.ts'
import { SITE } from './build.ts'

const STRICT = siteFrom({
  link: 'https://tide.example/',
  base: 'https://feeds.tide.example/',
  agencies: { AFP: { pictures: false }, AP: { pictures: false }, dpa: { text: 'none' }, Reuters: {} },
})

describe('a picture may not be shown that is of an agency that forbids its pictures', () => {
  test.each([
    'AFP',
    'Ann Example/AP/dpa',
    '(AP Photo/Ann Example)',
    'AFP via Getty Images',
    'Ann Example | AFP',
    'Photo by Ann Example for AFP',
    'Foto: picture alliance/dpa',
    'dpa-Bildfunk',
    'Agence France-Presse',
    'Associated Press Photo',
    '© AFP 2026',
    'The ship in the harbour. Ann Example / AFP',
    '写真：AFP=時事',
  ])('%s', (words) => {
    expect(isPermittedPicture(words, STRICT)).toBe(false)
    expect(isPermittedPicture(words, SITE)).toBe(true)
  })
})

describe('a picture may be shown', () => {
  test.each([
    ['of nobody', ''],
    ['of a photographer', 'Ann Example'],
    ['of an agency that allows it', 'Ann Example/Reuters'],
    ['of a house that is no agency', 'Getty Images'],
    ['in which one is seen', 'Workers leave the tower of the AP building in New York'],
  ])('%s', (_, words) => {
    expect(isPermittedPicture(words, STRICT)).toBe(true)
  })
})

test('an agency of which nothing is said is treated as all others are', () => {
  const site = siteFrom({ link: 'https://tide.example/', otherAgencies: { pictures: false } })
  expect(isPermittedPicture('Ann Example/Reuters', site)).toBe(false)
  expect(isPermittedPicture('Ann Example', site)).toBe(true)
})
