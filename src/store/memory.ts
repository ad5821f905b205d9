import { createHash } from 'node:crypto'
import { BadKey, Conflict } from './errors.ts'
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
      const listed: Listed[] = []
      for (const [key, { bytes, version, modified }] of held)
        if (key.startsWith(prefix) && !isHidden(key))
          listed.push({ key, version, size: bytes.length, modified })
      return listed
    },
    async read(key) {
      if (!isKey(key)) throw new BadKey(place, key)
      return held.get(key)
    },
    async write(key, bytes, expect) {
      if (!isKey(key)) throw new BadKey(place, key)
      meet(key, expect)
      const version = next(bytes)
      held.set(key, { bytes: Uint8Array.from(bytes), version, modified: now().toISOString() })
      return version
    },
    async remove(key, expect) {
      meet(key, expect)
      held.delete(key)
    },
  }
}
