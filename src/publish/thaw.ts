import type { Site } from '../feed/site.ts'
import { type Archive, groundOf, type Window } from './archive.ts'
import type { Catalog } from './catalog.ts'
import type { Settled, Shelf } from './shelf.ts'

/** Whether what is settled in an archive is so for this site and moment. */
export function isGrounded({ windows, ground, since }: Archive, site: Site, now: string): boolean {
  return windows.length === 0 || (ground === groundOf(site) && since <= now)
}

/** The catalog with all that is in some windows of its archive: all of them, where none are named. */
export async function thawed(
  catalog: Catalog,
  shelf: Shelf,
  windows: readonly Window[] = catalog.archive.windows,
): Promise<Catalog> {
  if (windows.length === 0) return catalog
  const others = catalog.archive.windows.filter((window) => !windows.includes(window))
  let known: Catalog = { ...catalog, archive: { ...catalog.archive, windows: others } }
  for (const window of windows) known = withSettled(known, await shelf.read(window))
  return known
}

export function withSettled(catalog: Catalog, { records, told }: Settled): Catalog {
  return {
    ...catalog,
    records: new Map([...catalog.records, ...records]),
    told: new Map([...catalog.told, ...told]),
  }
}
