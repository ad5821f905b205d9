import { expect, test } from 'vitest'
import { readRecord } from '../../src/article/read.ts'
import { readCredits } from '../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'
import { RecordMemory } from '../../src/publish/memory.ts'
import type { Version } from '../../src/store/store.ts'

const recordOf = (key: string, version = '1') => ({
  key,
  version: version as Version,
  modified: '2026-11-21T12:00:00.000Z',
  stories: [],
  leftOut: [],
  warnings: [],
})
const ONE = '1' as Version

test('a record is recalled at its version only', () => {
  const memory = new RecordMemory()
  const record = recordOf('a')
  memory.keep(record, 10)
  expect(memory.recall('a', ONE)).toBe(record)
  expect(memory.recall('a', '2' as Version)).toBeUndefined()
  memory.keep(recordOf('a', '2'), 10)
  expect(memory.recall('a', ONE)).toBeUndefined()
})

test('what was wanted longest ago goes first, when there is no more room', () => {
  const memory = new RecordMemory(100_000)
  for (const key of ['a', 'b', 'c']) memory.keep(recordOf(key), 10_000)
  memory.recall('a', ONE)
  for (const key of ['d', 'e']) memory.keep(recordOf(key), 10_000)
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => memory.recall(key, ONE))).toEqual(['a', 'c', 'd', 'e'])
  memory.keep(recordOf('large'), 60_000)
  expect(['a', 'c', 'd', 'e', 'large'].filter((key) => memory.recall(key, ONE))).toEqual([])
  memory.keep(recordOf('a'), 40_000)
  expect(memory.recall('a', ONE)).toBeDefined()
})

test('many short records, or many short paragraphs, fill it too', () => {
  const memory = new RecordMemory(100_000)
  for (let i = 0; i < 100; i += 1) memory.keep(recordOf(`${i}`), 1)
  expect(memory.recall('0', ONE)).toBeUndefined()
  expect(memory.recall('99', ONE)).toBeDefined()
  const { articles } = readRecord({
    key: 'dense.html',
    bytes: Buffer.from('<p>a</p>'.repeat(1_000)),
    modified: '2026-11-21T12:00:00.000Z',
  })
  const credits = readCredits([], KNOWN_AGENCIES)
  const stories = articles.map((article) => ({ article, credits }))
  memory.keep({ ...recordOf('dense'), stories }, 8_000)
  expect(memory.recall('dense', ONE)).toBeUndefined()
})

test('of a record that cannot be read nothing is remembered', () => {
  const memory = new RecordMemory()
  memory.keep({ ...recordOf('a'), problem: { reason: 'broken' } }, 10)
  expect(memory.recall('a', ONE)).toBeUndefined()
})

test('a record of which no entry can be made is remembered as that, at that version', () => {
  const memory = new RecordMemory()
  memory.keep(recordOf('a'), 10)
  memory.markUnfit('a', ONE, 'why')
  expect(memory.recall('a', ONE)).toBeUndefined()
  expect(memory.whyUnfit('a', ONE)).toBe('why')
  expect(memory.whyUnfit('a', '2' as Version)).toBeUndefined()
})
