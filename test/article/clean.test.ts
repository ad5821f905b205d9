import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from '../../src/article/clean.ts'

const NBSP = '\u00A0'

describe('cleanText', () => {
  test.each([
    ['lone surrogates', 'a\uD800b', 'a\uFFFDb'],
    ['C0 controls', 'a\0\x01\x08\x0E\x1Fb', 'ab'],
    ['C1 controls', 'a\x7F\x80\x9Fb', 'ab'],
    ['noncharacters', 'a\uFFFE\uFFFF\uFDD0\uFDEF\u{1FFFE}\u{10FFFF}b', 'ab'],
    ['tabs and line ends', 'a\tb\r\nc\rd\u2028e\fg', 'a\tb\nc\nd\ne\ng'],
    ['invisible leavings', '\uFEFFa\u200Bb\u00ADc', 'abc'],
    ['emoji joiners and bidi marks', '👩‍👧 می‌خواهم \u200Fא', '👩‍👧 می‌خواهم \u200Fא'],
    ['a no-break space between words', `a${NBSP}b\u202Fc`, 'a b c'],
    [
      'no-break spaces of French typography',
      `«\u202Fa${NBSP}»${NBSP}: 5\u202F%`,
      `«${NBSP}a${NBSP}»${NBSP}: 5${NBSP}%`,
    ],
    ['no-break spaces in numbers', `10\u202F000${NBSP}km`, `10${NBSP}000 km`],
    ['a no-break space among spaces', `a ${NBSP} b ${NBSP}!`, `a b${NBSP}!`],
    ['plain spaces stay as they are', `a  b ${NBSP}`, 'a  b '],
  ])('%s', (_name, given, expected) => {
    expect(cleanText(given)).toBe(expected)
  })
})

test('whatever a text has to be cleaned of is noticed where there is nothing else of it', () => {
  const missed = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
    (char) => cleanText(`a${char}b`) !== cleanText(`\0a${char}b`),
  )
  expect(missed).toEqual([])
})

test('cleanLine folds white space and trims', () => {
  expect(cleanLine('\u3000 a\n\t b\u2003c ')).toBe('a b c')
})
