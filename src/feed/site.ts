import type { Registry } from '../credit/registry.ts'
import type { Rights } from '../rights/permit.ts'
import type { NoticeKind } from './told.ts'

/** What a site publishes and under which names: the part of the configuration that feeds are made from. */
export interface Site {
  readonly title: string
  readonly description?: string
  /** The newsroom's own site, absolute: feeds link to it, and relative links in stories are resolved against it. */
  readonly link: string
  /** Where the feeds are served from, absolute, ending in '/': the addresses feeds give for themselves. */
  readonly base: string
  /** BCP 47: the language of the site's own words, and of stories that do not say theirs. */
  readonly language: string
  readonly copyright?: string
  /** The site's picture, absolute; absent where it has none of its own. */
  readonly icon?: string
  /** The WebSub hub that is told of changes, absolute. */
  readonly hub?: string
  /** IANA name. */
  readonly timeZone: string
  /** The agencies that its records are read with. */
  readonly agencies: Registry
  readonly feeds: readonly FeedDefinition[]
  /** What it has agreed with the agencies. */
  readonly rights: Rights
  readonly notices: Notices
  /** Absent where there is no evening edition. */
  readonly evening?: Evening
}

/** What stands in the place of a story that was published and must not be read any more. */
export interface Notices {
  /** For how long. */
  readonly days: number
  /** Whether stories whose records are gone get one too. */
  readonly ofDeleted: boolean
  /** The newsroom's own words; where there are none, ours, in the story's language. */
  readonly words: { readonly [kind in NoticeKind]?: NoticeWords }
}

export interface NoticeWords {
  readonly headline: string
  readonly text: string
}

/** The evening edition: once a day a choice of the day's stories. */
export interface Evening {
  /** Time of day, "HH:MM". */
  readonly at: string
  /** IANA name. */
  readonly timeZone: string
  /** How many stories it has at most. */
  readonly limit: number
}

/** The feed of the evening edition. */
export const EVENING = 'evening'

export type FeedDefinition = OneFeed | EachFeed

export interface OneFeed {
  /** Its folder in every address: lower-case letters, digits, '-', and '/' between parts. */
  readonly id: string
  readonly title?: string
  readonly description?: string
  /** How many of the newest stories it shows. */
  readonly limit: number
  /** Which stories it shows: those that have one of the values of every facet named. All, where absent. */
  readonly match?: Match
  /** Where it is one of the feeds that are made for each value of a facet: which. */
  readonly facet?: Facet
}

/** One feed for every value of a facet that a published story has; its id is "facet/value". */
export interface EachFeed {
  readonly each: Facet
  readonly limit: number
  readonly match?: Match
}

export const FACETS = ['section', 'agency', 'keyword', 'genre', 'language'] as const
export type Facet = (typeof FACETS)[number]

/** Values by facet; agencies by id. */
export type Match = { readonly [facet in Facet]?: readonly string[] }
