import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

/** How long what was overwritten or deleted in the bucket of articles can be had back. */
const KEPT = Duration.days(90)

/** Where the newsroom puts its records, and the function its catalog. It stays when the stack goes. */
export function articlesBucket(scope: Construct, name: string): IBucket {
  const bucket = privateBucket(scope, 'Articles', `${name}-articles`, {
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'old-catalogs', prefix: '.wirefeed/', noncurrentVersionExpiration: Duration.days(1) },
      { id: 'old-records', noncurrentVersionExpiration: KEPT, expiredObjectDeleteMarker: true },
      { id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
    ],
  })
  // The construct's own way to say this brings a Lambda function with it.
  ;(bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  }
  return bucket
}

/** Where the function puts the feeds, for the CDN alone to read. It can be made again from the articles. */
export function feedsBucket(scope: Construct, name: string): IBucket {
  return privateBucket(scope, 'Feeds', `${name}-feeds`, {
    removalPolicy: RemovalPolicy.DESTROY,
    // For the questions that browsers ask in advance. What they are then answered says the CDN.
    cors: [
      { allowedMethods: [HttpMethods.GET, HttpMethods.HEAD], allowedOrigins: ['*'], allowedHeaders: ['*'] },
    ],
    lifecycleRules: [{ id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) }],
  })
}

/** Named after account and region, so that it is nobody else's and is found again when the stack is made anew. */
function privateBucket(scope: Construct, id: string, name: string, props: BucketProps): IBucket {
  const { account, region } = Stack.of(scope)
  const bucket = new Bucket(scope, id, {
    bucketName: `${name}-${account}-${region}`,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    ...props,
  })
  acknowledge(bucket, 'S1', 'access logs would be a record of who reads what, and nothing here needs them')
  // The construct's types leave open what those of its interface do not, and mean the same.
  return bucket as IBucket
}
