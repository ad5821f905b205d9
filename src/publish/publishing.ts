import type { Site } from '../feed/site.ts'
import type { Store } from '../store/store.ts'

/** What a run works on. */
export interface Publishing {
  /** Where the records are; only read. */
  readonly articles: Store
  /** Where the catalog is: private, since it tells of embargoed and killed stories. */
  readonly state: Store
  /** Where the feeds go: public. */
  readonly target: Store
  readonly site: Site
  /** The moment for which to publish, ISO 8601 in UTC with milliseconds. */
  readonly now: string
  /**
   * The records that may have changed, by key; none, where only time has passed. Absent: find out, by listing the
   * records and the target, and mend whatever in the target is not as it was published.
   */
  readonly changed?: readonly string[]
  /** How many records are read at a time. */
  readonly abreast?: number
  readonly onProgress?: (progress: Progress) => void
  /** Waits before the given round (from 2) after another writer got in between. */
  readonly pause?: (round: number) => Promise<void>
}

export interface Progress {
  readonly doing: 'reading' | 'writing'
  readonly done: number
  readonly of: number
}
