import { ICON } from '../feed/document.ts'
import { FORMATS } from '../feed/formats.ts'
import { NOT_FOUND } from '../site/not-found-page.ts'
import { OPML } from '../site/opml.ts'
import { INDEX } from '../site/page.ts'
import { CONTENT_SECURITY_POLICY } from '../site/security.ts'
import type { Headers } from '../store/store.ts'

/** Readers are asked to come back this soon (seconds): a killed story must not linger in a cache. */
export const MAX_AGE_S = 60

/** What is not there may be there this soon (seconds). */
export const ERROR_MAX_AGE_S = 10

/** The page that is sent, with 404, for whatever is not there. */
export const NOT_FOUND_PAGE = NOT_FOUND

/** The files of each feed, in its folder. */
export const FEED_FILES: readonly string[] = FORMATS.map(({ file }) => file)

const MEDIA_TYPES = new Map([
  ...FORMATS.map(({ file, mediaType }) => [file, mediaType] as const),
  [INDEX, 'text/html'],
  [NOT_FOUND, 'text/html'],
  [OPML, 'text/x-opml'],
  [ICON, 'image/png'],
])

/** CDNs compress by type, and CloudFront for one has not heard of these: what they are stored as there. */
const STORED_TYPES = new Map([
  ['application/atom+xml', 'application/xml'],
  ['application/feed+json', 'application/json'],
  ['text/x-opml', 'application/xml'],
])

/** The files that are stored under another type than readers are to be told, with the one they are to be told. */
export const TYPES_TO_TELL: Readonly<Record<string, string>> = Object.fromEntries(
  [...MEDIA_TYPES]
    .filter(([, type]) => STORED_TYPES.has(type))
    .map(([file, type]) => [file, contentTypeOf(type)]),
)

/** What a server lets be done with public files. */
export const METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** What a server sends with every public file, besides what `headersOf` says of it. */
export const HEADERS_OF_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const

/** What a server answers besides to browsers that ask in advance what they may do (Fetch, "CORS-preflight fetch"). */
export const HEADERS_OF_PREFLIGHT = {
  'Access-Control-Allow-Methods': METHODS.join(', '),
  'Access-Control-Allow-Headers': '*',
  'Access-Control-Max-Age': `${24 * 60 * 60}`,
} as const

/** What a server sends with the redirect from a folder without its slash to the one with it, for readers elsewhere too. */
export const HEADERS_OF_REDIRECT = {
  'Access-Control-Allow-Origin': HEADERS_OF_ALL['Access-Control-Allow-Origin'],
  'Cache-Control': cachedFor(MAX_AGE_S),
} as const

/** What a server sends with a public file: one table for every host. */
export function headersOf(path: string): Headers {
  return {
    contentType: contentTypeOf(mediaTypeOf(path)),
    cacheControl: cachedFor(fileIn(path) === NOT_FOUND ? ERROR_MAX_AGE_S : MAX_AGE_S),
  }
}

/** What is stored with it, for hosts that compress it and send it on. */
export function storedHeadersOf(path: string): Headers {
  return { ...headersOf(path), contentType: contentTypeOf(storedTypeOf(path)) }
}

/** Those of the types that are stored that CloudFront compresses (its Developer Guide, "Serve compressed files"). */
const COMPRESSED_TYPES = new Set(['application/rss+xml', 'application/xml', 'application/json', 'text/html'])
/** It leaves smaller and larger files as they are (bytes). */
const COMPRESSED_BYTES = { least: 1_000, most: 10_000_000 }

/** Whether hosts compress a public file of this many bytes for those who take it compressed. */
export function isCompressed(path: string, bytes: number): boolean {
  const { least, most } = COMPRESSED_BYTES
  return COMPRESSED_TYPES.has(storedTypeOf(path)) && bytes >= least && bytes <= most
}

function storedTypeOf(path: string): string {
  const mediaType = mediaTypeOf(path)
  return STORED_TYPES.get(mediaType) ?? mediaType
}

function mediaTypeOf(path: string): string {
  return MEDIA_TYPES.get(fileIn(path)) ?? 'application/octet-stream'
}

function fileIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** All our text is UTF-8; what is no text has no charset. */
function contentTypeOf(mediaType: string): string {
  return /^text\/|[/+](?:xml|json)$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType
}

function cachedFor(seconds: number): string {
  return `public, max-age=${seconds}`
}
