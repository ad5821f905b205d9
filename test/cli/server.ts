import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { begin, type Ended, ended, type Item, type Newsroom } from './command.ts'

/** How long anything may take on a slow machine (milliseconds); nothing waits that long where all is well. */
const PATIENCE_MS = 60_000

export interface Started {
  readonly address: string
  /** What it has printed so far. */
  readonly printed: () => string
  /** The same of standard error. */
  readonly complained: () => string
  /** The titles that the feed of all stories has at the moment, over HTTP. */
  readonly titles: () => Promise<string[]>
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended>
}

/** Runs `wirefeed start` on a free port until it serves. `begin` sees to its end, if nothing does before. */
export async function started({ articles, target, folder }: Newsroom): Promise<Started> {
  const child = begin(['start', articles, target, '--port', '0'], { cwd: folder })
  const end = ended(child)
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  let complained = ''
  child.stderr.on('data', (chunk) => {
    complained += chunk
  })
  const addressIn = () => /^Serving (http:\S+)/m.exec(printed)?.[1]
  await until(async () => addressIn() !== undefined || child.exitCode !== null, true)
  const address = addressIn()
  if (!address) throw new Error((await end).err)
  return {
    address,
    printed: () => printed,
    complained: () => complained,
    titles: async () => {
      const { status, body } = await get(new URL('/all/feed.json', address))
      return status === 200 ? (JSON.parse(body).items as Item[]).map(({ title }) => title) : []
    },
    stop: async (signal) => {
      child.kill(signal)
      return await end
    },
  }
}

export interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** One HTTP request, sent as it stands: `fetch` would tidy up paths and ask caches to stand aside. */
export async function get(address: URL | string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(address)
  expect(hostname).toBe('localhost')
  return await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: pathname + search, agent: false, ...options }, (response) => {
      const { statusCode: status, headers } = response
      text(response).then((body) => resolve({ status, headers, body }), reject)
    })
      .on('error', reject)
      .end()
  })
}

/** Waits until the answer is the one expected; after a long time it says which it was instead. */
export async function until<T>(question: () => Promise<T>, expected: T): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  let answer = await question()
  while (answer !== expected && performance.now() < deadline) {
    await sleep(25)
    answer = await question()
  }
  expect(answer).toBe(expected)
}
