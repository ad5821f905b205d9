import * as v from 'valibot'
import type { AlarmsConfig, DeployConfig, EveningConfig } from './config.ts'
import { count, text, timeZone } from './text.ts'

/** The stack on AWS, as a configuration wants it. */
export interface Deployment {
  /** What the names of all that is deployed begin with, and the stack's own. */
  readonly name: string
  readonly account?: string
  readonly region?: string
  /** The site's name, for people. */
  readonly title: string
  /** Where the feeds are served, where the configuration says; else the CDN's own address. */
  readonly base?: string
  /** The feeds' own domain. */
  readonly domain?: {
    readonly host: string
    readonly certificate: string
    readonly zone?: { readonly id: string; readonly name: string }
  }
  readonly email?: string
  readonly quietHours: number
  /** When the evening edition falls due, where there is one. */
  readonly evening?: { readonly at: string; readonly timeZone: string }
  /** Whether stories without a `uri` keep their ids, wherever the feeds move to. */
  readonly hasLink: boolean
}

const edition = v.strictObject({
  at: v.optional(
    v.pipe(text, v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as "18:30"')),
    '18:30',
  ),
  timeZone: v.optional(timeZone, 'UTC'),
  limit: v.optional(count(50), 12),
} satisfies Record<keyof EveningConfig, unknown>)

const none = v.pipe(
  v.literal(false),
  v.transform(() => undefined),
)

export const evening = v.optional(
  v.lazy((input) => (input === false ? none : edition)),
  {},
)

export const deploy = v.optional(
  v.strictObject({
    name: v.optional(
      v.pipe(
        text,
        v.regex(
          /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
          "must be lower-case letters, digits and '-', a letter first",
        ),
        // A bucket's name has 63 characters at most, and ends here in "-articles-ACCOUNT-REGION".
        v.maxLength(24, 'must be at most 24 characters'),
      ),
      'wirefeed',
    ),
    account: v.optional(v.pipe(text, v.regex(/^\d{12}$/, 'must be the 12 digits of an AWS account'))),
    region: v.optional(
      v.pipe(
        text,
        v.regex(
          /^(?!cn-|us-gov-)[a-z]{2}(?:-[a-z]+)+-\d$/,
          'must be an AWS region with CloudFront, such as "eu-central-1"',
        ),
      ),
    ),
    certificate: v.optional(
      v.pipe(
        text,
        v.regex(
          /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
          'must be the ARN of a certificate in us-east-1, where CloudFront looks for it',
        ),
      ),
    ),
    zone: v.optional(
      v.strictObject({
        id: v.pipe(
          text,
          v.regex(/^Z[A-Z0-9]+$/, 'must be the id of a hosted zone, such as "Z0123456789ABC"'),
        ),
        name: text,
      }),
    ),
    alarms: v.optional(
      v.strictObject({
        email: v.optional(v.pipe(text, v.email('must be an e-mail address'))),
        quietHours: v.optional(count(168), 24),
      } satisfies Record<keyof AlarmsConfig, unknown>),
      {},
    ),
  } satisfies Record<keyof DeployConfig, unknown>),
  {},
)

/** What the deployment needs to know of the site. */
interface Named {
  readonly title: string
  readonly base: string | undefined
  readonly link: string | undefined
}

/** Puts together what was checked option by option; `complain` hears of what does not go together. */
export function deploymentOf(
  { base, link, title }: Named,
  { name, account, region, certificate, zone, alarms }: v.InferOutput<typeof deploy>,
  time: v.InferOutput<typeof evening>,
  complain: (problem: string) => void,
): Deployment {
  const address = base === undefined ? undefined : URL.parse(base)
  if (certificate && !(address?.protocol === 'https:' && address.pathname === '/' && !address.port))
    complain('deploy.certificate is for the host of base, which must be an https address without a path')
  if (zone && !certificate) complain('deploy.zone is of no use without deploy.certificate')
  if (zone && address && !`.${address.hostname}`.endsWith(`.${zone.name}`))
    complain(`deploy.zone.name must be the end of ${address.hostname}, the host of base (it is ${zone.name})`)
  return {
    name,
    title,
    ...(account && { account }),
    ...(region && { region }),
    ...(base && { base }),
    ...(certificate && address && { domain: { host: address.hostname, certificate, ...(zone && { zone }) } }),
    ...(alarms.email && { email: alarms.email }),
    quietHours: alarms.quietHours,
    ...(time && { evening: { at: time.at, timeZone: time.timeZone } }),
    hasLink: link !== undefined,
  }
}
