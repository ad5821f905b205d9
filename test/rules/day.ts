import { siteFrom } from '../../src/config/schema.ts'
import { Desk } from './desk.ts'
import { Dice } from './dice.ts'
import { EDITING } from './editing.ts'
import type { Fault } from './history.ts'
import { houseOf } from './house.ts'
import { Inspector } from './inspector.ts'
import { arrive } from './moves.ts'
import { type Flaw, Publishers } from './publishers.ts'
import { DAY, HOUR, later, MINUTE, type Moment } from './time.ts'
import { WITHDRAWALS } from './withdrawals.ts'

/** What a day was like, or how it failed. */
export interface Played {
  readonly stories: number
  readonly runs: number
  readonly unsaid: number
  readonly log: readonly string[]
  readonly faults: readonly Fault[]
  /** The step after which it failed. */
  readonly failedAt?: number
}

export interface Plan {
  readonly seed: number
  readonly hasRules: boolean
  /** The steps to be played, of all that there are. */
  readonly steps: readonly number[]
  /** What is wrong with the publishers, to see that it is found. */
  readonly flaw?: Flaw
}

/** Plays a day of a newsroom, some of its steps left out, until something is not as the rules say. */
export async function play({ seed, hasRules, steps, flaw = {} }: Plan): Promise<Played> {
  const house = houseOf(seed, hasRules)
  const begin = later('2026-11-16T06:00:00.000Z', (seed % 24) * HOUR)
  const desk = new Desk(house, begin, seed % 5 === 0 ? 'content' : 'counter')
  const inspector = new Inspector(desk)
  // On every other day all that can be is settled at once, and comes back when it is spoken of.
  const settling = seed % 2 === 0 ? { window: 1, reserve: 0 } : undefined
  const publishers = new Publishers(desk, inspector, siteFrom(house.config), settling, flaw)
  const clock = times(seed, begin, steps.at(-1) ?? 0)
  let runs = 0
  for (const step of steps) {
    desk.beginStep(step, clock[step]!)
    const dice = new Dice(seed, step)
    const faults =
      step > 0 && dice.isLucky(0.5) ? await publish(desk, publishers, dice) : await edit(desk, dice, step)
    runs += faults ? 1 : 0
    if (faults && faults.length > 0) return { ...summary(desk, runs), faults, failedAt: step }
  }
  return summary(desk, runs)
}

function summary(desk: Desk, runs: number): Played {
  const unsaid = desk.stories.filter((story) => story.unsaid !== undefined).length
  return { stories: desk.stories.length, runs, unsaid, log: desk.log, faults: [] }
}

/** When each step takes place: most of them minutes after the one before, a few days. */
function times(seed: number, begin: Moment, last: number): Moment[] {
  let now = begin
  return Array.from({ length: last + 1 }, (_, step) => {
    const dice = new Dice(seed ^ 0x5eed, step)
    const chance = dice.roll()
    const length =
      chance < 0.75 ? 20 * MINUTE : chance < 0.97 ? 3 * HOUR : chance < 0.995 ? 10 * HOUR : 2 * DAY
    now = later(now, 1000 * Math.ceil((length * dice.roll() + MINUTE) / 1000))
    return now
  })
}

async function edit(desk: Desk, dice: Dice, step: number): Promise<undefined> {
  if (step === 0) {
    desk.say(`step 0: ${await arrive(desk, dice, 25, 4 * DAY)}`)
    return
  }
  const moves = [...EDITING, ...WITHDRAWALS].filter(({ isNew }) => desk.house.hasRules || !isNew)
  for (let count = dice.of([1, 1, 1, 2, 3]); count > 0; count -= 1) {
    const move = dice.weighed(moves)
    const said = await move.play(desk, dice)
    if (said) desk.say(`step ${step}, ${move.name}: ${said}`)
  }
}

async function publish(desk: Desk, publishers: Publishers, dice: Dice): Promise<Fault[]> {
  const kind = dice.weighed(WAYS)
  const told = kind.isTold ? takeEvents(desk, dice) : kind.name === 'tick' ? [] : undefined
  desk.say(`${kind.name}${told ? ` [${told}]` : ''}`)
  if (kind.name === 'crash') return await publishers.dying(dice.isLucky(0.2) ? undefined : told, dice)
  if (kind.name === 'pair') return await publishers.pair(told, dice.of([undefined, []]), dice)
  return await publishers.alone(told, dice)
}

const WAYS = [
  { name: 'told', weight: 40, isTold: true },
  { name: 'tick', weight: 15, isTold: false },
  { name: 'look', weight: 15, isTold: false },
  { name: 'crash', weight: 20, isTold: true },
  { name: 'pair', weight: 10, isTold: true },
] as const

/** What a publisher is told of; some events get lost, and some wait. */
function takeEvents(desk: Desk, dice: Dice): string[] {
  const waiting = dice.isLucky(0.1)
    ? desk.events.splice(0, Math.floor(desk.events.length / 2))
    : desk.events.splice(0)
  return [...new Set(waiting.filter(() => !dice.isLucky(0.05)))]
}
