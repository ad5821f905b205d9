import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from '../bundle/bundle.ts'
import { ROOT } from '../here.ts'
import { atMost, decimals } from './goal.ts'
import { buildInto, startsOf } from './init.ts'
import type { Section } from './section.ts'
import { table } from './table.ts'

/** It varies more than it takes: so many starts for each run that is asked for. */
const STARTS_A_RUN = 5

/** The bundled function's start, beside that of a function which only makes an S3 client. */
export async function measureFunctionStart(folder: string, runs: number): Promise<Section> {
  const client = join(folder, 's3-client/index.mjs')
  const empty = join(folder, 'empty/index.mjs')
  await bundle('scripts/bench/starts/s3-client.ts', client)
  await bundle('scripts/bench/starts/empty.ts', empty)
  const bundles = [buildInto(join(folder, 'wirefeed')), client, empty]
  const times = await startsOf(bundles, runs * STARTS_A_RUN)
  const names = ['wirefeed', 'a function that only makes an S3 client', 'one that does nothing']
  return {
    title: "The function's start under AWS's runtime, until it asks for its first event",
    text: table(
      [`medians of ${runs * STARTS_A_RUN} starts`, 'milliseconds'],
      names.map((name, at) => [name, decimals(times[at]!)]),
    ),
    goals: [atMost(1.25, "the function's start, beside only making an S3 client", times[0]!, times[1]!)],
  }
}

/** Ends the process where the runtime is not installed. */
export function mustHaveRuntime(): void {
  if (existsSync(join(ROOT, 'test/lambda/runtime/node_modules'))) return
  console.error("AWS's runtime is not here: npm ci --prefix test/lambda/runtime")
  process.exit(1)
}
