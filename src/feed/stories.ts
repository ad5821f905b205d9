import { EVERYTHING, type Permit, permitOf } from '../rights/permit.ts'
import { type Family, familiesOf } from './families.ts'
import { ordersIn } from './orders.ts'
import { remember, sameOr } from './remember.ts'
import { type Row, toSecond } from './row.ts'
import type { Site } from './site.ts'
import { endOf, movedTo, newestFirst, noticeEnd, type Story } from './story.ts'
import { isAsBefore, isNotice, type NoticeKind, type Told } from './told.ts'
import { isAhead, type Verdict, verdictOn } from './verdict.ts'

/** A family with what holds of it at a moment. */
export interface Judged {
  readonly family: Family
  readonly verdict: Verdict
  /** What readers are to know of it. */
  readonly stories: readonly Story[]
}

/** What a site's readers are to know at a moment. */
export interface Stories {
  /** Newest first, each story once, notices in their places. */
  readonly shown: readonly Story[]
  /** What of stories must be remembered, though no reader sees it: kills, and when records went. */
  readonly told: ReadonlyMap<string, Told>
  /** Orders that name no story there is. */
  readonly unheard: readonly Row[]
  /** Records that withdraw a story of which there is a newer version. */
  readonly outdated: readonly Row[]
  readonly judged: readonly Judged[]
  /** When, after `now`, something of this changes by itself, if ever: an embargo ends, a story does, a notice does. */
  readonly next?: string
}

/**
 * Every story with what holds of it at `now` (ISO 8601, UTC). A pure function: the same rows, in whatever order, and the
 * same memory give the same stories.
 */
export function storiesAt(
  rows: readonly Row[],
  told: ReadonlyMap<string, Told>,
  site: Site,
  now: string,
): Stories {
  const families = familiesOf(rows, told)
  const { ordersOf, unheard } = ordersIn(rows, families)
  const there = new Map(
    [...told.values()].some(({ killed }) => killed) ? rows.map((row) => [nameOf(row), row]) : [],
  )
  const isThere = (key: string, part: number) => there.has(nameOf({ key, part }))
  const shown: Story[] = []
  const outdated: Row[] = []
  const judged: Judged[] = []
  const remembered = new Map(told)
  for (const family of families) {
    const verdict = verdictOn(family, ordersOf(family), now, isThere)
    const stories = storiesOf(family, verdict, site, now)
    judged.push({ family, verdict, stories })
    shown.push(...stories)
    remember(remembered, family, verdict, stories.length > 0, site, now)
    if (verdict.kind === 'usable') outdated.push(...verdict.lost)
  }
  const next = soonest([...rows.flatMap(turnsOf), ...shown.map((story) => turnOf(story, site))], now)
  return {
    shown: shown.sort(newestFirst),
    told: sameOr(told, remembered),
    unheard,
    outdated,
    judged,
    ...(next && { next }),
  }
}

/** The first of these times that is after `now`. */
export function soonest(times: Iterable<string | undefined>, now: string): string | undefined {
  let next: string | undefined
  for (const time of times)
    if (time && time !== 'unreadable' && time > now && !(next && next <= time)) next = time
  return next
}

function turnsOf({ embargoed, expires }: Row) {
  return embargoed || expires ? [embargoed, expires] : []
}

function turnOf({ row, permit, published, updated }: Story, site: Site): string | undefined {
  return row ? endOf(row, published, permit) : noticeEnd(updated, site)
}

function storiesOf(family: Family, verdict: Verdict, site: Site, now: string): Story[] {
  const kind = noticeKindOf(family, verdict, site)
  if (kind) return noticesOf(family, kind, site, now)
  if (verdict.kind !== 'usable') return []
  const { row } = verdict
  const permit = permitFor(row, site)
  const { id, published, before } = identityOf(family, row, now)
  if (row.isLost || !isWithinRights(row, permit) || isOver(row, published, permit, now)) return []
  const face = faceOf(row, permit)
  const updated = updatedOf(before, face, row.updated, now)
  return [
    {
      id,
      published,
      updated: updated < published ? published : updated,
      language: row.facets.language[0]!,
      face,
      row,
      permit,
      kin: kinOf(family, id),
      carriers: before?.feeds ?? [],
    },
  ]
}

