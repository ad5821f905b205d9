import { expect } from 'vitest'
import { expectSettled, type Places, put, run, SITE, SMALL_SITE, story } from './newsroom.ts'
import { Actor, watchedNewsroom } from './stage.ts'

/** What two publishers over the same changing articles begin with, and which changes each of them is told of. */
interface Play {
  readonly site: typeof SITE
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** Whether they are told what changed, as by events, or look for themselves. */
  readonly areTold: boolean
}

async function opening(site: typeof SITE): Promise<Places> {
  const room = watchedNewsroom()
  await put(room.articles, 'a.json', story('a', 1))
  await put(room.articles, 'b.json', story('b', 1))
  await run(room, { site })
  await put(room.articles, 'a.json', story('a', 2, { section: 'Sport' }))
  await put(room.articles, 'b.json', undefined)
  await put(room.articles, 'c.json', story('c', 1))
  return room
}

/** What happens after the first publisher's first turn, and is told to nobody until the end. */
async function meanwhile({ articles }: Places): Promise<void> {
  await put(articles, 'a.json', story('a', 3))
  await put(articles, 'c.json', undefined)
}

async function afterwards(room: Places, site: typeof SITE): Promise<void> {
  await run(room, { site, changed: ['a.json', 'c.json'] })
}

function castOf(room: Places, { site, first, second, areTold }: Play): [Actor, Actor] {
  const actor = (changed: readonly string[]) =>
    new Actor(room, (stores) => run(stores, areTold ? { site, changed } : { site }))
  return [actor(first), actor(second)]
}

/** Calls `play` with 0, 1, 2 … steps until it answers that there were no more to take. */
async function everyLength(play: (steps: number) => Promise<boolean>): Promise<void> {
  for (let steps = 0; await play(steps); steps += 1);
}

/** Plays every way to switch between the two up to three times; answers how many there are. */
export async function everyThreeSwitches(play: Play): Promise<number> {
  let schedules = 0
  await everyLength(async (one) => {
    let isOneCut = false
    await everyLength(async (two) => {
      let isTwoCut = false
      await everyLength(async (three) => {
        const room = await opening(play.site)
        const [a, b] = castOf(room, play)
        await a.steps(one)
        isOneCut = !a.isDone
        await meanwhile(room)
        await b.steps(two)
        isTwoCut = !b.isDone
        await a.steps(three)
        const isThreeCut = !a.isDone
        await b.finish()
        await a.finish()
        await afterwards(room, play.site)
        await expectSettled(room, play.site, `after ${one}, ${two}, ${three}`)
        schedules += 1
        return isThreeCut
      })
      return isTwoCut
    })
    return isOneCut
  })
  return schedules
}

/** Plays every way to switch twice with one of them dying at its switch, and its changes told again afterwards. */
export async function everyDeath(play: Play, whoDies: 'first' | 'second'): Promise<number> {
  let schedules = 0
  await everyLength(async (one) => {
    let isOneCut = false
    await everyLength(async (two) => {
      const room = await opening(play.site)
      const [a, b] = castOf(room, play)
      await a.steps(one)
      isOneCut = !a.isDone
      await meanwhile(room)
      await b.steps(two)
      const isTwoCut = !b.isDone
      await (whoDies === 'first' ? b : a).finish()
      await run(room, { site: play.site, changed: play[whoDies] })
      await afterwards(room, play.site)
      await expectSettled(room, play.site, `after ${one}, ${two}`)
      schedules += 1
      return isTwoCut
    })
    return isOneCut
  })
  return schedules
}

/** A test that found fewer ways than this has not played what it says. */
export function expectMany(schedules: number, least: number): void {
  console.log(`${schedules} schedules`)
  expect(schedules).toBeGreaterThan(least)
}

const STORIES = { a: ['a.json'], bc: ['b.json', 'c.json'] }
export const PLAYS = {
  told: { site: SMALL_SITE, first: STORIES.a, second: STORIES.bc, areTold: true },
  toldOtherwise: { site: SMALL_SITE, first: STORIES.bc, second: STORIES.a, areTold: true },
  looking: { site: SMALL_SITE, first: STORIES.a, second: STORIES.bc, areTold: false },
  twoFeeds: { site: SITE, first: STORIES.a, second: STORIES.bc, areTold: true },
  twoFeedsLooking: { site: SITE, first: STORIES.bc, second: STORIES.a, areTold: false },
} satisfies Record<string, Play>
