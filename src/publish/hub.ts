import { setTimeout as sleep } from 'node:timers/promises'
import pMap from 'p-map'
import { type Failure, notify } from './hub-request.ts'

/** A WebSub hub, which passes on to subscribers what it is told has changed. */
export interface Hub {
  /** Tells it that these addresses have something new. Answers those it could not be told of, with why. Never throws. */
  tell(topics: readonly string[]): Promise<ReadonlyMap<string, string>>
}

interface Patience {
  /** How long all of it may take, in milliseconds; what is not done then counts as not told. */
  readonly patience?: number
  /** How long one request may take, in milliseconds, redirects included. */
  readonly each?: number
  /** Waits so many milliseconds before the next try. */
  readonly pause?: (milliseconds: number) => Promise<unknown>
}

/** Requests at a time: a site of hundreds of feeds must not look like an attack. */
const ABREAST = 8
/** Before each try, in milliseconds. */
const PAUSES_MS = [0, 250, 1_000]
const NOT_TRIED: Failure = { reason: 'not tried: no time was left', isFinal: false, retryAfter: 0 }

/** The hub at an address, which is asked again where that may help, and never for longer than there is patience. */
export function webSubHub(
  address: string,
  { patience = 10_000, each = 5_000, pause = sleep }: Patience = {},
): Hub {
  /** Why the hub was not told of the topic; nothing, if it was. `left`: the time there is, in milliseconds. */
  async function tellOf(topic: string, left: () => number): Promise<string | undefined> {
    let failure = NOT_TRIED
    for (const shortest of PAUSES_MS) {
      const wait = Math.max(shortest, failure.retryAfter)
      if (wait >= left()) break
      if (wait > 0) await pause(wait)
      const outcome = await notify(address, topic, Math.max(1, Math.min(each, left())))
      if (!outcome) return undefined
      failure = outcome
      if (failure.isFinal) break
    }
    return failure.reason
  }

  return {
    tell: async (topics) => {
      const end = performance.now() + patience
      const left = () => end - performance.now()
      const told = async (topic: string) => [topic, await tellOf(topic, left)] as const
      const all = await pMap(new Set(topics), told, { concurrency: ABREAST })
      return new Map(all.flatMap(([topic, reason]) => (reason === undefined ? [] : [[topic, reason]])))
    },
  }
}
