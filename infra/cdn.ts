import { Duration, Stack } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  Distribution,
  type DistributionProps,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Deployment } from '../src/config/deployment.ts'
import { ERROR_MAX_AGE_S, FEED_FILES, NOT_FOUND_PAGE, TYPES_TO_TELL } from '../src/publish/headers.ts'
import { acknowledge, acknowledgeWarning } from './acknowledge.ts'
import { pagesFunction, typesFunction } from './edge/functions.ts'
import { cachePolicy, headersPolicy } from './edge/policies.ts'

/** What subscribers reach: the bucket of feeds, by way of CloudFront. */
export function cdn(scope: Construct, { name: site, domain }: Deployment, feeds: IBucket): Distribution {
  // CloudFront is in no region, and its names are for the whole account.
  const name = `${site}-${Stack.of(scope).region}`
  const common: BehaviorOptions = {
    // Who may list is told that a file is not there (404); who may not, that it is not allowed (403).
    origin: S3BucketOrigin.withOriginAccessControl(feeds, {
      originAccessControl: new S3OriginAccessControl(scope, 'Access', {
        originAccessControlName: `${name}-feeds`,
      }),
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
    compress: true,
    cachePolicy: cachePolicy(scope, name),
    originRequestPolicy: OriginRequestPolicy.CORS_S3_ORIGIN,
    responseHeadersPolicy: headersPolicy(scope, name),
  }
  const typed: BehaviorOptions = {
    ...common,
    functionAssociations: [
      { function: typesFunction(scope, name), eventType: FunctionEventType.VIEWER_RESPONSE },
    ],
  }
  const distribution = new Distribution(scope, 'Cdn', {
    comment: `wirefeed: ${site}`,
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    defaultBehavior: {
      ...common,
      functionAssociations: [
        { function: pagesFunction(scope, name), eventType: FunctionEventType.VIEWER_REQUEST },
      ],
    },
    // A function costs per request: most requests are for feeds, and these need the other one or none.
    additionalBehaviors: {
      '*/rss.xml': common,
      ...Object.fromEntries(Object.keys(TYPES_TO_TELL).map((file) => [patternOf(file), typed])),
    },
    errorResponses: [
      {
        httpStatus: 404,
        responseHttpStatus: 404,
        responsePagePath: `/${NOT_FOUND_PAGE}`,
        // A feed that is not there yet may be there in a moment.
        ttl: Duration.seconds(ERROR_MAX_AGE_S),
      },
    ],
    ...(domain && own(scope, domain)),
  })
  if (domain?.zone) enter(scope, domain.host, domain.zone, distribution)
  acknowledgeWarning(
    distribution,
    'aws-cloudfront-origins:listBucketSecurityRisk',
    'there is a default root object, and each folder has its page: no request comes to be a listing',
  )
  acknowledge(distribution, 'CFR1', 'news is for readers in every country')
  acknowledge(
    distribution,
    'CFR2',
    'static files from a private bucket: a firewall would cost more than all the rest',
  )
  acknowledge(
    distribution,
    'CFR3',
    'access logs would be a record of who reads what, and nothing here needs them',
  )
  if (!domain)
    acknowledge(
      distribution,
      'CFR4',
      "with the CDN's own certificate, the lowest TLS version cannot be chosen",
    )
  return distribution
}

/**
 * The paths of a file. A pattern means the same with a slash at its start and without, as CloudFront's API has it, so that
 * no pattern for files in folders can be relied on for one at the root.
 */
function patternOf(file: string): string {
  return FEED_FILES.includes(file) ? `*/${file}` : `/${file}`
}

function own(scope: Construct, { host, certificate }: Domain): Partial<DistributionProps> {
  return {
    domainNames: [host],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificate),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  }
}

function enter(scope: Construct, recordName: string, { id, name }: Zone, distribution: Distribution): void {
  const zone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: id, zoneName: name })
  const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution))
  new ARecord(scope, 'Address4', { zone, recordName, target })
  new AaaaRecord(scope, 'Address6', { zone, recordName, target })
}

type Domain = NonNullable<Deployment['domain']>
type Zone = NonNullable<Domain['zone']>
