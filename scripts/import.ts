import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { S3Client } from '@aws-sdk/client-s3'
import { Presets, SingleBar } from 'cli-progress'
import pMap from 'p-map'
import { MAX_RECORD_BYTES } from '../src/article/read.ts'
import { loadDeployment } from '../src/config/load.ts'
import { Conflict } from '../src/store/errors.ts'
import { folderStore } from '../src/store/folder.ts'
import { s3Client, s3Store } from '../src/store/s3.ts'
import { s3Address } from '../src/store/s3-address.ts'
import type { Expectation, Listed, Store } from '../src/store/store.ts'
import { accountFor } from './aws/account.ts'
import { command, confirm, Failure, say, shown, Usage } from './aws/command.ts'
import { deployedStack, type Outputs } from './aws/stack.ts'
import { HERE } from './here.ts'

const HELP = `
npm run import -- SOURCE [OPTIONS]

Puts the articles of a folder, or of s3://BUCKET/PREFIX, into the site's bucket, from where they are published. Those
that are there already are left alone; those that differ are replaced, and can be had back for 90 days; nothing is
deleted. It can be stopped at any point and run again.

  --new-only      leave those that differ as they are in the site's bucket
`

/** How many files are sent at a time. */
const ABREAST = 16

await command(
  HELP,
  { 'new-only': { type: 'boolean', default: false } },
  async (values, [source = '']) => {
    const { deployment } = await loadDeployment(values.config, HERE)
    await accountFor(deployment)
    const outputs = await deployedStack(deployment.name)
    const { articles } = outputs
    // A bucket may lie in another region than the site.
    const client = s3Client(process.env, { followRegionRedirects: true })
    const from = await sourceAt(source, client, outputs)
    const to = s3Store(client, { bucket: articles, prefix: '' })
    const { fresh, other, same } = await compared(from, to)
    say(
      `${fresh.length} new, ${other.length} other than in the bucket, ${same} there already: s3://${articles}`,
    )
    const files = values['new-only'] ? fresh : [...fresh, ...other]
    if (values['dry-run']) {
      for (const { key, expect } of files) say(`${expect === 'absent' ? 'new' : 'other'}  ${shown(key)}`)
      return
    }
    const large = files.filter(({ size }) => size > MAX_RECORD_BYTES)
    if (large.length > 0) say(`! ${large.length} are larger than 4 MiB, and will not be published`)
    if (files.length === 0) return
    await confirm(`Put ${files.length} files there?`, values.yes)
    const failed = await sent(from.store, to, files)
    if (failed.length > 0)
      throw new Failure(
        [`${files.length - failed.length} files put there, and these not:`, ...failed.map(shown)].join(
          '\n  ',
        ),
        'run this again, and it goes on with those; rename those whose names cannot be',
      )
    say(`${files.length} files put there; they are in the feeds in a minute.`)
  },
  1,
)

/** A file that is to be put into the bucket, and what is there now. */
interface Parcel {
  readonly key: string
  readonly size: number
  readonly expect: Expectation
}

/** What is to be imported, and the version that each file of it has in the bucket, once it is there. */
interface Source {
  readonly store: Store
  readonly versionOf: (file: Listed) => Promise<string>
}

async function sourceAt(typed: string, client: S3Client, { articles, feeds }: Outputs): Promise<Source> {
  if (typed === '') throw new Usage('it is not said what to import')
  const address = s3Address(typed)
  if (address && [articles, feeds].includes(address.bucket)) throw new Usage(`${typed} is the site's own`)
  if (address && /(?:^|\/)\./.test(address.prefix))
    throw new Usage(`${typed} is hidden: it holds no articles`)
  if (address) return { store: s3Store(client, address), versionOf: async ({ version }) => version }
  const folder = resolve(HERE, typed)
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new Usage(`${typed} is neither a folder nor of the form s3://BUCKET/PREFIX`)
  const store = await folderStore(folder, { mustExist: true })
  return { store, versionOf: async ({ key }) => etagOf((await store.read(key))?.bytes ?? new Uint8Array()) }
}

/** The ETag that S3 gives to what is sent in one piece and kept under its own keys: the MD5 of its bytes. */
function etagOf(bytes: Uint8Array): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

/** The files that are not in the bucket, those that are other there, and how many are there as they are here. */
async function compared({ store, versionOf }: Source, to: Store) {
  const there = new Map((await to.list('')).map((file) => [file.key, file]))
  const plan = { fresh: [] as Parcel[], other: [] as Parcel[], same: 0 }
  await pMap(
    await store.list(''),
    async (file) => {
      const stored = there.get(file.key)
      if (!stored) plan.fresh.push({ ...file, expect: 'absent' })
      else if (stored.size === file.size && stored.version === (await versionOf(file))) plan.same += 1
      else plan.other.push({ ...file, expect: stored.version })
    },
    { concurrency: ABREAST },
  )
  return plan
}

/** Sends the files; answers what went wrong with those that could not be sent. */
async function sent(from: Store, to: Store, files: readonly Parcel[]): Promise<string[]> {
  const bar = new SingleBar({ format: '{bar} {value} of {total}, {eta} s left' }, Presets.shades_grey)
  const failed: string[] = []
  if (process.stderr.isTTY) bar.start(files.length, 0)
  await pMap(
    files,
    async ({ key, expect }) => {
      try {
        const file = await from.read(key)
        if (file) await to.write(key, file.bytes, expect)
      } catch (error) {
        failed.push(error instanceof Conflict ? `${key} has changed in the bucket` : (error as Error).message)
      }
      bar.increment()
    },
    { concurrency: ABREAST },
  )
  bar.stop()
  return failed
}
