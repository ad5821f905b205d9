import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  GetTemplateCommand,
  paginateDescribeStacks,
  type StackResource,
} from '@aws-sdk/client-cloudformation'
import { clientOptions, type Environment } from '../local/environment.ts'
import { matches } from './pattern.ts'
import {
  type CacheBehavior,
  type CachePolicyConfig,
  type CorsRule,
  type CustomErrorResponse,
  type DistributionConfig,
  type HeadersPolicyConfig,
  logicalId,
  propertiesOf,
  type Template,
} from './template.ts'

/** What holds for some of a distribution's paths. */
export interface Behavior {
  readonly methods: readonly string[]
  /** The encodings that it compresses into, the better one first. */
  readonly encodings: readonly Encoding[]
  readonly headersPolicy: HeadersPolicyConfig
  /** The code of its functions. */
  readonly onRequest?: string
  readonly onResponse?: string
  readonly bucket: string
  /** The answers of the bucket to what browsers ask in advance. */
  readonly cors: readonly CorsRule[]
}

export type Encoding = 'br' | 'gzip'

export interface Distribution {
  readonly rootObject?: string
  readonly behaviorFor: (uri: string) => Behavior
  /** What is to be sent in place of errors. */
  readonly errorResponses: readonly CustomErrorResponse[]
}

/** What a resource of a stack is in the account. */
export type Deployed = Pick<StackResource, 'LogicalResourceId' | 'PhysicalResourceId'>

const TYPE = 'AWS::CloudFront::Distribution'

/** The distribution that is deployed now: the first one, if stacks have several. */
export async function deployedDistribution(env: Environment): Promise<Distribution | undefined> {
  const client = new CloudFormationClient(clientOptions(env))
  try {
    for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
      for (const { StackName } of Stacks) {
        const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName }))
        const found = StackResources.find(({ ResourceType }) => ResourceType === TYPE)
        if (!found) continue
        const { TemplateBody } = await client.send(new GetTemplateCommand({ StackName }))
        return distributionOf(JSON.parse(TemplateBody!), found.LogicalResourceId!, StackResources)
      }
    return undefined
  } finally {
    client.destroy()
  }
}

/** The distribution `id` of a template whose resources are deployed as `resources` say. */
export function distributionOf(template: Template, id: string, resources: readonly Deployed[]): Distribution {
  const { DistributionConfig: config } = propertiesOf<{ DistributionConfig: DistributionConfig }>(
    template,
    id,
  )
  const behaviorOf = (behavior: CacheBehavior): Behavior => ({
    methods: behavior.AllowedMethods ?? ['GET', 'HEAD'],
    encodings: encodingsOf(template, behavior),
    headersPolicy: headersPolicyOf(template, behavior),
    ...functionsOf(template, behavior),
    ...originOf(template, config, behavior, resources),
  })
  return {
    ...(config.DefaultRootObject && { rootObject: config.DefaultRootObject }),
    behaviorFor: (uri) => {
      const special = config.CacheBehaviors?.find(({ PathPattern }) => matches(PathPattern, uri))
      return behaviorOf(special ?? config.DefaultCacheBehavior)
    },
    errorResponses: config.CustomErrorResponses ?? [],
  }
}

/** The cache policy has its say too, because compressed files are cached apart. */
function encodingsOf(template: Template, { Compress, CachePolicyId }: CacheBehavior): Encoding[] {
  if (!Compress || !CachePolicyId) return []
  const { CachePolicyConfig: config } = propertiesOf<{ CachePolicyConfig: CachePolicyConfig }>(
    template,
    CachePolicyId,
  )
  const { EnableAcceptEncodingBrotli, EnableAcceptEncodingGzip } =
    config.ParametersInCacheKeyAndForwardedToOrigin
  return [
    ...(EnableAcceptEncodingBrotli ? ['br' as const] : []),
    ...(EnableAcceptEncodingGzip ? ['gzip' as const] : []),
  ]
}

function headersPolicyOf(
  template: Template,
  { ResponseHeadersPolicyId: id }: CacheBehavior,
): HeadersPolicyConfig {
  if (!id) return {}
  return propertiesOf<{ ResponseHeadersPolicyConfig: HeadersPolicyConfig }>(template, id)
    .ResponseHeadersPolicyConfig
}

function functionsOf(template: Template, { FunctionAssociations = [] }: CacheBehavior) {
  const code = (eventType: string) => {
    const association = FunctionAssociations.find(({ EventType }) => EventType === eventType)
    return (
      association && propertiesOf<{ FunctionCode: string }>(template, association.FunctionARN).FunctionCode
    )
  }
  const [onRequest, onResponse] = [code('viewer-request'), code('viewer-response')]
  return { ...(onRequest && { onRequest }), ...(onResponse && { onResponse }) }
}

function originOf(
  template: Template,
  { Origins }: DistributionConfig,
  { TargetOriginId }: CacheBehavior,
  resources: readonly Deployed[],
) {
  const { DomainName } = Origins.find(({ Id }) => Id === TargetOriginId)!
  const bucket = resources.find(({ LogicalResourceId }) => LogicalResourceId === logicalId(DomainName))
  if (!bucket) throw new Error(`${TargetOriginId} is not a bucket of the stack`)
  const { CorsConfiguration } = propertiesOf<{ CorsConfiguration?: { CorsRules: readonly CorsRule[] } }>(
    template,
    DomainName,
  )
  return { bucket: bucket.PhysicalResourceId!, cors: CorsConfiguration?.CorsRules ?? [] }
}
