import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersOf } from '../../src/feed/letters.ts'
import { articleOf, rowOf } from './build.ts'

/** What the letters of a text are, said in the words of Unicode alone. */
function spelled(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

describe('the letters of a text', () => {
  test.each([
    ['punctuation and spaces go', '“Ferry sails – again…” (AFP)', 'ferrysailsagainafp'],
    ['ligatures, fractions and raised digits are spelled out', 'ﬁve ½ km²', 'five12km2'],
    ['a mark joins the letter that it is written behind', 'Cafe\u0301 Mu\u0308ller', 'cafémüller'],
    ['a mark behind a sign that stands alone stays a mark', '\u00a8 a\u0301', '\u0308á'],
    ['a sigma is another at the end of its word', 'ΟΔΟΣ ΣΟΦΙΑΣ', 'οδοςσοφιας'],
    ['the lunate sigma is a sigma', 'ΟΔΟ\u03f9', 'οδος'],
    ['the Turkish capital I keeps its dot', 'İstanbul', 'i\u0307stanbul'],
    ['half-width signs of Japanese are made whole', '記事ｶﾞ取消', '記事ガ取消'],
    ['the two halves of a broken letter are not put together', '\ud801 \udc00 a', 'a'],
  ])('%s', (_, text, letters) => {
    expect(lettersOf(text)).toBe(letters)
    expect(spelled(text)).toBe(letters)
  })

  test('of every character alone, and between others, are what Unicode says', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) =>
      [char, `Σ${char}`, `a${char}b`, `e${char}\u0301`].some((text) => lettersOf(text) !== spelled(text)),
    )
    expect(wrong).toEqual([])
  })

  test('of any text are what Unicode says', () => {
    const unit = fc.oneof(
      fc.constantFrom(...' .,-“”–’­¨Σσ\u03f9İıſßé\u0301\u0308\u0345ªй漢字。ｶﾞ한ᅡ\ud801\udc00'),
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.integer({ min: 0, max: 0x530 }).map((code) => String.fromCharCode(code)),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        expect(lettersOf(units.join(''))).toBe(spelled(units.join('')))
      }),
      { numRuns: 500, seed: 42 },
    )
  })
})

test('what a row has of names and texts is stored, and the same for ever', () => {
  const { names, text, lead, head, digest } = rowOf(
    articleOf({
      headline: 'Ferry “sails” again – to Kiel',
      slugline: 'Kiel-Fähre',
      url: 'https://tide.example/ferry?a=1',
      body_html:
        '<p class="x">KIEL (AFP) – The Ferry <a rel="y" href="/z" title="Z">sails</a>.</p><p>ΟΔΟΣ</p>',
    }),
  )
  expect({ names, text, lead, head, digest }).toEqual({
    names: { headline: 'Effc9aI2Rh', slugline: 'j6mNVOdvmz', url: 'hSQNc4SxgB' },
    text: 'EZ1KJWZ7Bc',
    lead: 'oDA-0ulDAw',
    head: 'UqrCCM1tGC',
    digest: 'nMGUQXVlDJAB2r24',
  })
})
