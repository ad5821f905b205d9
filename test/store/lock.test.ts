import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Lock } from '../../src/store/lock.ts'

const folder = await mkdtemp(join(tmpdir(), 'wirefeed-lock-'))
afterAll(() => rm(folder, { recursive: true }))

test('what one process asks for is done in turn, each alone, whatever became of the one before', async () => {
  const lock = new Lock(join(folder, 'in-turn'))
  const numbers = Array.from({ length: 20 }, (_, i) => i)
  const told: string[] = []
  const work = (number: number) => async () => {
    told.push(`${number} begins`)
    expect(await readdir(folder)).toEqual(['in-turn'])
    told.push(`${number} ends`)
    if (number === 5) throw new Error('broken')
  }
  const results = await Promise.allSettled(numbers.map((number) => lock.during(work(number))))
  expect(told).toEqual(numbers.flatMap((number) => [`${number} begins`, `${number} ends`]))
  expect(results.findIndex(({ status }) => status === 'rejected')).toBe(5)
  expect(await readdir(folder)).toEqual([])
})

test('of two that hold the same lock neither begins while the other works', async () => {
  const path = join(folder, 'shared')
  let working = 0
  const work = async () => {
    working += 1
    expect(working).toBe(1)
    await readdir(folder)
    working -= 1
  }
  const locks = [new Lock(path), new Lock(path)]
  await Promise.all(Array.from({ length: 20 }, (_, i) => locks[i % 2]!.during(work)))
  expect(working).toBe(0)
})
