import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge'
import {
  DeleteObjectCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { afterAll, expect } from 'vitest'
import { s3Store } from '../../src/store/s3.ts'
import { environmentAt } from '../aws/local/environment.ts'
import { clientAt, newBucket } from '../aws/s3.ts'
import { filesOf } from '../publish/newsroom.ts'
import { LambdaFunction, type Outcome } from './function.ts'

/** Builds the function as a deployment does, with this configuration; answers the bundle's path. */
export async function built(config: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wirefeed-bundle-'))
  afterAll(() => rm(folder, { recursive: true }))
  const out = join(folder, 'index.mjs')
  const build = resolve(import.meta.dirname, '../../scripts/build.ts')
  const { status, stderr } = spawnSync(process.execPath, [build, '--config', config, '--out', out], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return out
}

/** Which part of the articles' bucket is the newsroom's. */
const PREFIX = 'desk/'
/** A message that comes back this often goes to the dead-letter queue. */
const RECEIVES = 2

/**
 * A newsroom on moto_server, put together as in AWS: a bucket whose events go through EventBridge to a queue, from
 * which the function gets its batches; a queue for what it cannot do; a bucket for the feeds.
 */
export class CloudNewsroom {
  readonly s3: S3Client
  readonly articles: string
  readonly feeds: string
  readonly function: LambdaFunction
  readonly #sqs: SQSClient
  readonly #queue: string
  readonly #deadLetters: string
  readonly #events: EventBridgeClient

  private constructor(parts: Parts) {
    this.s3 = parts.s3
    this.articles = parts.articles
    this.feeds = parts.feeds
    this.function = parts.function
    this.#sqs = parts.sqs
    this.#events = parts.events
    this.#queue = parts.queue
    this.#deadLetters = parts.deadLetters
  }

  /** `endpoint`: of moto_server; `seenBy`: where the function finds it, if not there. */
  static async open(bundle: string, endpoint: string, seenBy = endpoint): Promise<CloudNewsroom> {
    const s3 = clientAt(endpoint)
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    const sqs = new SQSClient({ endpoint, region: 'us-east-1', credentials })
    const events = new EventBridgeClient({ endpoint, region: 'us-east-1', credentials })
    const [articles, feeds] = [await newBucket(s3), await newBucket(s3)]
    const dead = await queueNamed(sqs, `${articles}-dead`, {})
    const queue = await queueNamed(sqs, articles, {
      VisibilityTimeout: '1',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: RECEIVES }),
    })
    await s3.send(
      new PutBucketNotificationConfigurationCommand({
        Bucket: articles,
        NotificationConfiguration: { EventBridgeConfiguration: {} },
      }),
    )
    const started = await LambdaFunction.start(bundle, {
      ...environmentAt(seenBy),
      WIREFEED_ARTICLES: `s3://${articles}/${PREFIX}`,
      WIREFEED_TARGET: `s3://${feeds}`,
    })
    const parts = {
      s3,
      sqs,
      events,
      articles,
      feeds,
      queue: queue.url,
      deadLetters: dead.url,
      function: started,
    }
    const room = new CloudNewsroom(parts)
    await room.hear(true)
    await events.send(new PutTargetsCommand({ Rule: articles, Targets: [{ Id: 'queue', Arn: queue.arn }] }))
    return room
  }

  /** Whether S3's events reach the queue. */
  async hear(isHeard: boolean): Promise<void> {
    const EventPattern = JSON.stringify({
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: [this.articles] } },
    })
    const State = isHeard ? 'ENABLED' : 'DISABLED'
    await this.#events.send(new PutRuleCommand({ Name: this.articles, EventPattern, State }))
  }

  async put(key: string, record: object | string): Promise<void> {
    const Body = typeof record === 'string' ? record : JSON.stringify(record)
    await this.s3.send(new PutObjectCommand({ Bucket: this.articles, Key: PREFIX + key, Body }))
  }

  async remove(key: string): Promise<void> {
    await this.s3.send(new DeleteObjectCommand({ Bucket: this.articles, Key: PREFIX + key }))
  }

  /** Puts something into the queue that no event of S3 is. */
  async tell(body: string): Promise<void> {
    await this.#sqs.send(new SendMessageCommand({ QueueUrl: this.#queue, MessageBody: body }))
  }

  /** What an event source mapping does, until the queue is empty; answers the outcomes of all invocations. */
  async drain(): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    while (await this.#isWaiting()) {
      const event = await this.#receive()
      if (event.Records.length === 0) continue
      const outcome = await this.function.invoke(event)
      outcomes.push(outcome)
      if (outcome.error) throw new Error(JSON.stringify(outcome.error))
      if (outcome.answer) await this.#delete(event, outcome.answer as SQSBatchResponse)
    }
    return outcomes
  }

  async #isWaiting(): Promise<boolean> {
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
    const question = { QueueUrl: this.#queue, AttributeNames: [...names] }
    const { Attributes } = await this.#sqs.send(new GetQueueAttributesCommand(question))
    return names.some((name) => Attributes?.[name] !== '0')
  }

  async #receive(): Promise<SQSEvent> {
    const wanted = { QueueUrl: this.#queue, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }
    const { Messages = [] } = await this.#sqs.send(new ReceiveMessageCommand(wanted))
    const records = Messages.map(({ MessageId, ReceiptHandle, Body }) => ({
      messageId: MessageId!,
      receiptHandle: ReceiptHandle!,
      body: Body!,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: '',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:queue',
      awsRegion: 'us-east-1',
    }))
    return { Records: records }
  }

  async #delete({ Records }: SQSEvent, { batchItemFailures }: SQSBatchResponse): Promise<void> {
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const done = Records.filter(({ messageId }) => !failed.has(messageId))
    if (done.length === 0) return
    const Entries = done.map(({ messageId, receiptHandle }) => ({
      Id: messageId,
      ReceiptHandle: receiptHandle,
    }))
    await this.#sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.#queue, Entries }))
  }

  /** The bodies of all dead letters. */
  async deadLetters(): Promise<string[]> {
    const wanted = { QueueUrl: this.#deadLetters, MaxNumberOfMessages: 10 }
    const { Messages = [] } = await this.#sqs.send(new ReceiveMessageCommand(wanted))
    return Messages.map(({ Body }) => Body!)
  }

  async files(): Promise<Record<string, string>> {
    return await filesOf(s3Store(this.s3, { bucket: this.feeds, prefix: '' }))
  }

  async titles(feed = 'all'): Promise<string[]> {
    const file = (await this.files())[`${feed}/feed.json`]
    expect(file, `${feed}/feed.json`).toBeDefined()
    return JSON.parse(file!).items.map(({ title }: { title: string }) => title)
  }
}

interface Parts {
  readonly s3: S3Client
  readonly sqs: SQSClient
  readonly events: EventBridgeClient
  readonly articles: string
  readonly feeds: string
  readonly queue: string
  readonly deadLetters: string
  readonly function: LambdaFunction
}

async function queueNamed(sqs: SQSClient, QueueName: string, Attributes: Record<string, string>) {
  const { QueueUrl: url } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }))
  const question = { QueueUrl: url, AttributeNames: ['QueueArn' as const] }
  const { Attributes: known } = await sqs.send(new GetQueueAttributesCommand(question))
  return { url: url!, arn: known!.QueueArn! }
}
