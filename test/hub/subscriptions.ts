import { readFileSync, writeFileSync } from 'node:fs'

export interface Subscription {
  readonly topic: string
  /** Where what is new is sent to. */
  readonly callback: string
  /** What it is signed with. */
  readonly secret?: string
  /** When the lease ends, in milliseconds since 1970. */
  readonly expires: number
}

interface Kept {
  readonly subscriptions: readonly Subscription[]
  readonly contents: readonly (readonly [topic: string, digest: string])[]
}

/** What a hub must not forget when it goes down: who has subscribed to what, and what they have been sent. */
export class Subscriptions {
  readonly #file: string | undefined
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #contents = new Map<string, string>()

  /** `file`: where it is kept; without, it is forgotten. */
  constructor(file?: string) {
    this.#file = file
    const { subscriptions, contents } = keptIn(file)
    for (const subscription of subscriptions) this.#subscriptions.set(nameOf(subscription), subscription)
    for (const [topic, digest] of contents) this.#contents.set(topic, digest)
  }

  /** Those whose lease has not ended. */
  all(): Subscription[] {
    return [...this.#subscriptions.values()].filter(({ expires }) => expires > Date.now())
  }

  /** Takes the place of an earlier one of the same topic and callback (WebSub, section 5.1). */
  set(subscription: Subscription): void {
    this.#subscriptions.set(nameOf(subscription), subscription)
    this.#keep()
  }

  delete(subscription: Pick<Subscription, 'topic' | 'callback'>): void {
    this.#subscriptions.delete(nameOf(subscription))
    this.#keep()
  }

  /** A digest of what the topic was when it was last looked at. */
  contentOf(topic: string): string | undefined {
    return this.#contents.get(topic)
  }

  setContent(topic: string, digest: string): void {
    this.#contents.set(topic, digest)
    this.#keep()
  }

  #keep(): void {
    const kept: Kept = { subscriptions: this.all(), contents: [...this.#contents] }
    if (this.#file) writeFileSync(this.#file, JSON.stringify(kept))
  }
}

function nameOf({ topic, callback }: Pick<Subscription, 'topic' | 'callback'>): string {
  return JSON.stringify([topic, callback])
}

function keptIn(file: string | undefined): Kept {
  try {
    if (file) return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { subscriptions: [], contents: [] }
}
