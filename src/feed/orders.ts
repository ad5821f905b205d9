import type { Family } from './families.ts'
import { nameOfId, namesOf, namesOrdered } from './names.ts'
import type { Row } from './row.ts'

/** Which orders mean which stories. */
export interface Orders {
  readonly ordersOf: (family: Family) => readonly Row[]
  /** Orders that name no story there is. */
  readonly unheard: readonly Row[]
}

const NONE: Orders = { ordersOf: () => [], unheard: [] }

/**
 * The orders among these rows with the stories that they name and that are no newer: by an identifier, an address or a
 * headline all that go by it; by a slugline, which desks use again day after day, the last that had it.
 */
export function ordersIn(rows: readonly Row[], families: readonly Family[]): Orders {
  const orders = rows.filter((row) => row.order)
  if (orders.length === 0) return NONE
  const index = new Index(families)
  const meant = new Map<Family, Row[]>()
  const unheard = orders.filter((row) => {
    const found = new Set(index.meantBy(row))
    for (const family of found) pushTo(meant, family, row)
    return found.size === 0 && !row.order!.isOfItself && !index.named(nameOfId(row.id)).some(hasStory)
  })
  return { ordersOf: (family) => meant.get(family) ?? [], unheard }
}

function hasStory({ rows, told }: Family): boolean {
  return told.length > 0 || rows.some((row) => !row.order)
}

/** Stories by what they are called. */
class Index {
  readonly #byName = new Map<string, Family[]>()
  /** Of a slugline, its stories by when they were last made; sorted when first asked for. */
  readonly #bySlug = new Map<string, Dated[]>()
  readonly #sorted = new Set<string>()

  constructor(families: readonly Family[]) {
    for (const family of families) {
      for (const name of namesOf(family)) pushTo(this.#byName, name, family)
      for (const { order, names, ...row } of family.rows)
        if (!order && names?.slugline)
          pushTo(this.#bySlug, names.slugline, { date: `${madeAt(row)} ${row.id}`, family })
    }
  }

  named(name: string): readonly Family[] {
    return this.#byName.get(name) ?? []
  }

  meantBy({ order, updated }: Row): Family[] {
    const isOld = ({ rows }: Family) => rows.some((row) => !row.order && madeAt(row) <= updated)
    const last = order!.sluglines.flatMap((slug) => this.#lastOf(slug, updated) ?? [])
    return [...namesOrdered(order!).flatMap((name) => this.named(name).filter(isOld)), ...last]
  }

  #lastOf(slug: string, until: string): Family | undefined {
    const dated = this.#bySlug.get(slug) ?? []
    if (!this.#sorted.has(slug)) dated.sort((a, b) => (a.date < b.date ? -1 : 1))
    this.#sorted.add(slug)
    // Behind every id of that second.
    const end = `${until} \uFFFF`
    let [low, high] = [0, dated.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (dated[middle]!.date <= end) low = middle + 1
      else high = middle
    }
    return dated[low - 1]?.family
  }
}

interface Dated {
  readonly date: string
  readonly family: Family
}

function madeAt({ stored, updated }: Pick<Row, 'stored' | 'updated'>): string {
  return stored ?? updated
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
