import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { story } from '../publish/newsroom.ts'
import { begin, ended, exists, newFolder, newsroom, wirefeed } from './command.ts'
import { get, started, until } from './server.ts'

describe('what it serves', async () => {
  const room = await newsroom({ 'a.json': story('a', 1) })
  const server = await started(room)
  const path = (path: string) => new URL(path, server.address)

  test('says what was published, and where', () => {
    expect(server.printed()).toMatch(/^ +all +1 story$/m)
    expect(server.printed()).toMatch(/^Serving http:\/\/localhost:\d+\/ .*Ctrl-C/m)
  })

  test.for<[path: string, type: string, says: RegExp]>([
    ['/', 'text/html; charset=utf-8', /Story a take 1/],
    ['/all/rss.xml', 'application/rss+xml; charset=utf-8', /^<\?xml.*Story a take 1/s],
    ['/all/atom.xml', 'application/atom+xml; charset=utf-8', /^<\?xml.*Story a take 1/s],
    ['/all/feed.json', 'application/feed+json; charset=utf-8', /^\{.*Story a take 1/s],
    ['/all/feed.json?from=reader', 'application/feed+json; charset=utf-8', /^\{/],
  ])('%s as %s, open to every origin', async ([url, type, says]) => {
    const { status, headers, body } = await get(path(url))
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type })
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toBe('public, max-age=60')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(body).toMatch(says)
  })

  test('feeds say that they are where they are', async () => {
    const { body } = await get(path('/all/feed.json'))
    expect(JSON.parse(body).feed_url).toBe(path('/all/feed.json').href)
  })

  test('who has the newest is told so: by ETag and, once its second is over, by date', async () => {
    const isDated = async () => 'last-modified' in (await get(path('/all/rss.xml'))).headers
    await until(isDated, true)
    const { headers } = await get(path('/all/rss.xml'))
    const same = [{ 'if-none-match': headers.etag! }, { 'if-modified-since': headers['last-modified']! }]
    for (const condition of same)
      expect(await get(path('/all/rss.xml'), { headers: condition })).toMatchObject({ status: 304, body: '' })
    for (const condition of [
      { 'if-none-match': '"other"' },
      { 'if-modified-since': new Date(0).toUTCString() },
    ])
      expect(await get(path('/all/rss.xml'), { headers: condition })).toMatchObject({ status: 200 })
    expect(await get(path('/all/rss.xml'), { headers: { 'if-match': '"other"' } })).toMatchObject({
      status: 412,
    })
  })

  test('HEAD is GET without the body', async () => {
    const whole = await get(path('/all/atom.xml'))
    const head = await get(path('/all/atom.xml'), { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers).toMatchObject({
      'content-length': `${Buffer.byteLength(whole.body)}`,
      'content-type': whole.headers['content-type'],
      etag: whole.headers.etag,
    })
  })

  test('a part, where a part is asked for', async () => {
    const { body } = await get(path('/all/feed.json'))
    const part = await get(path('/all/feed.json'), { headers: { range: 'bytes=2-9' } })
    expect(part).toMatchObject({ status: 206, body: body.slice(2, 10) })
    expect(part.headers['content-range']).toBe(`bytes 2-9/${Buffer.byteLength(body)}`)
    const beyond = await get(path('/all/feed.json'), { headers: { range: 'bytes=99999999-' } })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${Buffer.byteLength(body)}`)
  })

  test.for([
    '/nothing/',
    '/all/nothing.xml',
    '/.secret',
    '/.hidden/file',
    '/../articles/a.json',
    '/%2e%2e/articles/a.json',
    '/all/../../articles/a.json',
    '/..%2farticles%2fa.json',
    '/all/..%5c..%5carticles%5ca.json',
    '/%00',
    '/%',
    '//etc/passwd/',
  ])('there is nothing at %s', async (raw) => {
    await mkdir(join(room.target, '.hidden'), { recursive: true })
    for (const hidden of ['.secret', '.hidden/file']) await writeFile(join(room.target, hidden), 'secret')
    const { status, body } = await get(server.address, { path: raw })
    expect(status).toBe(404)
    expect(body).not.toMatch(/secret|take 1|root:/)
  })

  test.for(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
    const { status, headers } = await get(path('/all/rss.xml'), { method })
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD, OPTIONS')
  })
})

test('publishes again when articles come, change, break, are mended and go, and when the target is deleted', async () => {
  const room = await newsroom({ 'a.json': story('a', 1) })
  const server = await started(room)
  const shown = async () => (await server.titles()).join(', ')

  await room.put('a.json', story('a', 2)) // the moment it says it serves: the watcher need not be ready yet
  await until(shown, 'Story a take 2')
  await room.put('sub/b.json', story('b', 1))
  await until(shown, 'Story a take 2, Story b take 1')
  await room.put('b.json', '{ "headline": "half')
  await until(async () => /^Rejected: 1 record\.\n +b\.json, line 1/m.test(server.printed()), true)
  await room.put('a.json', '{ "headline": "half')
  await room.put('sub/b.json', story('b', 2))
  await until(shown, 'Story a take 2, Story b take 2')
  await room.put('a.json', story('a', 3))
  await until(shown, 'Story a take 3, Story b take 2')
  // A run may be writing there at this moment: it fails, says so, and the next one finds the folder gone.
  await rm(room.target, { recursive: true, maxRetries: 20 })
  await room.remove('sub/b.json')
  await until(shown, 'Story a take 3')

  expect(await server.stop('SIGINT')).toMatchObject({ code: 0 })
})

test('articles that go away empty no feed, and are watched again once they are back', async () => {
  const room = await newsroom({ 'a.json': story('a', 1) })
  const server = await started(room)
  const away = `${room.articles}-away`
  const shown = async () => (await server.titles()).join()
  await rename(room.articles, away)
  await until(async () => /not published, trying again: .*no such file/.test(server.complained()), true)
  expect(await exists(room.articles)).toBe(false)
  expect(await shown()).toBe('Story a take 1')
  await rename(away, room.articles)
  for (const take of [2, 3]) {
    await room.put('a.json', story('a', take))
    await until(shown, `Story a take ${take}`)
  }
  await server.stop('SIGINT')
})

test('an embargo lifts by itself', async () => {
  const lifts = new Date(Date.now() + 3_000).toISOString()
  const room = await newsroom({ 'a.json': story('a', 1), 'e.json': story('e', 1, { embargoed: lifts }) })
  const server = await started(room)
  await until(async () => (await server.titles()).includes('Story e take 1'), true)
  expect(new Date().toISOString() >= lifts).toBe(true)
})

describe('the end', () => {
  test.for<[NodeJS.Signals, number]>([
    ['SIGINT', 0],
    ['SIGTERM', 0],
    ['SIGINT', 100],
    ['SIGINT', 250],
    ['SIGINT', 400],
  ])(
    '%s, %i ms after an article changed, is exit code 0, and the port is free again',
    async ([signal, after]) => {
      const room = await newsroom({
        'a.json': story('a', 1),
        'far.json': story('far', 1, { embargoed: '2999-01-01' }),
      })
      const server = await started(room)
      await room.put('a.json', story('a', 2))
      await sleep(after)
      expect(await server.stop(signal)).toMatchObject({ code: 0, err: '' })
      await expect(get(server.address)).rejects.toThrow(/ECONNREFUSED/)
    },
  )

  test('a port that is taken is exit code 2, says so, and nothing is touched', async () => {
    const room = await newsroom({ 'a.json': story('a', 1) })
    const other = createServer().listen(0, '127.0.0.1')
    await until(async () => other.listening, true)
    const { port } = other.address() as AddressInfo
    const { code, out, err } = await wirefeed(['start', room.articles, room.target, '--port', `${port}`])
    other.close()
    expect(err).toBe(`wirefeed: port ${port} is taken; name another with --port\n`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(await exists(room.target)).toBe(false)
    expect(await readdir(room.articles)).toEqual(['a.json'])
  })

  test('a missing SOURCE is exit code 2: it does not go on serving', async () => {
    const room = await newsroom()
    const { code, err } = await wirefeed(['start', join(room.folder, 'no'), room.target, '--port', '0'])
    expect(err).toMatch(/^wirefeed: there is no folder .*\/no\n$/)
    expect(code).toBe(2)
    expect(await exists(room.target)).toBe(false)
  })
})

test('without places it is the examples of the clone into its public folder, wherever in it npm was started', async () => {
  const clone = await newFolder()
  const root = resolve(import.meta.dirname, '../..')
  for (const part of ['src', 'examples', 'package.json'])
    await cp(join(root, part), join(clone, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'))
  const npm = { npm_lifecycle_event: 'start', INIT_CWD: join(clone, 'src') }
  const child = begin(['start', '--port', '0'], {
    cwd: clone,
    env: npm,
    main: join(clone, 'src/cli/main.ts'),
  })
  const end = ended(child)
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  await until(async () => /^Serving /m.test(out), true)
  expect(out).toMatch(/^ +all +24 stories$/m)
  expect(await exists(join(clone, 'public/all/rss.xml'))).toBe(true)
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 0, err: '' })
})
