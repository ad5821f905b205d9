/** The code of the function in `exampleTemplate`: fails as it is told, else tells what it was given. */
export const EXAMPLE_CODE = `
export const handler = async (event) => {
  if (event.end) process.exit(1)
  if (event.fail) throw new Error('as told')
  const failed = event.Records?.filter(({ body }) => body.includes('bad'))
  if (failed) return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  return { event, greeting: process.env.GREETING, pid: process.pid }
}
`

const attribute = (id: string, name: string) => ({ 'Fn::GetAtt': [id, name] })
const trusts = (Service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
})

/** A small stack with one of each that wirefeed's stack has, put together in its way; `name` begins all names in it. */
export function exampleTemplate(name: string, code: { S3Bucket: string; S3Key: string }, greeting = 'hello') {
  return {
    Resources: {
      Articles: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Retain',
        Properties: {
          BucketName: `${name}-articles`,
          VersioningConfiguration: { Status: 'Enabled' },
          NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
        },
      },
      Feeds: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Delete',
        Properties: {
          CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] },
        },
      },
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { AssumeRolePolicyDocument: trusts('lambda.amazonaws.com') },
      },
      Publish: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: `${name}-publish`,
          Handler: 'index.handler',
          Runtime: 'nodejs24.x',
          Timeout: 30,
          Code: code,
          Role: attribute('Role', 'Arn'),
          Environment: { Variables: { GREETING: greeting } },
        },
      },
      DeadLetters: { Type: 'AWS::SQS::Queue', Properties: { QueueName: `${name}-dead` } },
      Changes: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          QueueName: `${name}-changes`,
          RedrivePolicy: { deadLetterTargetArn: attribute('DeadLetters', 'Arn'), maxReceiveCount: 2 },
        },
      },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: attribute('Changes', 'Arn'),
          FunctionName: { Ref: 'Publish' },
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: {
            source: ['aws.s3'],
            'detail-type': ['Object Created', 'Object Deleted'],
            detail: { bucket: { name: [{ Ref: 'Articles' }] } },
          },
          Targets: [{ Id: 'queue', Arn: attribute('Changes', 'Arn') }],
        },
      },
      ...cdnResources(),
    },
    Outputs: {
      Feeds: { Value: { Ref: 'Feeds' } },
      Queue: { Value: { Ref: 'Changes' } },
      DeadLetters: { Value: { Ref: 'DeadLetters' } },
      Host: { Value: attribute('Cdn', 'DomainName') },
    },
  }
}

function cdnResources() {
  const behavior = {
    TargetOriginId: 'feeds',
    Compress: true,
    CachePolicyId: { Ref: 'Caching' },
    ResponseHeadersPolicyId: { Ref: 'Headers' },
    AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
  }
  return {
    Caching: {
      Type: 'AWS::CloudFront::CachePolicy',
      Properties: {
        CachePolicyConfig: { ParametersInCacheKeyAndForwardedToOrigin: { EnableAcceptEncodingGzip: true } },
      },
    },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } },
      },
    },
    Types: edgeFunction(`function handler({ response }) {
      if (response.headers['content-type']) response.headers['content-type'] = { value: 'application/atom+xml' }
      return response
    }`),
    Cdn: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          DefaultRootObject: 'index.html',
          Origins: [{ Id: 'feeds', DomainName: attribute('Feeds', 'RegionalDomainName') }],
          DefaultCacheBehavior: behavior,
          CacheBehaviors: [
            {
              ...behavior,
              PathPattern: '*/atom.xml',
              FunctionAssociations: [
                { EventType: 'viewer-response', FunctionARN: attribute('Types', 'FunctionARN') },
              ],
            },
          ],
        },
      },
    },
  }
}

function edgeFunction(FunctionCode: string) {
  return { Type: 'AWS::CloudFront::Function', Properties: { Name: 'types', FunctionCode } }
}
