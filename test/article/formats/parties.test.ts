import { expect, test } from 'vitest'
import { houseAt, writerIn } from '../../../src/article/formats/parties.ts'

test.each([
  ['By Ana Example', 'By Ana Example'],
  ['Ana Example ana@wire.example', 'Ana Example'],
  ['Ana Example (ana@wire.example)', 'Ana Example'],
  ['ana@wire.example, Ana Example', 'Ana Example'],
  ['J.Example', 'J.Example'],
  ['HNS/Reuters', 'HNS/Reuters'],
  ['Zed24', 'Zed24'],
])('%s is the byline of somebody', (byline, name) => {
  expect(writerIn(byline)).toBe(name)
})

test.each([
  '',
  'ana@wire.example',
  'example.ana',
  'Example.Ana',
  'a_example',
  'example2',
  'wire.example.org',
])('%j names nobody to readers', (byline) => {
  expect(writerIn(byline)).toBeUndefined()
})

test('a byline of any length is read at once', () => {
  const long = '1 - '.repeat(500_000)
  expect(writerIn(long)).toMatch(/^1 - 1/)
  expect(writerIn(`${'1'.repeat(500_000)}!`)).toMatch(/^111/)
})

test.each([
  ['belga.be', 'belga'],
  ['www.belga.be', 'belga'],
  ['wire.co.uk', 'wire'],
  ['hns-wire.com', 'hns-wire'],
])('%s is the address of %s', (address, house) => {
  expect(houseAt(address)).toBe(house)
})

test.each(['Belga', 'Ana Example', 'news.hns.com', 'St. Gallen'])('%s is no address of a house', (name) => {
  expect(houseAt(name)).toBeUndefined()
})
