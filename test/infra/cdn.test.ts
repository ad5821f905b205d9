import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import {
  FEED_FILES,
  HEADERS_OF_ALL,
  HEADERS_OF_PREFLIGHT,
  headersOf,
  isCompressed,
  storedHeadersOf,
} from '../../src/publish/headers.ts'
import { withPolicy } from '../aws/cdn/headers.ts'
import { matches } from '../aws/cdn/pattern.ts'
import { Deployed } from './template.ts'

const deployed = new Deployed({ link: 'https://news.example.org/' })
const { DistributionConfig: config } = deployed.one('AWS::CloudFront::Distribution').Properties
const behaviours = [config.DefaultCacheBehavior, ...config.CacheBehaviors]

/** What runs at the edge, with CloudFront's event (CloudFront Developer Guide, "CloudFront Functions event structure"). */
function edge(id: string, event: object) {
  const { FunctionCode, FunctionConfig } = deployed.one('AWS::CloudFront::Function', id).Properties
  expect(FunctionConfig.Runtime).toBe('cloudfront-js-2.0')
  expect(Buffer.byteLength(FunctionCode)).toBeLessThan(10_000)
  return runInNewContext(`${FunctionCode}\nhandler(event)`, { event })
}

describe('on the way in, for pages', () => {
  const sent = (uri: string) =>
    edge('Pages', { request: { method: 'GET', uri, headers: {}, querystring: {} } })

  test.each([
    ['/', '/index.html'],
    ['/all/', '/all/index.html'],
    ['/agency/afp/', '/agency/afp/index.html'],
    ['/index.html', '/index.html'],
    ['/feeds.opml', '/feeds.opml'],
    ['/all/rss.xml', '/all/rss.xml'],
    ['/.well-known/security.txt', '/.well-known/security.txt'],
    ['//evil.example.com', '//evil.example.com'],
  ])('%s is asked for as %s', (uri, asked) => {
    expect(sent(uri)).toMatchObject({ uri: asked })
    expect(sent(uri)).not.toHaveProperty('statusCode')
  })

  test.each([
    ['/all', '/all/'],
    ['/agency/afp', '/agency/afp/'],
    ['//evil', '/evil/'],
    ['/\\evil', '/evil/'],
    ['///\\/evil', '/evil/'],
    ['/a.b/c', '/a.b/c/'],
  ])('%s is sent to %s, on the same host', (uri, path) => {
    expect(sent(uri)).toMatchObject({
      statusCode: 301,
      headers: {
        location: { value: path },
        'cache-control': { value: 'public, max-age=60' },
        'access-control-allow-origin': { value: '*' },
      },
    })
    expect(new URL(path, 'https://feeds.example.org/').host).toBe('feeds.example.org')
  })
})

/** Some of the types that CloudFront compresses: CloudFront Developer Guide, "File types that CloudFront compresses". */
const COMPRESSED = ['application/rss+xml', 'application/xml', 'application/json', 'text/html']

const FEEDS = FEED_FILES.map((file) => `/agency/afp/${file}`)
const TEXTS = [...FEEDS, '/index.html', '/agency/afp/index.html', '/404.html', '/feeds.opml']

