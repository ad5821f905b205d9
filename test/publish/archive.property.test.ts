import { expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import type { Site } from '../../src/feed/site.ts'
import { publish } from '../../src/publish/publish.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { Desk } from '../rules/desk.ts'
import { Dice } from '../rules/dice.ts'
import { EDITING } from '../rules/editing.ts'
import { type House, houseOf } from '../rules/house.ts'
import { arrive } from '../rules/moves.ts'
import { DAY, later, MINUTE } from '../rules/time.ts'
import { WITHDRAWALS } from '../rules/withdrawals.ts'
import { filesOf } from './newsroom.ts'

const { WIREFEED_SEED = '1', WIREFEED_DAYS = '4', WIREFEED_STEPS = '120' } = process.env

/** All that can be settled is, at once and each for itself; and everything at hand. */
const WAYS = [
  { window: 1, reserve: 0 },
  { window: 7, reserve: 1 },
  { window: Number.POSITIVE_INFINITY, reserve: 0 },
]

/** With few stories in each feed; on every other day without an evening edition, for which many are kept at hand. */
function siteOf({ config }: House, seed: number): Site {
  const { evening, ...site } = siteFrom(config)
  const feeds = site.feeds.map((feed) => ({ ...feed, limit: 1 + (seed % 4) }))
  return { ...site, feeds, ...(evening && seed % 2 === 0 && { evening }) }
}

test.each(Array.from({ length: Number(WIREFEED_DAYS) }, (_, day) => Number(WIREFEED_SEED) + day))(
  'what is settled changes no byte of what is public: day %i',
  { timeout: 300_000 },
  async (seed) => {
    const house = houseOf(seed, true)
    const desk = new Desk(house, '2026-11-16T06:00:00.000Z', seed % 5 === 0 ? 'content' : 'counter')
    const { articles } = desk.room
    const rooms = WAYS.map((settling) => ({
      articles,
      state: memoryStore(),
      target: memoryStore(),
      settling,
    }))
    let site = siteOf(house, seed)
    let now = '2026-11-16T06:00:00.000Z'
    desk.beginStep(0, now)
    await arrive(desk, new Dice(seed, 0), 25, 4 * DAY)
    for (let step = 1; step <= Number(WIREFEED_STEPS); step += 1) {
      const dice = new Dice(seed, step)
      now = later(now, Math.ceil(dice.roll() * (dice.isLucky(0.1) ? 26 * 60 : 40)) * MINUTE)
      desk.beginStep(step, now)
      const move = dice.weighed([...EDITING, ...WITHDRAWALS])
      await move.play(desk, dice)
      if (!dice.isLucky(0.5)) continue
      // A configuration that shows more needs stories again that were settled.
      if (dice.isLucky(0.05))
        site = { ...site, feeds: site.feeds.map((feed) => ({ ...feed, limit: feed.limit + 1 })) }
      const events = desk.events.splice(0)
      const changed = dice.of([events, undefined, events, 'all'] as const)
      const reports = []
      for (const room of rooms)
        reports.push(await publish({ ...room, site, now, changed, pause: async () => {} }))
      const [one, ...others] = await Promise.all(rooms.map(({ target }) => filesOf(target)))
      for (const other of others) expect(other).toEqual(one)
      expect(new Set(reports.map(({ next }) => next)).size).toBe(1)
      expect(new Set(reports.map(({ rejected }) => JSON.stringify(rejected))).size).toBe(1)
    }
  },
)
