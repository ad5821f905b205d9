import { FACETS, type OneFeed } from '../feed/site.ts'
import type { PageWords } from './words.ts'

/** Feeds that stand together under one heading. */
export interface Group {
  readonly title: string
  readonly feeds: readonly OneFeed[]
}

/** The feeds that a site names itself first, then those made for each section, agency and so on. */
export function groupsOf(feeds: readonly OneFeed[], words: PageWords): Group[] {
  const own = { title: words.feeds, feeds: feeds.filter(({ facet }) => !facet) }
  const each = FACETS.map((facet) => ({
    title: words.each[facet],
    feeds: feeds.filter((feed) => feed.facet === facet),
  }))
  return [own, ...each].filter((group) => group.feeds.length > 0)
}
