import type { TestProject } from 'vitest/node'
import { HOW_TO_GET_IT, hasMoto, startMoto } from './moto.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where moto_server answers; undefined where it is not installed. */
    readonly moto: string | undefined
  }
}

/** One moto_server for all tests of a run. Where there is none the run says so aloud, and in CI it fails. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (!hasMoto()) {
    const missing = `moto_server is not installed. Get it: ${HOW_TO_GET_IT}`
    if (process.env.CI) throw new Error(missing)
    console.warn(`\n*** ${missing}\n*** ALL TESTS OF S3, LAMBDA AND PERMISSIONS ARE LEFT OUT OF THIS RUN.\n`)
    project.provide('moto', undefined)
    return async () => {}
  }
  const moto = await startMoto()
  project.provide('moto', moto.endpoint)
  return moto.stop
}
