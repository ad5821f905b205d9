import { describe, test } from 'vitest'
import { everyThreeSwitches, expectMany, PLAYS } from './schedules.ts'

describe('two publishers, switched at store requests in every way up to three times, end as one undisturbed', () => {
  test.each([
    ['told what changed', PLAYS.told],
    ['told what changed, the other way round', PLAYS.toldOtherwise],
    ['looking for themselves', PLAYS.looking],
  ])('%s', async (_, play) => {
    expectMany(await everyThreeSwitches(play), 500)
  })
})
