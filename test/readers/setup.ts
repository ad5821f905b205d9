import type { TestProject } from 'vitest/node'
import { missingPackages } from './debian.ts'
import type { DebianPackage } from './reader.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Debian packages that tests of readers want and that are not installed. */
    readonly missingPackages: readonly DebianPackage[]
  }
}

/** Where a reader is not installed the run says so aloud, and in CI it fails. */
export default function setUp(project: TestProject): void {
  const missing = missingPackages()
  project.provide('missingPackages', missing)
  if (missing.length === 0) return
  const message = `Not installed: ${missing.join(', ')}. Get them: apt-get install ${missing.join(' ')}`
  if (process.env.CI) throw new Error(message)
  console.warn(`\n*** ${message}\n*** THE TESTS OF THESE FEED READERS ARE LEFT OUT OF THIS RUN.\n`)
}
