import type { TestProject } from 'vitest/node'
import { findChromium, HOW_TO_GET_IT } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of Chromium; undefined where it is not installed. */
    readonly chromium: string | undefined
  }
}

/** Where there is no Chromium the run says so aloud, and in CI it fails. */
export default function setUp(project: TestProject): void {
  const chromium = findChromium()
  project.provide('chromium', chromium)
  if (chromium) return
  const missing = `Chromium is not installed. Get it: ${HOW_TO_GET_IT}`
  if (process.env.CI) throw new Error(missing)
  console.warn(`\n*** ${missing}\n*** ALL TESTS OF THE PAGES IN A BROWSER ARE LEFT OUT OF THIS RUN.\n`)
}
