import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { compressed } from './compression.ts'
import { unlessKnown } from './condition.ts'
import { EdgeError, onRequest, onResponse } from './edge.ts'
import { withPolicy } from './headers.ts'
import { preflight } from './origin.ts'
import { matches } from './pattern.ts'
import { partOf } from './range.ts'

const page = (headers: Record<string, string>, bytes = 1000): Answer => ({
  status: 200,
  headers,
  body: Buffer.alloc(bytes, 'a'),
})

test.each([
  ['*/rss.xml', '/all/rss.xml', true],
  ['*/rss.xml', '/section/world/rss.xml', true],
  ['*/rss.xml', '/all/rss.xml.gz', false],
  ['/*/rss.xml', '/all/rss.xml', true],
  ['*/rss.xml', '/rss.xml', false],
  ['feeds.opml', '/feeds.opml', true],
  ['*/rss.xml', '/all/rssXxml', false],
  ['a?c', '/abc', true],
  ['a?c', '/ac', false],
  ['*.JPG', '/a.jpg', false],
])('%s of %s: %s', (pattern, uri, expected) => {
  expect(matches(pattern, uri)).toBe(expected)
})

describe('compression', () => {
  test.each([
    ['application/rss+xml; charset=utf-8', 1000, 'gzip, br', 'br'],
    ['application/xml', 1000, 'gzip', 'gzip'],
    ['text/html', 1000, 'br;q=0, gzip;q=0.5', 'gzip'],
    ['text/html', 1000, 'deflate', undefined],
    ['text/html', 1000, undefined, undefined],
    ['text/html', 999, 'br', undefined],
    ['text/html', 10_000_001, 'br', undefined],
    ['application/atom+xml', 1000, 'br', undefined],
    ['application/feed+json', 1000, 'br', undefined],
    ['text/x-opml', 1000, 'br', undefined],
  ])('%s of %i bytes for who takes %s: %s', (type, bytes, accepted, expected) => {
    const { headers } = compressed(
      page({ 'content-type': type, etag: '"1"' }, bytes),
      ['br', 'gzip'],
      accepted,
    )
    expect(headers['content-encoding']).toBe(expected)
    expect(headers.etag).toBe(expected ? 'W/"1"' : '"1"')
  })

  test('is said to depend on who asks, also to those who do not take it; parts are offered of the file as it is', () => {
    const html = page({ 'content-type': 'text/html', 'accept-ranges': 'bytes' })
    const { headers: plain } = compressed(html, ['gzip'], undefined)
    expect(plain).toEqual({ 'content-type': 'text/html', 'accept-ranges': 'bytes', vary: 'Accept-Encoding' })
    const { headers } = compressed(html, ['gzip'], 'gzip')
    expect(headers).toEqual({
      'content-type': 'text/html',
      vary: 'Accept-Encoding',
      'content-encoding': 'gzip',
    })
  })

  test('is of whole files and of pages for errors', () => {
    const statuses = [200, 206, 301, 400, 403, 404, 416]
    const html = page({ 'content-type': 'text/html' })
    const done = statuses.filter((status) => compressed({ ...html, status }, ['br'], 'br').body !== html.body)
    expect(done).toEqual([200, 403, 404])
  })

  test('is only of the kinds that the cache is kept apart by', () => {
    const html = page({ 'content-type': 'text/html' })
    expect(compressed(html, ['gzip'], 'br, gzip').headers['content-encoding']).toBe('gzip')
    expect(compressed(html, [], 'br, gzip')).toBe(html)
  })
})

describe('edge functions', () => {
  const request = { method: 'GET', uri: '/a', querystring: {}, headers: {}, cookies: {} }
  const response = { statusCode: 200, headers: { etag: { value: '"1"' } } }

  test('change the request, or answer it', async () => {
    const rewriting = `function handler(event) { event.request.uri += '/index.html'; return event.request }`
    expect(await onRequest(rewriting, request)).toMatchObject({ method: 'GET', uri: '/a/index.html' })
    const answering = `async function handler() { return { statusCode: 301, headers: { location: { value: '/b' } } } }`
    expect(await onRequest(answering, request)).toMatchObject({ statusCode: 301 })
  })

  test('change the response', async () => {
    const code = `const handler = ({ request, response }) => {
      response.headers['x-uri'] = { value: request.uri }
      return response
    }`
    const { headers } = await onResponse(code, request, response)
    expect(headers).toEqual({ etag: { value: '"1"' }, 'x-uri': { value: '/a' } })
  })

  test.each([
    ['throws', `function handler() { throw new Error('as told') }`],
    ['answers nothing', `function handler() {}`],
    ['reaches for Node', `function handler(event) { process.exit(); return event.request }`],
    ['evaluates text', `function handler(event) { eval('1'); return event.request }`],
    ['never ends', `function handler() { for (;;); }`],
    [
      'has headers of another shape',
      `function handler() { return { statusCode: 301, headers: { Location: '/' } } }`,
    ],
  ])('are refused: one that %s', async (_, code) => {
    await expect(onRequest(code, request)).rejects.toThrow(EdgeError)
  })
})

