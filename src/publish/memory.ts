import type { Version } from '../store/store.ts'
import type { Archive } from './archive.ts'
import type { ReadRecord } from './read-record.ts'

/** How much is remembered, by the estimate below (bytes). */
const ROOM = 128 * 2 ** 20
/** What a record takes in memory besides its text, and what each paragraph of it does (bytes, as measured). */
const PER_RECORD = 2_000
const PER_BLOCK = 200

/**
 * The records read last, and the archive, so that a process which publishes again and again, as a Lambda that is warm,
 * reads none of them twice. Of one place, read for one site.
 */
export class RecordMemory {
  readonly #held = new Map<string, { readonly record: ReadRecord; readonly size: number }>()
  /** Why no entry could be made of a record, by key and version. */
  readonly #unfit = new Map<string, string>()
  readonly #room: number
  #size = 0
  /** The archive last read or written, and where: what is there never changes. */
  #archive: { readonly key: string; readonly archive: Archive } | undefined

  /** `room`: bytes at most. */
  constructor(room = ROOM) {
    this.#room = room
  }

  /** The record, if it was read at this version and is still remembered. */
  recall(key: string, version: Version): ReadRecord | undefined {
    const held = this.#held.get(key)
    if (held?.record.version !== version) return undefined
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.record
  }

  /** `source`: how many bytes it was read from. Of what could not be read there is nothing to remember. */
  keep(record: ReadRecord, source: number): void {
    this.forget(record.key)
    if (record.problem) return
    const blocks = record.stories.reduce((sum, { article }) => sum + article.body.length, 0)
    const size = 2 * source + PER_RECORD + PER_BLOCK * blocks
    this.#held.set(record.key, { record, size })
    this.#size += size
    for (const key of this.#held.keys()) {
      if (this.#size <= this.#room) break
      this.forget(key)
    }
  }

  recallArchive(key: string): Archive | undefined {
    return this.#archive?.key === key ? this.#archive.archive : undefined
  }

  keepArchive(key: string, archive: Archive): void {
    this.#archive = { key, archive }
  }

  /** What is not going to be shown need not be remembered. */
  forget(key: string): void {
    this.#size -= this.#held.get(key)?.size ?? 0
    this.#held.delete(key)
  }

  whyUnfit(key: string, version: Version): string | undefined {
    return this.#unfit.get(`${key} ${version}`)
  }

  /** From now on the record at this version counts as one that cannot be read. */
  markUnfit(key: string, version: Version, reason: string): void {
    this.#unfit.set(`${key} ${version}`, reason)
    this.forget(key)
  }
}
