import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { startServer } from '../aws/local/server.ts'
import { Callback, type Conduct } from './callback.ts'
import { discover } from './discovery.ts'

/** A subscriber on this machine. */
export interface Subscriber {
  /** Finds the hub of a feed, and asks it for all that is new there; throws where the hub refuses. */
  readonly subscribe: (feed: string, conduct?: Conduct, more?: Record<string, string>) => Promise<Callback>
}

/** Starts one, which stops when the tests of the file are over. */
export async function startSubscriber(): Promise<Subscriber> {
  const callbacks = new Map<string, Callback>()
  const { address: origin, serve, stop } = await startServer()
  stops.push(stop)
  serve(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://subscriber')
    const callback = callbacks.get(pathname)
    if (callback) await answer(callback, request, response, searchParams)
    else response.writeHead(404).end()
  })
  return {
    subscribe: async (feed, conduct = {}, more = {}) => {
      const { hubs, self } = await discover(feed)
      if (!hubs[0] || !self) throw new Error(`${feed} names no hub, or not itself`)
      // Nobody else can guess it (WebSub, section 5.1); the hub must keep the query.
      const path = `/${randomUUID()}`
      const callback = new Callback(self, hubs[0], `${origin}${path}?by=websub`, conduct)
      callbacks.set(path, callback)
      await callback.ask('subscribe', more)
      return callback
    },
  }
}

const stops: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const stop of stops) await stop()
})

async function answer(
  callback: Callback,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  if (query.get('by') !== 'websub') return void response.writeHead(404).end()
  if (request.method === 'POST')
    return void response.writeHead(callback.take(request.headers, await buffer(request))).end()
  const { status, text } = await callback.answerTo(query)
  response.writeHead(status).end(text)
}
