import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ICON_BYTES, iconOf } from '../../src/site/icon.ts'
import { SITE } from './build.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
  readonly crc: number
}

/** The chunks of a PNG file (W3C, Portable Network Graphics, section 5). */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end), crc: bytes.readUInt32BE(end) })
    at = end + 4
  }
  return chunks
}

describe('the icon', () => {
  const bytes = Buffer.from(ICON_BYTES)
  const chunks = chunksOf(bytes)
  const named = (name: string) => chunks.filter(({ type }) => type === name).map(({ data }) => data)

  test('is a PNG, whole', () => {
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
    expect([chunks[0]?.type, chunks.at(-1)?.type]).toEqual(['IHDR', 'IEND'])
    for (const { type, data, crc } of chunks) expect(crc32(data, crc32(type))).toBe(crc)
  })

  test('is of 512 pixels square, in four colours', () => {
    const header = named('IHDR')[0]!
    const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
    const [depth, colours] = [header[8], header[9]]
    // Two bits a pixel, each a place in the palette (table 11.1).
    expect([width, height, depth, colours, named('PLTE')[0]!.length / 3]).toEqual([512, 512, 2, 3, 4])
  })

  test('has all its pixels, and more than one colour', () => {
    const pixels = inflateSync(Buffer.concat(named('IDAT')))
    expect(pixels.length).toBe(512 * (1 + 512 / 4))
    expect(new Set(pixels).size).toBeGreaterThan(4)
  })
})

test.each([
  ['ours, from where the page is', undefined, '../../icon.png'],
  ['the site’s own', 'https://feeds.tide.example/logo.png', 'https://feeds.tide.example/logo.png'],
  ['ours, where the site’s is on another host', 'https://tide.example/logo.png', '../../icon.png'],
  ['ours, where the site’s is on another port', 'https://feeds.tide.example:8443/logo.png', '../../icon.png'],
])('a page shows %s', (_, icon, shown) => {
  expect(iconOf({ ...SITE, ...(icon && { icon }) }, '../../')).toBe(shown)
})
