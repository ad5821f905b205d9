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

/** Families that share records, and their records. */
interface Group {
  readonly judged: Judged[]
  readonly keys: Set<string>
}

function groupsOf(families: readonly Judged[], empty: readonly string[], window: number): Group[] {
  const byRecord = new Map<string, Judged[]>()
  for (const judged of families)
    for (const { key } of judged.family.rows) byRecord.set(key, [...(byRecord.get(key) ?? []), judged])
  const count = byRecord.size + empty.length
  const size = Math.ceil(count / Math.floor(count / window))
  const groups: Group[] = []
  const isPlaced = new Set<Judged>()
  let group: Group = { judged: [], keys: new Set() }
  const close = () => {
    if (group.keys.size > 0) groups.push(group)
    group = { judged: [], keys: new Set() }
  }
  const place = (judged: Judged) => {
    if (isPlaced.has(judged)) return
    isPlaced.add(judged)
    group.judged.push(judged)
    for (const { key } of judged.family.rows) {
      group.keys.add(key)
      for (const other of byRecord.get(key)!) place(other)
    }
  }
  for (const judged of [...families].sort(newestJudgedFirst)) {
    place(judged)
    if (group.keys.size >= size) close()
  }
  for (const key of empty) {
    group.keys.add(key)
    if (group.keys.size >= size) close()
  }
  close()
  return count < window ? [] : groups
}

function newestJudgedFirst(a: Judged, b: Judged): number {
  const [one, other] = [a, b].map(({ family }) => family.rows[0]!.published) as [string, string]
  return one < other ? 1 : one > other ? -1 : 0
}

function newWindow(
  { judged, keys }: Group,
  { records }: Catalog,
  told: Stories['told'],
  site: Site,
): NewWindow {
  const names = judged.flatMap(({ family }) => [...namesOf(family)])
  const ids = judged.flatMap(({ family }) => family.told.map(([id]) => id))
  return {
    records: new Map([...keys].map((key) => [key, records.get(key)!])),
    told: new Map(ids.flatMap((id) => (told.has(id) ? [[id, told.get(id)!] as const] : []))),
    floors: floorsOf(
      judged.flatMap(({ stories }) => stories),
      site,
    ),
    names: NameSet.of([...names, ...[...keys].map(nameOfRecord)]),
  }
}
