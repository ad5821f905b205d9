import type { File, Item } from './scan.ts'
import { secretsIn } from './secrets.ts'
import type { Moment } from './time.ts'

/** What is wrong, and under which rule. */
export interface Fault {
  readonly rule: string
  readonly what: string
}

interface Past {
  readonly published: Moment
  readonly updated: Moment
  readonly seen: string
}

/** What readers have been shown of every entry, in every feed and anywhere: their readers remember it. */
export class History {
  readonly #inFeed = new Map<string, Map<string, Past>>()
  /** Whether a run has died since all was last in order: what it meant to show may have been taken for shown. */
  isUnsure = false
  readonly #carried = new Map<string, Set<string>>()
  readonly #last = new Map<string, ReadonlySet<string>>()
  readonly #anywhere = new Map<string, Past>()
  /** The feeds that carried each entry when all was last in order. */
  carriers: ReadonlyMap<string, ReadonlySet<string>> = new Map()

  /** Whether a feed has ever had an entry. */
  hasCarried(path: string, id: string): boolean {
    return this.#carried.get(path)?.has(id) ?? false
  }

  /** Takes note of the stories that a feed has just been made to carry. */
  carry(path: string, items: readonly Item[]): void {
    const ids = this.#carried.get(path) ?? new Set()
    for (const { id, title } of items) if (secretsIn(title).size > 0) ids.add(id)
    this.#carried.set(path, ids)
  }

  /** Compares each feed with what it showed before. */
  faultsInFeeds(files: ReadonlyMap<string, File>): Fault[] {
    return [...files.values()].flatMap(({ path, items }) => {
      if (!items) return []
      const past = this.#inFeed.get(path) ?? new Map<string, Past>()
      const last = this.#last.get(path)
      this.#last.set(path, new Set(items.map(({ id }) => id)))
      const faults = items.flatMap((item) =>
        this.#between(past.get(item.id), pastOf(item), `${item.id} in ${path}`, last?.has(item.id) ?? false),
      )
      for (const item of items) past.set(item.id, pastOf(item))
      this.#inFeed.set(path, past)
      return [...faults, ...repeated(path, items)]
    })
  }

  /** Compares feeds with each other, and what they say together with what they said before. */
  faultsTogether(files: ReadonlyMap<string, File>): Fault[] {
    const items = new Map<string, Item>()
    const carriers = new Map<string, Set<string>>()
    const faults: Fault[] = []
    for (const { path, items: listed = [] } of files.values())
      for (const item of listed) {
        const other = items.get(item.id)
        if (other && JSON.stringify(other) !== JSON.stringify(item))
          faults.push({ rule: 'one entry', what: `${item.id} differs in ${path}` })
        items.set(item.id, item)
        carriers.set(item.id, (carriers.get(item.id) ?? new Set()).add(path))
      }
    for (const item of items.values()) {
      faults.push(
        ...this.#between(this.#anywhere.get(item.id), pastOf(item), item.id, this.carriers.has(item.id)),
      )
      this.#anywhere.set(item.id, pastOf(item))
    }
    this.carriers = carriers
    this.isUnsure = false
    return faults
  }

  /** What has been away may have been another in other feeds meanwhile. */
  #between(before: Past | undefined, after: Past, name: string, isContinuous: boolean): Fault[] {
    const faults = before ? faultsBetween(before, after, name) : []
    return this.isUnsure || !isContinuous ? faults.filter(({ rule }) => rule !== NO_MOVE) : faults
  }
}

function repeated(path: string, items: readonly Item[]): Fault[] {
  const ids = items.map(({ id }) => id)
  const what = `${path} has an id twice: ${ids.join(' ')}`
  return new Set(ids).size < ids.length ? [{ rule: 'ids are unique', what }] : []
}

const NO_MOVE = 'updated moves only with what is seen'

function faultsBetween(before: Past, after: Past, name: string): Fault[] {
  const dates = `updated ${before.updated}, then ${after.updated}`
  const isSame = before.seen === after.seen
  const wrong: [boolean, string, string][] = [
    [before.published !== after.published, 'published stays', `${before.published}, then ${after.published}`],
    [after.updated < before.updated, 'updated never goes back', dates],
    [isSame && before.updated !== after.updated, NO_MOVE, dates],
    [
      !isSame && before.updated === after.updated,
      'updated moves with what is seen',
      `${dates}\n${before.seen}\n${after.seen}`,
    ],
  ]
  return wrong.flatMap(([isWrong, rule, what]) => (isWrong ? [{ rule, what: `${name}: ${what}` }] : []))
}

/** `seen`: all that a reader sees of it but its dates. */
function pastOf({ date_published, date_modified, ...seen }: Item): Past {
  return { published: date_published, updated: date_modified, seen: JSON.stringify(seen) }
}
