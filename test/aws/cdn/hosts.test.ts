import { afterAll, beforeAll, expect, test } from 'vitest'
import { FEED_FILES } from '../../../src/publish/headers.ts'
import { describeOnMoto } from '../s3.ts'
import { ask, type Told } from './asking.ts'
import { comparable, OF_OTHER_SITES, OF_WORDS, ONLY_CDN } from './differences.ts'
import { type Hosts, startHosts } from './hosts.ts'

type Sent = Readonly<Record<string, string>>

describeOnMoto('npm start and the CDN answer the same', () => {
  let hosts: Hosts
  // It publishes, and puts together the template with all its checks.
  beforeAll(async () => {
    hosts = await startHosts()
  }, 120_000)
  afterAll(async () => {
    await hosts?.stop()
  })

  const READER = { origin: 'https://reader.example' }

  /** Asks both the same, but for what can only be asked of each in its own way, and compares. */
  async function both(
    path: string,
    sent: Sent = READER,
    { method = 'GET', toCdn = sent, except = [] as readonly string[] } = {},
  ) {
    const [laptop, cdn] = await Promise.all([
      ask(hosts.laptop, path, sent, method),
      ask(hosts.cdn, path, toCdn, method),
    ])
    expect(comparable(laptop, except)).toEqual(comparable(cdn, except))
    for (const name of Object.keys(ONLY_CDN)) expect(laptop.headers).not.toHaveProperty(name)
    return { laptop, cdn }
  }

  test.for([
    ['/', 'text/html; charset=utf-8'],
    ['/all/', 'text/html; charset=utf-8'],
    ['/all/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/all/atom.xml?from=reader', 'application/atom+xml; charset=utf-8'],
    ['/all/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    ['/icon.png', 'image/png'],
    ['/all/rss.xml.txt', 'application/octet-stream'],
  ])('%s as %s', async ([path, type]) => {
    const { laptop } = await both(path!)
    expect(laptop).toMatchObject({
      status: 200,
      headers: { 'content-type': type, 'accept-ranges': 'bytes', 'access-control-allow-origin': '*' },
    })
    expect(laptop.headers).not.toHaveProperty('content-encoding')
    const isText = type!.includes('charset')
    expect(laptop.headers.vary).toBe(isText ? 'Accept-Encoding' : undefined)
  })

  test.for<[accepted: string, encoding: string | undefined]>([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['deflate', undefined],
  ])('text in an encoding, to those who take %s: %s', async ([accepted, encoding]) => {
    const sent = { ...READER, 'accept-encoding': accepted }
    for (const path of ['/', '/all/', ...FEED_FILES.map((file) => `/all/${file}`), '/feeds.opml']) {
      const { laptop } = await both(path, sent)
      expect(laptop.headers['content-encoding'], path).toBe(encoding)
      expect(laptop.headers.etag?.startsWith('W/')).toBe(encoding !== undefined)
    }
    // Short, or no text.
    for (const path of ['/short/rss.xml', '/icon.png'])
      expect((await both(path, sent)).laptop.headers).not.toHaveProperty('content-encoding')
  })

  test.for(['identity', 'br'])('HEAD is GET without the body, in %s', async (accepted) => {
    const sent = { ...READER, 'accept-encoding': accepted }
    const { laptop: whole } = await both('/all/atom.xml', sent)
    const { laptop: head } = await both('/all/atom.xml', sent, { method: 'HEAD' })
    const { date: _, ...headers } = whole.headers
    expect(head).toMatchObject({ status: 200, headers, body: '' })
  })

  test.for(['identity', 'gzip'])(
    '304 for what is known, by its ETag or by its date, in %s',
    async (accepted) => {
      const sent = { ...READER, 'accept-encoding': accepted }
      const { laptop, cdn } = await both('/all/atom.xml', sent)
      for (const [condition, validator] of [
        ['if-none-match', 'etag'],
        ['if-modified-since', 'last-modified'],
      ] as const) {
        const knowing = ({ headers }: Told) => ({ ...sent, [condition]: headers[validator]! })
        const again = await both('/all/atom.xml', knowing(laptop), { toCdn: knowing(cdn) })
        expect(again.laptop).toMatchObject({ status: 304, body: '' })
        expect(again.laptop.headers).not.toHaveProperty('content-type')
      }
      const others = { ...sent, 'if-none-match': '"one", W/"another"' }
      expect((await both('/all/atom.xml', others)).laptop.status).toBe(200)
    },
  )

  test('a part is of the file as it is, in whatever encoding the whole would be', async () => {
    const whole = hosts.files['all/feed.json']!
    for (const accepted of ['identity', 'br']) {
      const sent = { ...READER, 'accept-encoding': accepted, range: 'bytes=2-9' }
      const { laptop } = await both('/all/feed.json', sent)
      expect(laptop).toMatchObject({
        status: 206,
        headers: { 'content-range': `bytes 2-9/${Buffer.byteLength(whole)}` },
        body: whole.slice(2, 10),
      })
    }
    for (const range of ['bytes=2-9,20-29', 'bytes', 'bytes=x-9'])
      expect((await both('/all/feed.json', { ...READER, range })).laptop.status).toBe(200)
  })

  test.for(['/nothing.xml', '/all/nothing/', '/nobody/atom.xml', '/nobody/feed.json'])(
    'there is nothing at %s: the page that says so',
    async (path) => {
      for (const accepted of ['identity', 'br'])
        expect((await both(path, { ...READER, 'accept-encoding': accepted })).laptop).toMatchObject({
          status: 404,
          headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=10' },
          body: hosts.files['404.html'],
        })
      const known = { ...READER, 'if-none-match': '*', range: 'bytes=0-1' }
      expect((await both(path, known, { method: 'HEAD' })).laptop).toMatchObject({ status: 404, body: '' })
    },
  )

  test.for([
    ['/all', '/all/'],
    ['/agency/afp?from=reader', '/agency/afp/'],
    ['/nobody', '/nobody/'],
    ['//evil.example/all', '/evil.example/all/'],
    ['/\\evil', '/evil/'],
    ['/a%20b', '/a%20b/'],
  ])('%s leads to %s', async ([path, location]) => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect((await both(path!, READER, { method })).laptop).toMatchObject({
        status: 301,
        headers: { location, 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' },
      })
  })

  test('browsers that ask in advance may read, and nothing else', async () => {
    const wanting = (method: string) => ({ ...READER, 'access-control-request-method': method })
    const headers = { 'access-control-request-headers': 'if-none-match, x-reader' }
    const allowed = await both('/all/atom.xml', { ...wanting('GET'), ...headers }, { method: 'OPTIONS' })
    expect(allowed.laptop).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': '*' },
    })
    const options = { method: 'OPTIONS', except: OF_WORDS }
    expect((await both('/all/atom.xml', wanting('PUT'), options)).laptop.status).toBe(403)
    expect((await both('/all/atom.xml', READER, options)).laptop.status).toBe(400)
  })

  test('CloudFront tells of other sites only those who ask from one', async () => {
    const { laptop, cdn } = await both('/all/rss.xml', {}, { except: OF_OTHER_SITES })
    for (const name of OF_OTHER_SITES) {
      expect(laptop.headers).toHaveProperty(name)
      expect(cdn.headers).not.toHaveProperty(name)
    }
  })

  test('what only the CDN is said to say, it does', async () => {
    const { cdn } = await both('/all/rss.xml')
    for (const name of Object.keys(ONLY_CDN)) expect(cdn.headers).toHaveProperty(name)
  })
})
