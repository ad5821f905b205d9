import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ANSWER_MS, type Resource } from './discovery.ts'
import type { Subscription } from './subscriptions.ts'

/** What a subscriber has asked for. */
export interface Wish {
  readonly mode: 'subscribe' | 'unsubscribe'
  readonly topic: string
  readonly callback: string
  /** In seconds. */
  readonly lease: number
  readonly secret?: string
}

/** Whether the subscriber has indeed asked for it: then it says the challenge back (WebSub, section 5.3). */
export async function isConfirmed({ mode, topic, callback, lease }: Wish): Promise<boolean> {
  const challenge = randomUUID()
  const question = {
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.challenge': challenge,
    'hub.lease_seconds': `${lease}`,
  }
  const answer = await ask(callback, question)
  return answer.ok && (await answer.text()) === challenge
}

/** Tells a subscriber that it will get nothing (WebSub, section 5.2). */
export async function deny({ topic, callback }: Wish, reason: string): Promise<void> {
  const answer = await ask(callback, { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': reason })
  await answer.body?.cancel()
}

/** The callback keeps the query that it has. */
async function ask(callback: string, question: Record<string, string>): Promise<Response> {
  const url = `${callback}${callback.includes('?') ? '&' : '?'}${new URLSearchParams(question)}`
  return await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) })
}

const TRIES = 3
const PAUSE_MS = 50

/** What became of a delivery. 'gone': the subscriber wants no more of it. */
export type Delivery = 'delivered' | 'gone' | 'failed'

/** Sends a subscriber the topic as it is now; again, if need be (WebSub, section 7). */
export async function deliver(
  hub: string,
  { callback, topic, secret }: Subscription,
  { contentType, body }: Pick<Resource, 'contentType' | 'body'>,
): Promise<Delivery> {
  const headers = {
    'Content-Type': contentType,
    Link: `<${hub}>; rel="hub", <${topic}>; rel="self"`,
    ...(secret && { 'X-Hub-Signature': signatureOf(body, secret) }),
  }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (attempt > 1) await sleep(PAUSE_MS * attempt)
    const status = await post(callback, headers, body)
    if (status >= 200 && status < 300) return 'delivered'
    if (status === 410) return 'gone'
  }
  return 'failed'
}

/** The status of the answer, 0 for none. */
async function post(callback: string, headers: Record<string, string>, body: Buffer): Promise<number> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS)
    const request = {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
      redirect: 'manual',
      signal,
    } as const
    const answer = await fetch(callback, request)
    await answer.body?.cancel()
    return answer.status
  } catch {
    return 0
  }
}

/** WebSub, section 7.1. */
export function signatureOf(body: Buffer, secret: string, method = 'sha256'): string {
  return `${method}=${createHmac(method, secret).update(body).digest('hex')}`
}
