import type { Registry } from '../credit/registry.ts'
import type { Row } from './row.ts'
import { type EachFeed, FACETS, type Facet, type Match, type OneFeed, type Site } from './site.ts'
import { slugOf } from './slug.ts'
import type { Story } from './story.ts'

/** A feed that the site has now, and the stories it shows, newest first. */
export interface Selected {
  readonly feed: OneFeed
  readonly stories: readonly Story[]
}

/**
 * Every feed of the site with what it shows of these stories, which are newest first; of notices it shows none. `spelt`:
 * how stories that are not among these spell what a feed of theirs is named by.
 */
export function selectFeeds(site: Site, stories: readonly Story[], spelt: Spelt = new Map()): Selected[] {
  const usable = stories.filter(hasTake)
  return site.feeds.flatMap((definition) =>
    'each' in definition
      ? selectEach(definition, usable, site.agencies, spelt)
      : [selectOne(definition, usable)],
  )
}

/** By feed id. */
type Spelt = ReadonlyMap<string, { readonly name?: string }>

/** A feed that a story belongs to; of one made for a facet's value, how the story spells that. */
export interface FeedOfStory {
  readonly id: string
  readonly name?: string
}

/** Tells of a story all the feeds it belongs to, whether or not there is room for it. */
export function feedFinder({ feeds }: Site): (story: Story) => FeedOfStory[] {
  const finders = feeds.map((definition) => {
    const matches = definition.match ? matcher(definition.match) : () => true
    const named = (story: Usable): FeedOfStory[] =>
      'each' in definition
        ? [...valuesOf(story.row, definition.each)].map(([slug, name]) => ({
            id: idOfEach(definition.each, slug),
            name,
          }))
        : [{ id: definition.id }]
    return (story: Usable) => (matches(story) ? named(story) : [])
  })
  return (story) => (hasTake(story) ? finders.flatMap((find) => find(story)) : [])
}

function idOfEach(facet: Facet, slug: string): string {
  return `${facet}/${slug}`
}

type Usable = Story & { readonly row: Row }

function hasTake(story: Story): story is Usable {
  return story.row !== undefined
}

function selectOne(feed: OneFeed, usable: readonly Usable[]): Selected {
  const matching = feed.match ? usable.values().filter(matcher(feed.match)) : usable.values()
  return { feed, stories: matching.take(feed.limit).toArray() }
}

function selectEach(
  { each, limit, match }: EachFeed,
  usable: readonly Usable[],
  agencies: Registry,
  spelt: Spelt,
): Selected[] {
  const values = new Map<string, { name: string; stories: Story[] }>()
  for (const story of match ? usable.filter(matcher(match)) : usable)
    for (const [slug, name] of valuesOf(story.row, each)) {
      const value = values.get(slug) ?? { name: spelt.get(idOfEach(each, slug))?.name ?? name, stories: [] }
      // One spelling must win, whatever the order of the records: the first in code point order.
      if (name < value.name) value.name = name
      if (value.stories.length < limit) value.stories.push(story)
      values.set(slug, value)
    }
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([slug, { name, stories }]) => ({
      feed: { id: idOfEach(each, slug), title: titleOf(each, name, agencies), limit, facet: each },
      stories,
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
function matcher(match: Match): (story: Usable) => boolean {
  const tests = FACETS.flatMap((facet) => {
    const wanted = match[facet]
    return wanted ? [{ facet, isWanted: valueTest(facet, wanted) }] : []
  })
  return ({ row }) => tests.every(({ facet, isWanted }) => row.facets[facet].some(isWanted))
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
