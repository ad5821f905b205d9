import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { S3Client } from '@aws-sdk/client-s3'
import { overlapOf, STATE_FOLDER } from '../publish/apart.ts'
import { folderStore } from '../store/folder.ts'
import { probe } from '../store/probe.ts'
import { endpointIn, nameOf, type S3Address, s3Address, within } from '../store/s3-address.ts'
import type { Store } from '../store/store.ts'
import { pathTyped, UsageError } from './command.ts'

/** The three places a run works on. */
export interface Places {
  readonly articles: Place
  readonly target: Place
  readonly state: Place
}

type Purpose = 'to read' | 'to write'

/** A folder, or a part of a bucket. */
interface Place {
  /** Its one name, ending in a separator: a place lies in another if its name begins with the other's. */
  readonly name: string
  readonly open: (purpose: Purpose) => Promise<Store>
  /** A folder within. */
  readonly within: (folder: string) => Promise<Place>
}

/**
 * The places that SOURCE, TARGET and --state name. The catalog lives by default in a hidden folder among the articles.
 * Throws `UsageError` where the articles are missing, or where a place lies in another so that private things would
 * become public or feeds be read as articles.
 */
export async function placesOf(source: string, target: string, state?: string): Promise<Places> {
  const articles = await placeTyped(source, { mustExist: true })
  const places = {
    articles,
    target: await placeTyped(target),
    state: state === undefined ? await articles.within(STATE_FOLDER) : await placeTyped(state),
  }
  const overlap = overlapOf({
    articles: slashed(places.articles.name),
    target: slashed(places.target.name),
    state: slashed(places.state.name),
  })
  if (overlap) throw new UsageError(overlap)
  return places
}

/** Opens the stores, and makes the folders of target and state. Articles that have gone away are an error. */
export async function openStores(
  places: Places,
  purpose: Purpose = 'to write',
): Promise<{ articles: Store; target: Store; state: Store }> {
  return {
    articles: await places.articles.open('to read'),
    target: await places.target.open(purpose),
    state: await places.state.open(purpose),
  }
}

async function placeTyped(typed: string, { mustExist = false } = {}): Promise<Place> {
  if (!typed.includes('://')) {
    const path = pathTyped(typed)
    return folderPlace(mustExist ? await existingFolder(path) : await realPlace(path), mustExist)
  }
  const address = s3Address(typed)
  if (!address)
    throw new UsageError(
      `${typed} is neither a folder nor of the form s3://BUCKET/PREFIX, where a bucket's name is of 3 to 63 lower-case letters, digits, '.' and '-'`,
    )
  return s3Place(address)
}

function folderPlace(path: string, mustExist: boolean): Place {
  return {
    name: path.endsWith(sep) ? path : path + sep,
    open: async () => await folderStore(path, { mustExist }),
    within: async (folder) => folderPlace(await realPlace(join(path, folder)), false),
  }
}

function s3Place(address: S3Address): Place {
  return {
    name: nameOf(address),
    open: async (purpose) => await openS3(address, purpose === 'to write'),
    within: async (folder) => s3Place(within(address, folder)),
  }
}

/** One for all places: it finds credentials once, and keeps its connections. */
let client: S3Client | undefined

/** Loaded where it is wanted only: it would double the time that a command on folders takes to begin. */
async function openS3(address: S3Address, isWritten: boolean): Promise<Store> {
  const { s3Client, s3Store } = await import('../store/s3.ts')
  client ??= s3Client(process.env)
  const store = s3Store(client, address)
  // AWS is known to keep its word; of others it is known that some do not.
  if (isWritten && endpointIn(process.env)) await probe(store)
  return store
}

async function existingFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UsageError(`there is no folder ${path}`)
  if (!found.isDirectory()) throw new UsageError(`${path} is not a folder`)
  return await realpath(path)
}

/** The real path of something that may not be there yet: of its nearest parent that is, and the rest. */
async function realPlace(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found && !found.isDirectory()) throw new UsageError(`${path} is not a folder`)
  if (found) return await realpath(path)
  return dirname(path) === path
    ? path
    : resolve(await realPlace(dirname(path)), relative(dirname(path), path))
}

/** A name with '/' between its parts, on every machine. */
function slashed(name: string): string {
  return name.replaceAll(sep, '/')
}
