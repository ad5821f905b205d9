import type { Entry } from '../feed/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import { isKey } from '../store/key.ts'
import type { Expectation, Store, Version } from '../store/store.ts'
import { hashOf, type Published, type PublishedFile } from './catalog.ts'
import { storedHeadersOf } from './headers.ts'
import type { Publication } from './publications.ts'

type Files = Readonly<Record<string, PublishedFile>>

/** Writes publications into the target, each file expecting the version that is known of it. */
export class TargetWriter {
  readonly written = new Set<string>()
  readonly #target: Store
  readonly #run: string
  /** The versions of all files, from the last listing and this run's own writes; undefined before any listing. */
  #versions: Map<string, Version> | undefined

  /** `run`: the name of the run that writes, kept with what it writes. */
  constructor(target: Store, run: string) {
    this.#target = target
    this.#run = run
  }

  /** Learns the versions of all files there are. The catalog must be read again after this. */
  async look(): Promise<void> {
    const listed = await this.#target.list('')
    this.#versions = new Map(listed.map(({ key, version }) => [key, version]))
  }

  /** The ids of feeds that a listing shows complete: what an earlier catalog, since lost, may have published. */
  feedsFound(): string[] {
    const found = this.#versions ?? new Map()
    const ids = [...found.keys()]
      .filter((path) => isKey(path) && path.includes('/'))
      .map((path) => path.slice(0, path.lastIndexOf('/')))
    return [...new Set(ids)].filter((id) => FORMATS.every(({ file }) => found.has(`${id}/${file}`)))
  }

  /** False where a listing shows files not to be what the catalog says: overwritten, tampered with, deleted. */
  isAsRecorded({ files }: Published): boolean {
    if (!this.#versions) return true
    return Object.entries(files).every(
      ([path, { version }]) => version === (this.#versions?.get(path) ?? 'absent'),
    )
  }

  /**
   * Brings a publication's files to what its entries say. `recorded` is what the round's catalog says of them; it is
   * `sure` where no other run may have touched them since.
   * Answers what to record now. Throws `Conflict` where a file has moved.
   */
  async write(
    { files }: Publication,
    entries: readonly Entry[],
    recorded: Files,
    sure: boolean,
  ): Promise<Files> {
    const rendered = files.map((file) => ({ path: file.path, bytes: Buffer.from(file.render(entries)) }))
    const now: Record<string, PublishedFile> = {}
    for (const { path, bytes } of rendered) now[path] = await this.#bring(path, bytes, recorded[path], sure)
    return now
  }

  async #bring(
    path: string,
    bytes: Uint8Array,
    recorded: PublishedFile | undefined,
    sure: boolean,
  ): Promise<PublishedFile> {
    const hash = hashOf(bytes)
    const expect = this.#expectationOf(path, recorded, sure)
    // Only where nobody else may be writing: otherwise even the same bytes are written, because the new version is
    // what keeps out a run that still expects the old one.
    if (sure && expect !== 'absent' && (await this.#holds(path, expect, hash, recorded)))
      return { version: expect, hash }
    const version = await this.#target.write(path, bytes, expect, {
      ...storedHeadersOf(path),
      metadata: { 'wirefeed-run': this.#run },
    })
    this.#versions?.set(path, version)
    this.written.add(path)
    return { version, hash }
  }

  /** Of what is in flight the catalog knows only what it was before; a listing knows better. */
  #expectationOf(path: string, recorded: PublishedFile | undefined, sure: boolean): Expectation {
    if (recorded && (sure || !this.#versions)) return recorded.version
    return this.#versions?.get(path) ?? 'absent'
  }

  /** Whether the file is known to hold these bytes; one of unknown making is read. */
  async #holds(path: string, expect: Version, hash: string, recorded?: PublishedFile): Promise<boolean> {
    if (recorded?.hash) return recorded.hash === hash
    const stored = await this.#target.read(path)
    return stored?.version === expect && hashOf(stored.bytes) === hash
  }
}
