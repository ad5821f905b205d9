import type { Goal } from './goal.ts'

/** What a part of the benchmark has to show. */
export interface Section {
  readonly title: string
  /** Markdown. */
  readonly text: string
  readonly goals: readonly Goal[]
}
