import { createHash } from 'node:crypto'
import { EVERYTHING } from '../../rights/permit.ts'
import type { Evening, Site } from '../site.ts'
import type { Stories } from '../stories.ts'
import { movedTo, type Story } from '../story.ts'
import { isAsBefore, isNotice, type Told } from '../told.ts'
import { choose, type Judged } from './choose.ts'
import { dayAfter, dayOf, dueOf, lastDueDay } from './days.ts'
import type { Candidate } from './points.ts'

/** An edition as it is remembered: which stories it has is settled once. */
export interface Edition {
  /** The day it is of, in the evening's time zone. */
  readonly day: string
  /** When it fell due, ISO 8601 in UTC: when it is dated. */
  readonly due: string
  /** The ids of its stories, in order. */
  readonly stories: readonly string[]
  readonly updated: string
  /** Moves if and only if what it shows of its stories does. */
  readonly face: string
}

/** An edition with what is to be read in it now: its stories, or notices in their places. */
export interface ShownEdition extends Edition {
  readonly items: readonly Story[]
}

/** How many editions the feed shows. */
export const EDITIONS_SHOWN = 14
/** How many are remembered: one that readers still hold must say that a story of it was withdrawn. */
const EDITIONS_KEPT = 60

/**
 * The editions that there are at `now`, oldest first: those there were, and those that have fallen due since, a missed
 * one too. There is one for each day that has a story for it; a new site's begin with the last 14 of those days.
 */
export function editionsAt(
  before: readonly Edition[],
  { shown, told }: Stories,
  site: Site & { readonly evening: Evening },
  now: string,
): ShownEdition[] {
  const { evening } = site
  const stories = byName(shown)
  const settled = before.map((edition) => asShown(edition, itemsOf(edition.stories, stories, told), now))
  const isTaken = new Set(before.flatMap((edition) => edition.stories))
  for (const [day, candidates] of candidatesByDay(before, shown, evening, now)) {
    const free = candidates.filter(({ id }) => !isTaken.has(id))
    const chosen = chosenOf(choose(free, dueOf(day, evening), evening.limit))
    for (const id of chosen) isTaken.add(id)
    const items = itemsOf(chosen, stories, told)
    const due = dueOf(day, evening)
    if (chosen.length > 0)
      settled.push({ day, due, stories: chosen, updated: due, face: faceOf(items), items })
  }
  return settled.slice(-EDITIONS_KEPT)
}

/** Those for the feed, newest first: the last ones, and older ones in which a story has lately been withdrawn. */
export function editionsShown(editions: readonly ShownEdition[], now: string, days: number): ShownEdition[] {
  const since = new Date(Date.parse(now) - days * 86_400_000).toISOString()
  const isLate = ({ items }: ShownEdition) => items.some(({ row, updated }) => !row && updated > since)
  return editions
    .filter(
      (edition, at) => edition.due <= now && (at >= editions.length - EDITIONS_SHOWN || isLate(edition)),
    )
    .reverse()
}

/** What is remembered of editions. */
export function remembered(editions: readonly ShownEdition[]): Edition[] {
  return editions.map(({ items: _, ...edition }) => edition)
}

/** What the coming edition would be, and how each story was judged, if it fell due now with what has come in so far. */
export function candidatesFor(day: string, shown: readonly Story[], evening: Evening): Candidate[] {
  return shown.filter((story) => story.row && dayOf(dateFor(story), evening) === day).map(candidateOf)
}

/** The days without an edition that have fallen due, in order, with the stories that could be in each. */
function candidatesByDay(
  before: readonly Edition[],
  shown: readonly Story[],
  evening: Evening,
  now: string,
): Map<string, Candidate[]> {
  const last = lastDueDay(now, evening)
  const { day: newest = '', due: since = '' } = before.at(-1) ?? {}
  const days = new Map<string, Candidate[]>()
  for (const story of newest < last ? shown : []) {
    if (!story.row || dateFor(story) <= since) continue
    // Where the time was moved, a day may have more than one due: what the edition was too early for is the next one's.
    const own = dayOf(dateFor(story), evening)
    const day = own > newest ? own : dayAfter(newest)
    if (day > last) continue
    days.set(day, [...(days.get(day) ?? []), candidateOf(story)])
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-EDITIONS_SHOWN))
}

/**
 * Tells which stories may be in an edition that is still to come, or could have been in the last. A new site's editions
 * begin with the last days that have a story: two more than those count, for a day that is not over or turns out empty.
 */
export function reachOfEditions(
  before: readonly Edition[],
  shown: readonly Story[],
  evening: Evening,
): (story: Story) => boolean {
  const last = before.at(-1)
  if (last) return (story) => dateFor(story) > last.due || dayOf(dateFor(story), evening) >= last.day
  const days = new Set(shown.filter(({ row }) => row).map((story) => dayOf(dateFor(story), evening)))
  const [first = ''] = [...days].sort().slice(-EDITIONS_SHOWN - 2)
  return (story) => dayOf(dateFor(story), evening) >= first
}

/** By which a story belongs to a day: when it came out, or when editors last changed it who want it in. */
function dateFor({ row, published, updated }: Story): string {
  return row?.evening === 'pin' ? updated : published
}

function candidateOf({ id, row, published }: Story): Candidate {
  const { urgency, facets, evening } = row!
  return {
    id,
    published,
    ...(urgency && { urgency }),
    genres: facets.genre,
    sections: facets.section,
    ...(evening && { wish: evening }),
  }
}

function chosenOf(judged: readonly Judged[]): string[] {
  return judged.filter(({ place }) => place).map(({ id }) => id)
}

/** Stories by their ids and their other names: two that were in an edition may have turned out to be one. */
function byName(shown: readonly Story[]): ReadonlyMap<string, Story> {
  const others = shown.flatMap((story) => story.kin.map((name) => [name, story] as const))
  return new Map([...others, ...shown.map((story) => [story.id, story] as const)])
}

/** What has gone without a word, because it is over or may not be shown any more, leaves its edition. */
function itemsOf(
  ids: readonly string[],
  stories: ReadonlyMap<string, Story>,
  told: ReadonlyMap<string, Told>,
): Story[] {
  const items = ids.flatMap((id) => stories.get(id) ?? noticeTold(id, told.get(id)) ?? [])
  return [...new Map(items.map((story) => [story.id, story])).values()]
}

/** A story that was withdrawn so long ago that feeds do not say so any more is no story yet. */
function noticeTold(id: string, told: Told | undefined): Story | undefined {
  if (!told || !isNotice(told.face)) return undefined
  const { published, updated, language, face, feeds } = told
  return { id, published, updated, language, face, permit: EVERYTHING, kin: [], carriers: feeds }
}

function asShown(edition: Edition, items: readonly Story[], now: string): ShownEdition {
  const face = faceOf(items)
  const said =
    items
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? ''
  const updated = isAsBefore(edition, face, said) ? edition.updated : movedTo(edition.updated, said, now)
  return { ...edition, face, updated, items }
}

function faceOf(items: readonly Story[]): string {
  const seen = items.map(({ id, row, face, permit }) => [id, row?.lead ?? face, permit.text, permit.length])
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 16)
}
