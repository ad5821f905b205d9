import type { Registry } from '../credit/registry.ts'
import type { Row } from './row.ts'
import { type EachFeed, FACETS, type Facet, type Match, type OneFeed, type Site } from './site.ts'
import { slugOf } from './slug.ts'

/** A feed that the site has now, and the rows it shows, newest first. */
export interface Selected {
  readonly feed: OneFeed
  readonly rows: readonly Row[]
}

/**
 * Every feed of the site with what it shows at `now` (ISO 8601, UTC). A pure function: the same rows, in whatever
 * order, give the same feeds.
 */
export function selectFeeds(site: Site, rows: readonly Row[], now: string): Selected[] {
  const shown = visible(rows, now)
  return site.feeds.flatMap((definition) =>
    'each' in definition ? selectEach(definition, shown, site.agencies) : [selectOne(definition, shown)],
  )
}

/** The rows the public may see at `now`, newest first, one a story. */
export function visible(rows: readonly Row[], now: string): Row[] {
  // Of several records of one story the newest says what holds, its withdrawal and its end included. A withdrawal
  // waits for no embargo.
  const stories = new Map<string, Row>()
  for (const row of rows) {
    if (row.pubstatus === 'usable' && row.embargoed && !isOver(row.embargoed, now)) continue
    const other = stories.get(row.id)
    if (!other || isNewer(row, other)) stories.set(row.id, row)
  }
  return [...stories.values()].filter((row) => isShown(row, now)).sort(newestFirst)
}

/** The next time, after `now`, at which a row comes out or goes: when to look again though no record changes. */
export function nextTurn(rows: readonly Row[], now: string): string | undefined {
  let next: string | undefined
  for (const { embargoed, expires } of rows)
    for (const time of [embargoed, expires])
      if (time && time !== 'unreadable' && time > now && !(next && next <= time)) next = time
  return next
}

/** Whether a story may be shown at `now`, its embargo apart: it is neither withdrawn nor over. */
export function isShown({ pubstatus, expires }: Row, now: string): boolean {
  return pubstatus === 'usable' && !(expires && isOver(expires, now))
}

function isOver(time: string, now: string): boolean {
  return time !== 'unreadable' && time <= now
}

function selectOne(feed: OneFeed, shown: readonly Row[]): Selected {
  const matching = feed.match ? shown.values().filter(matcher(feed.match)) : shown.values()
  return { feed, rows: matching.take(feed.limit).toArray() }
}

function selectEach({ each, limit, match }: EachFeed, shown: readonly Row[], agencies: Registry): Selected[] {
  const values = new Map<string, { name: string; rows: Row[] }>()
  for (const row of match ? shown.filter(matcher(match)) : shown)
    for (const [slug, name] of valuesOf(row, each)) {
      const value = values.get(slug) ?? { name, rows: [] }
      // One spelling must win, whatever the order of the records: the first in code point order.
      if (name < value.name) value.name = name
      if (value.rows.length < limit) value.rows.push(row)
      values.set(slug, value)
    }
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, { name, rows }]) => ({
      feed: { id: `${each}/${slug}`, title: titleOf(each, name, agencies), limit },
      rows,
    }))
}

/** A row's values of a facet by their slugs; of a language only the primary subtag, "pt" for "pt-BR". */
function valuesOf(row: Row, facet: Facet): Map<string, string> {
  const names = row.facets[facet].map((value) => (facet === 'language' ? value.split('-')[0]! : value))
  return new Map(names.map((name) => [slugOf(name), name]))
}

function titleOf(facet: Facet, value: string, agencies: Registry): string {
  if (facet === 'agency') return agencies.byId(value)?.fullName ?? value
  if (facet === 'language') return new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value
  return value
}

/** Whether a row has one of the wanted values of every facet that `match` names. */
function matcher(match: Match): (row: Row) => boolean {
  const tests = FACETS.flatMap((facet) => {
    const wanted = match[facet]
    return wanted ? [{ facet, isWanted: valueTest(facet, wanted) }] : []
  })
  return (row) => tests.every(({ facet, isWanted }) => row.facets[facet].some(isWanted))
}

/** Languages match by range (RFC 4647, 3.3.1: "en" takes "en-GB"), the rest by slug. */
function valueTest(facet: Facet, wanted: readonly string[]): (value: string) => boolean {
  if (facet === 'language') {
    const ranges = wanted.map((range) => `${range.toLowerCase()}-`)
    return (value) => ranges.some((range) => `${value.toLowerCase()}-`.startsWith(range))
  }
  const slugs = new Set(wanted.map(slugOf))
  return (value) => slugs.has(slugOf(value))
}

function isNewer(row: Row, other: Row): boolean {
  return row.updated === other.updated ? after(row, other) > 0 : row.updated > other.updated
}

/** The order of stories everywhere: by when they came out, and where that is the same, by id. */
export function newestFirst(a: Row, b: Row): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function after(a: Row, b: Row): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.part - b.part
}
