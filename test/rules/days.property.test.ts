import { expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { type Plan, play } from './day.ts'
import { houseOf } from './house.ts'
import { shrink, told } from './shrink.ts'

/**
 * Days of a newsroom at random, and after each run all that is public compared with what the rules say. Others are
 * played with `WIREFEED_SEED` (the first), `WIREFEED_DAYS` (how many) and `WIREFEED_STEPS` (of each); `WIREFEED_ONLY`
 * (steps, separated by commas) plays a part of one. `WIREFEED_SHRINK` says for how many seconds a failing day is made
 * smaller, and `WIREFEED_RULES=before` leaves out what wirefeed did not know before it had notices.
 */
const {
  WIREFEED_SEED = '1',
  WIREFEED_DAYS = '6',
  WIREFEED_STEPS = '250',
  WIREFEED_SHRINK = '60',
  WIREFEED_ONLY,
  WIREFEED_RULES,
} = process.env
const hasRules = WIREFEED_RULES !== 'before'
const STEPS =
  WIREFEED_ONLY?.split(',').map(Number) ?? Array.from({ length: Number(WIREFEED_STEPS) }, (_, step) => step)
const SEEDS = Array.from({ length: Number(WIREFEED_DAYS) }, (_, day) => Number(WIREFEED_SEED) + day)

test('the rules can be configured', () => {
  expect(() => siteFrom(houseOf(1, hasRules).config)).not.toThrow()
})

test('on random days of a newsroom nothing is public that must not be, and all that must', {
  timeout: 600_000,
}, async () => {
  const sum = { days: 0, steps: 0, stories: 0, runs: 0, unsaid: 0 }
  for (const seed of SEEDS) {
    const plan: Plan = { seed, hasRules, steps: STEPS }
    const played = await play(plan).catch((error) => {
      throw new Error(`seed ${seed}: ${error.message}`, { cause: error })
    })
    if (played.faults.length > 0)
      throw new Error(told(await shrink(plan, played, Number(WIREFEED_SHRINK) * 1000), STEPS.length))
    sum.days += 1
    sum.steps += STEPS.length
    sum.stories += played.stories
    sum.runs += played.runs
    sum.unsaid += played.unsaid
  }
  const { days, steps, stories, runs, unsaid } = sum
  console.log(
    `${days} days, ${steps} steps, ${runs} runs, ${stories} stories (of ${unsaid} the rules do not say all)`,
  )
})
