import { describe, expect, test } from 'vitest'
import { partOf } from '../../src/cli/serving/range.ts'
import { Served } from './served.ts'

test.for<[range: string | undefined, expected: ReturnType<typeof partOf>]>([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-', { first: 2, last: 9 }],
  ['bytes=2-99', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['Bytes= 2-3 ', { first: 2, last: 3 }],
  ['bytes=10-', 'beyond'],
  ['bytes=10-12', 'beyond'],
  ['bytes=-0', 'beyond'],
  [`bytes=${'9'.repeat(400)}-`, 'beyond'],
  ['bytes=3-2', undefined],
  ['bytes=0-1,4-5', undefined],
  ['bytes=0-1, ', undefined],
  ['bytes=', undefined],
  ['bytes=-', undefined],
  ['bytes=--1', undefined],
  ['bytes=a-b', undefined],
  ['bytes=1.5-2', undefined],
  ['lines=0-1', undefined],
  ['0-1', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s of ten bytes', ([range, expected]) => {
  expect(partOf(10, range)).toEqual(expected)
})

test('nothing has no parts', () => {
  expect(partOf(0, 'bytes=0-')).toBe('beyond')
  expect(partOf(0, 'bytes=-1')).toBe('beyond')
})

describe('a part', async () => {
  const text = `{ "items": [${'1, '.repeat(1_000)}1] }`
  const served = await Served.with({ 'feed.json': text })

  test('is of the file as it is, whoever takes it compressed', async () => {
    const { status, headers, bytes } = await served.ask('/feed.json', {
      range: 'bytes=2-8',
      'accept-encoding': 'br, gzip',
    })
    expect({ status, text: `${bytes}` }).toEqual({ status: 206, text: '"items"' })
    expect(headers).toMatchObject({
      'content-range': `bytes 2-8/${text.length}`,
      'content-length': '7',
      vary: 'Accept-Encoding',
    })
    expect(headers.etag).toMatch(/^"/)
    expect(headers).not.toHaveProperty('content-encoding')
  })

  test('is not of HEAD, which has none', async () => {
    const { status, headers } = await served.ask('/feed.json', { range: 'bytes=2-8' }, 'HEAD')
    expect({ status, length: headers['content-length'] }).toEqual({ status: 200, length: `${text.length}` })
  })

  test('is asked for of the same file, by its strong ETag or its date; else it is the whole', async () => {
    const { etag = '', 'last-modified': date = '' } = (await served.ask('/feed.json')).headers
    const asking = async (known: string) =>
      (await served.ask('/feed.json', { range: 'bytes=0-1', 'if-range': known })).status
    expect(await asking(etag)).toBe(206)
    expect(await asking(date)).toBe(206)
    for (const other of [`W/${etag}`, '"other"', '*', 'Thu, 01 Jan 1970 00:00:00 GMT', 'x'])
      expect(await asking(other), other).toBe(200)
  })

  test('that there is none of is 416, with how long the file is', async () => {
    const { status, headers } = await served.ask('/feed.json', { range: `bytes=${text.length}-` })
    expect({ status, range: headers['content-range'] }).toEqual({
      status: 416,
      range: `bytes */${text.length}`,
    })
  })
})
