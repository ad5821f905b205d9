import { Duration, Stack } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  PeriodOverride,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { METRICS } from '../src/lambda/names.ts'
import { FIVE_MINUTES, metricOf, type Watched } from './alarms.ts'

/** All that there is to see, on one page: what alarms say, what is published, what waits, what is read. */
export function dashboard(
  scope: Construct,
  name: string,
  { publish, rebuild, queue, deadLetters }: Watched,
  alarms: readonly Alarm[],
  distribution: Distribution,
): void {
  const ours = (metricName: string, statistic: string) => metricOf(publish, metricName, statistic)
  const options = { period: FIVE_MINUTES }
  const page = new Dashboard(scope, 'Dashboard', {
    // Of all regions, an account has one list of dashboards.
    dashboardName: `${name}-${Stack.of(scope).region}`,
    defaultInterval: Duration.hours(12),
    periodOverride: PeriodOverride.AUTO,
  })
  page.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 3 }))
  page.addWidgets(
    graph('Articles', [
      ours(METRICS.articlesChanged, Stats.SUM),
      // What cannot be read is counted by every run, as long as it is there.
      ours(METRICS.articlesRejected, Stats.MAXIMUM),
    ]),
    graph('Feeds', [ours(METRICS.feedsWritten, Stats.SUM), ours(METRICS.feedsFailed, Stats.SUM)]),
    graph('From the bucket to the feeds, seconds', [ours(METRICS.publishLag, Stats.MAXIMUM)]),
    graph('Age of the newest story, seconds', [ours(METRICS.newestEntryAge, Stats.MINIMUM)]),
  )
  page.addWidgets(
    graph('Runs', [
      publish.metricInvocations({ ...options, label: 'publish' }),
      publish.metricErrors({ ...options, label: 'errors' }),
      publish.metricThrottles({ ...options, label: 'throttled' }),
      rebuild.metricInvocations({ ...options, label: 'rebuild' }),
      rebuild.metricErrors({ ...options, label: 'errors of rebuild' }),
    ]),
    graph('Duration, milliseconds', [
      publish.metricDuration({ ...options, statistic: Stats.p(50), label: 'half' }),
      publish.metricDuration({ ...options, statistic: Stats.p(99), label: '99 of 100' }),
    ]),
    graph('Waiting', [
      queue.metricApproximateNumberOfMessagesVisible({ ...options, label: 'changes' }),
      deadLetters.metricApproximateNumberOfMessagesVisible({ ...options, label: 'dead letters' }),
    ]),
    graph('Oldest change that waits, seconds', [queue.metricApproximateAgeOfOldestMessage(options)]),
  )
  page.addWidgets(
    graph('Readers: requests', [ofCdn(distribution, 'Requests', Stats.SUM)], 8),
    graph('Readers: bytes', [ofCdn(distribution, 'BytesDownloaded', Stats.SUM)], 8),
    graph(
      'Readers: errors, of 100',
      [
        ofCdn(distribution, '4xxErrorRate', Stats.AVERAGE),
        ofCdn(distribution, '5xxErrorRate', Stats.AVERAGE),
      ],
      8,
    ),
  )
}

function graph(title: string, left: IMetric[], width = 6): GraphWidget {
  return new GraphWidget({ title, left, width, leftYAxis: { min: 0 } })
}

/** CloudFront counts everything in one region. */
function ofCdn({ distributionId }: Distribution, metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: 'AWS/CloudFront',
    metricName,
    dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    statistic,
    period: FIVE_MINUTES,
    region: 'us-east-1',
  })
}
