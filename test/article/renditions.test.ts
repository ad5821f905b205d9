import { describe, expect, test } from 'vitest'
import { bestOf, countIn, type Rendition } from '../../src/article/renditions.ts'

const best = (...renditions: Rendition[]) => bestOf(renditions)?.href

describe('of several sizes', () => {
  test('the one nearest to the width of a page is shown', () => {
    const sizes = [256, 1024, 5000, 1600].map((width) => ({ href: `${width}.jpg`, width }))
    expect(best(...sizes)).toBe('1600.jpg')
  })

  test('somewhat too small is better than far too large', () => {
    expect(best({ href: 'a.jpg', width: 4800 }, { href: 'b.jpg', width: 1024 })).toBe('b.jpg')
  })

  test('far too small is worse than far too large', () => {
    expect(best({ href: 'a.jpg', width: 512 }, { href: 'b.jpg', width: 4800 })).toBe('b.jpg')
  })

  test('the longer side counts, so that upright pictures are not taken for small ones', () => {
    const upright = { href: 'upright.jpg', width: 900, height: 1350 }
    expect(best({ href: 'a.jpg', width: 1000, height: 667 }, upright)).toBe('upright.jpg')
  })

  test('the first of equals is shown', () => {
    expect(best({ href: 'a.jpg', width: 1280 }, { href: 'b.jpg', width: 1400 })).toBe('a.jpg')
  })
})

describe('where sizes are not said', () => {
  test.each([
    ['thumbnail', 'preview'],
    ['rnd:preview', 'rnd:highRes'],
    ['rnd:thumbnail', 'rnd:web'],
    ['r01 Preview Normal', 'r00 Hires Normal'],
    ['original', 'web'],
  ])('%s gives way to %s', (worse, better) => {
    expect(best({ href: 'a', name: worse }, { href: 'b', name: better })).toBe('b')
    expect(best({ href: 'b', name: better }, { href: 'a', name: worse })).toBe('b')
  })
})

describe('a watermark', () => {
  test('is worse than any size', () => {
    const marked = { href: 'a.jpg', width: 1600, name: 'Preview Watermark' }
    expect(best(marked, { href: 'b.jpg', width: 200 })).toBe('b.jpg')
  })

  test('is shown where there is nothing else', () => {
    expect(best({ href: 'a.jpg', name: 'WatermarkPreview' })).toBe('a.jpg')
  })
})

describe('no picture for the web', () => {
  test.each<[string, Rendition]>([
    ['a caption in XML', { href: 'https://example.com/d?format=nitf', type: 'text/xml' }],
    ['bytes of no known kind', { href: 'https://example.com/d?a=b', type: 'application/octet-stream' }],
    ['a TIFF', { href: 'a.tif', type: 'image/tiff' }],
    ['a TIFF by its ending alone', { href: 'https://example.com/a.tif?x=1' }],
    ['an EPS', { href: 'a', type: 'image/x-eps' }],
    ['a drawing', { href: 'a.svg', type: 'image/svg+xml' }],
    ['a film', { href: 'a.mp4', type: 'video/mp4' }],
    ['a picture to count readers with', { href: 'a.gif', type: 'image/gif', width: 1, height: 1 }],
    ['no address', { href: ' ', type: 'image/jpeg' }],
  ])('is %s', (_, rendition) => {
    expect(bestOf([rendition])).toBeUndefined()
    expect(best(rendition, { href: 'b.png', width: 40 })).toBe('b.png')
  })

  test('is in no renditions', () => {
    expect(bestOf([])).toBeUndefined()
  })
})

describe('the type', () => {
  test.each([
    [{ href: 'a', type: 'image/jpg' }, 'image/jpeg'],
    [{ href: 'a', type: 'image/pjpeg' }, 'image/jpeg'],
    [{ href: 'a', type: ' Image/JPEG; q=1' }, 'image/jpeg'],
    [{ href: 'a', type: 'JPEG' }, 'image/jpeg'],
    [{ href: 'a.PNG?w=1', type: 'application/octet-stream' }, 'image/png'],
    [{ href: 'https://example.com/a.webp' }, 'image/webp'],
    [{ href: 'https://example.com/a' }, undefined],
    [{ href: 'tag:example.com,2026:picture:4711' }, undefined],
  ])('of %j', (rendition, type) => {
    expect(bestOf([rendition])).toEqual({ href: rendition.href, ...(type && { type }) })
  })
})

test('all else of a rendition stays as it is', () => {
  const rendition = { href: ' a b.jpg', width: 10, height: 20, size: 30, name: 'web', type: 'image/jpeg' }
  expect(bestOf([rendition])).toEqual(rendition)
})

test.each([
  ['1200', 1200],
  [' 0640px ', 640],
  ['0', undefined],
  ['12.5', undefined],
  ['100%', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j of pixels or bytes is the number %j', (said, number) => {
  expect(countIn(said)).toBe(number)
})
