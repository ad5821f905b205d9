import { execFile } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { webSubHub } from '../../src/publish/hub.ts'
import { startServer } from '../aws/local/server.ts'

const TOPIC = 'https://feeds.example.org/all/atom.xml'
/** What no test may take, in milliseconds: it stands for ever, where something else ends the wait. */
const NEVER = 600_000

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly form: Readonly<Record<string, string>>
}

type Conduct = (response: ServerResponse, asked: Asked, number: number) => void

/** Something in the place of a hub that behaves as it is told; answers its address and what it has been asked. */
async function inPlaceOfHub(conduct: Conduct): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const { address, serve, stop } = await startServer()
  stops.push(stop)
  serve(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)))
    asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, form })
    conduct(response, asked.at(-1)!, asked.length)
  })
  return { address: `${address}/`, asked }
}

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const answering =
  (status: number, headers: Record<string, string> = {}): Conduct =>
  (response) =>
    response.writeHead(status, headers).end()

/** Tells a hub that behaves so, without waiting between tries. */
async function tell(
  conduct: Conduct,
  { topics = [TOPIC], ...more }: { topics?: string[]; patience?: number; each?: number } = {},
) {
  const { address, asked } = await inPlaceOfHub(conduct)
  return { asked, ...(await tellAt(address, topics, more)) }
}

async function tellAt(address: string, topics = [TOPIC], more: { patience?: number; each?: number } = {}) {
  const pauses: number[] = []
  const pause = async (milliseconds: number) => pauses.push(milliseconds)
  const failed = await webSubHub(address, { patience: NEVER, each: NEVER, pause, ...more }).tell(topics)
  return { failed, reason: failed.get(topics[0]!), pauses }
}

describe('what is said', () => {
  test('each topic is told in a request of its own, under the names that hubs know', async () => {
    const topics = [TOPIC, 'https://feeds.example.org/world/rss.xml?a=1&b=ü']
    const { failed, asked } = await tell(answering(204), { topics })
    expect(failed).toEqual(new Map())
    const told = (topic: string) => ({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic })
    expect(asked.map(({ form }) => form)).toEqual(expect.arrayContaining(topics.map(told)))
    expect(asked).toHaveLength(2)
    for (const { method, headers } of asked) {
      expect(method).toBe('POST')
      expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
      expect(headers['user-agent']).toBe('wirefeed')
    }
  })

  test('a topic given twice is told once', async () => {
    expect((await tell(answering(204), { topics: [TOPIC, TOPIC] })).asked).toHaveLength(1)
  })

  test('nothing to tell is no request', async () => {
    expect(await tell(answering(204), { topics: [] })).toMatchObject({ failed: new Map(), asked: [] })
  })
})

describe('what counts as told', () => {
  test.each([200, 202, 204])('%i', async (status) => {
    expect(await tell(answering(status))).toMatchObject({ failed: new Map(), pauses: [] })
  })

  test('a 200 whose body never ends; the connection is let go', async () => {
    const closed = Promise.withResolvers<void>()
    const { failed } = await tell((response) => {
      response.on('close', closed.resolve)
      pourInto(response.writeHead(200))
    })
    expect(failed).toEqual(new Map())
    await closed.promise
  })
})

/** Writes for as long as somebody reads. */
function pourInto(response: ServerResponse, said = 'go away '): void {
  const more = () => {
    while (!response.destroyed && response.write(said.repeat(1_000)));
  }
  response.on('drain', more)
  more()
}

