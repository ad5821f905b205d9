import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Served } from './served.ts'

const PAGE = `<!doctype html><title>Nothing here</title>${'<p>Words.</p>'.repeat(100)}`
const OF_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified',
  'content-security-policy': expect.stringContaining("default-src 'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

describe('what is not there', async () => {
  const files = { 'all/rss.xml': '<rss/>', '.secret': 'secret', '.hidden/file': 'secret' }
  const bare = await Served.with(files)
  const served = await Served.with({ ...files, '404.html': PAGE })

  test('is told by the page for that, soon to be asked for again', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, bytes } = await served.ask('/nothing.xml', {}, method)
      expect(status).toBe(404)
      expect(headers).toMatchObject({
        ...OF_ALL,
        'content-type': 'text/html; charset=utf-8',
        'content-length': `${PAGE.length}`,
        'cache-control': 'public, max-age=10',
        vary: 'Accept-Encoding',
      })
      expect(`${bytes}`).toBe(method === 'GET' ? PAGE : '')
    }
    const { headers } = await served.ask('/nothing.xml', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
  })

  test('is not known, nor asked for in parts', async () => {
    const { etag = '' } = (await served.ask('/404.html')).headers
    for (const sent of [{ 'if-none-match': etag }, { range: 'bytes=0-1' }, { 'if-match': '"other"' }])
      expect((await served.ask('/nothing.xml', sent)).status).toBe(404)
  })

  test('is told in words where there is no page', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await bare.ask('/nothing.xml', {}, method)
      expect(status).toBe(404)
      expect(headers).toMatchObject({
        ...OF_ALL,
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'public, max-age=10',
      })
    }
  })

  test('comes with the page that is there by then', async () => {
    await writeFile(join(bare.folder, '404.html'), 'Gone fishing.')
    expect(`${(await bare.ask('/nothing.xml')).bytes}`).toBe('Gone fishing.')
  })

  test.for([
    '/.secret',
    '/.hidden/file',
    '/%2ehidden/file',
    '/.hidden/',
    '/%00',
    '/all%00/rss.xml',
    '/%ff',
    '/%',
    '/%zz/rss.xml',
    '/..',
    '/../all',
    '/%2e%2e/all',
    '/a\\b',
    '/all/rss.xml/',
    '/all//rss.xml',
    `/${'x'.repeat(300)}.xml`,
    `/${'x/'.repeat(3_000)}`,
  ])('nothing is at %s', async (path) => {
    const { status, bytes } = await served.ask(path)
    expect(status).toBe(404)
    expect(`${bytes}`).not.toMatch(/secret|<rss/)
  })
})

describe('a folder without its slash', async () => {
  const served = await Served.with({ 'all/index.html': 'all', 'a b/index.html': 'a b' })

  test.for([
    ['/all', '/all/'],
    ['/all?from=reader', '/all/'],
    ['/a%20b', '/a%20b/'],
    ['/nobody', '/nobody/'],
    ['/a.b/c', '/a.b/c/'],
    ['//evil.example/all', '/evil.example/all/'],
    ['/\\evil', '/evil/'],
    ['///\\/evil', '/evil/'],
    ['http://localhost/all', '/all/'],
    [`/${'x'.repeat(9_000)}`, `/${'x'.repeat(9_000)}/`],
  ])('%s leads to %s, on the same host', async ([path, location]) => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      const { status, headers } = await served.ask(path!, {}, method)
      expect({ status, location: headers.location }).toEqual({ status: 301, location })
      expect(headers['cache-control']).toBe('public, max-age=60')
      expect(headers['access-control-allow-origin']).toBe('*')
    }
    expect(new URL(location!, 'http://localhost/').host).toBe('localhost')
  })

  test('with it is its page', async () => {
    for (const [path, text] of [
      ['/all/', 'all'],
      ['/all/?from=reader', 'all'],
      ['/a%20b/', 'a b'],
      ['http://localhost/all/', 'all'],
    ])
      expect(`${(await served.ask(path!)).bytes}`).toBe(text)
    expect((await served.ask('http://localhost')).status).toBe(404)
  })
})

describe('questions asked in advance', async () => {
  const served = await Served.with({ 'all/rss.xml': '<rss/>' })
  const asking = async (sent: Record<string, string>, path = '/all/rss.xml') =>
    await served.ask(path, sent, 'OPTIONS')

  test('are answered: reading, with whatever headers, is for every site', async () => {
    for (const method of ['GET', 'HEAD']) {
      const sent = { origin: 'https://a.example', 'access-control-request-method': method }
      const { status, headers } = await asking({ ...sent, 'access-control-request-headers': 'if-none-match' })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        ...OF_ALL,
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': '*',
        'access-control-max-age': '86400',
        'content-length': '0',
      })
      expect((await asking(sent, '/nothing.xml')).status).toBe(200)
    }
  })

  test('are refused for anything else', async () => {
    const put = { origin: 'https://a.example', 'access-control-request-method': 'PUT' }
    expect((await asking(put)).status).toBe(403)
    expect((await asking({ origin: 'https://a.example' })).status).toBe(400)
    expect((await asking({})).status).toBe(400)
  })
})

describe('whatever is sent, it is answered and goes on', async () => {
  const served = await Served.with({ 'all/rss.xml': '<rss/>', 'index.html': 'page' })

  test.for<[lines: string, status: number]>([
    ['GET /all/rss.xml HTTP/1.0\r\n', 200],
    ['GET / HTTP/1.0\r\nHost: evil.example\r\n', 200],
    ['GET /all/rss.xml HTTP/1.1\r\n', 400],
    ['GET /all/rss.xml HTTP/1.1\r\nHost: rebound.example\r\n', 200],
    ['GET /all/rss.xml\u007f HTTP/1.1\r\nHost: a\r\n', 400],
    ['GET /\u00e9 HTTP/1.1\r\nHost: a\r\n', 400],
    ['GET all HTTP/1.1\r\nHost: a\r\n', 400],
    ['OPTIONS * HTTP/1.1\r\nHost: a\r\n', 301],
    ['TRACE / HTTP/1.1\r\nHost: a\r\n', 405],
    ['BREW / HTTP/1.1\r\nHost: a\r\n', 400],
    [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n`, 431],
    ['nonsense\r\n', 400],
  ])('%j', async ([lines, status]) => {
    expect((await served.send(lines)).status).toBe(status)
    expect((await served.ask('/all/rss.xml')).status).toBe(200)
  })

  test.for(['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'if-range', 'range'])(
    'a malformed %s',
    async (name) => {
      for (const value of ['', ',', '"', 'W/', '\u00ff', 'Thu, 99 Foo', '=', `${'"x",'.repeat(2_000)}`]) {
        const { status } = await served.ask('/all/rss.xml', { [name]: value, range: 'bytes=0-1' })
        expect([200, 206, 412], `${name}: ${value}`).toContain(status)
      }
    },
  )

  test('a request with a body', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
      const body = 'x'.repeat(100_000)
      const lines = `${method} /all/rss.xml HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n`
      const { status } = await served.send(lines, body)
      expect(status).toBe({ GET: 200, HEAD: 200, OPTIONS: 400, POST: 405 }[method])
    }
  })
})
