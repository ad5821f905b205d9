import type { Store } from '../../src/store/store.ts'
import { newsroom, type Places } from './newsroom.ts'

/**
 * A publisher whose store requests are let through one at a time, from outside: between two of them anything may
 * happen, another publisher's requests or this one's death.
 */
export class Actor {
  readonly #run: (room: Places) => Promise<unknown>
  readonly #room: Places
  #next: (() => void) | undefined
  #arrived: (() => void) | undefined
  #hasBegun = false
  isDone = false
  failure: unknown

  constructor(room: Places, run: (room: Places) => Promise<unknown>) {
    this.#room = {
      articles: this.#gated(room.articles),
      state: this.#gated(room.state),
      target: this.#gated(room.target),
    }
    this.#run = run
  }

  /** Lets one request through, and waits until the publisher stands before the next one, or is done. */
  async step(): Promise<void> {
    if (!this.#hasBegun) await this.#begin()
    if (this.isDone) return
    await this.#until(() => this.#next!())
  }

  /** Lets up to so many requests through; fewer if it is done before. */
  async steps(count: number): Promise<void> {
    for (let i = 0; i < count && !this.isDone; i += 1) await this.step()
  }

  async finish(): Promise<void> {
    while (!this.isDone) await this.step()
    if (this.failure) throw this.failure
  }

  async #begin(): Promise<void> {
    this.#hasBegun = true
    await this.#until(() => {
      this.#run(this.#room)
        .catch((error) => {
          this.failure = error
        })
        .finally(() => {
          this.isDone = true
          this.#arrived!()
        })
    })
  }

  async #until(go: () => void): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#arrived = resolve
      go()
    })
  }

  #gated(store: Store): Store {
    const gate = async () => {
      await new Promise<void>((resolve) => {
        this.#next = resolve
        this.#arrived!()
      })
    }
    return {
      place: store.place,
      list: (prefix) => gate().then(() => store.list(prefix)),
      read: (key, atMost) => gate().then(() => store.read(key, atMost)),
      write: (key, bytes, expect, headers) => gate().then(() => store.write(key, bytes, expect, headers)),
      remove: (key) => gate().then(() => store.remove(key)),
    }
  }
}

/** Thrown where a file of the target went back in time, or could not have been read whole. */
export class Regression extends Error {}

/**
 * Watches public files. Each may show, of every story, only the take it showed before or a later one; a story that left
 * the file comes back only in a take that is later than the one that left.
 */
export class Watch {
  readonly #shown = new Map<string, Map<string, number>>()
  readonly #floors = new Map<string, Map<string, number>>()

  /** Throws `Regression` where this text of a file is older than what was seen of it before. */
  see(path: string, text: string): void {
    const takes = takesIn(text)
    const floor = this.#floors.get(path) ?? new Map()
    for (const [name, take] of takes) {
      if (take < (floor.get(name) ?? 0)) throw new Regression(`${path} shows take ${take} of ${name} again`)
      floor.set(name, take)
    }
    for (const [name, take] of this.#shown.get(path) ?? []) if (!takes.has(name)) floor.set(name, take + 1)
    this.#floors.set(path, floor)
    this.#shown.set(path, takes)
  }
}

/** A newsroom whose public files are watched as they are written. */
export function watchedNewsroom(options: Parameters<typeof newsroom>[0] = {}): Places {
  const room = newsroom(options)
  const watch = new Watch()
  const { target } = room
  return {
    ...room,
    target: {
      ...target,
      write: async (key, bytes, expect, headers) => {
        const version = await target.write(key, bytes, expect, headers)
        watch.see(key, Buffer.from(bytes).toString())
        return version
      },
    },
  }
}

function takesIn(text: string): Map<string, number> {
  return new Map([...text.matchAll(/Story (\w+) take (\d+)/g)].map(([, name, take]) => [name!, Number(take)]))
}
