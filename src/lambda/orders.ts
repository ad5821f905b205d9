import type { SQSEvent } from 'aws-lambda'
import * as v from 'valibot'
import type { Publishing } from '../publish/publishing.ts'
import { isHidden } from '../store/key.ts'
import { unquoted } from '../store/s3.ts'
import type { S3Address } from '../store/s3-address.ts'

/** What the clock and people ask for, and what each tells `publish()`. */
const RUNS = {
  /** Only time has passed: embargoes lift, stories expire. */
  tick: [],
  /** Events get lost: find out what changed, and mend what is not as it was published. */
  reconcile: undefined,
  /** Read every record anew. */
  rebuild: 'all',
} satisfies Record<string, Publishing['changed']>

const SCHEDULED = v.object({ run: v.picklist(Object.keys(RUNS) as (keyof typeof RUNS)[]) })
const QUEUED = v.object({ Records: v.array(v.object({ messageId: v.string(), body: v.string() })) })

/** What an invocation asks for. */
export interface Order {
  readonly changed: Publishing['changed']
  /** What it came in, if it came from the queue. */
  readonly batch?: Batch
}

export interface Batch {
  readonly event: SQSEvent
  /** By message id. */
  readonly told: ReadonlyMap<string, Told>
  /** False where there is nothing to publish for: the batch can be answered at once. */
  readonly isAboutRecords: boolean
}

/** What a message tells of. */
export interface Told {
  /** Keys of records. */
  readonly keys: readonly string[]
  /** Why it, or a part of it, could not be understood. */
  readonly problem?: string
}

/** Reads an invocation: a batch from the queue, or `{"run": "tick"}`, `"reconcile"` or `"rebuild"`. Throws on others. */
export function orderIn(event: unknown, articles: S3Address): Order {
  if (v.is(QUEUED, event)) {
    const told = new Map(event.Records.map(({ messageId, body }) => [messageId, toldIn(body, articles)]))
    const changed = [...told.values()].flatMap(({ keys }) => keys)
    return { changed, batch: { event: event as SQSEvent, told, isAboutRecords: changed.length > 0 } }
  }
  if (v.is(SCHEDULED, event)) return { changed: RUNS[event.run] }
  const runs = Object.keys(RUNS).map((run) => `{"run":"${run}"}`)
  throw new Error(
    `not an event of the queue, nor ${runs.join(', ')}: ${JSON.stringify(event).slice(0, 1_000)}`,
  )
}

const OBJECT = v.object({
  bucket: v.object({ name: v.string() }),
  object: v.object({ key: v.string() }),
})
/** S3's own notifications: Amazon S3 User Guide, "Event message structure". Their keys are URL-encoded. */
const NOTIFICATION = v.object({ Records: v.array(v.object({ s3: OBJECT })) })
/** What S3 sends once, when notifications are set up. */
const NOTIFICATION_TEST = v.object({ Event: v.literal('s3:TestEvent') })
/** S3's events through EventBridge: Amazon S3 User Guide, "EventBridge event message structure". Keys are as they are. */
const EVENT = v.object({ source: v.literal('aws.s3'), detail: OBJECT })

/** Which records a message is about. What happened to them does not matter: a run looks at them as they are now. */
function toldIn(body: string, articles: S3Address): Told {
  try {
    const message: unknown = JSON.parse(body)
    if (v.is(NOTIFICATION_TEST, message)) return { keys: [] }
    if (v.is(EVENT, message)) return toldOf([message.detail], articles)
    if (!v.is(NOTIFICATION, message)) return { keys: [], problem: 'not an event of S3' }
    const objects = message.Records.map(({ s3: { bucket, object } }) => ({
      bucket,
      object: { key: unquoted(object.key) },
    }))
    return toldOf(objects, articles)
  } catch (error) {
    return { keys: [], problem: (error as Error).message }
  }
}

/** Keys as the store of articles has them, of the objects that are in it. The catalog's own events are about none. */
function toldOf(objects: readonly v.InferOutput<typeof OBJECT>[], { bucket, prefix }: S3Address): Told {
  const ours = objects.filter((one) => one.bucket.name === bucket)
  const keys = ours
    .filter(({ object: { key } }) => key.startsWith(prefix))
    .map(({ object: { key } }) => key.slice(prefix.length))
    .filter((key) => !isHidden(key))
  const other = objects.find((one) => one.bucket.name !== bucket)?.bucket.name
  return { keys, ...(other && { problem: `about ${other}, and the articles are in ${bucket}` }) }
}
