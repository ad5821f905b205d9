import { randomUUID } from 'node:crypto'
import type { Floors } from '../feed/settling.ts'
import type { Told } from '../feed/told.ts'
import { Conflict, StoreError } from '../store/errors.ts'
import type { Headers, Store, Version } from '../store/store.ts'
import type { Archive, Window } from './archive.ts'
import type { Catalog, RecordState } from './catalog.ts'
import type { RecordMemory } from './memory.ts'
import { NameSet } from './name-set.ts'

/** Where the list of an archive's windows is stored. */
export interface IndexRef {
  readonly key: string
  readonly version: Version
}

/** What is in a window. */
export interface Settled {
  readonly records: ReadonlyMap<string, RecordState>
  readonly told: ReadonlyMap<string, Told>
}

/** As what the catalog, and all that belongs to it, is stored. */
export const STORED_AS: Headers = {
  contentType: 'application/json; charset=utf-8',
  cacheControl: 'no-store',
}

/** What is unreferenced, and older than the catalog by more than clocks may differ, was left by a run that died. */
const MARGIN_MS = 60_000

/**
 * Where archives are kept: windows and the lists of them, each an object of its own that is written once, under a name
 * that is never used again, and removed when no catalog names it any more.
 */
export class Shelf {
  readonly #state: Store
  /** What the names of all objects of the catalog's begin with. */
  readonly #prefix: string
  readonly #memory: RecordMemory
  readonly #indexes = new WeakMap<Archive, IndexRef>()
  /** All objects that this run has seen named, or has written. */
  readonly #known = new Set<string>()
  /** Windows that were not there, or not as named. */
  readonly #missing = new Set<string>()

  /** `catalogKey`: the catalog's whose archive it is. */
  constructor(state: Store, catalogKey: string, memory: RecordMemory) {
    this.#state = state
    this.#memory = memory
    this.#prefix = `${catalogKey.replace(/\.json$/, '')}/`
  }

  /** The archive that a catalog names; undefined where it, or a window of it, is not there any more. */
  async readIndex(index: IndexRef): Promise<Archive | undefined> {
    const archive = this.#memory.recallArchive(index.key) ?? (await this.#readIndex(index))
    if (!archive || archive.windows.some(({ key }) => this.#missing.has(key))) return undefined
    this.#remember(archive, index)
    return archive
  }

  async #readIndex({ key, version }: IndexRef): Promise<Archive | undefined> {
    const stored = await this.#state.read(key)
    if (stored?.version !== version) return undefined
    const { windows, ...rest } = JSON.parse(Buffer.from(stored.bytes).toString())
    return { ...rest, windows: windows.map(windowFrom) }
  }

  /** Where the list of an archive's windows is; written, if it is nowhere yet. */
  async indexOf(archive: Archive): Promise<IndexRef | undefined> {
    if (archive.windows.length === 0) return undefined
    const known = this.#indexes.get(archive)
    if (known) return known
    const text = JSON.stringify({ ...archive, windows: archive.windows.map(windowStored) })
    const index = await this.#write('index', text)
    this.#remember(archive, index)
    return index
  }

  /** Throws `Conflict` where the window is not there any more: the catalog that names it has been written anew. */
  async read(window: Window): Promise<Settled> {
    const text = await this.#textOf(window)
    const { records, told } = JSON.parse(text.slice(text.indexOf('\n')))
    return { records: new Map(Object.entries(records)), told: new Map(Object.entries(told)) }
  }

  /** The records of a window, with their versions. */
  async versionsIn(window: Window): Promise<ReadonlyMap<string, Version>> {
    const text = await this.#textOf(window)
    return new Map(Object.entries(JSON.parse(text.slice(0, text.indexOf('\n')))))
  }

  /** The versions stand in a line of their own, the first: a look at a window reads no further. */
  async write({ records, told }: Settled, known: Pick<Window, 'floors' | 'names'>): Promise<Window> {
    const versions = Object.fromEntries([...records].map(([key, { version }]) => [key, version]))
    const text = `${JSON.stringify(versions)}\n{"told":${entries(told)},"records":${entries(records)}}\n`
    return { ...(await this.#write('window', text)), size: records.size, ...known }
  }

  /** Removes what this run has come across and this catalog, which was written last, does not name. */
  async clear(catalog: Catalog): Promise<void> {
    const named = this.#namedBy(catalog)
    await this.#remove([...this.#known].filter((key) => !named.has(key)))
  }

  /** Removes what runs that died have left. No run that is still to write the catalog can name it: it began too early. */
  async sweep({ catalog, modified }: { catalog: Catalog; modified: string }): Promise<void> {
    if (catalog.archive.windows.length === 0) return
    const named = this.#namedBy(catalog)
    const before = new Date(Date.parse(modified) - MARGIN_MS).toISOString()
    const listed = await this.#state.list(this.#prefix)
    await this.#remove(
      listed.filter((found) => !named.has(found.key) && found.modified < before).map(({ key }) => key),
    )
  }

  #namedBy({ archive }: Catalog): Set<string> {
    const index = this.#indexes.get(archive)
    return new Set([...archive.windows.map(({ key }) => key), ...(index ? [index.key] : [])])
  }

  /** What the store will not remove stays until it is swept: it is in nobody's way. */
  async #remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#known.delete(key)
      await this.#state.remove(key).catch((error) => {
        if (!(error instanceof StoreError)) throw error
      })
    }
  }

  #remember(archive: Archive, index: IndexRef): void {
    this.#indexes.set(archive, index)
    this.#memory.keepArchive(index.key, archive)
    for (const { key } of [index, ...archive.windows]) this.#known.add(key)
  }

  async #write(kind: string, text: string): Promise<IndexRef> {
    const key = `${this.#prefix}${kind}-${randomUUID()}.json`
    this.#known.add(key)
    return { key, version: await this.#state.write(key, Buffer.from(text), 'absent', STORED_AS) }
  }

  async #textOf({ key, version }: Window): Promise<string> {
    const stored = await this.#state.read(key)
    if (stored?.version !== version) {
      this.#missing.add(key)
      throw new Conflict(this.#state.place, key)
    }
    return Buffer.from(stored.bytes).toString()
  }
}

interface WindowStored extends Omit<Window, 'floors' | 'names'> {
  readonly floors: object
  readonly names: string
}

function windowStored({ floors, names, ...rest }: Window): WindowStored {
  return { ...rest, floors: Object.fromEntries(floors), names: names.toText() }
}

function windowFrom({ floors, names, ...rest }: WindowStored): Window {
  return { ...rest, floors: new Map(Object.entries(floors)) as Floors, names: NameSet.fromText(names) }
}

/** One line each, so that a person can read and compare them. Keys in order: the same map, the same text. */
export function entries(map: ReadonlyMap<string, unknown>): string {
  const keys = [...map.keys()].sort()
  const lines = keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(map.get(key))}`)
  return `{\n${lines.join(',\n')}\n}`
}
