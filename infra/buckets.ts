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
import { bucketName, KEPT_DAYS, STATE } from './names.ts'

/** Where the newsroom puts its records, and the function its catalog. It stays when the stack goes. */
export function articlesBucket(scope: Construct, name: string): IBucket {
  const bucket = privateBucket(scope, 'Articles', 'articles', name, {
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'old-catalogs', prefix: STATE, noncurrentVersionExpiration: Duration.days(1) },
      {
        id: 'old-records',
        noncurrentVersionExpiration: Duration.days(KEPT_DAYS),
        expiredObjectDeleteMarker: true,
      },
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
  return privateBucket(scope, 'Feeds', 'feeds', name, {
    removalPolicy: RemovalPolicy.DESTROY,
    // For the questions that browsers ask in advance. What they are then answered says the CDN.
    cors: [
      { allowedMethods: [HttpMethods.GET, HttpMethods.HEAD], allowedOrigins: ['*'], allowedHeaders: ['*'] },
    ],
    lifecycleRules: [{ id: 'broken-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) }],
  })
}

function privateBucket(
  scope: Construct,
  id: string,
  what: 'articles' | 'feeds',
  site: string,
  props: BucketProps,
): IBucket {
  const { account, region } = Stack.of(scope)
  const bucket = new Bucket(scope, id, {
    bucketName: bucketName(what, site, account, region),
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
