import type { BigIntStats } from 'node:fs'
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { BadKey, Conflict, StoreError, TooLarge } from './errors.ts'
import { Files } from './files.ts'
import { isHidden, isKey } from './key.ts'
import { Lock } from './lock.ts'
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
export async function folderStore(
  root: string,
  { mustExist = false, files = new Files() } = {},
): Promise<Store> {
  if (!mustExist) await mkdir(root, { recursive: true })
  const place = await realpath(root)
  const lock = new Lock(join(place, '.wirefeed.lock'))
  // One name is enough, since only the lock's holder writes it; what a crash leaves there is overwritten.
  const beside = join(place, '.wirefeed.next')

  const pathOf = (key: string): string => {
    if (!isKey(key)) throw new BadKey(place, key)
    return `${place}/${key}`
  }

  async function meet(key: string, expect: Expectation): Promise<void> {
    const now = await files.look(pathOf(key))
    if (now && !now.isFile()) throw new StoreError(`${key} in ${place} is not a file: it is in the way`)
    if ((now ? versionOf(now) : 'absent') !== expect) throw new Conflict(place, key)
  }

  return {
    place,
    list: (prefix) => named(place, prefix, () => listFolder(files, place, prefix)),
    read: (key, atMost) =>
      named(place, key, () =>
        readSettled(files, pathOf(key), (found) => {
          if (atMost !== undefined && Number(found.size) > atMost)
            throw new TooLarge(place, listedAs(key, found))
        }),
      ),
    write: (key, bytes, expect) =>
      named(place, key, async () => {
        const path = pathOf(key)
        return await lock.during(async () => {
          await meet(key, expect)
          await mkdir(dirname(path), { recursive: true })
          await writeFile(beside, bytes)
          const written = await stat(beside, { bigint: true })
          await rename(beside, path)
          return versionOf(written)
        })
      }),
    remove: (key) => named(place, key, () => rm(pathOf(key), { force: true })),
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

async function listFolder(files: Files, root: string, prefix: string): Promise<Listed[]> {
  const found: string[] = []
  await gather(root, '', found)
  const keys = found.filter((key) => key.startsWith(prefix)).values()
  const listed: Listed[] = []
  const listRest = async (): Promise<void> => {
    for (const key of keys) {
      const one = isKey(key) ? await listOne(files, root, key) : unnameable(key)
      if (one) listed.push(one)
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, listRest))
  return listed
}

/** Adds the keys of all files and links in a folder, and in those below it, but for the hidden ones. */
async function gather(folder: string, prefix: string, keys: string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isHidden(entry.name)) continue
    const key = prefix + entry.name
    if (entry.isDirectory()) await gather(`${folder}/${entry.name}`, `${key}/`, keys)
    else if (entry.isFile() || entry.isSymbolicLink()) keys.push(key)
  }
}

/** A file whose name cannot be a key: listed all the same, so that whoever reads it is told. */
function unnameable(key: string): Listed {
  return { key, version: '' as Version, size: 0, modified: new Date(0).toISOString() }
}

async function listOne(files: Files, root: string, key: string): Promise<Listed | undefined> {
  const now = await files.look(`${root}/${key}`)
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
  files: Files,
  path: string,
  mustSuit: (found: BigIntStats) => void,
): Promise<Stored | undefined> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const before = await files.look(path)
    if (!before?.isFile()) return undefined
    mustSuit(before)
    const age = Date.now() - Number(before.mtimeMs)
    if (age >= 0 && age < TICK_MS) await sleep(TICK_MS - age)
    const version = versionOf(before)
    const read = await files.read(path)
    if (read && versionOf(read.found) === version)
      return { bytes: read.bytes, version, modified: before.mtime.toISOString() }
  }
  throw new Error(`changed each of the ${TRIES} times it was read`)
}

function versionOf({ mtimeNs, size, ino }: BigIntStats): Version {
  return `${mtimeNs.toString(36)}-${size.toString(36)}-${ino.toString(36)}` as Version
}
