import { expect, test } from 'vitest'
import { Asking } from '../../src/store/asking.ts'

/** Asks often, of a file system that takes `took(n)` milliseconds for its nth answer on the spot: which were asked there? */
async function asked(questions: number, took: (question: number) => number, work = 0) {
  let now = 0
  const asking = new Asking(() => now)
  const onTheSpot: boolean[] = []
  for (let question = 0; question < questions; question += 1) {
    onTheSpot[question] = await asking.ask(
      () => {
        now += took(question)
        return true
      },
      async () => false,
    )
    now += work
  }
  return onTheSpot
}

const share = (onTheSpot: readonly boolean[]) => onTheSpot.filter(Boolean).length / onTheSpot.length

test('a folder in memory is asked on the spot, but for the first question', async () => {
  expect(await asked(4, () => 0.01)).toEqual([false, true, true, true])
})

test('after a slow answer many questions go through the pool, and then one tries again', async () => {
  const all = await asked(200, (question) => (question === 10 ? 5 : 0.01))
  expect(all.indexOf(false, 1)).toBe(11)
  expect(all.indexOf(true, 11)).toBe(11 + 64)
  expect(all.slice(11 + 64)).not.toContain(false)
})

test('of a folder far away hardly anything is asked on the spot', async () => {
  expect(share(await asked(10_000, () => 5))).toBeLessThan(0.02)
})

test('others have their turn in every 20 milliseconds, however quick the answers are', async () => {
  const all = await asked(1_000, () => 0, 1)
  expect(all.flatMap((isOnTheSpot, question) => (isOnTheSpot ? [] : [question])).slice(0, 4)).toEqual([
    0, 20, 40, 60,
  ])
})

test('while the pool is waited for, those that ask meanwhile wait with it: others have their turn', async () => {
  const asking = new Asking(() => 0)
  const ask = () =>
    asking.ask(
      () => 'on the spot',
      async () => 'through the pool',
    )
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(Array(3).fill('through the pool'))
  expect(await ask()).toBe('on the spot')
})

test('what goes wrong is thrown, either way', async () => {
  const asking = new Asking(() => 0)
  const ask = () =>
    asking.ask(
      () => {
        throw new Error('on the spot')
      },
      async () => {
        throw new Error('through the pool')
      },
    )
  await expect(ask()).rejects.toThrow('through the pool')
  await expect(ask()).rejects.toThrow('on the spot')
})
