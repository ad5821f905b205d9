import type { Version } from '../store/store.ts'
import type { ReadRecord } from './read-record.ts'

/** How much source text is remembered (bytes); read and credited it takes a few times as much. */
const ROOM = 32 * 2 ** 20

/**
 * The records read last, so that a process which publishes again and again, as a Lambda that is warm, reads none of
 * them twice. Of one place, read for one site.
 */
export class RecordMemory {
  readonly #held = new Map<string, { readonly record: ReadRecord; readonly size: number }>()
  /** Why no entry could be made of a record, by key and version. */
  readonly #unfit = new Map<string, string>()
  readonly #room: number
  #size = 0

  /** `room`: bytes of source text at most. */
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

  /** `size`: bytes of its source. */
  keep(record: ReadRecord, size: number): void {
    this.#forget(record.key)
    this.#held.set(record.key, { record, size })
    this.#size += size
    for (const key of this.#held.keys()) {
      if (this.#size <= this.#room) break
      this.#forget(key)
    }
  }

  #forget(key: string): void {
    this.#size -= this.#held.get(key)?.size ?? 0
    this.#held.delete(key)
  }

  whyUnfit(key: string, version: Version): string | undefined {
    return this.#unfit.get(`${key} ${version}`)
  }

  /** From now on the record at this version counts as one that cannot be read. */
  markUnfit(key: string, version: Version, reason: string): void {
    this.#unfit.set(`${key} ${version}`, reason)
    this.#forget(key)
  }
}
