import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Report } from '../publish/report.ts'
import { METRICS } from './names.ts'

/** Several newsrooms may share an account: each function's logs and metrics carry its name. */
const serviceName = process.env.AWS_LAMBDA_FUNCTION_NAME || 'wirefeed'

export const logger = new Logger({ serviceName })
const metrics = new Metrics({ namespace: METRICS.namespace, serviceName })

/** Logs and counts what a run found and did, at the end of it (`now`: milliseconds since 1970). */
export function tell(report: Report, now: number): void {
  const { run, changed, written, unchanged, rejected, unread, failed, hub, requests, next } = report
  logger.info('published', {
    ...{ run, changed, written: written.length, unchanged, requests, next },
    ...(hub && { toldHub: hub.told }),
  })
  if (hub && hub.failed.length > 0)
    logger.warn('the hub was not told of all; it is told again', { failed: hub.failed.slice(0, MOST_LOGGED) })
  for (const { id, reason } of failed)
    logger.error('feed not written, its last version stands', { id, reason })

  const seconds = (since: string) => Math.max(0, (now - Date.parse(since)) / 1000)
  metrics.addMetric(METRICS.articlesChanged, MetricUnit.Count, changed)
  metrics.addMetric(METRICS.articlesRejected, MetricUnit.Count, rejected.length + unread.length)
  metrics.addMetric(METRICS.feedsWritten, MetricUnit.Count, feedsIn(written).size)
  metrics.addMetric(METRICS.feedsFailed, MetricUnit.Count, failed.length)
  if (report.oldestChange)
    metrics.addMetric(METRICS.publishLag, MetricUnit.Seconds, seconds(report.oldestChange))
  if (report.newest) metrics.addMetric(METRICS.newestEntryAge, MetricUnit.Seconds, seconds(report.newest))
  metrics.publishStoredMetrics()
}

/** A hub that is down fails for every address alike. */
const MOST_LOGGED = 10

function feedsIn(paths: readonly string[]): Set<string> {
  return new Set(
    paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.lastIndexOf('/'))),
  )
}
