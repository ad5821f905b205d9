import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { LambdaFunction } from '../../test/lambda/function.ts'
import { median } from './process.ts'

/**
 * How long bundled functions take to start under AWS's runtime, from being spawned until they ask for their first
 * invocation: milliseconds, the median of each. Each is started once a round, in turn, so that what else the machine does
 * meets them alike.
 */
export async function startsOf(bundles: readonly string[], rounds: number): Promise<number[]> {
  const times = bundles.map((): number[] => [])
  // The first round fills the caches of the disk, and does not count.
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, file] of bundles.entries()) {
      const time = await timeToStart(file)
      if (round > 0) times[at]!.push(time)
    }
  return times.map(median)
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
