import { nextDue } from '../feed/evening/days.ts'
import { type Edition, editionsAt, remembered } from '../feed/evening/edition.ts'
import { withShown } from '../feed/remember.ts'
import type { Row } from '../feed/row.ts'
import { selectFeeds } from '../feed/selection.ts'
import { type Floors, shortOf } from '../feed/settling.ts'
import { EVENING, type Site } from '../feed/site.ts'
import { type Stories, soonest, storiesAt } from '../feed/stories.ts'
import { newestFirst, type Story } from '../feed/story.ts'
import type { Told } from '../feed/told.ts'
import {
  eveningPublication,
  feedPublication,
  indexPublication,
  isFeed,
  type Publication,
  sitePublication,
} from './publications.ts'

/** What a plan is made from: what the records say, and what is remembered. */
export interface Known {
  readonly rows: readonly Row[]
  readonly told: ReadonlyMap<string, Told>
  readonly editions: readonly Edition[]
  /** Of what is settled, and not among the rows. */
  readonly floors: Floors
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
  /** All that it was made from. */
  readonly stories: Stories
  /** The feeds that cannot do without settled stories. */
  readonly short: readonly string[]
  /** When the plan changes by itself, if ever. */
  readonly next?: string
}

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
  const chosen = selectFeeds(site, stories.shown, known.floors).filter(
    ({ feed: { id } }) => ids.size < ids.add(id).size,
  )
  const selected = chosen.map((feed) => ({
    ...feed,
    stories: merged(feed.stories, notices.get(feed.feed.id)),
  }))
  const emptied = [...before].filter((id) => isFeed(id) && !ids.has(id))
  const feeds = [
    ...selected.map((feed) => feedPublication('feed', feed, site)),
    ...(editions ? [eveningPublication(editions, site, now)] : []),
    ...emptied.map((id) =>
      feedPublication('emptied feed', { feed: { id, limit: 1 }, stories: notices.get(id) ?? [] }, site),
    ),
  ]
  const next = soonest([stories.next, evening && nextDue(now, evening)], now)
  return {
    publications: [
      ...feeds,
      indexPublication(selected, editions, site, now),
      sitePublication(selected, site),
    ],
    told: withShown(stories.told, feeds),
    editions: editions ? sameOr(known.editions, remembered(editions)) : known.editions,
    unheard: stories.unheard,
    outdated: stories.outdated,
    stories,
    short: shortOf(chosen, known.floors),
    ...(next && { next }),
  }
}

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
