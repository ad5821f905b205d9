import type { Context } from 'aws-lambda'
import config from '#site-config'
import { siteFrom } from '../config/schema.ts'
import { RecordMemory } from '../publish/memory.ts'
import { s3Client } from '../store/s3.ts'
import { answerTo, summaryOf } from './answer.ts'
import { addressesIn, defaultsIn, openStores } from './environment.ts'
import { orderIn } from './orders.ts'
import { logger, tell } from './telemetry.ts'

/** What a run leaves of the function's time, to say that it stopped (milliseconds). */
const RESERVE_MS = 2_000

const site = siteFrom(config, defaultsIn(process.env))
const addresses = addressesIn(process.env)
const client = s3Client(process.env)
const memory = new RecordMemory()

/** Publishes what an event tells of: a batch from the queue, the schedule's tick, a reconcile, a rebuild. */
export async function handler(event: unknown, context: Context): Promise<object> {
  logger.addContext(context)
  const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - RESERVE_MS))
  try {
    const { changed, batch } = orderIn(event, addresses.articles)
    if (batch && !batch.isAboutRecords) return await answerTo(batch)
    // Not at the start: it is most of the function, and its start would take twice as long.
    const { publish } = await import('../publish/publish.ts')
    const now = new Date().toISOString()
    const report = await publish({ ...openStores(addresses, client, signal), site, now, memory, changed })
    tell(report, Date.now())
    return batch ? await answerTo(batch, report) : summaryOf(report)
  } catch (error) {
    logger.error('not published: the next run goes on from here', error as Error)
    throw error
  }
}
