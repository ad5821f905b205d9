import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sizesFrom } from '../../scripts/bench/archive-cases.ts'
import { atMost } from '../../scripts/bench/goal.ts'
import { keyOf, nowAfter, recordOf, SITE } from '../../scripts/bench/newsroom.ts'
import { feedsOf } from '../../scripts/bench/peers/records.ts'
import { publish } from '../../src/publish/publish.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { folderWith, script } from './script.ts'

/** The fewest with a story of every section by every agency. */
const records = Array.from({ length: 64 }, (_, number) => recordOf(number))

describe('the records that are measured with', () => {
  test('are always the same, or figures of two days could not be compared', () => {
    const hash = createHash('sha256')
    for (const record of records) hash.update(record)
    expect(hash.digest('hex').slice(0, 16)).toBe('e5d20e0601fe4fbb')
  })

  test('are of about 5 kB', () => {
    const sizes = records.map(({ length }) => length)
    expect(sizes.reduce((sum, size) => sum + size) / sizes.length).toBeCloseTo(5_000, -3)
    expect(Math.min(...sizes)).toBeGreaterThan(3_500)
    expect(Math.max(...sizes)).toBeLessThan(6_500)
  })

  test('say something else in another take', () => {
    expect(recordOf(7, 2)).not.toEqual(recordOf(7))
    expect(recordOf(7, 2)).toEqual(recordOf(7, 2))
  })

  test('make eighteen feeds, of the same stories as the scripts that wirefeed is measured beside make', async () => {
    const [articles, state, target] = [memoryStore(), memoryStore(), memoryStore()]
    for (const [number, record] of records.entries()) await articles.write(keyOf(number), record, 'absent')
    const { rejected } = await publish({ articles, state, target, site: SITE, now: nowAfter(records.length) })
    const peers = feedsOf(records.map((record) => JSON.parse(record.toString())))
    expect(rejected).toEqual([])
    expect(peers.size).toBe(18)
    for (const [id, stories] of peers) {
      const feed = await target.read(`${id}/feed.json`)
      const { items } = JSON.parse(Buffer.from(feed!.bytes).toString()) as { items: { id: string }[] }
      expect(items.map((item) => item.id)).toEqual(stories.map(({ uri }) => uri))
    }
  })
})

test('A goal is met up to its figure, and not beyond', () => {
  expect(atMost(0.5, 'x', 5, 10)).toEqual({ of: 'x', is: '0.500 ×', goal: 'at most 0.5 ×', isMet: true })
  expect(atMost(0.5, 'x', 5.01, 10)).toMatchObject({ isMet: false })
})

test('Peers stand beside wirefeed at 10,000 articles, or else at the most there are', () => {
  expect(sizesFrom([100_000, 2_000, 10_000])).toEqual({
    all: [2_000, 10_000, 100_000],
    peers: 10_000,
    largest: 100_000,
  })
  expect(sizesFrom([1_000])).toMatchObject({ peers: 1_000, largest: 1_000 })
})

describe('npm run bench', () => {
  const folder = folderWith({})

  test.each(['--only rebuild,faster', '--runs 0', '--sizes 10,many', '--quick'])(
    'does not take %s',
    async (typed) => {
      const { code, out, err } = await script('bench/bench', typed.split(' '), { folder })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^[^\n]+; --help says what there is\n$/)
    },
  )

  test('says what it needs, and measures nothing, where that is missing', async () => {
    const { code, out, err } = await script('bench/bench', ['--only', 'rebuild'], {
      folder,
      env: { PATH: folder },
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('There is no time and no hugo here: apt-get install time hugo\n')
  })
})
