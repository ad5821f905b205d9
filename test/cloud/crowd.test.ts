import { expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { RecordMemory } from '../../src/publish/memory.ts'
import { Contended, publish } from '../../src/publish/publish.ts'
import type { Publishing } from '../../src/publish/publishing.ts'
import { StoreError } from '../../src/store/errors.ts'
import { type Fault, startProxy } from '../aws/proxy.ts'
import { clientAt, describeOnMoto, motoEndpoint } from '../aws/s3.ts'
import { generator } from '../publish/chance.ts'
import { expectSettled, filesOf, NOW, run, story } from '../publish/newsroom.ts'
import { BucketNewsroom } from './newsroom.ts'

const SITE = siteFrom({
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  feeds: [{ id: 'all', limit: 500 }, { id: 'world', match: { section: 'World' } }, { each: 'agency' }],
  // Which stories were in at half past six is history, and no run that comes later can know it.
  evening: false,
})

const FAULTS: readonly Fault[] = [
  'InternalError',
  'ServiceUnavailable',
  'ConditionalRequestConflict',
  'reset',
  'lost',
  'late',
  'cut',
]

interface Crowd {
  readonly publishers: number
  /** How often each of them publishes, and how many articles at a time. */
  readonly rounds: number
  readonly articles: number
}

/** A queue would give up long before. */
const MOST_TRIES = 50

/** Whether a run did all it was told; false where the store failed it. */
async function isPublished(publishing: Publishing): Promise<boolean> {
  try {
    return (await publish(publishing)).unread.length === 0
  } catch (error) {
    if (error instanceof StoreError || error instanceof Contended) return false
    throw error
  }
}

/** Publishers at once, each telling what it has put, as functions do that a queue calls: whatever fails is told again. */
async function crowd(
  room: BucketNewsroom,
  endpoint: string,
  { publishers, rounds, articles }: Crowd,
  { isLost, idleMs }: { readonly isLost: () => boolean; readonly idleMs: number },
) {
  let failures = 0
  const one = async (who: number) => {
    // A publisher of its own: its own connections, its own memory.
    const places = room.places(clientAt(endpoint, { requestHandler: { socketTimeout: idleMs } }))
    const memory = new RecordMemory()
    for (let round = 0; round < rounds; round += 1) {
      const names = Array.from({ length: articles }, (_, i) => `p${who}r${round}n${i}`)
      for (const name of names)
        await room.put(`${name}.json`, story(name, 1, { creditline: ['AFP', 'dpa'][who % 2] }))
      const changed = names.map((name) => `${name}.json`).filter(() => !isLost())
      const publishing = { ...places, site: SITE, now: NOW, memory, changed }
      for (let tries = 1; !(await isPublished(publishing)); tries += 1) {
        failures += 1
        if (tries > MOST_TRIES) throw new Error(`${changed} cannot be published`)
      }
    }
  }
  await Promise.all(Array.from({ length: publishers }, (_, who) => one(who)))
  return failures
}

describeOnMoto('many publishers on one S3', () => {
  test('8 at once, 50 articles each: all 400 are there, and every file is that of a rebuild', async () => {
    const room = await BucketNewsroom.open()
    await run(room.places(), { site: SITE })
    const reader = room.poll()
    const failures = await crowd(
      room,
      motoEndpoint(),
      { publishers: 8, rounds: 5, articles: 10 },
      { isLost: () => false, idleMs: 10_000 },
    )
    const polls = await reader.stop()
    console.log(`${failures} runs began again, ${polls} files polled`)
    expect(polls).toBeGreaterThan(20)
    const { 'all/feed.json': feed } = await filesOf(room.places().target)
    expect(JSON.parse(feed!).items).toHaveLength(400)
    await expectSettled(room.places(), SITE)
  })

  test('one request in five goes wrong, one event in five is lost: nothing of it is seen, and the reconcile finds all', async () => {
    const seed = Number(process.env.WIREFEED_SEED ?? 1)
    const chance = generator(seed)
    const seen = new Map<Fault, number>()
    const proxy = await startProxy(motoEndpoint(), () => {
      if (chance() >= 0.2) return undefined
      const fault = FAULTS[Math.floor(chance() * FAULTS.length)]!
      seen.set(fault, (seen.get(fault) ?? 0) + 1)
      return fault
    })
    const room = await BucketNewsroom.open()
    await run(room.places(), { site: SITE })
    const reader = room.poll()
    const failures = await crowd(
      room,
      proxy.endpoint,
      { publishers: 3, rounds: 4, articles: 5 },
      { isLost: () => chance() < 0.2, idleMs: 300 },
    )
    const lost = 60 - JSON.parse((await filesOf(room.places().target))['all/feed.json']!).items.length
    const asked = proxy.asked.length
    await proxy.stop()
    await run(room.places(), { site: SITE })
    const polls = await reader.stop()
    const faults = [...seen].map(([fault, times]) => `${times} ${fault}`).join(', ')
    console.log(
      `seed ${seed}: ${asked} requests, ${faults}; ${failures} runs began again; ${lost} events lost; ${polls} files polled`,
    )
    expect(seen.size).toBe(FAULTS.length)
    expect(lost).toBeGreaterThan(0)
    await expectSettled(room.places(), SITE, `with seed ${seed}`)
  })
})
