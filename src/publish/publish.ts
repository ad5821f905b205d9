import { setTimeout as sleep } from 'node:timers/promises'
import { counted, type Requests } from '../store/counted.ts'
import { Conflict } from '../store/errors.ts'
import { SETTLING } from './archivist.ts'
import { webSubHub } from './hub.ts'
import { RecordMemory } from './memory.ts'
import type { Publishing } from './publishing.ts'
import type { Report } from './report.ts'
import { Again, Run } from './run.ts'

/** Other writers got in between every time. The next run, of anybody, finishes what this one began. */
export class Contended extends Error {
  override readonly name = 'Contended'
}

const MAX_ROUNDS = 60
/** Requests at a time: enough to hide what a store over a network takes for one. */
export const ABREAST = 16

/**
 * The one operation: brings the catalog up to the records, and the public files up to the catalog. Safe to run at any
 * moment, by several at once, and again after a crash at any point; what is right already is not written.
 * Throws what a store throws (`StoreError`), and `Contended`.
 */
export async function publish(publishing: Publishing): Promise<Report> {
  const requests: Requests = { list: 0, read: 0, write: 0, remove: 0 }
  const { articles, state, target, site, pause = jitter } = publishing
  const run = new Run({
    abreast: ABREAST,
    memory: new RecordMemory(),
    settling: SETTLING,
    ...(site.hub && { hub: webSubHub(site.hub) }),
    ...publishing,
    articles: counted(articles, requests),
    state: counted(state, requests),
    target: counted(target, requests),
  })
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    if (round > 1) await pause(round)
    try {
      return { ...(await run.round()), requests }
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof Again)) throw error
    }
  }
  throw new Contended(
    `other writers got in between ${MAX_ROUNDS} times; the next run finishes what this one began`,
  )
}

/** Up to a second and a half: writers that met once should not meet again. */
async function jitter(round: number): Promise<void> {
  await sleep(Math.random() * Math.min(1_500, 25 * 2 ** round))
}