describe('what is tried again', () => {
  test.each([429, 500, 502, 503])('%i: twice more, each time after a longer pause', async (status) => {
    const { asked, pauses, reason } = await tell(answering(status))
    expect(asked).toHaveLength(3)
    expect(pauses).toEqual([250, 1_000])
    expect(reason).toMatch(RegExp(`^${status} \\w+`))
  })

  test('what works at the third try is told', async () => {
    const { asked, failed } = await tell((response, _, number) => {
      if (number === 1) return response.destroy()
      response.writeHead(number === 2 ? 503 : 204).end()
    })
    expect(asked).toHaveLength(3)
    expect(failed).toEqual(new Map())
  })

  test('a connection that is refused', async () => {
    const { address } = await inPlaceOfHub(answering(204))
    await stops.pop()!()
    const { pauses, reason } = await tellAt(address)
    expect(pauses).toHaveLength(2)
    expect(reason).toMatch(/ECONNREFUSED/)
  })

  test('a connection that breaks', async () => {
    const { asked, reason } = await tell((response) => response.destroy())
    expect(asked).toHaveLength(3)
    expect(reason).toBe('other side closed')
  })

  test('a hub that takes too long', async () => {
    const { pauses, reason } = await tell(() => {}, { each: 100 })
    expect(pauses).toHaveLength(2)
    expect(reason).toBe('no answer within 0.1 s')
  })

  test('Retry-After, in seconds, is waited for', async () => {
    const { pauses, reason } = await tell(answering(429, { 'retry-after': '3' }))
    expect(pauses).toEqual([3_000, 3_000])
    expect(reason).toBe('429 Too Many Requests, again in 3 s')
  })

  test('Retry-After, as a date, is waited for', async () => {
    const inAWhile = new Date(Date.now() + 300_000).toUTCString()
    const { pauses } = await tell(answering(503, { 'retry-after': inAWhile }))
    // The date is of whole seconds, and the test takes some time too.
    for (const pause of pauses) expect(pause).toBeGreaterThan(100_000)
    expect(pauses).toHaveLength(2)
  })

  test.each(['0', '-5', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'Retry-After: %s asks for nothing',
    async (value) => {
      expect((await tell(answering(503, { 'retry-after': value }))).pauses).toEqual([250, 1_000])
    },
  )

  test('after a Retry-After that is longer than there is time, the hub is left alone', async () => {
    const { asked, pauses, reason } = await tell(answering(429, { 'retry-after': '86400' }))
    expect(asked).toHaveLength(1)
    expect(pauses).toEqual([])
    expect(reason).toBe('429 Too Many Requests, again in 86400 s')
  })
})

describe('what is final', () => {
  test.each([400, 401, 403, 404, 410, 422])('%i', async (status) => {
    const { asked, reason } = await tell(answering(status))
    expect(asked).toHaveLength(1)
    expect(reason).toMatch(RegExp(`^${status} [\\w ]+$`))
  })

  test('the reason that the hub gives is passed on', async () => {
    const { reason } = await tell((response) => response.writeHead(400).end('hub.url is not known here\n'))
    expect(reason).toBe('400 Bad Request: hub.url is not known here')
  })

  test('a page for people is not', async () => {
    const { reason } = await tell((response) => response.writeHead(404).end('\n<!doctype html>Not here'))
    expect(reason).toBe('404 Not Found')
  })

  test('a reason that never ends is cut, and the connection is let go', async () => {
    const closed = Promise.withResolvers<void>()
    const { reason } = await tell((response) => {
      response.on('close', closed.resolve)
      pourInto(response.writeHead(400))
    })
    expect(reason).toMatch(/^400 Bad Request: go away (go away )+/)
    expect(reason!.length).toBeLessThan(210)
    await closed.promise
  })

  test('a reason that does not come is not waited for longer than an answer', async () => {
    const { reason } = await tell((response) => void response.writeHead(400).write('hm'), { each: 500 })
    expect(reason).toBe('400 Bad Request: hm')
  })

  test('a reason has no control characters, nor others that are not seen', async () => {
    const { reason } = await tell((response) =>
      response
        .writeHead(400)
        .end('\u001b[31mred\u0007\r\nX-Forged: 1\u0000\u202egnihtemos\u2028\ud83d\udc4d'),
    )
    expect(reason).toBe('400 Bad Request: [31mred X-Forged: 1 gnihtemos 👍')
  })
})

describe('redirects', () => {
  test.each([307, 308])(
    '%i is followed, as a POST with the same words; nothing more is read',
    async (status) => {
      const closed = Promise.withResolvers<void>()
      const { failed, asked } = await tell((response, { path }) => {
        if (path === '/hub') return response.writeHead(202).end()
        response.on('close', closed.resolve)
        pourInto(response.writeHead(status, { location: '/hub' }))
      })
      expect(failed).toEqual(new Map())
      expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /', 'POST /hub'])
      expect(asked[1]!.form).toEqual(asked[0]!.form)
      await closed.promise
    },
  )

  test.each([301, 302, 303])('%i is a failure that says where to; nothing more is read', async (status) => {
    const closed = Promise.withResolvers<void>()
    const { reason, asked } = await tell((response) => {
      response.on('close', closed.resolve)
      pourInto(response.writeHead(status, { location: 'https://hub.example.org/' }))
    })
    expect(asked).toHaveLength(1)
    expect(reason).toMatch(/^30\d [\w ]+: it is now at https:\/\/hub\.example\.org\/$/)
    await closed.promise
  })

  test('a circle is left', async () => {
    const { reason, asked } = await tell(answering(307, { location: '/' }))
    expect(asked).toHaveLength(4)
    expect(reason).toBe('307 Temporary Redirect: it is now at /')
  })

  test.each(['', 'file:///etc/passwd', 'http://'])('to %j leads nowhere', async (location) => {
    const { reason, asked } = await tell(answering(307, location === '' ? {} : { location }))
    expect(asked).toHaveLength(1)
    expect(reason).toMatch(/^307 Temporary Redirect/)
  })
})

describe('bounds', () => {
  const many = (count: number) => Array.from({ length: count }, (_, nth) => `${TOPIC}?${nth}`)

  test('eight requests are under way at a time, and never more', async () => {
    const waiting: ServerResponse[] = []
    let most = 0
    const { failed } = await tell(
      (response) => {
        waiting.push(response)
        most = Math.max(most, waiting.length)
        // All that may come at a time have come; one more would come while these are held back.
        if (waiting.length === 8)
          setTimeout(() => {
            for (const held of waiting.splice(0)) held.writeHead(204).end()
          }, 50)
      },
      { topics: many(24) },
    )
    expect(failed).toEqual(new Map())
    expect(most).toBe(8)
  })

  test('when there is no more patience, what the hub has not heard counts as not told', async () => {
    const { failed } = await tell(() => {}, { topics: many(30), patience: 300 })
    expect([...failed.keys()]).toEqual(many(30))
    expect(new Set(failed.values())).toContain('not tried: no time was left')
  })

  test('some may be told and others not', async () => {
    const [first, ...others] = many(30)
    const { failed } = await tell(
      (response, { form }) => response.writeHead(form['hub.url'] === first ? 204 : 404).end(),
      { topics: [first!, ...others] },
    )
    expect([...failed.keys()]).toEqual(others)
  })

  test.each(['', 'nonsense', 'ftp://127.0.0.1/', 'http://user:secret@127.0.0.1/'])(
    'the address %j is a reason, and is not thrown',
    async (address) => {
      const { reason } = await tellAt(address)
      expect(reason).toMatch(/\w/)
      expect(reason).not.toContain('secret')
    },
  )

  test('a process that has told its hub ends', async () => {
    const { address } = await inPlaceOfHub((response) => pourInto(response.writeHead(200)))
    const door = JSON.stringify(new URL('../../src/publish/hub.ts', import.meta.url).href)
    const patience = `{ patience: ${NEVER}, each: ${NEVER} }`
    const told = `await webSubHub(${JSON.stringify(address)}, ${patience}).tell(['${TOPIC}'])`
    const program = `import { webSubHub } from ${door}\nconsole.log((${told}).size)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
    expect(stdout).toBe('0\n')
  })
})
