import { Duration } from 'aws-cdk-lib'
import {
  CachePolicy,
  CacheQueryStringBehavior,
  type HeadersFrameOption,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { HEADERS_OF_ALL, HEADERS_OF_PREFLIGHT, MAX_AGE_S, METHODS } from '../../src/publish/headers.ts'

/** Caches for as long as the files say, apart by encoding and by nothing else: queries and cookies do not matter. */
export function cachePolicy(scope: Construct, name: string): CachePolicy {
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

/** The headers of all files, and TLS for a year; those for other sites (CORS) CloudFront tells only to who names one. */
export function headersPolicy(scope: Construct, name: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: `${name}-feeds`,
    comment: 'feeds for everybody, pages that load nothing from elsewhere',
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: [HEADERS_OF_PREFLIGHT['Access-Control-Allow-Headers']],
      accessControlAllowMethods: [...METHODS],
      accessControlAllowOrigins: [HEADERS_OF_ALL['Access-Control-Allow-Origin']],
      accessControlExposeHeaders: HEADERS_OF_ALL['Access-Control-Expose-Headers'].split(', '),
      accessControlMaxAge: Duration.seconds(Number(HEADERS_OF_PREFLIGHT['Access-Control-Max-Age'])),
      originOverride: true,
    },
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: HEADERS_OF_ALL['Content-Security-Policy'],
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HEADERS_OF_ALL['X-Frame-Options'] as HeadersFrameOption, override: true },
      referrerPolicy: {
        referrerPolicy: HEADERS_OF_ALL['Referrer-Policy'] as HeadersReferrerPolicy,
        override: true,
      },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
    },
  })
}
