import { createHash } from 'node:crypto'
import { toDocument } from '../feed/document.ts'
import type { Entry } from '../feed/entry.ts'
import { nextDue } from '../feed/evening/days.ts'
import {
  EDITIONS_SHOWN,
  type Edition,
  editionsAt,
  editionsShown,
  remembered,
  type ShownEdition,
} from '../feed/evening/edition.ts'
import { editionEntry } from '../feed/evening/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import { withShown } from '../feed/remember.ts'
import type { Row } from '../feed/row.ts'
import { type Selected, selectFeeds } from '../feed/selection.ts'
import { EVENING, type OneFeed, type Site } from '../feed/site.ts'
import { type Stories, soonest, storiesAt } from '../feed/stories.ts'
import { newestFirst, type Story } from '../feed/story.ts'
import type { Told } from '../feed/told.ts'
import { wordsOf } from '../feed/words.ts'
import { renderIndex } from '../site/index-page.ts'

/** Something public that is written as one: a feed in all its formats, or a page. */
export interface Publication {
  readonly kind: 'feed' | 'evening' | 'emptied feed' | 'page'
  /** The feed's id, or a page's path. */
  readonly id: string
  /** For people. */
  readonly title: string
  /** The stories whose entries it is made of, in order. */
  readonly stories: readonly Story[]
  /** How many entries it has. */
  readonly size: number
  /** Moves if and only if its bytes do: a hash of all they are made from. */
  readonly fingerprint: string
  readonly files: readonly PlannedFile[]
}

export interface PlannedFile {
  readonly path: string
  /** The file's text, of the entries of the publication's stories. Throws `Unfit` where a strict parser would refuse it. */
  readonly render: (entries: readonly Entry[]) => string
}

/** A file that must not be written, and why. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

/** What a plan is made from: what the records say, and what is remembered. */
export interface Known {
  readonly rows: readonly Row[]
  readonly told: ReadonlyMap<string, Told>
  readonly editions: readonly Edition[]
}

export interface Plan {
  readonly publications: readonly Publication[]
  /** What is to be remembered before any of it is public. */
  readonly told: ReadonlyMap<string, Told>
  readonly editions: readonly Edition[]
  /** Orders that name no story there is. */
  readonly unheard: readonly Row[]
  /** Records that withdraw a story of which there is a newer version. */
  readonly outdated: readonly Row[]
  /** When the plan changes by itself, if ever. */
  readonly next?: string
}

/** Raise it whenever the same entries would give other bytes than before, so that every feed is written anew. */
const RENDERING = 2

/**
 * All that should be public at `now`, given what is known and the ids of what was published before: a pure function.
 * A feed that the site no longer has, since its last story left it or the configuration does not name it any more,
 * is emptied and stays. Readers that have subscribed get no error; and what is absent has no version, so nothing
 * would keep out a late writer that still means to create it, with stories that were withdrawn meanwhile.
 */
export function plan(site: Site, known: Known, now: string, before: Iterable<string>): Plan {
  const stories = storiesAt(known.rows, known.told, site, now)
  const { evening } = site
  const editions = evening ? editionsAt(known.editions, stories, { ...site, evening }, now) : undefined
  const notices = noticesByFeed(stories)
  const ids = new Set<string>(evening ? [EVENING] : [])
  // A feed that the site names itself goes before the same one made for each value of a facet.
  const selected = selectFeeds(site, stories.shown)
    .filter(({ feed: { id } }) => ids.size < ids.add(id).size)
    .map((feed) => ({ ...feed, stories: merged(feed.stories, notices.get(feed.feed.id)) }))
  const emptied = [...before].filter((id) => id !== INDEX && !ids.has(id))
  const feeds = [
    ...selected.map((feed) => feedPublication('feed', feed, site)),
    ...(editions ? [eveningPublication(editions, site, now)] : []),
    ...emptied.map((id) =>
      feedPublication('emptied feed', { feed: { id, limit: 1 }, stories: notices.get(id) ?? [] }, site),
    ),
  ]
  const next = soonest([stories.next, evening && nextDue(now, evening)], now)
  return {
    publications: [...feeds, indexPublication(selected, site)],
    told: withShown(stories.told, feeds),
    editions: editions ? sameOr(known.editions, remembered(editions)) : known.editions,
    unheard: stories.unheard,
    outdated: stories.outdated,
    ...(next && { next }),
  }
}

