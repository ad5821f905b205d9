import { describe, expect, test } from 'vitest'
import { memberLines, parseJson } from '../../src/article/json.ts'

describe('parseJson', () => {
  test.each([
    ['{"a": 1,\n}', /a comma too many before it\?\) \(column 1\)/, 2],
    ["{'a': 1}", /a member name in double quotes is missing \(column 2\)/, 1],
    ['{"a": "x\ny"}', /a line break, tab or control character .* \(column 9\)/, 1],
    ['{"a": "x"\n"b": 1}', /a comma or closing bracket is missing/, 2],
    ['{"a": "he said "no" "}', /a quotation mark in a text needs a \\ before it/, 1],
    ['{"a":\n [1,]}', /Unexpected token '\]' \(column 5\)/, 2],
    ['{"a": -1,\n"b": “x”}', /Unexpected token '“' \(column 6\)/, 2],
    ['{"a": 1', /it ends in the middle/, 1],
    ['{"a": "x', /it ends in the middle/, 1],
  ])('%j', (text, reason, line) => {
    const parsed = parseJson(text)
    expect(parsed).toMatchObject({ problem: { reason: expect.stringMatching(reason), line } })
  })

  test('a sound text', () => {
    expect(parseJson('{"a": [1]}')).toEqual({ value: { a: [1] } })
  })
})

test('memberLines finds the members of the outermost object only', () => {
  const text = '{\n"a": "x, \\"y\\": {",\n"b": { "c":\n1 }, "d": ["e",\n{"f": 1}],\n"a" : 2 }'
  expect([...memberLines(text)]).toEqual([
    ['a', 6],
    ['b', 3],
    ['d', 4],
  ])
})
