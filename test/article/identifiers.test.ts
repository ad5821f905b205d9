import { describe, expect, test } from 'vitest'
import { isName, itemUri, readLanguage, readUri, readUrl } from '../../src/article/identifiers.ts'

test.each([
  ['urn:newsml:example.com:20260305:x', 'urn:newsml:example.com:20260305:x'],
  ['HTTP://Example.com', 'http://example.com/'],
  ['tag:example.com,2026:é <a>', 'tag:example.com,2026:%C3%A9%20%3Ca%3E'],
  ["urn:example:o'hara", 'urn:example:o%27hara'],
  ['urn:example:a[1]]>', 'urn:example:a%5B1%5D%5D%3E'],
  [
    'https://[2001:db8::1]/a[1]?b[]=%zz%26#c[d]#e',
    'https://[2001:db8::1]/a%5B1%5D?b%5B%5D=%25zz%26#c%5Bd%5D%23e',
  ],
  ['4711', undefined],
  ['//example.com/a', undefined],
])('URI %s', (given, expected) => {
  expect(readUri(given)).toBe(expected)
  if (expected) expect(readUri(expected)).toBe(expected)
})

test.each([
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['ftp://example.com/', undefined],
  ['javascript:alert(1)', undefined],
])('URL %s', (given, expected) => {
  expect(readUrl(given)).toBe(expected)
})

test.each([
  ['EN-us', 'en-US'],
  ['pt_BR', 'pt-BR'],
  ['zh-hant', 'zh-Hant'],
  ['english', undefined],
  ['de-', undefined],
  ['', undefined],
])('language %s', (given, expected) => {
  expect(readLanguage(given)).toBe(expected)
})

test.each(['', ' ', '0', '000', 'none', 'N/A', '--', 'null'])('%j is no name', (said) => {
  expect(isName(said)).toBe(false)
  expect(isName(`${said}x1`)).toBe(true)
})

describe('what an agency calls an item, as a URI', () => {
  const UUID = 'FD8E441B-1d2c-4b5a-9a3e-0c1d2e3f4a5b'

  test('one stays as it is, and a UUID is one', () => {
    expect(itemUri(' tag:example.com,2026:a ', 'X')).toBe('tag:example.com,2026:a')
    expect(itemUri(UUID, 'X')).toBe(`urn:uuid:${UUID.toLowerCase()}`)
    expect(itemUri(`urn:${UUID}`, 'X')).toBe(`urn:uuid:${UUID.toLowerCase()}`)
    expect(itemUri('urn:newsml:example.com:1', 'X')).toBe('urn:newsml:example.com:1')
  })

  test.each(['urn:4711-20260305-tide', 'urn::1', 'urn:'])('%s is no URN', (name) => {
    expect(itemUri(name, 'X')).toMatch(/^urn:uuid:/)
  })

  test('another name is the same for ever, whoever is said to have given it, if it is long', () => {
    expect(itemUri('HHH-20260305-TIDE', 'PA')).toBe('urn:uuid:25ef80ab-cca7-5e50-bc84-6adca4a47ed3')
    expect(itemUri('HHH-20260305-TIDE', '')).toBe(itemUri('HHH-20260305-TIDE ', 'PA'))
  })

  test('a short one is another of another agency', () => {
    expect(itemUri('4711', 'PA')).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/)
    expect(itemUri('4711', 'PA')).not.toBe(itemUri('4711', 'TT'))
    expect(itemUri('4711', 'PA ')).toBe(itemUri(' 4711', 'PA'))
  })
})
