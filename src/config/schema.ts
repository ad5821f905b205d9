import * as v from 'valibot'
import { KNOWN_AGENCIES, type Registry } from '../credit/registry.ts'
import { EVENING, FACETS, type FeedDefinition, type Match, type Site } from '../feed/site.ts'
import { wordsOf } from '../feed/words.ts'
import type { Rights } from '../rights/permit.ts'
import { agencies } from './agencies.ts'
import type { MatchConfig, SiteConfig } from './config.ts'
import { type Deployment, deploy, deploymentOf, evening } from './deployment.ts'
import { notices, otherAgencies, permitFrom } from './rules.ts'
import { address, answers, count, text, timeZone } from './text.ts'

/** A configuration that cannot be used: names each option that is wrong, and says what is. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const folderAddress = v.pipe(
  address,
  v.check((value) => !/[?#]/.test(value), 'must not have a query or a fragment'),
  v.transform((value) => value.replace(/\/*$/, '/')),
)

const language = v.pipe(
  text,
  // Longer first parts are well formed, but no language has one: "English".
  v.check(
    (value) => /^[a-z]{2,3}(?:-|$)/i.test(value) && answers(() => Intl.getCanonicalLocales(value)),
    'must be a language tag, such as "en" or "pt-BR"',
  ),
  v.transform((value) => Intl.getCanonicalLocales(value)[0]!),
)

/** How many stories a feed shows. */
const STORIES = 50

const limit = v.optional(count(500), STORIES)

/** One value or a list of them; answers a list. */
function oneOrMore(value: v.GenericSchema<string, string>) {
  const several = v.pipe(v.array(value), v.nonEmpty('must have at least one value'))
  return v.pipe(
    v.lazy(
      (input): v.GenericSchema<string | string[], string | string[]> =>
        Array.isArray(input) ? several : value,
    ),
    v.transform((read) => (typeof read === 'string' ? [read] : read)),
  )
}

/** An agency under any of its spellings; answers its id. */
function agencyOf(registry: Registry) {
  return v.pipe(
    text,
    v.check(
      (name) => idOf(name, registry) !== undefined,
      'must be an agency that is known (add it to "agencies" if it is not)',
    ),
    v.transform((name) => idOf(name, registry)!),
  )
}

function idOf(name: string, registry: Registry): string | undefined {
  return (registry.byId(name) ?? registry.find(name))?.id
}

function matchOf(registry: Registry) {
  return v.optional(
    v.pipe(
      v.strictObject({
        section: v.optional(oneOrMore(text)),
        agency: v.optional(oneOrMore(agencyOf(registry))),
        keyword: v.optional(oneOrMore(text)),
        genre: v.optional(oneOrMore(text)),
        language: v.optional(oneOrMore(language)),
      } satisfies Record<keyof MatchConfig, unknown>),
      v.transform((object) => object as Match),
    ),
  )
}

function feedsOf(registry: Registry) {
  const match = matchOf(registry)
  const oneFeed = v.strictObject({
    id: v.pipe(
      text,
      v.regex(
        /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\/[a-z0-9]+(?:-+[a-z0-9]+)*)*$/,
        "must be lower-case letters, digits and '-'",
      ),
      v.maxLength(100, 'must be at most 100 characters'),
    ),
    title: v.optional(text),
    description: v.optional(text),
    limit,
    match,
  })
  const eachFeed = v.strictObject({
    each: v.picklist(FACETS, `must be one of ${FACETS.join(', ')}`),
    limit,
    match,
  })
  return v.pipe(
    v.array(
      v.lazy((input) => (input && typeof input === 'object' && 'each' in input ? eachFeed : oneFeed)),
      'must be a list of feeds',
    ),
    v.nonEmpty('must have at least one feed'),
    v.check(
      (list) => repeatedIn(list.map(nameOf)) === undefined,
      (issue) => `has "${repeatedIn(issue.input.map(nameOf))}" twice`,
    ),
  )
}

