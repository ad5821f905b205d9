import type { Expectation, Store, Version } from '../store/store.ts'
import { NO_ARCHIVE } from './archive.ts'
import { type Catalog, EMPTY } from './catalog.ts'
import { entries, type IndexRef, type Shelf, STORED_AS } from './shelf.ts'

const FORMAT = 3
/** The second knew no archive, and is otherwise the same. */
const READABLE = [FORMAT, 2]

/** A catalog as found: `version` is what the next write of it must expect. */
export interface FoundCatalog {
  readonly catalog: Catalog
  readonly version: Expectation
  /** When it was written, ISO 8601; '' where there is none. */
  readonly modified: string
  /** False where something is missing of it: then what it says of records is not all there is to be known. */
  readonly isWhole: boolean
}

const NONE = { catalog: EMPTY, modified: '', isWhole: false }

/**
 * Reads the catalog. One that is damaged counts as empty, and an archive that is damaged as none: all that they say is made
 * again from the records, but for the entries kept of records that cannot be read.
 */
export async function readCatalog(state: Store, key: string, shelf: Shelf): Promise<FoundCatalog> {
  for (let known: Expectation | undefined; ; ) {
    const stored = await state.read(key)
    if (!stored) return { ...NONE, version: 'absent' }
    const { version, modified } = stored
    const { head, index } = parse(stored.bytes) ?? {}
    if (!head) return { ...NONE, version, modified }
    const archive = index ? await shelf.readIndex(index) : NO_ARCHIVE
    if (archive) return { catalog: { ...head, archive }, version, modified, isWhole: true }
    // What it names is gone because another run has written the catalog anew meanwhile; else it is lost.
    if (version === known)
      return { catalog: { ...head, archive: NO_ARCHIVE }, version, modified, isWhole: false }
    known = version
  }
}

export async function writeCatalog(
  state: Store,
  key: string,
  shelf: Shelf,
  catalog: Catalog,
  expect: Expectation,
): Promise<Version> {
  const index = await shelf.indexOf(catalog.archive)
  return await state.write(key, Buffer.from(serialise(catalog, index)), expect, STORED_AS)
}

/** One line a record, so that a person can read and compare catalogs. Keys in order: the same catalog, the same bytes. */
function serialise({ records, told, published, archive: _, ...head }: Catalog, index?: IndexRef): string {
  const first = JSON.stringify({ format: FORMAT, ...head, ...(index && { index }) })
  return [
    `${first.slice(0, -1)},"published":${entries(published)},"told":${entries(told)},"records":${entries(records)}}`,
    '',
  ].join('\n')
}

function parse(bytes: Uint8Array): { head: Omit<Catalog, 'archive'>; index?: IndexRef } | undefined {
  try {
    const { format, records, told, published, index, ...head } = JSON.parse(Buffer.from(bytes).toString())
    if (!READABLE.includes(format)) return undefined
    return {
      head: {
        ...head,
        records: new Map(Object.entries(records)),
        told: new Map(Object.entries(told)),
        published: new Map(Object.entries(published)),
      },
      ...(index && { index }),
    }
  } catch {
    return undefined
  }
}
