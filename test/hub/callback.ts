import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { signatureOf } from './outgoing.ts'

/** What a hub has sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How a subscriber behaves, where it is not as it should. */
export interface Conduct {
  /** What it says to a challenge. */
  readonly say?: (challenge: string) => Promise<string>
  /** With which status it does. */
  readonly status?: number
  /** With which status it takes a delivery, of which this is so many-th. */
  readonly take?: (number: number) => number
}

/** One subscription as its subscriber has it: the address that the hub calls, and what it has called there. */
export class Callback {
  readonly topic: string
  readonly hub: string
  readonly address: string
  readonly secret = randomBytes(24).toString('hex')
  /** What has come, in order; nothing that is not signed as it should be. */
  readonly received: Received[] = []
  /** How often something has come that was not, or was not taken. */
  ignored = 0
  /** What the hub has granted, in seconds. */
  lease = 0
  readonly #conduct: Conduct
  #wanted: { mode: string; resolve: () => void; reject: (reason: Error) => void } | undefined

  constructor(topic: string, hub: string, address: string, conduct: Conduct) {
    this.topic = topic
    this.hub = hub
    this.address = address
    this.#conduct = conduct
  }

  /** Asks for it; answers once the hub has asked back, and throws where it denies it. */
  async ask(mode: 'subscribe' | 'unsubscribe', more: Record<string, string> = {}): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#wanted = { mode, resolve, reject }
    const wish = { 'hub.mode': mode, 'hub.topic': this.topic, 'hub.callback': this.address, ...more }
    const answer = await fetch(this.hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.secret': this.secret, ...wish }),
    })
    if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`)
    await promise
  }

  /** Answers what the hub asks (WebSub, sections 5.2 and 5.3): 404 where that is nothing it wanted. */
  async answerTo(question: URLSearchParams): Promise<{ status: number; text: string }> {
    const wanted = this.#wanted
    const mode = question.get('hub.mode')
    if (!wanted || question.get('hub.topic') !== this.topic) return UNWANTED
    if (mode === 'denied') {
      wanted.reject(new Error(`denied: ${question.get('hub.reason')}`))
      return { status: 200, text: '' }
    }
    if (mode !== wanted.mode) return UNWANTED
    this.#wanted = undefined
    this.lease = Number(question.get('hub.lease_seconds'))
    const challenge = question.get('hub.challenge') ?? ''
    const { say, status = 200 } = this.#conduct
    const text = say ? await say(challenge) : challenge
    wanted.resolve()
    return { status, text }
  }

  /** Takes what the hub sends (WebSub, section 7); answers with which status. */
  take(headers: IncomingHttpHeaders, body: Buffer): number {
    const status = this.#conduct.take?.(this.received.length + this.ignored + 1) ?? 204
    if (status < 300 && isSigned(headers, body, this.secret)) this.received.push({ headers, body: `${body}` })
    else this.ignored += 1
    return status
  }
}

const UNWANTED = { status: 404, text: '' }

/** By the method that the hub names (WebSub, section 7.1.2). */
function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string): boolean {
  const signature = `${headers['x-hub-signature']}`
  const [method = ''] = signature.split('=')
  if (!['sha1', 'sha256', 'sha384', 'sha512'].includes(method)) return false
  const [is, should] = [Buffer.from(signature), Buffer.from(signatureOf(body, secret, method))]
  return is.length === should.length && timingSafeEqual(is, should)
}
