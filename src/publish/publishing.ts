import type { Site } from '../feed/site.ts'
import type { Store } from '../store/store.ts'
import type { Hub } from './hub.ts'
import type { RecordMemory } from './memory.ts'
import type { Settling } from './settle.ts'

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
   * records and the target, and mend whatever in the target is not as it was published. 'all': so too, and read every
   * record anew.
   */
  readonly changed?: readonly string[] | 'all' | undefined
  /** What earlier runs of this process have read, of the same records for the same site. */
  readonly memory?: RecordMemory
  /** Who is told of changed feeds. Absent: the site's WebSub hub, where it has one. */
  readonly hub?: Hub | undefined
  /** How many records are read, or feeds written, at a time. */
  readonly abreast?: number
  /** How much is put away at once of what no feed can reach; see docs/protocol.md. */
  readonly settling?: Settling
  readonly onProgress?: (progress: Progress) => void
  /** Waits before the given round (from 2) after another writer got in between. */
  readonly pause?: (round: number) => Promise<void>
}

/** A publishing with its defaults filled in. */
export type Work = Publishing & Required<Pick<Publishing, 'abreast' | 'memory' | 'settling'>>

export interface Progress {
  readonly doing: 'reading' | 'writing'
  readonly done: number
  readonly of: number
}
