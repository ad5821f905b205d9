import { type App, Aspects, CfnResource } from 'aws-cdk-lib'
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, test } from 'vitest'
import { OUTPUTS } from '../../infra/names.ts'
import type { SiteConfig } from '../../src/config/config.ts'
import { Deployed, stackOf } from './template.ts'

const deployed = new Deployed({ link: 'https://news.example.org/' })
const FULL: SiteConfig = {
  title: 'Skerry Wire',
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org',
  evening: { at: '07:05', timeZone: 'Europe/Berlin' },
  deploy: {
    name: 'skerry',
    account: '123456789012',
    region: 'eu-central-1',
    certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a-1b',
    zone: { id: 'Z0123456789ABC', name: 'example.org' },
    alarms: { email: 'desk@example.org', quietHours: 6 },
  },
}
const full = new Deployed(FULL)

describe('buckets', () => {
  test.each(['Articles', 'Feeds'])('%s is private, encrypted, and speaks TLS only', (id) => {
    const { Properties } = deployed.one('AWS::S3::Bucket', id)
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    expect(Properties.OwnershipControls.Rules).toEqual([{ ObjectOwnership: 'BucketOwnerEnforced' }])
    expect(JSON.stringify(Properties.BucketEncryption)).toContain('"SSEAlgorithm":"AES256"')
    const { Statement } = deployed.one('AWS::S3::BucketPolicy', `${id}Policy`).Properties.PolicyDocument
    expect(Statement[0]).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
  })

  test('that of the articles is versioned, stays when the stack goes, and tells EventBridge', () => {
    const { Properties, ...policies } = deployed.one('AWS::S3::Bucket', 'Articles')
    expect(policies).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' })
    expect(Properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    })
    expect(Properties.LifecycleConfiguration.Rules).toEqual([
      {
        Id: 'old-catalogs',
        Prefix: '.wirefeed/',
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      },
      {
        Id: 'old-records',
        ExpiredObjectDeleteMarker: true,
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
        Status: 'Enabled',
      },
      { Id: 'broken-uploads', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' },
    ])
  })

  test('that of the feeds goes with the stack, and only the CDN may read it', () => {
    expect(deployed.one('AWS::S3::Bucket', 'Feeds').DeletionPolicy).toBe('Delete')
    const { Statement } = deployed.one('AWS::S3::BucketPolicy', 'FeedsPolicy').Properties.PolicyDocument
    const [, ...allowed] = Statement
    expect(allowed.flatMap(({ Action }: { Action: string[] }) => Action)).toEqual([
      's3:GetObject',
      's3:ListBucket',
    ])
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' })
      expect(JSON.stringify(Condition.StringEquals)).toMatch(/^\{"AWS:SourceArn":.*:distribution\//)
    }
    const [origin] = deployed.one('AWS::CloudFront::Distribution').Properties.DistributionConfig.Origins
    expect(origin.OriginAccessControlId).toBeDefined()
  })

  test('their names are those that scripts look for', () => {
    expect(full.one('AWS::S3::Bucket', 'Articles').Properties.BucketName).toBe(
      'skerry-articles-123456789012-eu-central-1',
    )
    expect(full.one('AWS::S3::Bucket', 'Feeds').Properties.BucketName).toBe(
      'skerry-feeds-123456789012-eu-central-1',
    )
  })
})

describe('the function', () => {
  test.each([
    ['Publish', 120, 1024],
    ['Rebuild', 900, 2048],
  ])('%s', (id, Timeout, MemorySize) => {
    const { Properties } = deployed.one('AWS::Lambda::Function', id)
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Timeout,
      MemorySize,
    })
    // An account's limit may be 10, of which nothing can be reserved.
    expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions')
  })

  test('knows where articles and feeds are, and where these are served', () => {
    const { Variables } = deployed.one('AWS::Lambda::Function', 'Publish').Properties.Environment
    expect(Object.keys(Variables)).toEqual(['WIREFEED_ARTICLES', 'WIREFEED_TARGET', 'WIREFEED_BASE'])
    expect(JSON.stringify(Variables.WIREFEED_BASE)).toMatch(
      /"https:\/\/",\{"Fn::GetAtt":\["Cdn\w+","DomainName"\]\},"\/"/,
    )
    const own = full.one('AWS::Lambda::Function', 'Publish').Properties.Environment.Variables
    expect(own.WIREFEED_BASE).toBe('https://feeds.example.org/')
  })

  test('is there twice, and there is no other function', () => {
    expect(Object.keys(full.all('AWS::Lambda::Function'))).toHaveLength(2)
    const types = Object.values(full.template.toJSON().Resources as Record<string, { Type: string }>)
    expect(types.filter(({ Type }) => Type.startsWith('Custom::'))).toEqual([])
  })

  test.each(['Publish', 'Rebuild'])('%s may do this, and nothing else', (id) => {
    const policies = Object.entries(deployed.all('AWS::IAM::Policy'))
      .filter(([name]) => name.startsWith(id))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
    const allowed = policies.flatMap(({ Action, Resource }) =>
      [Action].flat().map((action: string) => `${action} ${written(Resource)}`),
    )
    const queue = [
      'ReceiveMessage',
      'ChangeMessageVisibility',
      'GetQueueUrl',
      'DeleteMessage',
      'GetQueueAttributes',
    ]
    expect(allowed.sort()).toEqual(
      [
        's3:ListBucket Articles',
        's3:GetObject Articles/*',
        's3:PutObject Articles/.wirefeed/catalog-*.json',
        's3:DeleteObject Articles/.wirefeed/catalog-*/*.json',
        's3:ListBucket Feeds',
        's3:GetObject Feeds/*',
        's3:PutObject Feeds/*',
        `logs:CreateLogStream ${id}Log`,
        `logs:PutLogEvents ${id}Log`,
        ...(id === 'Publish' ? queue.map((action) => `sqs:${action} Changes`) : []),
      ].sort(),
    )
    const role = deployed.one('AWS::IAM::Role', `${id}Role`).Properties
    expect(role).not.toHaveProperty('ManagedPolicyArns')
    expect(role.AssumeRolePolicyDocument.Statement[0].Principal).toEqual({ Service: 'lambda.amazonaws.com' })
  })

  test('keeps its log for a month', () => {
    for (const { Properties } of Object.values(deployed.all('AWS::Logs::LogGroup')))
      expect(Properties.RetentionInDays).toBe(30)
  })
})

