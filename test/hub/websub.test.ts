import type { Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { serve } from '../../src/cli/serve.ts'
import { begin, ended, type Newsroom, NOW, newFolder, newsroom } from '../cli/command.ts'
import { until } from '../cli/server.ts'
import { story } from '../publish/newsroom.ts'
import type { Callback } from './callback.ts'
import { type RunningHub, startHub } from './start-hub.ts'
import { startSubscriber } from './subscriber.ts'

const FILES = ['atom.xml', 'rss.xml', 'feed.json']

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** The options of a run so many seconds after the first. */
const after = (seconds: number) => ['--now', new Date(Date.parse(NOW) + seconds * 1_000).toISOString()]

/** A newsroom that has published story a, at an address where its feeds are served, and its hub. */
async function published(): Promise<{ room: Newsroom; hub: RunningHub; base: string; state: string }> {
  const room = await newsroom({ 'a.json': story('a', 1) })
  const state = join(await newFolder(), 'hub.json')
  const hub = await startHub('--state', state)
  const { server, address } = await serve(room.target, 0)
  servers.push(server)
  const base = address.replace('localhost', '127.0.0.1')
  await room.put('../wirefeed.config.json', { evening: false, base, hub: hub.address })
  expect(await room.report()).toMatchObject({ code: 0, hub: { failed: [] } })
  return { room, hub, base, state }
}

/** Subscribes to the feed of all stories in every format. */
async function subscribed(base: string, hub: RunningHub): Promise<readonly Callback[]> {
  const subscriber = await startSubscriber()
  const callbacks = []
  for (const file of FILES) callbacks.push(await subscriber.subscribe(`${base}all/${file}`))
  await hub.settled()
  return callbacks
}

/** That each has got so many, the last of which is the file as it is served now. */
async function expectReceived(callbacks: readonly Callback[], count: number): Promise<void> {
  for (const { topic, received, ignored } of callbacks) {
    expect([topic, received.length, ignored]).toEqual([topic, count, 0])
    const served = await fetch(topic)
    expect(received.at(-1)!.body).toBe(await served.text())
    expect(received.at(-1)!.headers['content-type']).toBe(served.headers.get('content-type'))
  }
}

test('a story that is published comes to the subscribers of every format, once', async () => {
  const { room, hub, base } = await published()
  const callbacks = await subscribed(base, hub)
  expect(callbacks.map(({ topic }) => topic)).toEqual(FILES.map((file) => `${base}all/${file}`))

  const { heard: before } = await hub.status()
  await room.put('b.json', story('b', 1))
  const { hub: announcement } = await room.report(...after(10))
  const heard = (await hub.settled()).heard.slice(before.length)
  for (const { topic } of callbacks) expect(heard.filter((each) => each === topic)).toEqual([topic])
  expect(announcement).toEqual({ told: heard.length, failed: [] })
  await expectReceived(callbacks, 1)
  for (const { received } of callbacks) expect(received[0]!.body).toContain('Story b take 1')

  // The hub is told once more, and finds that it has passed all on.
  expect((await room.report(...after(200))).hub).toEqual(announcement)
  await hub.settled()
  await expectReceived(callbacks, 1)
})

test('a story that is killed comes to them as a notice', async () => {
  const { room, hub, base } = await published()
  const callbacks = await subscribed(base, hub)
  await room.put('a.json', story('a', 2, { pubstatus: 'canceled' }))
  expect(await room.report(...after(10))).toMatchObject({ code: 0, hub: { failed: [] } })
  await hub.settled()
  await expectReceived(callbacks, 1)
  for (const { received } of callbacks) expect(received[0]!.body).not.toContain('of story a')
})

test('while nothing changes the hub hears nothing, but of every change twice', async () => {
  const { room, hub } = await published()
  const { heard } = await hub.settled()
  expect(await room.report(...after(10))).toMatchObject({ code: 0, written: [] })
  expect((await hub.settled()).heard).toEqual(heard)
  await room.report(...after(200))
  const again = (await hub.settled()).heard
  expect(again.slice(heard.length).sort()).toEqual([...heard].sort())
  const still = await room.report(...after(100_000))
  expect(still.hub).toBeUndefined()
  expect((await hub.settled()).heard).toEqual(again)
})

test('while the hub is down all is published, and when it is back it is told', async () => {
  const { room, hub, base, state } = await published()
  const callbacks = await subscribed(base, hub)
  await hub.stop()
  await room.put('b.json', story('b', 1))
  const { code, out } = await room.publish(...after(10))
  expect(code).toBe(0)
  expect(out).toMatch(/hub was not told.*ECONNREFUSED/)
  expect(await room.titles()).toContain('Story b take 1')

  const back = await startHub('--state', state, '--port', new URL(hub.address).port)
  expect(await room.report(...after(200))).toMatchObject({ code: 0, hub: { failed: [] } })
  await back.settled()
  await expectReceived(callbacks, 1)
  for (const { received } of callbacks) expect(received[0]!.body).toContain('Story b take 1')
})

test('what a run that was killed could not tell, the next one tells', async () => {
  const { room, hub, base, state } = await published()
  const callbacks = await subscribed(base, hub)
  hub.freeze()
  await room.put('b.json', story('b', 1))
  const run = begin(['publish', room.articles, room.target, ...after(10)], { cwd: room.folder })
  await until(async () => (await room.titles()).includes('Story b take 1'), true)
  run.kill('SIGKILL')
  await Promise.all([ended(run), hub.stop()])

  const back = await startHub('--state', state, '--port', new URL(hub.address).port)
  expect(await room.report(...after(200))).toMatchObject({ code: 0, hub: { failed: [] } })
  await back.settled()
  await expectReceived(callbacks, 1)
})
