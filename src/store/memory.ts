import { createHash } from 'node:crypto'
import { BadKey, Conflict, TooLarge } from './errors.ts'
import { isHidden, isKey } from './key.ts'
import type { Expectation, Listed, Store, Stored, Version } from './store.ts'

export interface MemoryOptions {
  /** 'counter': a version is never used again. 'content': it follows the bytes, as an S3 ETag does. */
  readonly versions?: 'counter' | 'content'
  /** The clock that dates what is written. */
  readonly now?: () => Date
}

/** A store that lives as long as its process: for tests, and for trying a publication without leaving a trace. */
export function memoryStore({ versions = 'counter', now = () => new Date() }: MemoryOptions = {}): Store {
  const held = new Map<string, Stored>()
  const place = 'memory'
  let writes = 0

  function next(bytes: Uint8Array): Version {
    writes += 1
    return (versions === 'counter' ? `${writes}` : createHash('md5').update(bytes).digest('hex')) as Version
  }

  function meet(key: string, expect: Expectation): void {
    if ((held.get(key)?.version ?? 'absent') !== expect) throw new Conflict(place, key)
  }

  return {
    place,
    async list(prefix) {
      return [...held]
        .filter(([key]) => key.startsWith(prefix) && !isHidden(key))
        .map(([key, stored]) => listedAs(key, stored))
    },
    async read(key, atMost = Number.POSITIVE_INFINITY) {
      if (!isKey(key)) throw new BadKey(place, key)
      const stored = held.get(key)
      if (stored && stored.bytes.length > atMost) throw new TooLarge(place, listedAs(key, stored))
      return stored
    },
    async write(key, bytes, expect) {
      if (!isKey(key)) throw new BadKey(place, key)
      meet(key, expect)
      const version = next(bytes)
      held.set(key, { bytes: Uint8Array.from(bytes), version, modified: now().toISOString() })
      return version
    },
    async remove(key) {
      if (!isKey(key)) throw new BadKey(place, key)
      held.delete(key)
    },
  }
}

function listedAs(key: string, { bytes, version, modified }: Stored): Listed {
  return { key, version, size: bytes.length, modified }
}
