import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Deployment } from '../src/config/deployment.ts'
import { METRICS } from '../src/lambda/names.ts'

/** What alarms watch. */
export interface Watched {
  readonly publish: LambdaFunction
  readonly rebuild: LambdaFunction
  readonly queue: Queue
  readonly deadLetters: Queue
}

interface AlarmRow {
  /** Its name, after the stack's, and that of its section in docs/runbook.md. */
  readonly id: string
  /** What it means, in one sentence. */
  readonly says: string
  readonly metric: IMetric
  readonly threshold: number
  /** When it is one: above the threshold, if nothing else is said. */
  readonly when?: ComparisonOperator
  /** In how many periods of the metric in a row. */
  readonly periods?: number
  /** What it means that there are no data: nothing, if nothing else is said. */
  readonly missing?: TreatMissingData
}

const MINUTE = Duration.minutes(1)
export const FIVE_MINUTES = Duration.minutes(5)

/** One row for each alarm, the gravest first. Each has a section in docs/runbook.md. */
function rowsOf({ publish, rebuild, queue, deadLetters }: Watched, quietHours: number): AlarmRow[] {
  const ours = (metricName: string, statistic: string) => metricOf(publish, metricName, statistic)
  return [
    {
      id: 'feeds-stopped',
      says: 'For 15 minutes no run has got to its end: feeds do not change, and embargoes do not lift.',
      metric: ours(METRICS.articlesChanged, Stats.SAMPLE_COUNT),
      threshold: 1,
      when: ComparisonOperator.LESS_THAN_THRESHOLD,
      periods: 3,
      missing: TreatMissingData.BREACHING,
    },
    {
      id: 'no-new-stories',
      says: `The newest story in the feeds is more than ${quietHours} hours old: perhaps no articles come in.`,
      metric: ours(METRICS.newestEntryAge, Stats.MINIMUM),
      threshold: quietHours * 3600,
      periods: 3,
    },
    {
      id: 'publishing-late',
      says: 'Changes have taken more than five minutes from the bucket to the feeds.',
      metric: ours(METRICS.publishLag, Stats.MAXIMUM),
      threshold: 300,
      periods: 2,
    },
    {
      id: 'queue-age',
      says: 'A change has waited in the queue for more than ten minutes.',
      metric: queue.metricApproximateAgeOfOldestMessage({ period: MINUTE, statistic: Stats.MAXIMUM }),
      threshold: 600,
      periods: 3,
    },
    {
      id: 'dead-letters',
      says: 'Messages could not be done: about records that cannot be read, most likely.',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        period: MINUTE,
        statistic: Stats.MAXIMUM,
      }),
      threshold: 0,
    },
    {
      id: 'feeds-failed',
      says: 'A feed could not be made, and its last version stands.',
      // What fails in a rebuild fails again in the next run of all.
      metric: ours(METRICS.feedsFailed, Stats.SUM),
      threshold: 0,
    },
    {
      id: 'errors',
      says: 'Several runs in a row have ended in an error.',
      metric: publish.metricErrors({ period: FIVE_MINUTES, statistic: Stats.SUM }),
      threshold: 2,
    },
    {
      id: 'rebuild-errors',
      says: 'The nightly reconcile, or a rebuild, has ended in an error.',
      metric: rebuild.metricErrors({ period: FIVE_MINUTES, statistic: Stats.SUM }),
      threshold: 0,
    },
    {
      id: 'throttles',
      says: 'Lambda has turned runs away, because the account has too many functions running.',
      metric: publish.metricThrottles({ period: FIVE_MINUTES, statistic: Stats.SUM }),
      threshold: 0,
      periods: 2,
    },
  ]
}

/** A metric that a function counts itself, in periods of five minutes. */
export function metricOf({ functionName }: LambdaFunction, metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap: { [METRICS.dimension]: functionName },
    statistic,
    period: FIVE_MINUTES,
  })
}

/** All alarms, told to whoever the configuration names. */
export function alarms(scope: Construct, { name, email, quietHours }: Deployment, watched: Watched): Alarm[] {
  const topic = email ? topicFor(scope, name, email) : undefined
  return rowsOf(watched, quietHours).map((row) => {
    const alarm = new Alarm(scope, `Alarm-${row.id}`, {
      alarmName: `${name}-${row.id}`,
      alarmDescription: `${row.says} What to do: docs/runbook.md, "${row.id}".`,
      metric: row.metric,
      threshold: row.threshold,
      comparisonOperator: row.when ?? ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: row.periods ?? 1,
      treatMissingData: row.missing ?? TreatMissingData.NOT_BREACHING,
    })
    if (topic) {
      alarm.addAlarmAction(new SnsAction(topic))
      alarm.addOkAction(new SnsAction(topic))
    }
    return alarm
  })
}

function topicFor(scope: Construct, name: string, email: string): Topic {
  const topic = new Topic(scope, 'Alarms', {
    topicName: `${name}-alarms`,
    displayName: `wirefeed: ${name}`,
    enforceSSL: true,
  })
  topic.addSubscription(new EmailSubscription(email))
  // A topic that has a policy, as for TLS, is closed to CloudWatch unless the policy says otherwise.
  const { account, region } = Stack.of(scope)
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsTell',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `arn:aws:cloudwatch:${region}:${account}:alarm:${name}-*` },
      },
    }),
  )
  return topic
}
