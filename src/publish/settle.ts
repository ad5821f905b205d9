import type { Edition } from '../feed/evening/edition.ts'
import { nameOfRecord, namesOf } from '../feed/names.ts'
import type { Row } from '../feed/row.ts'
import { floorsOf, settledIn } from '../feed/settling.ts'
import type { Site } from '../feed/site.ts'
import type { Judged, Stories } from '../feed/stories.ts'
import type { Window } from './archive.ts'
import type { Catalog, RecordState } from './catalog.ts'
import { NameSet } from './name-set.ts'
import type { Settled } from './shelf.ts'

/** How much is settled at once. */
export interface Settling {
  /** How many records a window has at least, and not many more. */
  readonly window: number
  /** How many stories beyond those that a feed shows are kept at hand. */
  readonly reserve: number
}

export type NewWindow = Settled & Pick<Window, 'floors' | 'names'>

/**
 * What of a catalog can be put away, in windows of whole families and whole records, the newest first. Nothing, unless it
 * fills a window.
 */
export function windowsOf(
  catalog: Catalog,
  stories: Stories,
  editions: readonly Edition[],
  site: Site,
  now: string,
  { window, reserve }: Settling,
): NewWindow[] {
  if (catalog.records.size < window) return []
  const orders = [...catalog.records.values()].flatMap(({ rows }) => rows.filter((row) => row.order))
  const families = wholeFamilies(settledIn(stories, orders, editions, site, now, reserve), catalog)
  const groups = groupsOf(families, emptyRecords(catalog), window)
  return groups.map((group) => newWindow(group, catalog, stories.told, site))
}

/** The families all of whose records hold nothing but such families, and nothing that is to be reported. */
function wholeFamilies(judged: readonly Judged[], catalog: Catalog): readonly Judged[] {
  const rows = new Set(judged.flatMap(({ family }) => family.rows))
  const isWhole = ({ family }: Judged) =>
    family.rows.every(({ key }) => isSettled(catalog.records.get(key)!, rows))
  const whole = judged.filter(isWhole)
  return whole.length === judged.length ? judged : wholeFamilies(whole, catalog)
}

function isSettled({ rows, problem, kept, version }: RecordState, settled: ReadonlySet<Row>): boolean {
  return !problem && !kept && (version as string) !== '' && rows.every((row) => settled.has(row))
}

/** Records of advisories, pictures and the like: read, and nothing more to be done with. */
function emptyRecords({ records }: Catalog): string[] {
  return [...records].flatMap(([key, { rows, problem }]) => (rows.length === 0 && !problem ? [key] : []))
}

/** Families and their records, whole. */
interface Group {
  readonly judged: Set<Judged>
  readonly keys: Set<string>
}

function groupsOf(families: readonly Judged[], empty: readonly string[], window: number): Group[] {
  const familiesOf = byRecord(families)
  const count = familiesOf.size + empty.length
  if (count < window) return []
  const size = Math.ceil(count / Math.floor(count / window))
  const groups: Group[] = []
  const placed = new Set<string>()
  const newest = [...families].sort(newestJudgedFirst).map(({ family }) => family.rows[0]!.key)
  for (const first of [...newest, ...empty]) {
    if (placed.has(first)) continue
    const last = groups.at(-1)
    const group =
      last && last.keys.size < size ? last : { judged: new Set<Judged>(), keys: new Set<string>() }
    if (group !== last) groups.push(group)
    for (const key of placeWhole(first, familiesOf, group)) placed.add(key)
  }
  return groups
}

/** Places a record, all families that it has a part of, all records of those, and so on; answers which. */
function placeWhole(first: string, familiesOf: ReadonlyMap<string, Judged[]>, group: Group): Set<string> {
  const keys = new Set([first])
  // What is added while it is gone through is gone through too.
  for (const key of keys) {
    group.keys.add(key)
    for (const judged of familiesOf.get(key) ?? []) {
      group.judged.add(judged)
      for (const row of judged.family.rows) keys.add(row.key)
    }
  }
  return keys
}

function byRecord(families: readonly Judged[]): Map<string, Judged[]> {
  const all = new Map<string, Judged[]>()
  for (const judged of families)
    for (const { key } of judged.family.rows) {
      const known = all.get(key)
      if (known) known.push(judged)
      else all.set(key, [judged])
    }
  return all
}

function newestJudgedFirst(a: Judged, b: Judged): number {
  const [one, other] = [a, b].map(({ family }) => family.rows[0]!.published) as [string, string]
  return one < other ? 1 : one > other ? -1 : 0
}

function newWindow(group: Group, { records }: Catalog, told: Stories['told'], site: Site): NewWindow {
  const [judged, keys] = [[...group.judged], [...group.keys]]
  const names = judged.flatMap(({ family }) => [...namesOf(family)])
  const ids = judged.flatMap(({ family }) => family.told.map(([id]) => id))
  return {
    records: new Map(keys.map((key) => [key, records.get(key)!])),
    told: new Map(ids.flatMap((id) => (told.has(id) ? [[id, told.get(id)!] as const] : []))),
    floors: floorsOf(
      judged.flatMap(({ stories }) => stories),
      site,
    ),
    names: NameSet.of([...names, ...keys.map(nameOfRecord)]),
  }
}
