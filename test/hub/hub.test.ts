import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../aws/local/server.ts'
import { newFolder } from '../cli/command.ts'
import { until } from '../cli/server.ts'
import { signatureOf } from './outgoing.ts'
import { type RunningHub, startHub } from './start-hub.ts'
import { type Subscriber, startSubscriber } from './subscriber.ts'

let hub: RunningHub
let subscriber: Subscriber
let site: Site
beforeAll(async () => {
  hub = await startHub()
  subscriber = await startSubscriber()
  site = await startSite()
})

interface Site {
  /** Puts a text at a path, and names its hub there; answers its address. */
  readonly put: (path: string, text: string, hub?: string) => string
}

/** A publisher of texts, which says in its headers where its hub is. */
async function startSite(): Promise<Site> {
  const texts = new Map<string, { text: string; link: string }>()
  const { address: origin, serve, stop } = await startServer()
  stops.push(stop)
  serve(async (request, response) => {
    const { text, link } = texts.get(request.url ?? '') ?? {}
    if (text === undefined || !link) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', Link: link }).end(text)
  })
  return {
    put: (path, text, at = hub.address) => {
      const address = origin + path
      texts.set(path, { text, link: `<${at}>; rel="hub", <${address}>; rel="self"` })
      return address
    },
  }
}

const stops: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const stop of stops) await stop()
})

/** Tells the hub that a topic has changed, and waits until it has done what comes of that. */
async function publish(topic: string, name = 'hub.url'): Promise<void> {
  expect(await hub.post({ 'hub.mode': 'publish', [name]: topic })).toMatchObject({ status: 204 })
  await hub.settled()
}

async function callbacksOf(topic: string): Promise<string[]> {
  const { subscriptions } = await hub.settled()
  return subscriptions.filter((each) => each.topic === topic).map(({ callback }) => callback)
}

describe('distribution', () => {
  test.each(['hub.url', 'hub.topic'])('what %s says has changed is sent once, signed', async (name) => {
    const topic = site.put(`/${name}`, 'one')
    const callback = await subscriber.subscribe(topic)
    await hub.settled()
    site.put(`/${name}`, 'two')
    await publish(topic, name)
    await publish(topic, name)
    expect(callback.received).toHaveLength(1)
    expect(callback.received[0]!.body).toBe('two')
    expect(callback.received[0]!.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      link: `<${hub.address}>; rel="hub", <${topic}>; rel="self"`,
      'x-hub-signature': signatureOf(Buffer.from('two'), callback.secret),
    })
  })

  test('what has not changed since the subscription is not sent', async () => {
    const topic = site.put('/same', 'one')
    const callback = await subscriber.subscribe(topic)
    await publish(topic)
    expect(callback).toMatchObject({ received: [], ignored: 0 })
    expect((await hub.status()).heard).toContain(topic)
  })

  test('of two notices at once the second finds nothing new', async () => {
    const topic = site.put('/twice', 'one')
    const callback = await subscriber.subscribe(topic)
    await hub.settled()
    site.put('/twice', 'two')
    await Promise.all([publish(topic), publish(topic)])
    expect(callback.received.map(({ body }) => body)).toEqual(['two'])
  })

  test('a delivery that is not taken is tried again', async () => {
    const topic = site.put('/tried', 'one')
    const callback = await subscriber.subscribe(topic, { take: (number) => (number < 3 ? 500 : 200) })
    await hub.settled()
    site.put('/tried', 'two')
    await publish(topic)
    expect(callback.received.map(({ body }) => body)).toEqual(['two'])
    expect(callback.ignored).toBe(2)
  })

  test('who does not take the third either gets what is new after that', async () => {
    const topic = site.put('/missed', 'one')
    const callback = await subscriber.subscribe(topic, { take: (number) => (number <= 3 ? 302 : 200) })
    await hub.settled()
    site.put('/missed', 'two')
    await publish(topic)
    site.put('/missed', 'three')
    await publish(topic)
    expect(callback.received.map(({ body }) => body)).toEqual(['three'])
    expect(callback.ignored).toBe(3)
  })

  test('who says 410 is left alone', async () => {
    const topic = site.put('/gone', 'one')
    const callback = await subscriber.subscribe(topic, { take: () => 410 })
    await hub.settled()
    site.put('/gone', 'two')
    await publish(topic)
    expect(callback.ignored).toBe(1)
    expect(await callbacksOf(topic)).toEqual([])
  })

  test('a subscriber ignores what is not signed, or by somebody else', async () => {
    const topic = site.put('/forged', 'one')
    const callback = await subscriber.subscribe(topic)
    const forged = [undefined, 'sha256=00', signatureOf(Buffer.from('two'), 'guessed'), 'none=']
    for (const signature of forged) {
      const headers = signature === undefined ? {} : { 'x-hub-signature': signature }
      await fetch(callback.address, { method: 'POST', body: 'two', headers })
    }
    expect(callback).toMatchObject({ received: [], ignored: forged.length })
  })
})

