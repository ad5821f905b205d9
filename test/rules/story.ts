import { type Judgement, judge, type Kill, type Verdict } from './judge.ts'
import type { Moment } from './time.ts'
import type { Version } from './version.ts'

/** A record that is not there. */
export const GONE = undefined
type State = Version | typeof GONE

/**
 * A story as publishers may know it. What they know of each record is one of several states, where an event was lost
 * or a run died; and so is what they remember of a kill.
 */
export class Story {
  readonly id: number
  /** The first is the one that it came with; others are those of records that took its place. */
  readonly uris: string[] = []
  /** What may be known of each of its records, and of the orders about it. */
  readonly #known = new Map<string, Set<State>>()
  readonly #current = new Map<string, State>()
  #kills: readonly (Kill | undefined)[] = [undefined]
  /** Why the rules do not say what is to be made of it; from then on little is asked. */
  unsaid: string | undefined
  /** Broken records stay as they were read last, if at all. */
  readonly broken = new Set<string>()
  /** Whether one of them has ever been broken: a publisher may not know yet that it is mended. */
  wasBroken = false
  readonly #remembers: boolean

  constructor(id: number, remembers: boolean) {
    this.id = id
    this.#remembers = remembers
  }

  get keys(): string[] {
    return [...this.#current.keys()]
  }

  /** What is there now. */
  get present(): Version[] {
    return [...this.#current.values()].filter((state) => state !== GONE)
  }

  at(key: string): State {
    return this.#current.get(key)
  }

  /** Whether every publisher knows a record as it is. */
  isSettled(key: string): boolean {
    return this.#known.get(key)!.size === 1 && this.#known.get(key)!.has(this.#current.get(key))
  }

  /** The newsroom changes one of its records. */
  set(key: string, state: State): void {
    if (!this.#known.has(key)) this.#known.set(key, new Set([GONE]))
    this.#current.set(key, state)
    this.broken.delete(key)
  }

  /** From now on, some publisher may know how its records are. */
  widen(): void {
    for (const [key, state] of this.#current) this.#known.get(key)!.add(state)
  }

  /** Some publisher may have been here. */
  mayJudge(now: Moment): void {
    const worlds = this.#worlds()
    if (worlds) this.#remember([...this.#kills, ...this.#killsAfter(worlds, now)])
    else this.#giveUp('too much of it is unknown')
  }

  /** A publisher has come to its end, and knows these records as they are. */
  hasJudged(told: readonly string[], now: Moment): void {
    for (const key of told) this.#known.set(key, new Set([this.#current.get(key)]))
    const worlds = this.#worlds()
    if (worlds) this.#remember(this.#killsAfter(worlds, now))
    else this.#giveUp('too much of it is unknown')
  }

  /** What may be made of it, each once. Undefined where the rules do not say. */
  verdicts(now: Moment): readonly Verdict[] | undefined {
    const worlds = this.unsaid === undefined ? this.#worlds() : undefined
    if (!worlds) return undefined
    const verdicts = this.#judgements(worlds, now).map(({ verdict }) => verdict)
    const unsaid = verdicts.find(({ kind }) => kind === 'unsaid')
    if (unsaid?.kind === 'unsaid') this.#giveUp(unsaid.why)
    return unsaid ? undefined : [...new Map(verdicts.map((verdict) => [nameOf(verdict), verdict])).values()]
  }

  /** Every version that some publisher may still hold for current. */
  get possible(): Version[] {
    return [...this.#known.values()].flatMap((states) => [...states]).filter((state) => state !== GONE)
  }

  #judgements(worlds: readonly (readonly Version[])[], now: Moment): Judgement[] {
    return worlds.flatMap((world) => this.#kills.map((kill) => judge(world, kill, now)))
  }

  #killsAfter(worlds: readonly (readonly Version[])[], now: Moment): (Kill | undefined)[] {
    return this.#judgements(worlds, now).map(({ kill }) => kill)
  }

  #remember(kills: readonly (Kill | undefined)[]): void {
    if (this.#remembers)
      this.#kills = [...new Map(kills.map((kill) => [JSON.stringify(kill), kill])).values()]
  }

  #giveUp(why: string): void {
    this.unsaid ??= why
  }

  /** Every way its records may be known; undefined where there are too many. */
  #worlds(): Version[][] | undefined {
    let worlds: Version[][] = [[]]
    for (const states of this.#known.values()) {
      worlds = worlds.flatMap((world) =>
        [...states].map((state) => (state === GONE ? world : [...world, state])),
      )
      if (worlds.length > MOST_WORLDS) return undefined
    }
    return worlds
  }
}

const MOST_WORLDS = 64

function nameOf(verdict: Verdict): string {
  return verdict.kind === 'counts' ? `counts ${verdict.version.serial}` : verdict.kind
}
