import { type Edition, reachOfEditions } from './evening/edition.ts'
import { nameOfId, nameOfText, namesMeantBy, namesOf } from './names.ts'
import type { Row } from './row.ts'
import { feedFinder, type Selected, selectFeeds } from './selection.ts'
import type { Site } from './site.ts'
import type { Judged, Stories } from './stories.ts'
import { endOf, newestFirst, type Story } from './story.ts'
import { isNotice, type Told, textsKilled } from './told.ts'

/** The newest story of a feed among those that are settled. */
export interface Floor {
  readonly published: string
  readonly id: string
  /** How the feed's facet value is spelt: of several spellings the first in code point order. */
  readonly name?: string
}

/** By feed id. */
export type Floors = ReadonlyMap<string, Floor>

/**
 * The families that are settled: out of every feed's reach, of no coming edition, under no order, and with nothing ahead
 * that time alone would bring. Without them every feed comes out the same, for as long as nobody speaks of them (by any
 * of their names) and no feed runs short (see `shortOf`). `reserve`: how many stories beyond those that a feed shows stay
 * at hand, to come up in the place of withdrawn ones.
 */
export function settledIn(
  stories: Stories,
  orders: readonly Row[],
  editions: readonly Edition[],
  site: Site,
  now: string,
  reserve: number,
): Judged[] {
  const needed = storiesNeeded(stories, editions, site, reserve)
  const named = new Set([
    ...orders.flatMap(namesMeantBy),
    ...editions.flatMap((edition) => edition.stories).map(nameOfId),
    // A copy of a text that was killed only now is found out by the next plan.
    ...[...textsKilled(stories.told)].map(nameOfText),
  ])
  return stories.judged.filter(
    (judged) =>
      isQuiet(judged, now) &&
      !judged.stories.some((story) => needed.has(story) || isStillToEnd(story, now)) &&
      namesOf(judged.family).isDisjointFrom(named),
  )
}

/** The stories that feeds show, their reserve, and those that may yet be in an evening edition. */
function storiesNeeded(
  { shown }: Stories,
  editions: readonly Edition[],
  site: Site,
  reserve: number,
): Set<Story> {
  const deeper = site.feeds.map((feed) => ({ ...feed, limit: feed.limit + reserve }))
  const needed = new Set(selectFeeds({ ...site, feeds: deeper }, shown).flatMap((feed) => feed.stories))
  const { evening } = site
  if (!evening) return needed
  const isWithinReach = reachOfEditions(editions, shown, evening)
  for (const story of shown) if (isWithinReach(story)) needed.add(story)
  return needed
}

/** Whether all that is known of a family is that it has come out, and nothing else has ever been said of it. */
function isQuiet({ family: { rows, told }, verdict }: Judged, now: string): boolean {
  const isUsable = verdict.kind === 'usable' && verdict.lost.length === 0
  return isUsable && rows.every((row) => isOut(row, now)) && told.every(([, what]) => isPlain(what))
}

function isOut(row: Row, now: string): boolean {
  const { order, isLost, pubstatus, embargoed = '', expires = '', published, updated, evening } = row
  if (order || isLost || pubstatus !== 'usable' || evening === 'pin') return false
  return [embargoed, expires, published, updated].every((time) => time !== 'unreadable' && time <= now)
}

function isPlain({ killed, gone, face }: Told): boolean {
  return !killed && !gone && !isNotice(face)
}

function isStillToEnd({ row, published, permit }: Story, now: string): boolean {
  const end = row && endOf(row, published, permit)
  return end !== undefined && end > now
}

/** The feeds that cannot do without settled stories: what they have left is older than the newest of those. */
export function shortOf(selected: readonly Selected[], floors: Floors): string[] {
  const lasts = new Map(
    selected.map(({ feed, stories }) => [feed.id, stories.length < feed.limit ? undefined : stories.at(-1)]),
  )
  return [...floors].flatMap(([id, floor]) => {
    const last = lasts.get(id)
    return last && newestFirst(last, floor) < 0 ? [] : [id]
  })
}

/** The floors of these stories, once they are settled. */
export function floorsOf(stories: Iterable<Story>, site: Site): Floors {
  const feedsOf = feedFinder(site)
  const floors = new Map<string, Floor>()
  for (const story of stories)
    for (const { id, ...name } of feedsOf(story))
      floors.set(id, mergedFloor(floors.get(id), { published: story.published, id: story.id, ...name }))
  return floors
}

/** The floors of all: what is settled in several places is settled as if in one. */
export function mergedFloors(all: Iterable<Floors>): Floors {
  const merged = new Map<string, Floor>()
  for (const floors of all)
    for (const [id, floor] of floors) merged.set(id, mergedFloor(merged.get(id), floor))
  return merged
}

function mergedFloor(one: Floor | undefined, other: Floor): Floor {
  if (!one) return other
  const { published, id } = newestFirst(one, other) < 0 ? one : other
  const name = [one.name, other.name].filter((spelt) => spelt !== undefined).sort()[0]
  return { published, id, ...(name !== undefined && { name }) }
}