function siteOf(registry: Registry) {
  return v.strictObject({
    title: v.optional(text, 'wirefeed'),
    description: v.optional(text),
    link: v.optional(address),
    base: v.optional(folderAddress, 'http://localhost:8080/'),
    language: v.optional(language, 'en'),
    copyright: v.optional(text),
    icon: v.optional(address),
    hub: v.optional(address),
    timeZone: v.optional(timeZone, 'UTC'),
    agencies,
    otherAgencies,
    notices,
    feeds: v.optional(feedsOf(registry)),
    evening,
    deploy,
  } satisfies Record<keyof SiteConfig, unknown>)
}

/**
 * Checks a configuration and fills in what it leaves out. `defaults` replace the built-in ones.
 * Throws `ConfigError`, which names every option that is unknown or has a bad value.
 */
export function siteFrom(config: unknown, defaults: SiteConfig = {}): Site {
  const { link, agencies: known, otherAgencies: said, feeds, deploy: _, ...rest } = checked(config, defaults)
  const others = permitFrom(said)
  const agencies = Object.entries(known.rights).map(([id, own]) => [id, permitFrom(own, others)] as const)
  const rights: Rights = { agencies: Object.fromEntries(agencies), others }
  return withoutUndefined({
    ...rest,
    link: link ?? rest.base,
    agencies: known.registry,
    rights,
    feeds: feeds ?? feedsIn(rest.language),
  }) as Site
}

/** The feeds of a site that names none. */
function feedsIn(language: string): FeedDefinition[] {
  return [
    { id: 'all', title: wordsOf(language).all, limit: STORIES },
    { each: 'section', limit: STORIES },
    { each: 'agency', limit: STORIES },
  ]
}

/** What a configuration says of the stack on AWS. Throws as `siteFrom` does. */
export function deploymentFrom(config: unknown): Deployment {
  const { deploy: wanted, evening: time, ...site } = checked(config, {})
  const problems: string[] = []
  // What is not said here depends on where it is deployed.
  const base = (config as SiteConfig).base === undefined ? undefined : site.base
  const named = { title: site.title, base, link: site.link }
  const deployment = deploymentOf(named, wanted, time, (problem) => problems.push(problem))
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return deployment
}

function checked(config: unknown, defaults: SiteConfig) {
  if (config === null || typeof config !== 'object' || Array.isArray(config))
    throw new ConfigError('the configuration must be an object')
  const given: SiteConfig = { ...defaults, ...config }
  // The agencies first: feeds may name those that the site adds.
  const known = v.safeParse(agencies, given.agencies)
  const read = v.safeParse(siteOf(known.success ? known.output.registry : KNOWN_AGENCIES), given)
  if (!read.success) throw new ConfigError(read.issues.map(describe).join('\n'))
  const { feeds, evening: edition } = read.output
  if (edition && feeds?.some((feed) => 'id' in feed && feed.id === EVENING))
    throw new ConfigError(
      `feeds must not have "${EVENING}": that is the evening edition (or set evening to false)`,
    )
  return read.output
}

function describe(issue: v.BaseIssue<unknown>): string {
  const name = pathOf(issue)
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown option ${name}`
  if (issue.received === 'undefined') return `${name} is missing`
  const got =
    issue.type === 'check' && typeof issue.input === 'object' ? '' : ` (it is ${shown(issue.input)})`
  return `${name} ${/^(must|has)/.test(issue.message) ? issue.message : 'has a wrong value'}${got}`
}

/** The option as it would be written: feeds[1].match.section. */
function pathOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? [])
    .map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? String(key) : `.${String(key)}`))
    .join('')
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? typeof value).slice(0, 80)
}

function nameOf(feed: { readonly id: string } | { readonly each: string }): string {
  return 'each' in feed ? `each ${feed.each}` : feed.id
}

function repeatedIn(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at)
}

function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}
