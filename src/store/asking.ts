/** A file system that takes longer to answer (milliseconds) did not have it in memory. */
const FROM_MEMORY_MS = 0.1
/** After such an answer so many questions go through the thread pool, before one is asked on the spot again. */
const POOLED = 64
/** Longest stretch (milliseconds) of answers on the spot: then whatever else this process has to do gets its turn. */
const STRETCH_MS = 20

/**
 * Asks a file system, each question in the cheaper of two ways. On the spot: what is in memory is answered in
 * microseconds, of which a round through Node's thread pool takes several times as many. Through the pool: what must be
 * fetched, from a disk or over a network, is fetched several files at once, and meanwhile nothing else of this process
 * stands still. So what comes after a slow answer goes through the pool, and so does what comes after a long stretch.
 */
export class Asking {
  readonly #clock: () => number
  #pooled = 0
  #lastTurn = Number.NEGATIVE_INFINITY

  /** `clock`: milliseconds since whenever. */
  constructor(clock = () => performance.now()) {
    this.#clock = clock
  }

  /** Both questions are the same one. */
  async ask<T>(onTheSpot: () => T, throughPool: () => Promise<T>): Promise<T> {
    const isDue = this.#clock() - this.#lastTurn >= STRETCH_MS
    return this.#pooled > 0 || isDue ? await this.#askPool(throughPool) : this.#askHere(onTheSpot)
  }

  #askHere<T>(question: () => T): T {
    const asked = this.#clock()
    try {
      return question()
    } finally {
      if (this.#clock() - asked > FROM_MEMORY_MS) this.#pooled = POOLED
    }
  }

  async #askPool<T>(question: () => Promise<T>): Promise<T> {
    if (this.#pooled > 0) this.#pooled -= 1
    try {
      return await question()
    } finally {
      this.#lastTurn = this.#clock()
    }
  }
}
