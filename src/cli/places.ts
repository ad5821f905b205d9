import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { folderStore } from '../store/folder.ts'
import { isHidden } from '../store/key.ts'
import type { Store } from '../store/store.ts'
import { pathTyped, UsageError } from './command.ts'

/** The three places a run works on. */
export interface Places {
  readonly articles: string
  readonly target: string
  readonly state: string
}

/**
 * The places that SOURCE, TARGET and --state name. The catalog lives by default in a hidden folder among the articles.
 * Throws `UsageError` where the articles are missing, or where a place lies in another so that private things would
 * become public or feeds be read as articles.
 */
export async function placesOf(source: string, target: string, state?: string): Promise<Places> {
  for (const place of [source, target, state])
    if (place?.includes('://'))
      throw new UsageError(`${place}: only folders can be published from and to so far`)
  const articles = await existingFolder(pathTyped(source))
  const places = {
    articles,
    target: await realPlace(pathTyped(target)),
    state: await realPlace(state === undefined ? join(articles, '.wirefeed') : pathTyped(state)),
  }
  refuse(places.target, places.articles, 'TARGET must not lie in SOURCE: its feeds would be read as articles')
  refuse(places.articles, places.target, 'SOURCE must not lie in TARGET: the articles would be public')
  refuse(
    places.state,
    places.target,
    'the catalog must not lie in TARGET: it tells of embargoed and killed stories',
  )
  if (!isHidden(keyIn(places.articles, places.state)))
    refuse(
      places.state,
      places.articles,
      'within SOURCE only a hidden folder can hold the catalog: it would be read as an article',
    )
  return places
}

/** Opens the stores, and makes the folders of target and state. Articles that have gone away are an error. */
export async function openStores(places: Places): Promise<{ articles: Store; target: Store; state: Store }> {
  return {
    articles: await folderStore(places.articles, { mustExist: true }),
    target: await folderStore(places.target),
    state: await folderStore(places.state),
  }
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

function keyIn(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/')
}

function refuse(inner: string, outer: string, why: string): void {
  if (inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep))
    throw new UsageError(why)
}
