import { EDITIONS_SHOWN, type Edition } from '../feed/evening/edition.ts'
import { nameOfText } from '../feed/names.ts'
import { type Stories, storiesAt } from '../feed/stories.ts'
import { textsKilled } from '../feed/told.ts'
import { groundOf, NO_ARCHIVE, type Window, windowsBelow, windowsNaming } from './archive.ts'
import { type Catalog, knownIn } from './catalog.ts'
import type { Plan } from './plan.ts'
import type { Work } from './publishing.ts'
import { type Settling, windowsOf } from './settle.ts'
import type { Shelf } from './shelf.ts'
import { isGrounded, thawed, withSettled } from './thaw.ts'

/** By default: windows of half a megabyte. */
export const SETTLING: Settling = { window: 1000, reserve: 10 }

/**
 * Moves records between the catalog and its archive, so that what a run holds does not grow with what is stored. Whatever
 * is where, the plans made of the catalog are those that would be made of all records.
 */
export class Archivist {
  readonly #work: Work
  readonly #shelf: Shelf
  /** Settling takes time for each record at hand: with fewer than these it waits. */
  #enough: number

  constructor(work: Work, shelf: Shelf) {
    this.#work = work
    this.#shelf = shelf
    this.#enough = LEAST_WINDOWS * work.settling.window
  }

  /** The catalog with all that is in these windows. */
  async thawed(catalog: Catalog, windows: readonly Window[]): Promise<Catalog> {
    return await thawed(catalog, this.#shelf, windows)
  }

  /** The catalog with whatever is known by these names. */
  async withNamed(catalog: Catalog, names: Iterable<string>): Promise<Catalog> {
    return await this.thawed(catalog, windowsNaming(catalog.archive, names))
  }

  /**
   * The catalog with an archive that holds for this site and moment: one that was settled on another configuration, or
   * for a later moment, is settled anew, window by window.
   */
  async grounded(catalog: Catalog, now: string): Promise<Catalog> {
    if (isGrounded(catalog.archive, this.#work.site, now)) return catalog
    let grounded: Catalog = { ...catalog, archive: NO_ARCHIVE }
    for (const window of catalog.archive.windows)
      grounded = await this.relieved(withSettled(grounded, await this.#shelf.read(window)), now)
    return grounded
  }

  /** In the middle of much work: the catalog without what is settled as far as is known, where it has become large. */
  async relieved(catalog: Catalog, now: string): Promise<Catalog> {
    if (catalog.records.size < this.#enough) return catalog
    const { rows, told, editions } = knownIn(catalog)
    const relieved = await this.settled(catalog, storiesAt(rows, told, this.#work.site, now), editions, now)
    this.#enough = LARGER * relieved.records.size + LEAST_WINDOWS * this.#work.settling.window
    return relieved
  }

  /** The catalog without what is settled by now, if that fills a window. `stories`, `editions`: as planned of it. */
  async settled(
    catalog: Catalog,
    stories: Stories,
    editions: readonly Edition[],
    now: string,
  ): Promise<Catalog> {
    const { site, settling } = this.#work
    const found = windowsOf(catalog, stories, editions, site, now, settling)
    if (found.length === 0) return catalog
    const windows: Window[] = [...catalog.archive.windows]
    const [records, told] = [new Map(catalog.records), new Map(catalog.told)]
    for (const { floors, names, ...settled } of found) {
      windows.push(await this.#shelf.write(settled, { floors, names }))
      for (const key of settled.records.keys()) {
        records.delete(key)
        this.#work.memory.forget(key)
      }
      for (const id of settled.told.keys()) told.delete(id)
    }
    return { ...catalog, records, told, archive: { windows, since: now, ground: groundOf(site) } }
  }

  /** The windows without which a plan is not what all records would give. `before`: what was known before it. */
  missing(
    { archive }: Catalog,
    planned: Plan,
    before: Pick<Catalog, 'told' | 'editions'>,
  ): readonly Window[] {
    if (archive.windows.length === 0) return []
    // Where no edition is remembered they begin with the last days that have stories: there must be so many.
    const isFirst = this.#work.site.evening !== undefined && before.editions.length === 0
    if (isFirst && planned.editions.length < EDITIONS_SHOWN) return archive.windows
    const texts = textsKilled(planned.told).difference(textsKilled(before.told))
    const named = windowsNaming(archive, [...texts].map(nameOfText))
    return [...new Set([...windowsBelow(archive, planned.short), ...named])]
  }
}

/** In the middle of much work, how much the catalog may grow before it is settled again: this, and so many windows. */
const LARGER = 1.25
const LEAST_WINDOWS = 2
