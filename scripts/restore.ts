import { CopyObjectCommand, DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import pMap from 'p-map'
import { KEPT_DAYS } from '../infra/names.ts'
import { loadDeployment } from '../src/config/load.ts'
import { isDay } from '../src/config/text.ts'
import { isHidden } from '../src/store/key.ts'
import { s3Client } from '../src/store/s3.ts'
import { accountFor } from './aws/account.ts'
import { type Version, versionsIn } from './aws/bucket.ts'
import { command, confirm, say, shown, Usage } from './aws/command.ts'
import { deployedStack } from './aws/stack.ts'
import { HERE } from './here.ts'

const HELP = `
npm run restore -- TIME [OPTIONS]

Makes the articles what they were at TIME (such as 2026-11-20T18:30:00Z, at most 90 days ago): those that were deleted
or overwritten since come back as they were, and those that were added go. The feeds follow. Nothing is lost: whatever it
takes away can be had back the same way. It can be stopped at any point and run again.
`

/** How many objects are seen to at a time. */
const ABREAST = 16

await command(
  HELP,
  {},
  async (values, [typed = '']) => {
    const time = timeTyped(typed)
    const { deployment } = await loadDeployment(values.config, HERE)
    await accountFor(deployment)
    const { articles } = await deployedStack(deployment.name)
    const client = s3Client(process.env)

    const changes = [...(await historyOf(client, articles)).values()].flatMap((states) =>
      changeTo(time, states),
    )
    for (const { key, to } of changes) say(`${to ? 'bring back' : 'take away '}  ${shown(key)}`)
    const away = changes.filter(({ to }) => !to).length
    const counts = `${changes.length - away} to bring back, ${away} to take away`
    say(`To be as at ${time.toISOString()}, s3://${articles} has ${counts}.`)
    if (values['dry-run'] || changes.length === 0) return
    await confirm('Go ahead?', values.yes)
    await pMap(changes, (change) => make(client, articles, change), { concurrency: ABREAST })
    say('Done; the feeds follow in a minute.')
  },
  1,
)

/** Before that, what was not there cannot be told from what is not kept any more. */
function timeTyped(typed: string): Date {
  const time = new Date(typed)
  const [day = ''] = /^\d{4}-\d\d-\d\d(?=T.*(?:Z|[+-]\d\d:\d\d)$)/.exec(typed) ?? []
  if (Number.isNaN(time.getTime()) || !isDay(day))
    throw new Usage(`${typed} is no time with date and zone, such as 2026-11-20T18:30:00Z`)
  const now = Date.now()
  if (time.getTime() > now) throw new Usage(`${typed} has not been yet`)
  if (time.getTime() < now - KEPT_DAYS * 86_400_000)
    throw new Usage(`${typed} is more than ${KEPT_DAYS} days ago: what was overwritten by then is not kept`)
  return time
}

interface Change {
  readonly key: string
  /** The id of the version that is to be the current one; none, if it is to be gone. */
  readonly to: string | undefined
}

/** What each article has been, the newest first. Hidden keys are the function's own. */
async function historyOf(client: S3Client, bucket: string): Promise<Map<string, Version[]>> {
  const history = new Map<string, Version[]>()
  for await (const page of versionsIn(client, bucket))
    for (const version of page.filter(({ key }) => !isHidden(key))) {
      const states = history.get(version.key)
      if (states) states.push(version)
      else history.set(version.key, [version])
    }
  // S3 knows times to the second only. What is latest is known; else, within one, the mark of a deletion comes before
  // what was stored: a story that was killed must not come back.
  for (const states of history.values())
    states.sort(
      (a, b) =>
        Number(b.isLatest) - Number(a.isLatest) ||
        b.since.getTime() - a.since.getTime() ||
        Number(a.etag !== undefined) - Number(b.etag !== undefined),
    )
  return history
}

/** None, where the bytes are those of then, whichever version they are. */
function changeTo(time: Date, states: readonly Version[]): Change[] {
  const then = states.find(({ since }) => since <= time)
  const [now] = states
  if (!now || then?.etag === now.etag) return []
  return [{ key: now.key, to: then?.etag && then.id }]
}

async function make(client: S3Client, Bucket: string, { key: Key, to }: Change): Promise<void> {
  if (!to) await client.send(new DeleteObjectCommand({ Bucket, Key }))
  else {
    const CopySource = `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}?versionId=${to}`
    await client.send(new CopyObjectCommand({ Bucket, Key, CopySource }))
  }
}
