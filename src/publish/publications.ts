import { createHash } from 'node:crypto'
import { ICON, nameOf, toDocument } from '../feed/document.ts'
import type { Entry } from '../feed/entry.ts'
import { EDITIONS_SHOWN, editionsShown, type ShownEdition } from '../feed/evening/edition.ts'
import { editionEntry } from '../feed/evening/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import type { Selected } from '../feed/selection.ts'
import { EVENING, type OneFeed, type Site } from '../feed/site.ts'
import { newestFirst, type Story } from '../feed/story.ts'
import { wordsOf } from '../feed/words.ts'
import { renderFeedPage } from '../site/feed-page.ts'
import { ICON_BYTES } from '../site/icon.ts'
import { renderIndex } from '../site/index-page.ts'
import { NOT_FOUND, renderNotFound } from '../site/not-found-page.ts'
import { OPML, renderOpml } from '../site/opml.ts'
import { INDEX } from '../site/page.ts'

/** Something public that is written as one: a feed in all its formats with its page, or a part of the site. */
export interface Publication {
  readonly kind: 'feed' | 'evening' | 'emptied feed' | 'page'
  /** The feed's id, or the path of a page. */
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
  /** What the file holds, of the entries of the publication's stories. Throws `Unfit` where a strict parser would refuse it. */
  readonly render: (entries: readonly Entry[]) => string | Uint8Array
}

/** A file that must not be written, and why. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

/** Raise it whenever the same entries would give other bytes than before, so that every feed is written anew. */
const RENDERING = 4

/** Whether a publication is a feed, and not a part of the site: no feed's id has a dot. */
export function isFeed(id: string): boolean {
  return !id.includes('.')
}

export function feedPublication(
  kind: Publication['kind'],
  { feed, stories }: Selected,
  site: Site,
): Publication {
  return {
    kind,
    id: feed.id,
    title: nameOf(feed),
    stories,
    size: stories.length,
    fingerprint: fingerprintOf([feed, ownOf(site)], stories),
    files: filesOf(feed, site, (entries) => entries),
  }
}

export function eveningPublication(editions: readonly ShownEdition[], site: Site, now: string): Publication {
  const feed = eveningFeed(site)
  const shown = editionsShown(editions, now, site.notices.days)
  const stories = [...new Map(shown.flatMap(({ items }) => items).map((story) => [story.id, story])).values()]
  return {
    kind: 'evening',
    id: EVENING,
    title: feed.title,
    stories,
    size: shown.length,
    fingerprint: fingerprintOf([feed, ownOf(site), shown.map(facesOf)], []),
    files: filesOf(feed, site, (entries) => {
      const entryOf = entriesById(entries)
      return shown.map((edition) => editionEntry(edition, itemsOf(edition, entryOf), site))
    }),
  }
}

const NEWEST_ON_INDEX = 12

/** The page at the site's address: `editions` are those there have been, oldest first. */
export function indexPublication(
  selected: readonly Selected[],
  editions: readonly ShownEdition[] | undefined,
  site: Site,
  now: string,
): Publication {
  const shownIn = feedsByStory(selected)
  const newest = [...shownIn.keys()].sort(newestFirst).slice(0, NEWEST_ON_INDEX)
  const edition = editions?.findLast(({ due }) => due <= now)
  const feeds = feedsOf(selected, site)
  return {
    kind: 'page',
    id: INDEX,
    title: 'index page',
    stories: [...new Set([...newest, ...(edition?.items ?? [])])],
    size: newest.length,
    fingerprint: fingerprintOf([feeds, site, edition && facesOf(edition)], newest),
    files: [
      {
        path: INDEX,
        render: (entries) => {
          const entryOf = entriesById(entries)
          return renderIndex(site, {
            feeds,
            newest: newest.map((story) => ({ entry: entryOf.get(story.id)!, feed: shownIn.get(story)! })),
            edition: edition && {
              entry: editionEntry(edition, itemsOf(edition, entryOf), site),
              stories: itemsOf(edition, entryOf),
            },
          })
        },
      },
    ],
  }
}

/** What lies beside the index page, and moves only where the site does, or its feeds. */
export function sitePublication(selected: readonly Selected[], site: Site): Publication {
  const feeds = feedsOf(selected, site)
  return {
    kind: 'page',
    id: OPML,
    title: 'list of feeds',
    stories: [],
    size: feeds.length,
    fingerprint: fingerprintOf([feeds, site], []),
    files: [
      { path: OPML, render: () => renderOpml(site, feeds) },
      { path: NOT_FOUND, render: () => renderNotFound(site) },
      { path: ICON, render: () => ICON_BYTES },
    ],
  }
}

/** All that readers can subscribe to. */
function feedsOf(selected: readonly Selected[], site: Site): OneFeed[] {
  const own = selected.map(({ feed }) => feed)
  return site.evening ? [...own, eveningFeed(site)] : own
}

function eveningFeed(site: Site) {
  return { id: EVENING, title: wordsOf(site.language).evening.title, limit: EDITIONS_SHOWN }
}

/** Each story with the first feed that shows it. */
function feedsByStory(selected: readonly Selected[]): Map<Story, OneFeed> {
  const all = selected.flatMap(({ feed, stories }) => stories.map((story) => [story, feed] as const))
  return new Map(all.reverse())
}

function entriesById(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

function itemsOf({ items }: ShownEdition, entryOf: ReadonlyMap<string, Entry>): Entry[] {
  return items.map(({ id }) => entryOf.get(id)!)
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
  const formats = FORMATS.map(({ file, render, check }) => ({
    path: `${feed.id}/${file}`,
    render: (entries: readonly Entry[]) => {
      const document = toDocument(feed, entriesOf(entries), site)
      const text = orUnfit(() => render(document))
      const problem = check(text, document)
      if (problem) throw new Unfit(problem)
      return text
    },
  }))
  const page = {
    path: `${feed.id}/${INDEX}`,
    render: (entries: readonly Entry[]) => orUnfit(() => renderFeedPage(feed, entriesOf(entries), site)),
  }
  return [...formats, page]
}

/** Whatever a renderer cannot render keeps its last version; the other feeds go on. */
function orUnfit(render: () => string): string {
  try {
    return render()
  } catch (error) {
    throw new Unfit(`cannot be rendered: ${error}`, { cause: error })
  }
}

function facesOf({ day, updated, face }: ShownEdition) {
  return [day, updated, face]
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
