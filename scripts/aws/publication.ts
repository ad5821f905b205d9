import { setTimeout as sleep } from 'node:timers/promises'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import pMap from 'p-map'
import { SaxesParser } from 'saxes'
import { FEED_FILES, headersOf } from '../../src/publish/headers.ts'
import { Failure } from './command.ts'

/** How long a run may take, at most (milliseconds): longer than Lambda lets it. */
const PATIENCE_MS = 16 * 60_000
/** How long a CDN may still serve what it has cached, and how often it is asked (milliseconds). */
const STALE = { patience: 120_000, pause: 10_000 }
/** How many files are fetched at a time. */
const ABREAST = 8

/** What a run has told of itself. */
export interface Published {
  readonly feeds: readonly { readonly id: string; readonly stories: number }[]
  readonly written: number
  readonly unchanged: number
  readonly rejected: readonly { readonly key: string; readonly reason: string; readonly line?: number }[]
  readonly unread: readonly { readonly key: string; readonly reason: string }[]
  readonly failed: readonly { readonly id: string; readonly reason: string }[]
}

/** Has a function publish: all there is, or what is due. Throws `Failure` where it ends in an error. */
export async function published(functionName: string, run: 'rebuild' | 'tick'): Promise<Published> {
  // One attempt: a second run beside the first would only be in its way.
  const client = new LambdaClient({
    maxAttempts: 1,
    requestHandler: { requestTimeout: PATIENCE_MS, throwOnRequestTimeout: true },
  })
  const asked = new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify({ run }) })
  const { FunctionError, Payload } = await client.send(asked).catch((error: Error) => {
    throw new Failure(
      `${functionName} does not answer: ${error.name}: ${error.message}`,
      'it may still be at work; run this again',
    )
  })
  const told = Payload?.transformToString() ?? ''
  if (FunctionError)
    throw new Failure(
      `Publishing has ended in an error: ${told.slice(0, 1_000)}`,
      `its log is /wirefeed/${functionName} in CloudWatch; what it began, the next run goes on with`,
    )
  return JSON.parse(told)
}

type Feeds = Published['feeds']

/**
 * Fetches each file of each feed and the page that lists them, until each is as the last run has told, or for two minutes.
 * `again` tells what feeds there are by then: stories come and go meanwhile. Answers what is wrong.
 */
export async function wrongAt(
  address: string,
  feeds: Feeds,
  again: () => Promise<Feeds>,
  { patience, pause } = STALE,
): Promise<string[]> {
  const end = Date.now() + patience
  for (let known = feeds; ; known = await again()) {
    const wrong = await pMap(
      filesOf(known),
      async ({ path, stories }) => {
        const reason = await wrongWith(new URL(path, address), stories)
        return reason === undefined ? [] : [`${address}${path}: ${reason}`]
      },
      { concurrency: ABREAST },
    )
    if (wrong.flat().length === 0 || Date.now() > end) return wrong.flat()
    await sleep(pause)
  }
}

function filesOf(feeds: Feeds): { path: string; stories?: number }[] {
  return [
    { path: '' },
    ...feeds.flatMap(({ id, stories }) => FEED_FILES.map((file) => ({ path: `${id}/${file}`, stories }))),
  ]
}

async function wrongWith(url: URL, stories: number | undefined): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) })
    if (!answer.ok) return `answers ${answer.status}`
    const isPage = stories === undefined
    const wanted = headersOf(isPage ? 'index.html' : url.pathname).contentType
    if (answer.headers.get('content-type') !== wanted)
      return `is ${answer.headers.get('content-type')}, not ${wanted}`
    const text = await answer.text()
    const found = isPage ? undefined : storiesIn(text, wanted)
    return found === stories ? undefined : `has ${found} stories, not ${stories}`
  } catch (error) {
    const { message, cause } = error as Error
    return cause instanceof Error ? cause.message : message
  }
}

/** How many stories a feed has. Throws where it is not well-formed. */
function storiesIn(text: string, type: string): number {
  if (type.includes('json')) return JSON.parse(text).items.length
  let count = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    if (name === 'item' || name === 'entry') count += 1
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return count
}
