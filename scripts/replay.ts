import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { loadDeployment } from '../src/config/load.ts'
import { accountFor } from './aws/account.ts'
import { PATIENCE } from './aws/client.ts'
import { command, confirm, Failure, say, shown } from './aws/command.ts'
import { deployedStack } from './aws/stack.ts'
import { HERE } from './here.ts'

const HELP = `
npm run replay [-- OPTIONS]

Puts the dead letters back into the queue, so that the function tries them again: once what was wrong with the records
is mended, or the function. It tells which articles they are about. What still cannot be done comes back after some ten
minutes. It can be stopped at any point and run again.

  --drop          throw them away instead: the articles stay, and the nightly reconcile looks at them anyway
`

/** How long a letter is ours, once read (seconds): it comes back by itself if we are stopped. */
const OURS_S = 60
/** SQS gives and takes so many at a time. */
const BATCH = 10

await command(HELP, { drop: { type: 'boolean', default: false } }, async (values) => {
  const { deployment } = await loadDeployment(values.config, HERE)
  await accountFor(deployment)
  const { queue, deadLetters } = await deployedStack(deployment.name)
  const client = new SQSClient(PATIENCE)

  if (values['dry-run']) return await list(client, deadLetters)
  const what = values.drop ? 'Throw all dead letters away?' : 'Put all dead letters back into the queue?'
  await confirm(what, values.yes)
  let count = 0
  for (let letters = await read(client, deadLetters, OURS_S); letters.length > 0; ) {
    for (const letter of letters) say(`${values.drop ? 'dropped' : 'put back'}: ${aboutWhat(letter)}`)
    if (!values.drop) await send(client, queue, letters)
    await drop(client, deadLetters, letters)
    count += letters.length
    letters = await read(client, deadLetters, OURS_S)
  }
  say(`${count} dead letters ${values.drop ? 'thrown away' : 'put back into the queue'}.`)
})

/** Says what the letters are about, and leaves them where they are. */
async function list(client: SQSClient, queue: string): Promise<void> {
  const held: Message[] = []
  for (let letters = await read(client, queue, OURS_S); letters.length > 0; ) {
    for (const letter of letters) say(aboutWhat(letter))
    held.push(...letters)
    letters = await read(client, queue, OURS_S)
  }
  for (let at = 0; at < held.length; at += BATCH) await release(client, queue, held.slice(at, at + BATCH))
  say(`${held.length} dead letters.`)
}

async function release(client: SQSClient, QueueUrl: string, letters: readonly Message[]): Promise<void> {
  const Entries = letters.map(({ ReceiptHandle }, index) => ({
    Id: `${index}`,
    ReceiptHandle,
    VisibilityTimeout: 0,
  }))
  await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
}

async function read(client: SQSClient, QueueUrl: string, VisibilityTimeout: number): Promise<Message[]> {
  const wanted = { QueueUrl, MaxNumberOfMessages: BATCH, VisibilityTimeout, WaitTimeSeconds: 2 }
  return (await client.send(new ReceiveMessageCommand(wanted))).Messages ?? []
}

/** Before they are deleted: a letter that is there twice does no harm. */
async function send(client: SQSClient, QueueUrl: string, letters: readonly Message[]): Promise<void> {
  const Entries = letters.map(({ Body }, index) => ({ Id: `${index}`, MessageBody: Body }))
  const { Failed: [first] = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
  if (first) throw new Failure(`The queue takes a letter no more: ${first.Message}`, 'run this again')
}

async function drop(client: SQSClient, QueueUrl: string, letters: readonly Message[]): Promise<void> {
  const Entries = letters.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle }))
  const { Failed: [first] = [] } = await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))
  if (first) throw new Failure(`A dead letter stays: ${first.Message}`, 'run this again')
}

/** The article's key, or the words of a message that is about none. */
function aboutWhat({ Body = '' }: Message): string {
  return shown(keyIn(Body) ?? Body.slice(0, 200))
}

function keyIn(body: string): string | undefined {
  try {
    const { detail, 'detail-type': what } = JSON.parse(body)
    return typeof detail.object.key === 'string' ? `${what}: ${detail.object.key}` : undefined
  } catch {
    return undefined
  }
}
