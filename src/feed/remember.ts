import type { Family } from './families.ts'
import type { Site } from './site.ts'
import { noticeEnd, type Story } from './story.ts'
import { isSameTold, type Told } from './told.ts'
import { newestOf, type Verdict } from './verdict.ts'

/** Notes what of a story must be remembered though no reader sees it: that it was killed, or is in no record any more. */
export function remember(
  told: Map<string, Told>,
  family: Family,
  verdict: Verdict,
  isShown: boolean,
  site: Site,
  now: string,
): void {
  for (const [id, before] of family.told) {
    const after = rememberedOf(before, verdict, isShown, now)
    if (after.gone && noticeEnd(after.gone, site) <= now) told.delete(id)
    else if (!isSameTold(before, after)) told.set(id, after)
  }
  // A kill that comes before its story, or whose record goes before it: the story must not come out after that.
  if (verdict.kind !== 'killed' || family.told.length > 0) return
  const row = newestOf(family.rows.filter((take) => !take.order))
  if (!row) return
  told.set(row.id, {
    feeds: [],
    published: row.published,
    updated: row.updated,
    language: row.facets.language[0]!,
    face: 'killed',
    killed: verdict.killed,
  })
}

function rememberedOf(before: Told, verdict: Verdict, isShown: boolean, now: string): Told {
  const { killed: _, gone: __, isOver: wasOver, ...rest } = before
  if (verdict.kind === 'gone')
    return { ...rest, gone: before.gone ?? now, ...(wasOver && { isOver: wasOver }) }
  return {
    ...rest,
    ...(verdict.kind === 'killed' && { killed: verdict.killed }),
    ...(verdict.kind === 'usable' && !isShown && { isOver: true }),
  }
}

/** What is remembered once these stories have been shown in these feeds, and whatever else is known of them. */
export function withShown(
  told: ReadonlyMap<string, Told>,
  feeds: readonly { readonly id: string; readonly stories: readonly Story[] }[],
): ReadonlyMap<string, Told> {
  const shown = new Map<Story, Set<string>>()
  for (const { id, stories } of feeds)
    for (const story of stories) shown.set(story, (shown.get(story) ?? new Set(story.carriers)).add(id))
  const next = new Map(told)
  for (const [story, carriers] of shown) {
    const before = told.get(story.id)
    const now = toldOf(story, carriers, before)
    if (!isSameTold(before, now)) next.set(story.id, now)
  }
  return sameOr(told, next)
}

function toldOf(
  { published, updated, language, face, kin, row }: Story,
  carriers: ReadonlySet<string>,
  before: Told | undefined,
): Told {
  const text = row?.text ?? before?.text
  return {
    feeds: [...carriers].sort(),
    published,
    updated,
    language,
    face,
    ...(text && { text }),
    ...(kin.length > 0 && { kin }),
    ...(before?.killed && { killed: before.killed }),
    ...(before?.gone && !row && { gone: before.gone }),
  }
}

/** The map that was there, where the new one says the same. */
export function sameOr<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> {
  const isSame = after.size === before.size && after.entries().every(([id, what]) => before.get(id) === what)
  return isSame ? before : after
}
