import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { encoded } from '../../src/cli/serving/encoding.ts'
import { Served } from './served.ts'

const TEXT = '<item>Words, words, words.</item>\n'.repeat(100)

describe('compression', async () => {
  const served = await Served.with({
    'all/rss.xml': TEXT,
    'all/atom.xml': 'x'.repeat(1_000),
    'all/feed.json': 'x'.repeat(999),
    'icon.png': TEXT,
  })

  test.for<[accepted: string, encoding: string | undefined]>([
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, br', 'br'],
    ['br;q=0.5, gzip;q=1', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['identity;q=1, gzip;q=0.5', undefined],
    ['*', 'br'],
    ['identity;q=0', undefined],
    ['GZIP', 'gzip'],
    ['zstd, deflate', undefined],
    ['', undefined],
    [', ;;q=,=gzip "', undefined],
    ['gzip;q=x', undefined],
  ])('for who accepts "%s": %s', async ([accepted, encoding]) => {
    const { status, headers } = await served.ask('/all/rss.xml', { 'accept-encoding': accepted })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['accept-ranges']).toBe(encoding ? undefined : 'bytes')
  })

  test('loses nothing, and says how long it is', async () => {
    for (const [encoding, decompressed] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await served.ask('/all/rss.xml', { 'accept-encoding': encoding })
      expect(`${decompressed(bytes)}`).toBe(TEXT)
      expect(headers['content-length']).toBe(`${bytes.length}`)
      expect(bytes.length).toBeLessThan(TEXT.length)
    }
  })

  test('is of text from 1,000 bytes on', async () => {
    const encodingOf = async (path: string) =>
      (await served.ask(path, { 'accept-encoding': 'br' })).headers['content-encoding']
    expect(await encodingOf('/all/atom.xml')).toBe('br')
    expect(await encodingOf('/all/feed.json')).toBe(undefined)
    expect(await encodingOf('/icon.png')).toBe(undefined)
    expect((await served.ask('/icon.png')).headers).not.toHaveProperty('vary')
  })

  test('is not for HTTP/1.0', async () => {
    const { status, headers } = await served.send(
      'GET /all/rss.xml HTTP/1.0\r\nAccept-Encoding: gzip, br\r\n',
    )
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('content-encoding')
  })

  test('HEAD says the same as GET', async () => {
    for (const accepted of ['br', 'gzip', 'identity']) {
      const sent = { 'accept-encoding': accepted }
      const { headers: whole } = await served.ask('/all/rss.xml', sent)
      const { headers, bytes } = await served.ask('/all/rss.xml', sent, 'HEAD')
      expect({ ...headers, date: '' }).toEqual({ ...whole, date: '' })
      expect(bytes.length).toBe(0)
    }
  })

  test('makes the ETag weak; 304 answers the weak one, the strong one, and either among others', async () => {
    const { etag: strong = '' } = (await served.ask('/all/rss.xml')).headers
    const { etag: weak } = (await served.ask('/all/rss.xml', { 'accept-encoding': 'br' })).headers
    expect(strong).toMatch(/^"[\w-]+"$/)
    expect(weak).toBe(`W/${strong}`)
    for (const known of [strong, weak, `"a", ${strong} ,"b"`, `"a",W/${strong}`, '*'])
      for (const [accepted, etag] of [
        ['br', weak],
        ['identity', strong],
      ]) {
        const sent = { 'if-none-match': known!, 'accept-encoding': accepted! }
        const { status, headers, bytes } = await served.ask('/all/rss.xml', sent)
        expect({ status, bytes: bytes.length }).toEqual({ status: 304, bytes: 0 })
        expect(headers).toMatchObject({
          etag,
          vary: 'Accept-Encoding',
          'cache-control': 'public, max-age=60',
        })
        for (const name of ['content-type', 'content-encoding', 'content-length', 'accept-ranges'])
          expect(headers).not.toHaveProperty(name)
      }
    const others = { 'if-none-match': '"a", W/"b"', 'accept-encoding': 'br' }
    expect((await served.ask('/all/rss.xml', others)).status).toBe(200)
  })

  test('a reload on the way to here is none of what is here: what is known is not sent again', async () => {
    const { etag = '' } = (await served.ask('/all/rss.xml')).headers
    const sent = { 'if-none-match': etag, 'cache-control': 'no-cache' }
    expect((await served.ask('/all/rss.xml', sent)).status).toBe(304)
  })
})

test('others are answered while a file is compressed', async () => {
  for (const encoding of ['br', 'gzip'] as const) {
    let isOver = false
    const compressing = encoded(Buffer.alloc(10), encoding).then(() => {
      isOver = true
    })
    // After all that runs before the process turns to anybody else.
    await new Promise<void>((resolve) => process.nextTick(resolve))
    expect(isOver).toBe(false)
    await compressing
  }
})
