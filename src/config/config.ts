import type { Facet } from '../feed/site.ts'

/** The configuration of a site: the default export of `wirefeed.config.ts`, or the contents of a `.json` file. */
export interface SiteConfig {
  /** The site's name, as feed readers show it. Default: "wirefeed". */
  readonly title?: string
  /** One sentence about the site, for feeds that have none of their own. */
  readonly description?: string
  /**
   * The newsroom's own site, absolute. Feeds link to it, and relative links in stories are resolved against it.
   * Records without a `uri` get ids that depend on it, so it must not change. Default: the value of `base`.
   */
  readonly link?: string
  /** Where the feeds will be served from, absolute. Default: "http://localhost:8080/". */
  readonly base?: string
  /** The site's language (BCP 47), and that of stories that do not say theirs. Default: "en". */
  readonly language?: string
  /** The rights line of feeds, and of stories that have none. */
  readonly copyright?: string
  /** The address of the site's picture, as feed readers show it: square, PNG, best 512 pixels wide. Default: a plain one of ours. */
  readonly icon?: string
  /**
   * The address of a WebSub hub, such as "https://pubsubhubbub.appspot.com/": it is told of every change, and passes it on at
   * once to readers that have subscribed there. Default: none, and readers come and ask.
   */
  readonly hub?: string
  /** The site's time zone, an IANA name. Default: "UTC". */
  readonly timeZone?: string
  /**
   * Agencies by name: what this site says of them other than wirefeed does, and those that wirefeed does not know.
   * wirefeed's own are in `src/credit/agencies.ts`.
   */
  readonly agencies?: { readonly [name: string]: AgencyConfig }
  /** What agencies permit of which nothing is said in `agencies`, and sources that wirefeed does not know. Default: all. */
  readonly otherAgencies?: RightsConfig
  /** What stands in the place of stories that were published and then killed, held or deleted. */
  readonly notices?: NoticesConfig
  /** Default: all stories, one feed for each section, one for each agency. */
  readonly feeds?: readonly FeedConfig[]
  /** The evening edition: once a day a choice of the day's stories, in the feed `evening`. `false`: none. */
  readonly evening?: EveningConfig | false
  /** What `npm run deploy` makes of it on AWS. */
  readonly deploy?: DeployConfig
}

/** The evening edition: once a day, summer time and winter time at the same time of day. */
export interface EveningConfig {
  /** Time of day, "HH:MM". Default: "18:30". */
  readonly at?: string
  /** An IANA name. Default: "UTC". */
  readonly timeZone?: string
  /** How many stories it has at most, 1 to 50. Default: 12. */
  readonly limit?: number
}

/** What may be shown of a story. Of several agencies that it credits, the strictest counts. */
export interface RightsConfig {
  /**
   * "full", "summary" (its first sentences), "headline" or "none" (it is not shown at all). Default: as `otherAgencies`
   * says, and there "full".
   */
  readonly text?: 'full' | 'summary' | 'headline' | 'none'
  /** How long a summary may be, in characters, 1 to 300. Default: 300. */
  readonly length?: number
  /** Whether pictures may be shown. Default: true. */
  readonly pictures?: boolean
  /** For how many days after it came out a story may be shown. Default: as long as it is stored. */
  readonly days?: number
}

/** Notices keep the id and the place of the story, and say nothing else of it. */
export interface NoticesConfig {
  /** For how many days a notice stays, from when the story was withdrawn. Default: 30. */
  readonly days?: number
  /** Whether a published story whose record is deleted gets a notice; else it is dropped. Default: false. */
  readonly ofDeleted?: boolean
  /** The words for a story that was killed. Default: ours, in the story's language. */
  readonly killed?: NoticeWordsConfig
  /** The words for one that is held. */
  readonly held?: NoticeWordsConfig
  /** The words for one whose record was deleted. */
  readonly deleted?: NoticeWordsConfig
}

/** In the site's language. */
export interface NoticeWordsConfig {
  readonly headline: string
  readonly text: string
}

/** The stack on AWS. Nothing in it is secret. */
export interface DeployConfig {
  /**
   * What the names of all that is deployed begin with, and the stack's own: each site in an account needs another. It must
   * not change. Lower-case letters, digits and '-'. Default: "wirefeed".
   */
  readonly name?: string
  /** The AWS account that the site is in: nothing is done to another. Default: that of the credentials. */
  readonly account?: string
  /** The region that the site is in. It must not change. Default: that of the environment or the profile. */
  readonly region?: string
  /**
   * The certificate for the host of `base`, which then is the CDN's own address: the ARN of one in AWS Certificate Manager,
   * in us-east-1. Default: the CDN answers at an address that AWS gives it, and `base` is that address.
   */
  readonly certificate?: string
  /** The Route 53 zone in which the host of `base` is to be entered. Default: somebody else enters it. */
  readonly zone?: { readonly id: string; readonly name: string }
  readonly alarms?: AlarmsConfig
}

export interface AlarmsConfig {
  /** Who is told of alarms, once they have agreed to it in the message that AWS sends. Default: nobody. */
  readonly email?: string
  /** For how long there may be no new story before that is an alarm, in hours, 1 to 168. Default: 24. */
  readonly quietHours?: number
}

/** An agency, as a site knows it, and what it has agreed with it. */
export interface AgencyConfig extends RightsConfig {
  /**
   * Makes it a new agency: its name in the addresses of feeds, for ever; lower-case letters, digits and '-'. An agency
   * that wirefeed knows has one already.
   */
  readonly id?: string
  /** The short name it is credited under in feeds. Default: wirefeed's, or the name it has here. */
  readonly name?: string
  readonly fullName?: string
  /** ISO 3166-1 alpha-2, such as "NO". */
  readonly country?: string
  readonly homepage?: string
  /** Further spellings it is credited under in records. Case counts, and none may be another agency's. */
  readonly spellings?: readonly string[]
  /**
   * Those of its spellings that are also something else (a word, a party, initials): they count beside another mark of
   * a credit, never alone on a line. Replaces the list wirefeed has.
   */
  readonly homonyms?: readonly string[]
}

export type FeedConfig = OneFeedConfig | EachFeedConfig

/** One feed. */
export interface OneFeedConfig {
  /** Its folder in every address: lower-case letters, digits and '-', with '/' between parts. */
  readonly id: string
  /** Its name, as feed readers show it, after the site's. Default: the id. */
  readonly title?: string
  /** One sentence about it. Default: the site's description. */
  readonly description?: string
  /** How many of the newest stories it shows, 1 to 500. Default: 50. */
  readonly limit?: number
  /** Which stories it shows. Default: all. */
  readonly match?: MatchConfig
}

/** One feed for each section, agency, keyword, genre or language that stories have, such as `agency/afp`. */
export interface EachFeedConfig {
  readonly each: Facet
  /** How many of the newest stories each shows, 1 to 500. Default: 50. */
  readonly limit?: number
  /** Which stories they are made from. Default: all. */
  readonly match?: MatchConfig
}

/** A story matches if it has, of every facet named here, the value or one of the values. */
export type MatchConfig = { readonly [facet in Facet]?: string | readonly string[] }

/** Types a configuration; it is checked when it is loaded. */
export function defineConfig(config: SiteConfig): SiteConfig {
  return config
}
