import { expect, test } from 'vitest'
import { edgeLines } from '../../src/notice/lines.ts'

const block = (text: string) => ({ text, html: `<p>${text}</p>` })

/** Lines as "text above/below", Infinity as "-". */
function told(...texts: string[]): string[] {
  const count = (lines: number) => (lines === Infinity ? '-' : lines)
  return edgeLines(texts.map(block)).map(
    ({ text, above, below }) => `${text} ${count(above)}/${count(below)}`,
  )
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line${at}`)

test('the lines of a short text are counted from both ends', () => {
  expect(told('one', 'two\n \nthree', '', ' four ')).toEqual(['one 0/3', 'two 1/2', 'three 2/1', 'four 3/0'])
})

test('a text of blank lines has none', () => {
  expect(told('', ' \n\n\t')).toEqual([])
})

test('where the ends of a text meet, each line is there once', () => {
  const lines = told(...numbered(15))
  expect(lines).toHaveLength(15)
  expect([lines[0], lines[2], lines[3], lines[11], lines[12], lines[14]]).toEqual([
    'line0 0/-',
    'line2 2/-',
    'line3 3/11',
    'line11 11/3',
    'line12 -/2',
    'line14 -/0',
  ])
})

test.each([
  ['blocks', numbered(100)],
  ['lines of one block', [numbered(100).join('\n')]],
])('of a long text of many %s only twelve lines at either end are looked at', (_, texts) => {
  const lines = told(...texts)
  expect(lines).toHaveLength(24)
  expect([lines[11], lines[12], lines[23]]).toEqual(['line11 11/-', 'line88 -/11', 'line99 -/0'])
})

test('a line is found again where it stands in its block', () => {
  const text = 'one\n\n two \nthree'
  const places = edgeLines([block('zero'), block(text)]).map(({ block: at, start, end, text: line }) => [
    at,
    (at === 1 ? text : 'zero').slice(start, end).trim() === line,
  ])
  expect(places).toEqual([
    [0, true],
    [1, true],
    [1, true],
    [1, true],
  ])
})
