import { createHash } from 'node:crypto'
import { discover } from './discovery.ts'
import { deliver, deny, isConfirmed, type Wish } from './outgoing.ts'
import { Subscriptions } from './subscriptions.ts'

export interface Answer {
  readonly status: number
  readonly text: string
}

/** What a hub says of itself. */
export interface HubStatus {
  /** The topics that it was told of, in the order it was. */
  readonly heard: readonly string[]
  readonly subscriptions: readonly { readonly topic: string; readonly callback: string }[]
  /** What it has accepted and not yet done. */
  readonly busy: number
}

/** In seconds. */
const DEFAULT_LEASE = 10 * 24 * 3600
const LONGEST_LEASE = 30 * 24 * 3600

/** A hub as the W3C Recommendation describes it (https://www.w3.org/TR/websub/). */
export class Hub {
  readonly #address: string
  readonly #subscriptions: Subscriptions
  readonly #heard: string[] = []
  /** The end of all that is to be done for a topic. */
  readonly #last = new Map<string, Promise<void>>()
  #busy = 0

  constructor(address: string, file?: string) {
    this.#address = address
    this.#subscriptions = new Subscriptions(file)
  }

  get status(): HubStatus {
    const subscriptions = this.#subscriptions.all().map(({ topic, callback }) => ({ topic, callback }))
    return { heard: this.#heard, subscriptions, busy: this.#busy }
  }

  /** Takes a request; what comes of it comes later, and the answer must not depend on it (section 5.1.2). */
  accept(form: URLSearchParams): Answer {
    const mode = form.get('hub.mode')
    if (mode === 'publish') return this.#acceptNews(form)
    if (mode === 'subscribe' || mode === 'unsubscribe') return this.#acceptWish(mode, form)
    return { status: 400, text: 'hub.mode is publish, subscribe or unsubscribe' }
  }

  #acceptNews(form: URLSearchParams): Answer {
    const topics = new Set([...form.getAll('hub.url'), ...form.getAll('hub.topic')])
    if (topics.size === 0) return { status: 400, text: 'hub.url names what has changed' }
    this.#heard.push(...topics)
    for (const topic of topics) this.#soon(topic, () => this.#distribute(topic))
    return { status: 204, text: '' }
  }

  #acceptWish(mode: Wish['mode'], form: URLSearchParams): Answer {
    const topic = form.get('hub.topic') ?? ''
    const callback = form.get('hub.callback') ?? ''
    const secret = form.get('hub.secret') ?? ''
    const lease = form.get('hub.lease_seconds') ?? `${DEFAULT_LEASE}`
    if (!isHttp(topic)) return { status: 400, text: 'hub.topic is an http address' }
    if (!isHttp(callback)) return { status: 400, text: 'hub.callback is an http address' }
    if (Buffer.byteLength(secret) >= 200) return { status: 400, text: 'hub.secret has less than 200 bytes' }
    if (!/^[1-9]\d*$/.test(lease)) return { status: 400, text: 'hub.lease_seconds is a positive number' }
    const granted = Math.min(Number(lease), LONGEST_LEASE)
    const wish = { mode, topic, callback, lease: granted, ...(secret !== '' && { secret }) }
    this.#soon(topic, () => (mode === 'subscribe' ? this.#subscribe(wish) : this.#unsubscribe(wish)))
    return { status: 202, text: 'to be verified' }
  }

  /** A topic that names other hubs, or another address as its own, is refused (sections 5.1.1 and 5.2). */
  async #subscribe(wish: Wish): Promise<void> {
    const { topic, callback, lease, secret } = wish
    const found = await discover(topic).catch(() => undefined)
    if (!found?.hubs.includes(this.#address) || found.self !== topic)
      return await deny(wish, 'the topic does not name this hub')
    const expires = Date.now() + lease * 1_000
    if (!(await isConfirmed(wish))) return
    this.#subscriptions.set({ topic, callback, expires, ...(secret && { secret }) })
    // The first subscriber has it as it is now.
    if (!this.#subscriptions.contentOf(topic)) this.#subscriptions.setContent(topic, digestOf(found.body))
  }

  async #unsubscribe(wish: Wish): Promise<void> {
    if (await isConfirmed(wish)) this.#subscriptions.delete(wish)
  }

  async #distribute(topic: string): Promise<void> {
    const subscribed = this.#subscriptions.all().filter((each) => each.topic === topic)
    if (subscribed.length === 0) return
    const content = await discover(topic)
    const digest = digestOf(content.body)
    if (digest === this.#subscriptions.contentOf(topic)) return
    this.#subscriptions.setContent(topic, digest)
    const deliveries = subscribed.map(async (subscription) => {
      const outcome = await deliver(this.#address, subscription, content)
      if (outcome === 'gone') this.#subscriptions.delete(subscription)
    })
    await Promise.all(deliveries)
  }

  /** One thing after the other for each topic: what is new must not overtake a subscription, or what was new before. */
  #soon(topic: string, work: () => Promise<void>): void {
    this.#busy += 1
    const before = this.#last.get(topic) ?? Promise.resolve()
    const after = before
      .then(work)
      .catch((error) => console.error(`hub: ${topic}: ${error}`))
      .finally(() => {
        this.#busy -= 1
      })
    this.#last.set(topic, after)
  }
}

function isHttp(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '')
}

function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex')
}