describe('the headers policy', () => {
  const policy = {
    CorsConfig: {
      AccessControlAllowCredentials: false,
      AccessControlAllowHeaders: { Items: ['*'] },
      AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
      AccessControlAllowOrigins: { Items: ['*'] },
      AccessControlExposeHeaders: { Items: ['ETag'] },
      OriginOverride: true,
    },
    SecurityHeadersConfig: {
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: false },
    },
  }

  test('adds headers, and overrides those of the origin where it says so', () => {
    const answer = page({ 'x-frame-options': 'SAMEORIGIN', 'x-content-type-options': 'no' })
    const { headers } = withPolicy(answer, policy, { origin: undefined, isPreflight: false })
    expect(headers).toEqual({ 'x-frame-options': 'SAMEORIGIN', 'x-content-type-options': 'nosniff' })
  })

  test('tells other sites what they may do, and more of it in advance', () => {
    const origin = 'https://reader.example'
    const { headers } = withPolicy(page({}), policy, { origin, isPreflight: false })
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag',
    })
    expect(headers).not.toHaveProperty('access-control-allow-methods')
    const asked = withPolicy(page({}), policy, { origin, isPreflight: true })
    expect(asked.headers).toMatchObject({ 'access-control-allow-methods': 'GET, HEAD' })
  })
})

test('the bucket is asked in advance, and allows what its rules say', () => {
  const rules = [{ AllowedMethods: ['GET'], AllowedOrigins: ['https://*.example'], AllowedHeaders: ['If-*'] }]
  const asked = {
    origin: 'https://reader.example',
    method: 'GET',
    headers: 'if-none-match, if-modified-since',
  }
  expect(preflight(rules, asked).status).toBe(200)
  expect(preflight(rules, { ...asked, method: 'PUT' }).status).toBe(403)
  expect(preflight(rules, { ...asked, headers: 'range' }).status).toBe(403)
  expect(preflight(rules, { ...asked, origin: 'https://reader.test' }).status).toBe(403)
  expect(preflight([], asked).status).toBe(403)
  expect(preflight(rules, { ...asked, origin: undefined }).status).toBe(400)
})

test.each([
  ['bytes=0-1', 206, 'bytes 0-1/1000'],
  ['bytes=990-', 206, 'bytes 990-999/1000'],
  ['bytes=-10', 206, 'bytes 990-999/1000'],
  ['bytes=1000-', 416, undefined],
  ['bytes=0-1,4-5', 200, undefined],
  ['bytes=one', 200, undefined],
  [undefined, 200, undefined],
])('of the part %s: %i', (range, status, part) => {
  const answer = partOf(page({ 'content-type': 'text/html' }), range)
  expect(answer.status).toBe(status)
  expect(answer.headers['content-range']).toBe(part)
})

test.each([
  [{ 'if-none-match': '"1"' }, 304],
  [{ 'if-none-match': '"0", W/"1"' }, 304],
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-none-match': '"2"', 'if-modified-since': 'Fri, 20 Nov 2026 07:15:01 GMT' }, 200],
  [{ 'if-modified-since': 'Fri, 20 Nov 2026 07:15:00 GMT' }, 304],
  [{ 'if-modified-since': 'Fri, 20 Nov 2026 07:14:59 GMT' }, 200],
  [{}, 200],
])('%j: %i', (asked, status) => {
  const headers = {
    etag: 'W/"1"',
    'last-modified': 'Fri, 20 Nov 2026 07:15:00 GMT',
    'content-type': 'text/html',
  }
  expect(unlessKnown(page(headers), asked).status).toBe(status)
})