test.each([
  ['Publish', 0, 60],
  ['Rebuild', 1, 3600],
])('what the clock has asked of %s is tried again so often, and for so long', (id, attempts, seconds) => {
  expect(deployed.one('AWS::Lambda::EventInvokeConfig', id).Properties).toMatchObject({
    MaximumRetryAttempts: attempts,
    MaximumEventAgeInSeconds: seconds,
  })
})

test('nothing is published before readers could reach it', () => {
  const resources = deployed.template.toJSON().Resources as Record<
    string,
    { Type: string; DependsOn?: string[] }
  >
  const waiting = Object.values(resources).filter(({ Type }) =>
    ['AWS::Scheduler::Schedule', 'AWS::Lambda::EventSourceMapping'].includes(Type),
  )
  expect(waiting).toHaveLength(4)
  for (const { DependsOn } of waiting) expect(DependsOn).toContainEqual(expect.stringMatching(/^Cdn/))
})

describe('changes', () => {
  test('are those of articles, and not of what the function keeps beside them', () => {
    const { EventPattern, State, Targets } = deployed.one('AWS::Events::Rule').Properties
    expect(State).toBe('ENABLED')
    expect(EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted'],
      detail: {
        bucket: { name: [{ Ref: expect.stringMatching(/^Articles/) }] },
        object: { key: [{ 'anything-but': { prefix: '.wirefeed/' } }] },
      },
    })
    expect(written(Targets[0].Arn)).toBe('Changes')
    expect(written(Targets[0].DeadLetterConfig.Arn)).toBe('DeadLetters')
  })

  test('are tried five times, each after the time that a run has', () => {
    const { Properties } = deployed.one('AWS::SQS::Queue', 'Changes')
    expect(Properties.VisibilityTimeout).toBeGreaterThan(120)
    expect(Properties.VisibilityTimeout).toBeLessThan(180)
    expect(Properties.RedrivePolicy.maxReceiveCount).toBe(5)
    expect(written(Properties.RedrivePolicy.deadLetterTargetArn)).toBe('DeadLetters')
    expect(Properties.MessageRetentionPeriod).toBe(4 * 86_400)
    expect(deployed.one('AWS::SQS::Queue', 'DeadLetters').Properties.MessageRetentionPeriod).toBe(14 * 86_400)
    expect(deployed.one('AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      BatchSize: 100,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    })
  })
})

describe('the clock', () => {
  test.each([
    ['Tick', 'rate(1 minute)', 'Etc/UTC', 'Publish', 'tick'],
    ['Evening', 'cron(30 18 * * ? *)', 'UTC', 'Publish', 'tick'],
    ['Reconcile', 'cron(10 3 * * ? *)', 'Etc/UTC', 'Rebuild', 'reconcile'],
  ])('%s', (id, expression, timeZone, target, run) => {
    const { Properties } = deployed.one('AWS::Scheduler::Schedule', id)
    expect(Properties).toMatchObject({
      ScheduleExpression: expression,
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Input: JSON.stringify({ run }) },
    })
    expect(Properties.ScheduleExpressionTimezone ?? 'Etc/UTC').toBe(timeZone)
    expect(written(Properties.Target.Arn)).toBe(target)
  })

  test('strikes no evening where there is no evening edition', () => {
    const without = new Deployed({ link: 'https://news.example.org/', evening: false })
    expect(Object.keys(without.all('AWS::Scheduler::Schedule'))).toHaveLength(2)
  })

  test('strikes the evening when the configuration says, also in summer', () => {
    const { Properties } = full.one('AWS::Scheduler::Schedule', 'Evening')
    expect(Properties.ScheduleExpression).toBe('cron(5 7 * * ? *)')
    expect(Properties.ScheduleExpressionTimezone).toBe('Europe/Berlin')
  })

  test('may wake the two functions, and no version of them', () => {
    const [statement, ...others] = deployed.one('AWS::IAM::Policy', 'Clock').Properties.PolicyDocument
      .Statement
    expect(others).toEqual([])
    expect(statement.Action).toBe('lambda:InvokeFunction')
    expect(statement.Resource.map(written)).toEqual(['Publish', 'Rebuild'])
  })
})

