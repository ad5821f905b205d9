import { createHash } from 'node:crypto'
import type { Entry } from '../feed/entry.ts'
import { Conflict } from '../store/errors.ts'
import type { Expectation, Store, Version } from '../store/store.ts'
import type { Published, PublishedFile } from './catalog.ts'
import { headersOf } from './headers.ts'
import type { PlannedFile, Publication } from './plan.ts'

type Files = Readonly<Record<string, PublishedFile>>

/** Writes publications into the target, each file expecting the version that the catalog of the same round records. */
export class TargetWriter {
  readonly written = new Set<string>()
  readonly removed = new Set<string>()
  readonly #target: Store
  /** Versions this run has made, or seen, of files that are not at their recorded version. */
  readonly #moved = new Map<string, Expectation>()
  /**
   * Publications of which this run has written a file, or seen one moved: whatever the catalog says of them, their
   * files may hold what this run, or a writer that died, put there from an older catalog.
   */
  readonly #unsure = new Set<string>()

  constructor(target: Store) {
    this.#target = target
  }

  isUnsure(id: string): boolean {
    return this.#unsure.has(id)
  }

  /**
   * Notes where a listing of the target differs from what the catalog says was published. The listing must be older
   * than the catalog: then a file that was written in between is met with a version it no longer has, and refused,
   * and never overwritten by what an older catalog says.
   */
  adopt(listed: ReadonlyMap<string, Version>, published: ReadonlyMap<string, Published>): void {
    const recorded = new Set<string>()
    for (const [id, { files }] of published)
      for (const [path, { version }] of Object.entries(files)) {
        recorded.add(path)
        const found = listed.get(path) ?? 'absent'
        if (found !== version) this.#move(id, path, found)
      }
    for (const [path, version] of listed) if (!recorded.has(path)) this.#moved.set(path, version)
  }

  /**
   * Brings a publication's files to what its entries say, and removes those it no longer has. `recorded` is what the
   * round's catalog says of them; `calm`, that no other writer may be at it. Answers what to record now.
   * Throws `Conflict` where a file has moved, having noted its version: the catalog must be read again after that.
   */
  async write(
    { id, files }: Publication,
    entries: readonly Entry[],
    recorded: Files,
    calm: boolean,
  ): Promise<Files> {
    const sure = calm && !this.#unsure.has(id)
    const rendered = files.map((file) => ({ file, bytes: Buffer.from(file.render(entries)) }))
    const now: Record<string, PublishedFile> = {}
    for (const { file, bytes } of rendered)
      now[file.path] = await this.#bring(id, file, bytes, recorded[file.path], sure)
    for (const [path, file] of Object.entries(recorded))
      if (!(path in now)) now[path] = await this.#clear(id, path, file)
    return now
  }

  async #bring(
    id: string,
    { path }: PlannedFile,
    bytes: Uint8Array,
    recorded: PublishedFile | undefined,
    sure: boolean,
  ): Promise<PublishedFile> {
    const hash = hashOf(bytes)
    const expect = this.#moved.get(path) ?? recorded?.version ?? 'absent'
    // Only where nobody else may be writing: otherwise even the same bytes are written, because the new version is
    // what keeps out a writer that still expects the old one.
    if (sure && (await this.#holds(path, expect, hash, recorded))) return { version: expect, hash }
    const version = await this.#conditionally(id, path, () =>
      this.#target.write(path, bytes, expect, headersOf(path)),
    )
    this.#move(id, path, version)
    this.written.add(path)
    return { version, hash }
  }

  /** Whether the file is known to hold these bytes; one of unknown making is read. */
  async #holds(path: string, expect: Expectation, hash: string, recorded?: PublishedFile): Promise<boolean> {
    if (expect === 'absent') return false
    if (recorded?.hash && recorded.version === expect) return recorded.hash === hash
    const stored = await this.#target.read(path)
    return stored?.version === expect && hashOf(stored.bytes) === hash
  }

  async #clear(id: string, path: string, recorded: PublishedFile): Promise<PublishedFile> {
    const expect = this.#moved.get(path) ?? recorded.version
    if (expect === 'absent') {
      const stored = await this.#target.read(path)
      if (stored) this.#moved.set(path, stored.version)
      if (stored) throw new Conflict(this.#target.place, path)
    } else {
      await this.#conditionally(id, path, () => this.#target.remove(path, expect))
      this.#move(id, path, 'absent')
      this.removed.add(path)
    }
    return { version: 'absent' }
  }

  /** On a conflict: the version first, then (by whoever catches it) the catalog. Never just the write again. */
  async #conditionally<T>(id: string, path: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (error) {
      if (error instanceof Conflict)
        this.#move(id, path, (await this.#target.read(path))?.version ?? 'absent')
      throw error
    }
  }

  #move(id: string, path: string, version: Expectation): void {
    this.#moved.set(path, version)
    this.#unsure.add(id)
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
