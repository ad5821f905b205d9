import type { BigIntStats } from 'node:fs'
import { mkdir, open, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pMap from 'p-map'
import { BadKey, Conflict, StoreError, TooLarge } from './errors.ts'
import { isHidden, isKey } from './key.ts'
import { withLock } from './lock.ts'
import type { Expectation, Listed, Store, Stored, Version } from './store.ts'

/** How many files are looked at at once: the size of Node's file thread pool, and as many waiting. */
const ABREAST = 8
/** File systems date files in ticks of up to this long (Linux: a jiffy): two writes in one tick may look alike. */
const TICK_MS = 20
/** How often a file that changes while it is read is read again. */
const TRIES = 10

/**
 * A folder as a store. A version is a file's modification time, size and inode: each write makes a new file, and an
 * edit in place moves the time. Writes take the folder's lock, compare, write beside and rename, so that a reader,
 * or whoever finds the folder after a crash, sees the old file or the new one, whole.
 */
export async function folderStore(root: string, { mustExist = false } = {}): Promise<Store> {
  if (!mustExist) await mkdir(root, { recursive: true })
  const place = await realpath(root)
  const lock = join(place, '.wirefeed.lock')
  // One name is enough, since only the lock's holder writes it; what a crash leaves there is overwritten.
  const beside = join(place, '.wirefeed.next')

  const pathOf = (key: string): string => {
    if (!isKey(key)) throw new BadKey(place, key)
    return join(place, ...key.split('/'))
  }

  async function meet(key: string, expect: Expectation): Promise<void> {
    const now = await look(pathOf(key))
    if (now && !now.isFile()) throw new StoreError(`${key} in ${place} is not a file: it is in the way`)
    if ((now ? versionOf(now) : 'absent') !== expect) throw new Conflict(place, key)
  }

  return {
    place,
    list: (prefix) => named(place, prefix, () => listFolder(place, prefix)),
    read: (key, atMost) =>
      named(place, key, () =>
        readSettled(pathOf(key), (found) => {
          if (atMost !== undefined && Number(found.size) > atMost)
            throw new TooLarge(place, listedAs(key, found))
        }),
      ),
    write: (key, bytes, expect) =>
      named(place, key, async () => {
        const path = pathOf(key)
        return await withLock(lock, async () => {
          await meet(key, expect)
          await mkdir(dirname(path), { recursive: true })
          await writeFile(beside, bytes)
          const written = await stat(beside, { bigint: true })
          await rename(beside, path)
          return versionOf(written)
        })
      }),
  }
}

/** Runs one request; whatever the file system says comes out as a StoreError that names place and key. */
async function named<T>(place: string, key: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError(`${key || 'the folder'} in ${place}: ${(error as Error).message}`, { cause: error })
  }
}

async function listFolder(root: string, prefix: string): Promise<Listed[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const keys = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => (sep === '/' ? path : path.replaceAll(sep, '/')))
    .filter((key) => key.startsWith(prefix) && !isHidden(key))
  const listed = await pMap(keys, (key) => (isKey(key) ? listOne(root, key) : unnameable(key)), {
    concurrency: ABREAST,
  })
  return listed.filter((entry) => entry !== undefined)
}

/** A file whose name cannot be a key: listed all the same, so that whoever reads it is told. */
function unnameable(key: string): Listed {
  return { key, version: '' as Version, size: 0, modified: new Date(0).toISOString() }
}

async function listOne(root: string, key: string): Promise<Listed | undefined> {
  const now = await look(join(root, key))
  return now?.isFile() ? listedAs(key, now) : undefined
}

function listedAs(key: string, found: BigIntStats): Listed {
  return { key, version: versionOf(found), size: Number(found.size), modified: found.mtime.toISOString() }
}

/**
 * Reads a file whole, at one version: again, if it moved meanwhile or is younger than its clock can tell. `mustSuit` may
 * throw at what is found, before it is read.
 */
async function readSettled(
  path: string,
  mustSuit: (found: BigIntStats) => void,
): Promise<Stored | undefined> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const before = await look(path)
    if (!before?.isFile()) return undefined
    mustSuit(before)
    const age = Date.now() - Number(before.mtimeMs)
    if (age >= 0 && age < TICK_MS) await sleep(TICK_MS - age)
    const read = await readAt(path, versionOf(before))
    if (read) return { ...read, modified: before.mtime.toISOString() }
  }
  throw new Error(`changed each of the ${TRIES} times it was read`)
}

async function readAt(path: string, version: Version): Promise<Omit<Stored, 'modified'> | undefined> {
  const file = await open(path).catch(nothingIfMissing)
  if (!file) return undefined
  try {
    const bytes = await file.readFile()
    return versionOf(await file.stat({ bigint: true })) === version ? { bytes, version } : undefined
  } finally {
    await file.close()
  }
}

async function look(path: string): Promise<BigIntStats | undefined> {
  return await stat(path, { bigint: true }).catch(nothingIfMissing)
}

function versionOf({ mtimeNs, size, ino }: BigIntStats): Version {
  return `${mtimeNs.toString(36)}-${size.toString(36)}-${ino.toString(36)}` as Version
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP') return undefined
  throw error
}