describe('a file', () => {
  test.each(TEXTS)('%s is stored under a type that is compressed', (uri) => {
    expect(COMPRESSED).toContain(storedHeadersOf(uri).contentType.replace(/;.*/, ''))
    expect([999, 1_000, 10_000_000, 10_000_001].map((bytes) => isCompressed(uri, bytes))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('that is no text is stored as it is sent, with no charset, and not compressed', () => {
    for (const [uri, contentType] of [
      ['/icon.png', 'image/png'],
      ['/what.bin', 'application/octet-stream'],
    ] as const) {
      expect(headersOf(uri).contentType).toBe(contentType)
      expect(storedHeadersOf(uri)).toEqual(headersOf(uri))
      expect(isCompressed(uri, 2_000)).toBe(false)
    }
  })

  test.each([...TEXTS, '/icon.png'])('%s is sent under its own type', (uri) => {
    const stored = { 'content-type': { value: storedHeadersOf(uri).contentType }, etag: { value: '"x"' } }
    const response = { statusCode: 200, headers: stored }
    const { headers } = isSeenOff(uri) ? edge('Types', { request: { uri }, response }) : response
    expect(headers).toEqual({ 'content-type': { value: headersOf(uri).contentType }, etag: { value: '"x"' } })
  })

  test('costs no function on the way out if it is stored under its own type', () => {
    for (const uri of [...TEXTS, '/icon.png'])
      expect(isSeenOff(uri), uri).toBe(storedHeadersOf(uri).contentType !== headersOf(uri).contentType)
  })

  const given = (statusCode: number, headers: Record<string, { value: string }>) =>
    edge('Types', { request: { uri: '/all/atom.xml' }, response: { statusCode, headers } }).headers

  test('that has not changed is not given a type', () => {
    expect(given(304, { etag: { value: '"x"' } })).toEqual({ etag: { value: '"x"' } })
  })

  test('is told its type where it is there, and what is in its place is not', () => {
    const xml = { 'content-type': { value: 'application/xml' } }
    const atom = { 'content-type': { value: headersOf('all/atom.xml').contentType } }
    for (const status of [200, 206, 304]) expect(given(status, { ...xml })).toEqual(atom)
    for (const status of [301, 403, 404, 416, 503]) expect(given(status, { ...xml })).toEqual(xml)
  })
})

/** Whether what is sent from here goes through a function on its way out. */
function isSeenOff(uri: string): boolean {
  const found = config.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) =>
    matches(PathPattern, uri),
  )
  const { FunctionAssociations: functions = [] } = found ?? config.DefaultCacheBehavior
  return functions.some(({ EventType }: { EventType: string }) => EventType === 'viewer-response')
}

describe('the distribution', () => {
  test('speaks HTTP/3 and TLS, and compresses', () => {
    expect(config).toMatchObject({ HttpVersion: 'http2and3', IPV6Enabled: true, Enabled: true })
    for (const behaviour of behaviours)
      expect(behaviour).toMatchObject({
        Compress: true,
        ViewerProtocolPolicy: 'redirect-to-https',
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
      })
  })

  test('caches for as long as the files say, whatever the query', () => {
    const { CachePolicyConfig } = deployed.one('AWS::CloudFront::CachePolicy').Properties
    expect(CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 60,
      MaxTTL: 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        EnableAcceptEncodingGzip: true,
        EnableAcceptEncodingBrotli: true,
      },
    })
  })

  test('has a page for what is not there, and asks for that again soon', () => {
    expect(config.CustomErrorResponses).toEqual([
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 10 },
    ])
    expect(storedHeadersOf('404.html').cacheControl).toBe('public, max-age=10')
  })

  test('says with each file what every host says, and no second list of it', () => {
    const { ResponseHeadersPolicyConfig: policy } = deployed.one(
      'AWS::CloudFront::ResponseHeadersPolicy',
    ).Properties
    const saying = (isPreflight: boolean) =>
      withPolicy({ status: 200, headers: {}, body: Buffer.alloc(0) }, policy, {
        origin: 'https://reader.example',
        isPreflight,
      }).headers
    const lower = (headers: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const { 'strict-transport-security': tls, ...all } = saying(false)
    expect(all).toEqual(lower(HEADERS_OF_ALL))
    expect(tls).toBe('max-age=31536000')
    expect(saying(true)).toEqual({ ...saying(false), ...lower(HEADERS_OF_PREFLIGHT) })
  })

  test('lets every page of the web read feeds, and its own pages load nothing', () => {
    const { ResponseHeadersPolicyConfig: headers } = deployed.one(
      'AWS::CloudFront::ResponseHeadersPolicy',
    ).Properties
    expect(headers.CorsConfig).toMatchObject({
      AccessControlAllowCredentials: false,
      AccessControlAllowOrigins: { Items: ['*'] },
      AccessControlAllowHeaders: { Items: ['*'] },
      AccessControlExposeHeaders: { Items: ['ETag', 'Last-Modified'] },
    })
    expect(headers.SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: {
        ContentSecurityPolicy: expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; .*base-uri 'none'/,
        ),
        Override: true,
      },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 365 * 86_400 },
    })
    for (const behaviour of behaviours)
      expect(behaviour.ResponseHeadersPolicyId).toEqual({ Ref: expect.stringMatching(/^Headers/) })
  })

  test('has names that no other region takes', () => {
    for (const type of ['CachePolicy', 'ResponseHeadersPolicy', 'Function', 'OriginAccessControl'])
      for (const { Properties } of Object.values(deployed.all(`AWS::CloudFront::${type}`)))
        expect(JSON.stringify(Properties)).toContain('{"Ref":"AWS::Region"}')
  })
})
