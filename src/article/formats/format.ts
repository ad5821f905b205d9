import type { Reading } from '../article.ts'

/** A record decoded once; every format looks at the same. */
export interface Source {
  readonly key: string
  /** When the store took it in, ISO 8601 in UTC. */
  readonly modified: string
  /** Line ends are '\n'. */
  readonly text: string
  /** The parsed value of a .json record. */
  readonly json?: unknown
}

/** One input format. */
export interface Format {
  /** Endings of the keys that may hold it, in lower case with the dot. */
  readonly endings: readonly string[]
  /** Where several formats share an ending: whether this content is of this one. Absent: it always is. */
  readonly recognises?: (source: Source) => boolean
  /** May throw {@link Unreadable}. */
  readonly read: (source: Source) => Reading
}
