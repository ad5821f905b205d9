import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { LambdaFunction } from '../../test/lambda/function.ts'
import { bundle } from '../bundle/bundle.ts'

// How long the Lambda function takes to start under AWS's runtime, from spawning it until it asks for its first
// invocation: as a deployment builds it, beside a function that only makes an S3 client, and one that does nothing.
// Both are bundled with the same options. `node scripts/bench/init.ts [ROUNDS]`; fails where ours takes more than
// FACTOR times as long as the one with the client.

const FACTOR = 1.25
const ROUNDS = 25

/** How long starts took (milliseconds). */
export interface Starts {
  readonly median: number
  readonly minimum: number
}

/** Starts each of these bundles once a round, in turn, so that what else the machine does meets them alike. */
export async function startsOf(bundles: readonly string[], rounds = ROUNDS): Promise<Starts[]> {
  const times = bundles.map((): number[] => [])
  // The first round fills the caches of the disk, and does not count.
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, file] of bundles.entries()) {
      const time = await timeToStart(file)
      if (round > 0) times[at]!.push(time)
    }
  return times.map((all) => {
    const sorted = all.toSorted((a, b) => a - b)
    return { median: sorted[sorted.length >> 1]!, minimum: sorted[0]! }
  })
}

async function timeToStart(file: string): Promise<number> {
  const started = await LambdaFunction.start(file, ENVIRONMENT)
  try {
    return await started.initTime()
  } finally {
    await started.stop()
  }
}

/** Nothing is asked of these places. */
const ENVIRONMENT = {
  WIREFEED_ARTICLES: 's3://articles',
  WIREFEED_TARGET: 's3://feeds',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
}

/** The function with the built-in configuration, built as a deployment builds it; answers the bundle's path. */
export function buildInto(folder: string): string {
  const out = join(folder, 'index.mjs')
  const build = resolve(import.meta.dirname, '../build.ts')
  const env = { ...process.env, INIT_CWD: folder }
  const { status, stderr } = spawnSync(process.execPath, [build, '--out', out], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return out
}

async function compare(rounds: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'wirefeed-init-'))
  try {
    const [ours, client, empty] = ['wirefeed', 's3-client', 'empty'].map((name) =>
      join(folder, name, 'index.mjs'),
    )
    buildInto(join(folder, 'wirefeed'))
    await bundle('scripts/bench/starts/s3-client.ts', client!)
    await bundle('scripts/bench/starts/empty.ts', empty!)
    const [wirefeed, onlyClient, nothing] = await startsOf([ours!, client!, empty!], rounds)
    report(wirefeed!, onlyClient!, nothing!)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function report(wirefeed: Starts, client: Starts, nothing: Starts): void {
  console.log('ms until the first invocation is asked for    median  minimum   less an empty one')
  print('wirefeed', wirefeed, nothing)
  print('a function that only makes an S3 client', client, nothing)
  print('an empty one: Node.js and the runtime', nothing, nothing)
  const factor = wirefeed.median / client.median
  console.log(
    `\nwirefeed takes ${factor.toFixed(2)} times as long as the one with the client; allowed: ${FACTOR}`,
  )
  if (factor > FACTOR) process.exitCode = 1
}

function print(name: string, { median, minimum }: Starts, nothing: Starts): void {
  const columns = [median, minimum, median - nothing.median, minimum - nothing.minimum]
  console.log(`${name.padEnd(42)}${columns.map((time) => time.toFixed(1).padStart(9)).join('')}`)
}

if (import.meta.main) await compare(Number(process.argv[2] ?? ROUNDS))
