import type { Family } from './families.ts'
import type { Row } from './row.ts'
import type { Killed } from './told.ts'

/** What holds of a story at a moment: the take to show, or why there is none. */
export type Verdict =
  /** `lost`: withdrawals in other records that are older than the take. */
  | { readonly kind: 'usable'; readonly row: Row; readonly lost: readonly Row[] }
  /** Taken off: also where the record that said so is gone. */
  | { readonly kind: 'killed'; readonly killed: Killed }
  | { readonly kind: 'held' }
  /** In no record any more. */
  | { readonly kind: 'gone' }
  /** Nothing of it may be known yet. */
  | { readonly kind: 'hidden' }

/**
 * Of all that records say of one story the newest holds, its withdrawal and its end included; of what is as new, the
 * withdrawal. Of orders that are no older, a kill goes before a hold. What is embargoed has no say yet, but a withdrawal
 * waits for no embargo. `orders` are those of other records that name the story, `isThere` whether a record still has a
 * row.
 */
export function verdictOn(
  { rows, told }: Family,
  orders: readonly Row[],
  now: string,
  isThere: (key: string, part: number) => boolean,
): Verdict {
  const takes = rows.filter((row) => !row.order)
  const out = newestOf(takes.filter((row) => row.pubstatus === 'usable' && !isAhead(row.embargoed, now)))
  const withdrawn = takes.filter((row) => row.pubstatus !== 'usable').reduce(later, undefined)
  const ordered = [...rows.filter((row) => row.order), ...orders]
  const releases = ordered.filter(({ pubstatus }) => pubstatus === 'usable')
  const withdrawals = [
    ...(withdrawn ? [withdrawn] : []),
    ...ordered.filter((row) => row.pubstatus !== 'usable'),
  ]
  const standing = withdrawals.filter(
    (row) => !isOutlived(row, out, told) && !releases.some((release) => lifts(release, row, out)),
  )
  const kill = standing.filter(({ pubstatus }) => pubstatus === 'canceled').reduce(later, undefined)
  const before = told.map(([, what]) => what.killed).find((killed) => killed !== undefined)

  if (kill) return { kind: 'killed', killed: killedBy(kill, takes, told, before) }
  if (before && stillKills(before, out, releases, isThere)) return { kind: 'killed', killed: before }
  if (standing.length > 0) return { kind: 'held' }
  if (out) return { kind: 'usable', row: out, lost: withdrawals.filter((row) => !row.order) }
  if (takes.length > 0) return { kind: 'held' }
  return rows.length > 0 ? { kind: 'hidden' } : { kind: 'gone' }
}

/** Whether a time is still to come; one that cannot be read always is. */
export function isAhead(time: string | undefined, now: string): boolean {
  return time !== undefined && (time === 'unreadable' || time > now)
}

/**
 * A later release lifts what another record has ordered. What a story's own record says it lifts only where there is a
 * take to show.
 */
function lifts(release: Row, withdrawal: Row, out: Row | undefined): boolean {
  return release.updated > withdrawal.updated && (withdrawal.order !== undefined || out !== undefined)
}

function isOutlived(withdrawal: Row, out: Row | undefined, told: Family['told']): boolean {
  return out !== undefined && isNewerTake(out, withdrawal) && !isTextKilled(out, withdrawal, told)
}

function later(last: Row | undefined, row: Row): Row {
  if (!last || row.updated > last.updated) return row
  if (row.updated < last.updated) return last
  if (row.pubstatus !== last.pubstatus) return row.pubstatus === 'canceled' ? row : last
  return row.key > last.key ? row : last
}

/** Whether a take was made after a withdrawal. One that is dated ahead counts as of when it was stored. */
function isNewerTake(take: Row, withdrawal: Row): boolean {
  if (isOlderVersion(take, withdrawal.version)) return false
  return (take.stored ?? take.updated) > withdrawal.updated
}

/** What readers knew when a kill came is what it means: that text does not outlive it by being stored anew. */
function isTextKilled({ text }: Row, { pubstatus, updated }: Row, told: Family['told']): boolean {
  return (
    pubstatus === 'canceled' &&
    told.some(([, what]) => text !== undefined && what.text === text && what.updated <= updated)
  )
}

function isOlderVersion({ version }: Row, killed: number | undefined): boolean {
  return killed !== undefined && version !== undefined && version < killed
}

/** A kill means what readers knew, and every text that is no newer than it. */
function killedBy(by: Row, takes: readonly Row[], told: Family['told'], before: Killed | undefined): Killed {
  const meant = takes.filter((take) => !isNewerTake(take, by)).map(({ text }) => text)
  const known = told.filter(([, { updated }]) => updated <= by.updated).map(([, { text }]) => text)
  const texts = [...(before?.texts ?? []), ...known, ...meant].filter((text) => text !== undefined)
  const { key, part, updated: since, version } = by
  return {
    key,
    part,
    since,
    ...(version !== undefined && { version }),
    texts: [...new Set(texts)].slice(0, MOST_TEXTS),
  }
}

/** More takes of one story are not remembered. */
const MOST_TEXTS = 20

/**
 * A kill stands though its record is gone, and though the same text is stored anew. It is lifted where the record that
 * ordered it says otherwise, where a later order does, and by a later version with another text.
 */
function stillKills(
  { key, part, since, version, texts }: Killed,
  out: Row | undefined,
  releases: readonly Row[],
  isThere: (key: string, part: number) => boolean,
): boolean {
  if (out?.key === key && out.part === part) return false
  if (releases.some(({ updated }) => updated > since)) return false
  if (!out) return !isThere(key, part)
  const isKilled = isOlderVersion(out, version) || (out.text !== undefined && texts.includes(out.text))
  return isKilled || !(isThere(key, part) || (out.stored ?? out.updated) > since)
}

/** The newest of several takes of one story: by version, where all have one, else by when they were made. */
export function newestOf(rows: readonly Row[]): Row | undefined {
  if (rows.length < 2) return rows[0]
  const areNumbered = rows.every((row) => row.version !== undefined)
  return rows.reduce((newest, row) => (isNewer(row, newest, areNumbered) ? row : newest))
}

function isNewer(row: Row, other: Row, areNumbered: boolean): boolean {
  if (areNumbered && row.version !== other.version) return row.version! > other.version!
  if (row.updated !== other.updated) return row.updated > other.updated
  if ((row.version ?? 0) !== (other.version ?? 0)) return (row.version ?? 0) > (other.version ?? 0)
  return row.key === other.key ? row.part > other.part : row.key > other.key
}
