import {
  type EventSourceMappingConfiguration,
  LambdaClient,
  paginateListEventSourceMappings,
} from '@aws-sdk/client-lambda'
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda'
import type { Outcome } from '../../lambda/function.ts'
import { clientOptions, type Environment } from './environment.ts'
import type { DeployedFunctions } from './functions.ts'

/** More often than any queue with a dead-letter queue hands a message out. */
const TOO_OFTEN = 1000

/**
 * Does what Lambda does for each event source mapping, until nothing in its queue is left to be received: hands the
 * messages to the function, in batches of 10 at most, and deletes those that are done. What fails is tried again at once,
 * until it is among the dead letters; AWS waits for the queue's visibility timeout in between. Answers all outcomes.
 */
export async function deliver(env: Environment, functions: DeployedFunctions): Promise<Outcome[]> {
  const sqs = new SQSClient(clientOptions(env))
  const lambda = new LambdaClient(clientOptions(env))
  const outcomes: Outcome[] = []
  for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client: lambda }, {}))
    for (const mapping of EventSourceMappings)
      if (mapping.State === 'Enabled' && mapping.EventSourceArn!.includes(':sqs:'))
        outcomes.push(...(await drain(sqs, functions, mapping)))
  sqs.destroy()
  lambda.destroy()
  return outcomes
}

async function drain(
  sqs: SQSClient,
  functions: DeployedFunctions,
  mapping: EventSourceMappingConfiguration,
): Promise<Outcome[]> {
  const QueueName = mapping.EventSourceArn!.split(':').at(-1)!
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }))
  const outcomes: Outcome[] = []
  let isAnyBack = false
  for (;;) {
    const messages = await receive(sqs, QueueUrl!, isAnyBack)
    if (messages.length === 0) return outcomes
    const Records = messages.map((message) => recordOf(message, mapping.EventSourceArn!))
    const outcome = await functions.invoke(mapping.FunctionArn!, { Records })
    outcomes.push(outcome)
    isAnyBack = await settle(sqs, QueueUrl!, messages, failedIn(messages, outcome, mapping))
  }
}

/** What just came back may be to be received only a moment later. */
async function receive(sqs: SQSClient, QueueUrl: string, isAnyBack: boolean): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: isAnyBack ? 1 : 0,
      MessageSystemAttributeNames: ['All'],
    }),
  )
  if (Messages.some(({ Attributes }) => Number(Attributes?.ApproximateReceiveCount) > TOO_OFTEN))
    throw new Error(`messages fail again and again, and ${QueueUrl} has no dead-letter queue for them`)
  return Messages
}

function recordOf(message: Message, eventSourceARN: string): SQSRecord {
  return {
    messageId: message.MessageId!,
    receiptHandle: message.ReceiptHandle!,
    body: message.Body!,
    attributes: message.Attributes as unknown as SQSRecord['attributes'],
    messageAttributes: {},
    md5OfBody: message.MD5OfBody!,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion: eventSourceARN.split(':')[3]!,
  }
}

/** The ids of the messages that are not done: all of them where the function failed, or names one that it was not given. */
export function failedIn(
  messages: readonly Message[],
  { answer, error }: Outcome,
  { FunctionResponseTypes = [] }: EventSourceMappingConfiguration,
): ReadonlySet<string> {
  const all = new Set(messages.map(({ MessageId }) => MessageId!))
  if (error) return all
  if (!FunctionResponseTypes.includes('ReportBatchItemFailures')) return new Set()
  const failures = (answer as SQSBatchResponse | null)?.batchItemFailures ?? []
  const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier))
  return failed.isSubsetOf(all) ? failed : all
}

/** Deletes what is done, and lets the rest be received again; answers whether there is any. */
async function settle(
  sqs: SQSClient,
  QueueUrl: string,
  messages: readonly Message[],
  failed: ReadonlySet<string>,
): Promise<boolean> {
  const entry = ({ MessageId: Id, ReceiptHandle }: Message) => ({ Id, ReceiptHandle })
  const done = messages.filter(({ MessageId }) => !failed.has(MessageId!)).map(entry)
  const back = messages.filter(({ MessageId }) => failed.has(MessageId!)).map(entry)
  if (done.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done }))
  const Entries = back.map((each) => ({ ...each, VisibilityTimeout: 0 }))
  if (back.length > 0) await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
  return back.length > 0
}
