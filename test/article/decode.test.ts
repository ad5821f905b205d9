import { describe, expect, test } from 'vitest'
import { articleOf, read } from './reading.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => [...new TextEncoder().encode(text)]

describe('encodings that are read', () => {
  test.each([
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, ...ascii('{"headline":"x"}'))],
    [
      'UTF-16, little end first',
      bytes(0xff, 0xfe, ...ascii('{"headline":"x"}').flatMap((byte) => [byte, 0])),
    ],
    ['UTF-16, big end first', bytes(0xfe, 0xff, ...ascii('{"headline":"x"}').flatMap((byte) => [0, byte]))],
    [
      'UTF-16 without one, little end first',
      bytes(...ascii('{"headline":"x"}').flatMap((byte) => [byte, 0])),
    ],
    ['UTF-16 without one, big end first', bytes(...ascii('{"headline":"x"}').flatMap((byte) => [0, byte]))],
  ])('%s', (_name, content) => {
    expect(articleOf('a.json', content).headline).toBe('x')
  })

  const nitf = (encoding: string, ...headline: number[]) =>
    bytes(
      ...ascii(`<?xml version="1.0" encoding="${encoding}"?>\n<nitf><body><body.head><hedline><hl1>`),
      ...headline,
      ...ascii('</hl1></hedline></body.head></body></nitf>'),
    )

  test.each([
    ['ISO-8859-1', nitf('ISO-8859-1', 0xe9), 'é'],
    ['ISO-8859-1 with the quotation marks of windows-1252', nitf('iso-8859-1', 0x93, 0xe9, 0x94), '“é”'],
    ['ISO-8859-15', nitf('ISO-8859-15', 0xa4), '€'],
    ['windows-1251', nitf('windows-1251', 0xcf, 0xf3), 'Пу'],
    ['Shift_JIS', nitf('Shift_JIS', 0x93, 0xfa, 0x96, 0x7b), '日本'],
    [
      'ISO-2022-JP, which is all ASCII',
      nitf('ISO-2022-JP', 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42),
      '日本',
    ],
    ['GB18030', nitf('gb18030', 0xd6, 0xd0, 0xce, 0xc4), '中文'],
    ['UTF-8 labelled iso-8859-1', nitf('iso-8859-1', 0xc3, 0xa9), 'é'],
    ['UTF-8 labelled utf-16', nitf('utf-16', 0xc3, 0xa9), 'é'],
    ['UTF-8 labelled utf8', nitf('utf8', 0xc3, 0xa9), 'é'],
    [
      'UTF-8 without a declaration',
      nitf('x', 0xc3, 0xa9).subarray('<?xml version="1.0" encoding="x"?>'.length),
      'é',
    ],
  ])('declared: %s', (_name, content, headline) => {
    expect(articleOf('a.xml', content).headline).toBe(headline)
  })

  test('a page of HTML in the encoding of its meta', () => {
    const page = bytes(
      ...ascii('<html><head><meta charset=windows-1252><title>'),
      0xe9,
      ...ascii('</title><p>One.'),
    )
    expect(articleOf('a.html', page).headline).toBe('é')
  })

  test.each([
    ['unknown', nitf('ebcdic-1', 0xe9), { reason: 'in an encoding that is not known: "ebcdic-1"' }],
    ['wrong', nitf('Shift_JIS', 0x93, 0xff), { reason: 'not valid Shift_JIS, as it says it is' }],
    ['UTF-8, and it is not', nitf('utf8', 0xe9), { reason: 'not valid UTF-8: save it as UTF-8', line: 2 }],
    ['UTF-16, and it is not', nitf('UTF-16', 0xe9), { reason: 'not valid UTF-8: save it as UTF-8', line: 2 }],
  ])('an encoding that is declared and %s is refused', (_name, content, problem) => {
    expect(read('a.xml', content).problem).toEqual(problem)
  })
})

test('an escape is one of UTF-8 where the encoding that is declared has no name', () => {
  const content = bytes(...ascii('<?xml version="1.0" encoding=""?> x'), 0x1b, 0xc3, 0xa9)
  expect(articleOf('a.txt', content).body[0]?.text).toMatch(/xé$/)
})

test('lines are counted however they end', () => {
  expect(read('a.json', bytes(...ascii('{\r\n"a": 1,\r"b" 2}'))).problem?.line).toBe(3)
})

test('a record that is no UTF-8 leaves the next one readable', () => {
  expect(read('a.txt', bytes(65, 0xe2, 0x82)).problem).toBeDefined()
  expect(articleOf('a.json', bytes(...ascii('{"headline":"x"}'))).headline).toBe('x')
})

describe('content that is not text', () => {
  test.each([
    ['empty', bytes(), { reason: 'empty' }],
    ['white space', bytes(32, 10, 32), { reason: 'empty' }],
    ['NUL', bytes(65, 0, 66), { reason: 'not text: it holds NUL bytes' }],
    ['controls', bytes(1, 2, 65), { reason: 'not text: it is mostly control characters' }],
    ['Latin-1', bytes(65, 10, 13, 10, 0xe9, 65), { reason: 'not valid UTF-8: save it as UTF-8', line: 3 }],
    ['a cut character', bytes(65, 0xe2, 0x82), { reason: 'not valid UTF-8: save it as UTF-8', line: 1 }],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), { reason: 'in UTF-32: save it as UTF-8' }],
    [
      'controls that are no UTF-8 either',
      bytes(1, 2, 0xe9),
      { reason: 'not text: it is mostly control characters' },
    ],
    ['half of UTF-16', bytes(0xff, 0xfe, 65), { reason: 'not valid UTF-16: save it as UTF-8' }],
  ])('%s', (_name, content, problem) => {
    expect(read('a.txt', content)).toEqual({ articles: [], left: [], problem, warnings: [] })
  })
})
