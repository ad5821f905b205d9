import type { Answer } from './answer.ts'
import type { CorsConfig, HeadersPolicyConfig } from './template.ts'

/** A header to be set; one that the origin has set stands, unless it is to be overridden. */
type Added = readonly [name: string, value: string, override: boolean]

/** Who asks from which other site, and whether only in advance. */
export interface Asking {
  readonly origin: string | undefined
  readonly isPreflight: boolean
}

/** Takes away and adds what the response headers policy says. */
export function withPolicy(answer: Answer, policy: HeadersPolicyConfig, asking: Asking): Answer {
  const headers = { ...answer.headers }
  for (const { Header } of policy.RemoveHeadersConfig?.Items ?? []) delete headers[Header.toLowerCase()]
  const custom = policy.CustomHeadersConfig?.Items ?? []
  const added: Added[] = [
    ...(policy.CorsConfig ? cors(policy.CorsConfig, asking) : []),
    ...security(policy.SecurityHeadersConfig ?? {}),
    ...custom.map(({ Header, Value, Override }): Added => [Header.toLowerCase(), Value, Override]),
  ]
  for (const [name, value, override] of added) if (override || !(name in headers)) headers[name] = value
  return { ...answer, headers }
}

/** Only those who say that they come from another site are told what it may do. */
function cors(config: CorsConfig, { origin, isPreflight }: Asking): Added[] {
  const allowed = config.AccessControlAllowOrigins.Items
  if (!origin || !(allowed.includes('*') || allowed.includes(origin))) return []
  const headers: Record<string, string | undefined> = {
    'access-control-allow-origin': allowed.includes('*') ? '*' : origin,
    'access-control-allow-credentials': config.AccessControlAllowCredentials ? 'true' : undefined,
    'access-control-expose-headers': config.AccessControlExposeHeaders?.Items.join(', '),
    ...(isPreflight && {
      'access-control-allow-methods': config.AccessControlAllowMethods.Items.join(', '),
      'access-control-allow-headers': config.AccessControlAllowHeaders.Items.join(', '),
      'access-control-max-age': config.AccessControlMaxAgeSec?.toString(),
    }),
  }
  return Object.entries(headers).flatMap(([name, value]): Added[] =>
    value === undefined ? [] : [[name, value, config.OriginOverride]],
  )
}

function security(config: NonNullable<HeadersPolicyConfig['SecurityHeadersConfig']>): Added[] {
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy } = config
  const { StrictTransportSecurity: strict } = config
  const rows: (Added | undefined)[] = [
    ContentSecurityPolicy && [
      'content-security-policy',
      ContentSecurityPolicy.ContentSecurityPolicy,
      ContentSecurityPolicy.Override,
    ],
    ContentTypeOptions && ['x-content-type-options', 'nosniff', ContentTypeOptions.Override],
    FrameOptions && ['x-frame-options', FrameOptions.FrameOption, FrameOptions.Override],
    ReferrerPolicy && ['referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy.Override],
    strict && ['strict-transport-security', strictly(strict), strict.Override],
  ]
  return rows.filter((row) => row !== undefined)
}

type Strict = NonNullable<
  NonNullable<HeadersPolicyConfig['SecurityHeadersConfig']>['StrictTransportSecurity']
>

function strictly({ AccessControlMaxAgeSec, IncludeSubdomains, Preload }: Strict): string {
  return `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`
}
