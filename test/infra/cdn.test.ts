import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { FEED_FILES, headersOf, storedHeadersOf } from '../../src/publish/headers.ts'
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
    expect(sent(uri)).toMatchObject({ statusCode: 301, headers: { location: { value: path } } })
    expect(new URL(path, 'https://feeds.example.org/').host).toBe('feeds.example.org')
  })
})

/** Some of the types that CloudFront compresses: CloudFront Developer Guide, "File types that CloudFront compresses". */
const COMPRESSED = ['application/rss+xml', 'application/xml', 'application/json', 'text/html']

describe('a feed', () => {
  test.each([...FEED_FILES, 'index.html'])('%s is stored under a type that is compressed', (file) => {
    expect(COMPRESSED).toContain(storedHeadersOf(`all/${file}`).contentType.replace(/;.*/, ''))
  })

  test.each(FEED_FILES)('%s is sent under its own type', (file) => {
    const uri = `/agency/afp/${file}`
    const { FunctionAssociations: functions = [] } = config.CacheBehaviors.find(
      ({ PathPattern }: { PathPattern: string }) => PathPattern === `*/${file}`,
    )
    expect(functions.map(({ EventType }: { EventType: string }) => EventType)).toEqual(
      file === 'rss.xml' ? [] : ['viewer-response'],
    )
    const stored = { 'content-type': { value: storedHeadersOf(uri).contentType }, etag: { value: '"x"' } }
    const response = { statusCode: 200, headers: stored }
    const { headers } = functions.length > 0 ? edge('Types', { request: { uri }, response }) : response
    expect(headers).toEqual({ 'content-type': { value: headersOf(uri).contentType }, etag: { value: '"x"' } })
  })

  test('that has not changed is not given a type', () => {
    const response = { statusCode: 304, headers: { etag: { value: '"x"' } } }
    expect(edge('Types', { request: { uri: '/all/atom.xml' }, response })).toEqual(response)
  })
})

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
    expect(config.CustomErrorResponses).toEqual([{ ErrorCode: 404, ErrorCachingMinTTL: 10 }])
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
          /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'/,
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
