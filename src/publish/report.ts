import type { Problem } from '../article/article.ts'
import type { Requests } from '../store/counted.ts'
import type { Announcement } from './announcing.ts'
import type { Catalog, RecordState } from './catalog.ts'
import type { Plan } from './plan.ts'
import type { Publication } from './publications.ts'

/** What a run found and did. */
export interface Report {
  /** The run's name: files it wrote carry it, where the store keeps metadata. */
  readonly run: string
  /** How many records were not as the catalog had them. */
  readonly changed: number
  /** When the first of those was stored, ISO 8601 UTC: it has waited until now. Absent, where none is there. */
  readonly oldestChange?: string
  /** When the newest story that feeds show came out, ISO 8601 UTC. */
  readonly newest?: string
  readonly feeds: readonly FeedReport[]
  /** Paths written, in order; a path written twice (a writer in between) stands here once. */
  readonly written: readonly string[]
  /** How many of the public files were right as they were. */
  readonly unchanged: number
  /** Records that cannot be read, at this moment: also those that an earlier run found. */
  readonly rejected: readonly RecordProblem[]
  /** Records the store would not hand out, with what it said: the next run tries them again. */
  readonly unread: readonly RecordProblem[]
  /** Records that hold nothing to publish, and why: advisories, orders to kill. Those that are settled are told of no more. */
  readonly left: readonly RecordProblem[]
  /**
   * Records that were read, but not all of them was understood, until they are settled; and orders that mean a story which
   * is not there.
   */
  readonly warnings: readonly RecordProblem[]
  /** Feeds that could not be made; what was published of them before still stands. */
  readonly failed: readonly FeedFailure[]
  /** What the site's hub was told, where it has one and something changed. */
  readonly hub?: Announcement
  readonly requests: Requests
  /** When to run again though no record changes, ISO 8601 UTC: an embargo lifts, a story expires. */
  readonly next?: string
}

export interface FeedReport {
  readonly id: string
  readonly title: string
  readonly stories: number
}

export interface RecordProblem extends Problem {
  readonly key: string
}

export interface FeedFailure {
  readonly id: string
  readonly reason: string
}

export function feedReports(publications: readonly Publication[]): FeedReport[] {
  return publications
    .filter(({ kind }) => kind === 'feed' || kind === 'evening')
    .map(({ id, title, size }) => ({ id, title, stories: size }))
}

/** When the newest story shown came out. */
export function newestIn(publications: readonly Publication[]): string | undefined {
  return publications
    .flatMap(({ stories }) => stories.find(({ row }) => row)?.published ?? [])
    .sort()
    .at(-1)
}

export function rejectedIn(catalog: Catalog): RecordProblem[] {
  return problemsIn(catalog, ({ version, problem }) => (problem && version ? [problem] : []))
}

/** `unanswered`: what the store said instead of an answer, by key. */
export function unreadIn(catalog: Catalog, unanswered: ReadonlyMap<string, string>): RecordProblem[] {
  const refused = problemsIn(catalog, ({ version, problem }) => (problem && !version ? [problem] : []))
  const others = refused.filter(({ key }) => !unanswered.has(key))
  return [...others, ...[...unanswered].map(([key, reason]) => ({ key, reason }))].sort(byKey)
}

export function warningsIn(
  catalog: Catalog,
  { unheard, outdated }: Pick<Plan, 'unheard' | 'outdated'>,
): RecordProblem[] {
  return [
    ...problemsIn(catalog, ({ warnings = [] }) => warnings),
    ...unheard.map(({ key }) => ({ key, reason: 'orders something of a story that is not there' })),
    ...outdated.map(({ key }) => ({ key, reason: 'withdraws a story of which there is a newer version' })),
  ].sort(byKey)
}

export function leftIn(catalog: Catalog): RecordProblem[] {
  return problemsIn(catalog, ({ leftOut = [], rows }) => [
    ...leftOut,
    ...rows.flatMap(({ order, pubstatus }) => (order ? [{ reason: ORDERS[KIND_OF[pubstatus]] }] : [])),
  ])
}

/** What is said of a record that is an order to editors. */
export const ORDERS = {
  kill: 'an order to kill a story',
  hold: 'an order to hold a story',
  release: 'an order to release a story',
} as const

const KIND_OF = { canceled: 'kill', withheld: 'hold', usable: 'release' } as const

function problemsIn(
  { records }: Catalog,
  problemsOf: (state: RecordState) => readonly Problem[],
): RecordProblem[] {
  return [...records]
    .flatMap(([key, state]) => problemsOf(state).map((problem) => ({ key, ...problem })))
    .sort(byKey)
}

function byKey(a: RecordProblem, b: RecordProblem): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
