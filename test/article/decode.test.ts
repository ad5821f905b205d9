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
  ])('%s', (_name, content) => {
    expect(articleOf('a.json', content).headline).toBe('x')
  })
})

describe('content that is not text', () => {
  test.each([
    ['empty', bytes(), { reason: 'empty' }],
    ['white space', bytes(32, 10, 32), { reason: 'empty' }],
    ['NUL', bytes(65, 0, 66), { reason: 'not text: it holds NUL bytes (UTF-16 needs a byte order mark)' }],
    ['controls', bytes(1, 2, 65), { reason: 'not text: it is mostly control characters' }],
    ['Latin-1', bytes(65, 10, 13, 10, 0xe9, 65), { reason: 'not valid UTF-8: save it as UTF-8', line: 3 }],
    ['a cut character', bytes(65, 0xe2, 0x82), { reason: 'not valid UTF-8: save it as UTF-8', line: 1 }],
    ['half of UTF-16', bytes(0xff, 0xfe, 65), { reason: 'not valid UTF-16: save it as UTF-8' }],
  ])('%s', (_name, content, problem) => {
    expect(read('a.txt', content)).toEqual({ articles: [], problem, warnings: [] })
  })
})