/** What readers see of a take, as far as it may be shown. */
function faceOf({ digest, lead, head }: Row, { text, length, pictures }: Permit): string {
  if (text === 'headline') return `${head} headline`
  if (text === 'summary') return `${head}${lead} ${length}`
  return pictures ? digest : `${digest} plain`
}

/** Where only the headline may be shown and there is none, there is nothing. */
function isWithinRights({ isUntitled }: Row, { text }: Permit): boolean {
  return text !== 'none' && !(text === 'headline' && isUntitled)
}

function isOver(row: Row, published: string, permit: Permit, now: string): boolean {
  const end = endOf(row, published, permit)
  return end !== undefined && end <= now
}

/** Every other name that a story goes by, or once did. */
function kinOf({ rows, told }: Family, id: string): readonly string[] {
  const names = [
    ...rows.flatMap((row) => [row.id, ...(row.kin ?? [])]),
    ...told.flatMap(([other, { kin = [] }]) => [other, ...kin]),
  ]
  return [...new Set(names)].filter((name) => name !== id).sort()
}

function permitFor({ facets, sources = [], isForeign, terms = {} }: Row, site: Site): Permit {
  const source = { agencies: [...facets.agency, ...sources], isForeign: isForeign ?? false }
  return permitOf(source, terms, site.rights)
}

/**
 * Under which id a story goes, and since when it is out: as readers know it already; else by its first take, and not by a
 * day to come. What came out stays dated as it was.
 */
function identityOf({ rows, told }: Family, take: Row, now: string) {
  const [known] = told
    .filter(([, { feeds }]) => feeds.length > 0)
    .sort(([a, x], [b, y]) => -newestFirst({ id: a, ...x }, { id: b, ...y }))
  if (known) return { id: known[0], published: known[1].published, before: known[1] }
  const first = rows
    .filter((row) => !row.order && row.pubstatus === 'usable' && !isAhead(row.embargoed, now))
    .sort(newestFirst)
    .at(-1)
  const { id, published } = first ?? take
  return { id, published: published > now ? toSecond(now) : published, before: undefined }
}

/** What readers see has the date it last moved at: the version's own, or when that says nothing new, when it was found. */
function updatedOf(before: Told | undefined, face: string, said: string, now: string): string {
  if (!before || before.feeds.length === 0) return said > now ? toSecond(now) : said
  return isAsBefore(before, face, said) ? before.updated : movedTo(before.updated, said, now)
}

/** What stands in the story's place, where something does. One that was withdrawn stays so though its records go. */
function noticeKindOf({ told }: Family, verdict: Verdict, { notices }: Site): NoticeKind | undefined {
  if (verdict.kind === 'killed' || verdict.kind === 'held') return verdict.kind
  const face = told.map(([, what]) => what.face).find(isNotice)
  // What is to come back, and cannot be read, is still what readers were told.
  if (verdict.kind === 'usable' && verdict.row.isLost) return face
  if (verdict.kind !== 'gone') return undefined
  const isMissed = told.some(([, { isOver }]) => !isOver)
  return face ?? (notices.ofDeleted && isMissed ? 'deleted' : undefined)
}

/**
 * One for each id under which readers know the story, dated when it was found to be due; none, where they never heard of
 * it or have been told for long enough.
 */
function noticesOf(family: Family, kind: NoticeKind, site: Site, now: string): Story[] {
  return family.told
    .filter(([, { feeds }]) => feeds.length > 0)
    .map(([id, before]) => ({
      id,
      published: before.published,
      updated: updatedOf(before, kind, '', now),
      language: before.language,
      face: kind,
      permit: EVERYTHING,
      kin: kinOf(family, id),
      carriers: before.feeds,
    }))
    .filter(({ updated }) => noticeEnd(updated, site) > now)
}

function nameOf({ key, part }: Pick<Row, 'key' | 'part'>): string {
  return `${part} ${key}`
}
