import { expect, test } from 'vitest'
import { RecordMemory } from '../../src/publish/memory.ts'
import type { Version } from '../../src/store/store.ts'

const recordOf = (key: string, version = '1') => ({
  key,
  version: version as Version,
  modified: '2026-11-21T12:00:00.000Z',
  stories: [],
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
  const memory = new RecordMemory(30)
  for (const key of ['a', 'b', 'c']) memory.keep(recordOf(key), 10)
  memory.recall('a', ONE)
  memory.keep(recordOf('d'), 10)
  expect(['a', 'b', 'c', 'd'].filter((key) => memory.recall(key, ONE))).toEqual(['a', 'c', 'd'])
  memory.keep(recordOf('large'), 40)
  expect(['a', 'c', 'd', 'large'].filter((key) => memory.recall(key, ONE))).toEqual([])
  memory.keep(recordOf('a'), 30)
  expect(memory.recall('a', ONE)).toBeDefined()
})

test('a record of which no entry can be made is remembered as that, at that version', () => {
  const memory = new RecordMemory()
  memory.keep(recordOf('a'), 10)
  memory.markUnfit('a', ONE, 'why')
  expect(memory.recall('a', ONE)).toBeUndefined()
  expect(memory.whyUnfit('a', ONE)).toBe('why')
  expect(memory.whyUnfit('a', '2' as Version)).toBeUndefined()
})
