import { Duration, TimeZone } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct, IDependable } from 'constructs'
import type { Deployment } from '../src/config/deployment.ts'
import { STATE } from './names.ts'
import { PUBLISHING } from './publisher.ts'

/** How often a message is tried before it is put with the dead letters. */
const TRIES = 5
/** How many batches are published at a time, at most; the fewest that Lambda lets one ask for. */
const BATCHES = 2

/**
 * The way of changes: from the bucket of articles, by way of EventBridge and a queue, to the function; once all `before`
 * is there.
 */
export function changes(
  scope: Construct,
  name: string,
  articles: IBucket,
  publish: LambdaFunction,
  before: IDependable,
) {
  const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
  const deadLetters = new Queue(scope, 'DeadLetters', {
    queueName: `${name}-dead-letters`,
    // Counted from when the message was sent at first: the longest there is, and longer than the queue keeps it.
    retentionPeriod: Duration.days(14),
    ...common,
  })
  const queue = new Queue(scope, 'Changes', {
    queueName: `${name}-changes`,
    // What fails is tried again after this time, which must not be less than the function's.
    visibilityTimeout: PUBLISHING.plus(Duration.seconds(10)),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: TRIES },
    retentionPeriod: Duration.days(4),
    ...common,
  })
  new Rule(scope, 'ArticleChanged', {
    ruleName: `${name}-article-changed`,
    description: 'articles stored or deleted; not what wirefeed itself keeps beside them',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created', 'Object Deleted'],
      detail: {
        bucket: { name: [articles.bucketName] },
        object: { key: [{ 'anything-but': { prefix: STATE } }] },
      },
    },
    targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
  })
  queue.grantConsumeMessages(publish)
  const delivery = publish.addEventSourceMapping('Delivery', {
    eventSourceArn: queue.queueArn,
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(1),
    maxConcurrency: BATCHES,
    reportBatchItemFailures: true,
  })
  delivery.node.addDependency(before)
  return { queue, deadLetters }
}

/**
 * The clock: what time alone changes, each minute; the evening edition; each night, what was missed. It starts once all
 * `before` is there.
 */
export function schedules(
  scope: Construct,
  { name, evening }: Deployment,
  publish: LambdaFunction,
  rebuild: LambdaFunction,
  before: IDependable,
): void {
  const clock = new Role(scope, 'Clock', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  clock.addToPolicy(
    new PolicyStatement({
      sid: 'Wake',
      actions: ['lambda:InvokeFunction'],
      resources: [publish.functionArn, rebuild.functionArn],
    }),
  )
  // Left to itself, a schedule's target would allow every version of the function.
  const role = clock.withoutPolicyUpdates()

  const tick = { role, input: ScheduleTargetInput.fromObject({ run: 'tick' }) }
  const everyMinute = new Schedule(scope, 'Tick', {
    scheduleName: `${name}-tick`,
    description: 'embargoes lift, stories expire',
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    // A minute later comes the next one.
    target: new LambdaInvoke(publish, { ...tick, retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
  })
  const everyNight = new Schedule(scope, 'Reconcile', {
    scheduleName: `${name}-reconcile`,
    description: 'finds out what no event has told of, and mends what is not as it was published',
    schedule: ScheduleExpression.cron({ minute: '10', hour: '3', timeZone: TimeZone.ETC_UTC }),
    target: new LambdaInvoke(rebuild, { role, input: ScheduleTargetInput.fromObject({ run: 'reconcile' }) }),
  })
  const evenings = evening ? [eachEvening(scope, name, evening, new LambdaInvoke(publish, tick))] : []
  for (const schedule of [everyMinute, ...evenings, everyNight]) schedule.node.addDependency(clock, before)
}

function eachEvening(
  scope: Construct,
  name: string,
  { at, timeZone }: NonNullable<Deployment['evening']>,
  target: LambdaInvoke,
): Schedule {
  const [hour, minute] = at.split(':').map((part) => `${Number(part)}`)
  return new Schedule(scope, 'Evening', {
    scheduleName: `${name}-evening`,
    description: 'the evening edition falls due',
    schedule: ScheduleExpression.cron({ minute: minute!, hour: hour!, timeZone: TimeZone.of(timeZone) }),
    target,
  })
}
