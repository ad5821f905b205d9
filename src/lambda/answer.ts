import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda'
import type { Report } from '../publish/report.ts'
import type { Batch } from './orders.ts'
import { logger } from './telemetry.ts'

/**
 * Which messages of a batch come back and, after some times, go to the dead-letter queue: those that cannot be
 * understood, and those about records that could not be read. All the others are done.
 */
export async function answerTo(
  { event, told }: Batch,
  report: Pick<Report, 'rejected' | 'unread'> = { rejected: [], unread: [] },
): Promise<SQSBatchResponse> {
  const problems = new Map([...report.rejected, ...report.unread].map((problem) => [problem.key, problem]))

  async function mustBeDone({ messageId, body }: SQSRecord): Promise<void> {
    const { keys, problem } = told.get(messageId)!
    if (problem) logger.warn('message not understood', { messageId, problem, body: body.slice(0, 1_000) })
    const bad = keys.flatMap((key) => problems.get(key) ?? [])
    for (const { key, line, reason } of bad) logger.warn('record rejected', { messageId, key, line, reason })
    if (problem || bad.length > 0) throw new Error('not done')
  }

  const processor = new BatchProcessor(EventType.SQS, { logger: QUIET })
  return await processPartialResponse(event, mustBeDone, processor, { throwOnFullBatchFailure: false })
}

/** All that is wrong with a message has been said by then. */
const QUIET = { debug: () => {}, warn: () => {}, error: () => {} }

/** What those hear who have asked for a run themselves. An answer of a function's has a limit (6 MB), so lists end. */
export function summaryOf(report: Report) {
  const { run, changed, feeds, written, unchanged, rejected, unread, failed, next } = report
  return {
    run,
    changed,
    feeds: feeds.slice(0, MOST),
    written: written.length,
    unchanged,
    rejected: rejected.slice(0, MOST),
    unread: unread.slice(0, MOST),
    failed: failed.slice(0, MOST),
    ...(next && { next }),
  }
}

const MOST = 1_000
