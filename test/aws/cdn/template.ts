/** A value of CloudFormation's that names another resource of the template. */
export type Reference = { readonly Ref: string } | { readonly 'Fn::GetAtt': readonly [string, string] }

/** As much of a template as the CDN is made of. */
export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown }>>
}

export interface DistributionConfig {
  readonly Origins: readonly { readonly Id: string; readonly DomainName: Reference }[]
  readonly DefaultRootObject?: string
  readonly DefaultCacheBehavior: CacheBehavior
  readonly CacheBehaviors?: readonly (CacheBehavior & { readonly PathPattern: string })[]
  readonly CustomErrorResponses?: readonly CustomErrorResponse[]
}

export interface CustomErrorResponse {
  readonly ErrorCode: number
  readonly ResponseCode?: number
  readonly ResponsePagePath?: string
}

export interface CacheBehavior {
  readonly TargetOriginId: string
  readonly AllowedMethods?: readonly string[]
  readonly Compress?: boolean
  readonly CachePolicyId?: Reference | string
  readonly ResponseHeadersPolicyId?: Reference | string
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: Reference }[]
}

export interface CachePolicyConfig {
  readonly ParametersInCacheKeyAndForwardedToOrigin: {
    readonly EnableAcceptEncodingGzip: boolean
    readonly EnableAcceptEncodingBrotli?: boolean
  }
}

interface Items<Item = string> {
  readonly Items: readonly Item[]
}

export interface CorsConfig {
  readonly AccessControlAllowCredentials: boolean
  readonly AccessControlAllowHeaders: Items
  readonly AccessControlAllowMethods: Items
  readonly AccessControlAllowOrigins: Items
  readonly AccessControlExposeHeaders?: Items
  readonly AccessControlMaxAgeSec?: number
  readonly OriginOverride: boolean
}

type Overriding<Value> = Value & { readonly Override: boolean }

export interface HeadersPolicyConfig {
  readonly CorsConfig?: CorsConfig
  readonly CustomHeadersConfig?: Items<Overriding<{ readonly Header: string; readonly Value: string }>>
  readonly RemoveHeadersConfig?: Items<{ readonly Header: string }>
  readonly SecurityHeadersConfig?: {
    readonly ContentSecurityPolicy?: Overriding<{ readonly ContentSecurityPolicy: string }>
    readonly ContentTypeOptions?: Overriding<object>
    readonly FrameOptions?: Overriding<{ readonly FrameOption: string }>
    readonly ReferrerPolicy?: Overriding<{ readonly ReferrerPolicy: string }>
    readonly StrictTransportSecurity?: Overriding<{
      readonly AccessControlMaxAgeSec: number
      readonly IncludeSubdomains?: boolean
      readonly Preload?: boolean
    }>
  }
}

export interface CorsRule {
  readonly AllowedHeaders?: readonly string[]
  readonly AllowedMethods: readonly string[]
  readonly AllowedOrigins: readonly string[]
}

/** The properties of the resource that `reference` names; AWS's own policies, named by their ids, are not known here. */
export function propertiesOf<Properties>(template: Template, reference: Reference | string): Properties {
  const id = logicalId(reference)
  const found = template.Resources[id]
  if (!found) throw new Error(`the template has no ${id}`)
  return (found.Properties ?? {}) as Properties
}

export function logicalId(reference: Reference | string): string {
  if (typeof reference === 'string') return reference
  return 'Ref' in reference ? reference.Ref : reference['Fn::GetAtt'][0]
}
