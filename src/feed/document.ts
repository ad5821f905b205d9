import type { Entry } from './entry.ts'
import type { OneFeed, Site } from './site.ts'

/** The file each format of a feed stands in, within the feed's folder. */
export const FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const
export type FormatName = keyof typeof FILES

/** The picture of sites that have none of their own, beside the feeds. */
export const ICON = 'icon.png'

/** An entry, and where it is to be read: where it has no page of its own, on that of the feed. */
export interface LinkedEntry extends Entry {
  readonly link: string
}

/** A feed ready to be written in any format. */
export interface FeedDocument {
  /** For ever, absolute: the address of the feed's folder. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** The newsroom's site. */
  readonly link: string
  /** Where each format of it stands, absolute, by the format's name. */
  readonly addresses: Readonly<Record<FormatName, string>>
  readonly language: string
  readonly rights?: string
  /** Who answers for entries that credit nobody: the site. */
  readonly publisher: string
  readonly updated: string
  /** The picture readers show beside it, absolute. */
  readonly icon: string
  /** The WebSub hub that is told when it changes, absolute. */
  readonly hub?: string
  /** Newest first. */
  readonly entries: readonly LinkedEntry[]
  /** The scheme of agencies as categories and credits: where their feeds are. */
  readonly agencyScheme: string
}

export function toDocument(feed: OneFeed, entries: readonly Entry[], site: Site): FeedDocument {
  const title = titleOf(feed, site)
  const id = addressOf(feed.id, site)
  return {
    id,
    title,
    description: feed.description ?? site.description ?? title,
    link: site.link,
    addresses: { rss: id + FILES.rss, atom: id + FILES.atom, json: id + FILES.json },
    language: site.language,
    ...(site.copyright && { rights: site.copyright }),
    publisher: site.title,
    updated: lastUpdate(entries),
    icon: site.icon ?? new URL(ICON, site.base).href,
    ...(site.hub && { hub: site.hub }),
    entries: entries.map((entry) => ({ ...entry, link: entry.link ?? `${id}#${anchorOf(entry.id)}` })),
    agencyScheme: addressOf('agency', site),
  }
}

/** What an entry goes by within its feed's page. */
export function anchorOf(id: string): string {
  return encodeURIComponent(id)
}

/** The address of a feed's folder, canonical: letters beyond ASCII are percent-encoded. */
export function addressOf(feedId: string, site: Site): string {
  return new URL(`${feedId}/`, site.base).href
}

/** Feeds stand beside those of other sites in a reader's list: the site's name goes first where it is not there. */
export function titleOf(feed: OneFeed, site: Site): string {
  const own = nameOf(feed)
  return own.includes(site.title) ? own : `${site.title}: ${own}`
}

/** What a feed is called within its site. */
export function nameOf({ title, id }: OneFeed): string {
  return title ?? id
}

/** A feed is as new as its newest change, never "now"; an empty one has not changed since the beginning. */
function lastUpdate(entries: readonly Entry[]): string {
  return entries.reduce((last, { updated }) => (updated > last ? updated : last), new Date(0).toISOString())
}