const INDEX = 'index.html'

/** Each notice goes where its story was. */
function noticesByFeed({ shown }: Stories): Map<string, Story[]> {
  const notices = new Map<string, Story[]>()
  for (const story of shown)
    if (!story.row)
      for (const feed of story.carriers) notices.set(feed, [...(notices.get(feed) ?? []), story])
  return notices
}

function merged(stories: readonly Story[], notices: readonly Story[] = []): readonly Story[] {
  return notices.length > 0 ? [...stories, ...notices].sort(newestFirst) : stories
}

function sameOr(before: readonly Edition[], after: readonly Edition[]): readonly Edition[] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}

function feedPublication(kind: Publication['kind'], { feed, stories }: Selected, site: Site): Publication {
  return {
    kind,
    id: feed.id,
    title: feed.title ?? feed.id,
    stories,
    size: stories.length,
    fingerprint: fingerprintOf([feed, ownOf(site)], stories),
    files: filesOf(feed, site, (entries) => entries),
  }
}

function eveningPublication(editions: readonly ShownEdition[], site: Site, now: string): Publication {
  const { title } = wordsOf(site.language).evening
  const feed: OneFeed = { id: EVENING, title, limit: EDITIONS_SHOWN }
  const shown = editionsShown(editions, now, site.notices.days)
  const stories = [...new Map(shown.flatMap(({ items }) => items).map((story) => [story.id, story])).values()]
  const faces = shown.map(({ day, updated, face }) => [day, updated, face])
  return {
    kind: 'evening',
    id: EVENING,
    title,
    stories,
    size: shown.length,
    fingerprint: fingerprintOf([feed, ownOf(site), faces], []),
    files: filesOf(feed, site, (entries) => {
      const entryOf = new Map(entries.map((entry) => [entry.id, entry]))
      return shown.map((edition) =>
        editionEntry(
          edition,
          edition.items.map(({ id }) => entryOf.get(id)!),
          site,
        ),
      )
    }),
  }
}

/** What of a site all its feeds say. */
function ownOf({ feeds: _, evening: __, ...own }: Site) {
  return own
}

function filesOf(
  feed: OneFeed,
  site: Site,
  entriesOf: (entries: readonly Entry[]) => readonly Entry[],
): PlannedFile[] {
  return FORMATS.map(({ file, render, check }) => ({
    path: `${feed.id}/${file}`,
    render: (entries) => {
      const document = toDocument(feed, entriesOf(entries), site)
      const text = orUnfit(() => render(document))
      const problem = check(text, document)
      if (problem) throw new Unfit(problem)
      return text
    },
  }))
}

/** Whatever a renderer cannot render keeps its last version; the other feeds go on. */
function orUnfit(render: () => string): string {
  try {
    return render()
  } catch (error) {
    throw new Unfit(`cannot be rendered: ${error}`, { cause: error })
  }
}

const NEWEST_ON_INDEX = 12

function indexPublication(selected: readonly Selected[], site: Site): Publication {
  const shown = new Set(selected.flatMap((feed) => feed.stories))
  const stories = [...shown].sort(newestFirst).slice(0, NEWEST_ON_INDEX)
  const evening: OneFeed[] = site.evening
    ? [{ id: EVENING, title: wordsOf(site.language).evening.title, limit: EDITIONS_SHOWN }]
    : []
  const feeds = [...selected.map(({ feed }) => feed), ...evening]
  return {
    kind: 'page',
    id: INDEX,
    title: 'index page',
    stories,
    size: stories.length,
    fingerprint: fingerprintOf([feeds, site], stories),
    files: [
      {
        path: INDEX,
        render: (entries) => renderIndex(site, feeds, entries),
      },
    ],
  }
}

function fingerprintOf(settings: unknown, stories: readonly Story[]): string {
  const shown = stories.map(({ id, published, updated, language, face, permit, row }) => [
    ...[row?.key, row?.part, id, published, updated, language],
    ...[face, permit.text, permit.length, permit.pictures],
  ])
  return createHash('sha256')
    .update(JSON.stringify([RENDERING, settings, shown]))
    .digest('base64url')
    .slice(0, 22)
}
