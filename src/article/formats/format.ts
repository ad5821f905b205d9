import type { Reading } from '../article.ts'
import type { XmlElement } from '../xml.ts'

/** A record decoded once; every format looks at the same. */
export interface Source {
  readonly key: string
  /** When the store took it in, ISO 8601 in UTC. */
  readonly modified: string
  /** Line ends are '\n'. */
  readonly text: string
}

/** A format of plain words, told by its ending: there is no other sign of it. */
export interface TextFormat {
  /** In lower case with the dot. */
  readonly endings: readonly string[]
  /** May throw {@link Unreadable}. */
  readonly read: (source: Source) => Reading
}

/** A format of JSON records, told by their members. */
export interface JsonFormat {
  /** `value` is never null. */
  readonly recognises: (value: object) => boolean
  /** May throw {@link Unreadable}. */
  readonly read: (source: Source, value: object) => Reading
}

/** A format of XML records, told by its root. */
export interface XmlFormat {
  /** Local names of the elements that may be a record's outermost. */
  readonly roots: readonly string[]
  /** May throw {@link Unreadable}. */
  readonly read: (source: Source, root: XmlElement) => Reading
}