describe("the feeds' own domain", () => {
  test('is the host of base, with its certificate and no older TLS', () => {
    const { DistributionConfig } = full.one('AWS::CloudFront::Distribution').Properties
    expect(DistributionConfig.Aliases).toEqual(['feeds.example.org'])
    expect(DistributionConfig.ViewerCertificate).toMatchObject({
      AcmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a-1b',
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    })
  })

  test('is entered in its zone, for both kinds of addresses', () => {
    const records = Object.values(full.all('AWS::Route53::RecordSet'))
    expect(records.map(({ Properties: { Name, Type, HostedZoneId } }) => [Name, Type, HostedZoneId])).toEqual(
      [
        ['feeds.example.org.', 'A', 'Z0123456789ABC'],
        ['feeds.example.org.', 'AAAA', 'Z0123456789ABC'],
      ],
    )
  })

  test('is not wanted where the configuration names none', () => {
    expect(deployed.one('AWS::CloudFront::Distribution').Properties.DistributionConfig).not.toHaveProperty(
      'Aliases',
    )
    expect(deployed.all('AWS::Route53::RecordSet')).toEqual({})
  })
})

test('the stack tells all that scripts ask it for', () => {
  expect(Object.keys(deployed.template.toJSON().Outputs).sort()).toEqual(Object.values(OUTPUTS).sort())
})

test.each([{}, FULL])('the stack breaks no rule that nobody has given a reason for', (config) => {
  const synthesised = (stackOf(config).node.root as App).synth()
  const [{ messages }] = synthesised.stacks as [(typeof synthesised.stacks)[0]]
  expect(messages.filter(({ level }) => level !== 'info')).toEqual([])
})

describe('synthesis ends in an error where', () => {
  test.each<[string, (stack: ReturnType<typeof stackOf>) => void, RegExp]>([
    [
      'a policy allows all',
      (stack) => {
        const statements = [new PolicyStatement({ actions: ['s3:*'], resources: ['*'] })]
        const policy = new Policy(stack, 'Careless', { statements })
        policy.attachToRole(stack.node.findChild('PublishRole') as never)
      },
      /AwsSolutions-IAM5/,
    ],
    [
      'a property is misspelt',
      (stack) => new CfnResource(stack, 'Queue', { type: 'AWS::SQS::Queue', properties: { QueName: 'x' } }),
      /QueName/,
    ],
    [
      'a runtime does not exist',
      (stack) =>
        Aspects.of(stack).add({
          visit: (node) => {
            if (node instanceof CfnFunction) node.runtime = 'nodejs99.x'
          },
        }),
      /nodejs99/,
    ],
  ])('%s', (_, plant, complaint) => {
    const stack = stackOf({})
    plant(stack)
    expect(() => (stack.node.root as App).synth()).toThrow(complaint)
  })
})

/** A resource's name, or what is in it, as people would write it. */
function written(value: unknown): string {
  if (typeof value === 'string') return value
  const [[kind, of]] = Object.entries(value as object) as [[string, unknown]]
  if (kind === 'Fn::GetAtt') return (of as string[])[0]!.replace(/[0-9A-F]{8}$/, '')
  if (kind === 'Fn::Join') return (of as [string, unknown[]])[1].map(written).join('')
  return `${kind} ${JSON.stringify(of)}`
}
