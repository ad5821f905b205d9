import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Duration, Stack } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
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
import { HEADERS_OF_ALL, MAX_AGE_S, TYPES_TO_TELL } from '../src/publish/headers.ts'
import { acknowledge, acknowledgeWarning } from './acknowledge.ts'

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
  const pages = edgeFunction(scope, 'Pages', `${name}-pages`, edgeCode('pages.js'))
  const types = edgeFunction(
    scope,
    'Types',
    `${name}-types`,
    `var TYPES = ${JSON.stringify(TYPES_TO_TELL)}\n${edgeCode('types.js')}`,
  )
  const typed: BehaviorOptions = {
    ...common,
    functionAssociations: [{ function: types, eventType: FunctionEventType.VIEWER_RESPONSE }],
  }
  const distribution = new Distribution(scope, 'Cdn', {
    comment: `wirefeed: ${site}`,
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    defaultBehavior: {
      ...common,
      functionAssociations: [{ function: pages, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    // A function costs per request: most requests are for feeds, and these need the other one or none.
    additionalBehaviors: {
      '*/rss.xml': common,
      ...Object.fromEntries(Object.keys(TYPES_TO_TELL).map((file) => [`*/${file}`, typed])),
    },
    // A feed that is not there yet may be there in a moment.
    errorResponses: [{ httpStatus: 404, ttl: Duration.seconds(10) }],
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

/** Caches for as long as the files say, apart by encoding and by nothing else: queries and cookies do not matter. */
function cachePolicy(scope: Construct, name: string): CachePolicy {
  return new CachePolicy(scope, 'Caching', {
    cachePolicyName: `${name}-feeds`,
    comment: 'as long as Cache-Control says',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(MAX_AGE_S),
    maxTtl: Duration.days(1),
    queryStringBehavior: CacheQueryStringBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  })
}

function headersPolicy(scope: Construct, name: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: `${name}-feeds`,
    comment: 'feeds for everybody, pages that load nothing',
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'],
      accessControlAllowOrigins: [HEADERS_OF_ALL['Access-Control-Allow-Origin']!],
      accessControlExposeHeaders: ['ETag', 'Last-Modified'],
      accessControlMaxAge: Duration.days(1),
      originOverride: true,
    },
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: HEADERS_OF_ALL['Content-Security-Policy']!,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: {
        referrerPolicy: HEADERS_OF_ALL['Referrer-Policy'] as HeadersReferrerPolicy,
        override: true,
      },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
    },
  })
}

function edgeFunction(scope: Construct, id: string, functionName: string, code: string): EdgeFunction {
  return new EdgeFunction(scope, id, {
    functionName,
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code),
  })
}

function edgeCode(file: string): string {
  return readFileSync(resolve(import.meta.dirname, 'edge', file), 'utf8')
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