describe('verification of intent', () => {
  test('who says the challenge back has subscribed, with the lease that was asked for', async () => {
    const topic = site.put('/leased', 'one')
    const callback = await subscriber.subscribe(topic, {}, { 'hub.lease_seconds': '3600' })
    expect(callback.lease).toBe(3600)
    expect(await callbacksOf(topic)).toEqual([callback.address])
  })

  test.each([
    ['default', {}, 864_000],
    ['longest', { 'hub.lease_seconds': '99999999' }, 2_592_000],
  ])('there is a %s lease', async (name, more, lease) => {
    const callback = await subscriber.subscribe(site.put(`/${name}`, 'one'), {}, more)
    expect(callback.lease).toBe(lease)
  })

  test.each([
    ['says anything else', { say: async (challenge: string) => `${challenge}.` }],
    ['says it with a 302', { status: 302 }],
    ['says it with a 404', { status: 404 }],
  ])('who %s has not', async (name, conduct) => {
    const topic = site.put(`/${encodeURIComponent(name)}`, 'one')
    await subscriber.subscribe(topic, conduct)
    expect(await callbacksOf(topic)).toEqual([])
  })

  test('what is new meanwhile is sent after it', async () => {
    const topic = site.put('/meanwhile', 'one')
    const callback = await subscriber.subscribe(topic, {
      say: async (challenge) => {
        site.put('/meanwhile', 'two')
        await hub.post({ 'hub.mode': 'publish', 'hub.url': topic })
        return challenge
      },
    })
    await hub.settled()
    expect(callback.received.map(({ body }) => body)).toEqual(['two'])
  })

  test('who wants one topic does not get another', async () => {
    const other = site.put('/other', 'one')
    const callback = await subscriber.subscribe(site.put('/wanted', 'one'))
    await hub.settled()
    const form = { 'hub.mode': 'subscribe', 'hub.topic': other, 'hub.callback': callback.address }
    void callback.ask('subscribe', form)
    await hub.post(form)
    expect(await callbacksOf(other)).toEqual([])
  })

  test('nobody is subscribed by others', async () => {
    const topic = site.put('/unasked', 'one')
    const callback = await subscriber.subscribe(site.put('/asked', 'one'))
    const wish = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': callback.address }
    expect(await hub.post(wish)).toMatchObject({ status: 202 })
    expect(await callbacksOf(topic)).toEqual([])
  })

  test('nobody is unsubscribed by others, even while it subscribes again', async () => {
    const topic = site.put('/kept', 'one')
    const callback = await subscriber.subscribe(topic)
    await hub.settled()
    const form = { 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.callback': callback.address }
    void callback.ask('subscribe', form)
    expect(await hub.post(form)).toMatchObject({ status: 202 })
    expect(await callbacksOf(topic)).toEqual([callback.address])
  })

  test('who unsubscribes gets no more', async () => {
    const topic = site.put('/ended', 'one')
    const callback = await subscriber.subscribe(topic)
    await callback.ask('unsubscribe')
    expect(await callbacksOf(topic)).toEqual([])
    site.put('/ended', 'two')
    await publish(topic)
    expect(callback).toMatchObject({ received: [], ignored: 0 })
  })

  test('who subscribes again has one subscription, with the new secret', async () => {
    const topic = site.put('/again', 'one')
    const callback = await subscriber.subscribe(topic, {}, { 'hub.secret': 'an older one' })
    await callback.ask('subscribe')
    expect(await callbacksOf(topic)).toEqual([callback.address])
    site.put('/again', 'two')
    await publish(topic)
    expect(callback).toMatchObject({ received: [{ body: 'two' }], ignored: 0 })
  })

  test('when the lease is over nothing more is sent', async () => {
    const topic = site.put('/short', 'one')
    const callback = await subscriber.subscribe(topic, {}, { 'hub.lease_seconds': '1' })
    await until(async () => (await callbacksOf(topic)).length, 0)
    site.put('/short', 'two')
    await publish(topic)
    expect(callback).toMatchObject({ lease: 1, received: [], ignored: 0 })
  })
})

describe('refusals', () => {
  test('a topic that names another hub is denied', async () => {
    const topic = site.put('/moved', 'one')
    const callback = await subscriber.subscribe(topic)
    await callback.ask('unsubscribe')
    site.put('/moved', 'one', 'https://hub.example.org/')
    await expect(callback.ask('subscribe')).rejects.toThrow('denied: the topic does not name this hub')
    expect(await callbacksOf(topic)).toEqual([])
  })

  const wish = {
    'hub.mode': 'subscribe',
    'hub.topic': 'http://127.0.0.1/',
    'hub.callback': 'http://127.0.0.1/',
  }
  test.each([
    ['nothing', {}],
    ['another mode', { ...wish, 'hub.mode': 'denied' }],
    ['a publication of nothing', { 'hub.mode': 'publish' }],
    ['no topic', { ...wish, 'hub.topic': '' }],
    ['no callback', { ...wish, 'hub.callback': '' }],
    ['a callback that is none', { ...wish, 'hub.callback': 'file:///etc/passwd' }],
    ['too long a secret', { ...wish, 'hub.secret': 'ü'.repeat(100) }],
    ['a lease for ever', { ...wish, 'hub.lease_seconds': '0' }],
  ])('%s is a bad request', async (_, form) => {
    expect(await hub.post(form)).toMatchObject({ status: 400, text: expect.stringMatching(/^hub\.\w+ /) })
  })
})

test('a hub that was down still knows its subscribers, and what they have', async () => {
  const state = join(await newFolder(), 'hub.json')
  const first = await startHub('--state', state)
  const topic = site.put('/through', 'one', first.address)
  const callback = await subscriber.subscribe(topic)
  await first.settled()
  await first.stop()
  const second = await startHub('--state', state, '--port', new URL(first.address).port)
  for (const text of ['one', 'two']) {
    site.put('/through', text, first.address)
    await second.post({ 'hub.mode': 'publish', 'hub.url': topic })
    await second.settled()
  }
  expect(callback.received.map(({ body }) => body)).toEqual(['two'])
})
