import { FORMATS } from '../feed/formats.ts'
import { CONTENT_SECURITY_POLICY } from '../site/security.ts'
import type { Headers } from '../store/store.ts'

/** Readers are asked to come back this soon (seconds): a killed story must not linger in a cache. */
export const MAX_AGE_S = 60

/** The files of each feed, in its folder. */
export const FEED_FILES: readonly string[] = FORMATS.map(({ file }) => file)

const MEDIA_TYPES = new Map([
  ...FORMATS.map(({ file, mediaType }) => [file, mediaType] as const),
  ['index.html', 'text/html'],
])

/** CDNs compress by type, and CloudFront for one has not heard of these: what they are stored as there. */
const STORED_TYPES = new Map([
  ['application/atom+xml', 'application/xml'],
  ['application/feed+json', 'application/json'],
])

/** The files that are stored under another type than readers are to be told, with the one they are to be told. */
export const TYPES_TO_TELL: Readonly<Record<string, string>> = Object.fromEntries(
  [...MEDIA_TYPES].filter(([, type]) => STORED_TYPES.has(type)).map(([file, type]) => [file, utf8(type)]),
)

/** What a server sends with every public file, besides what `headersOf` says of it. */
export const HEADERS_OF_ALL: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

/** What a server sends with a public file: one table for every host. */
export function headersOf(path: string): Headers {
  return { contentType: utf8(mediaTypeOf(path)), cacheControl: `public, max-age=${MAX_AGE_S}` }
}

/** What is stored with it, for hosts that compress it and send it on. */
export function storedHeadersOf(path: string): Headers {
  const mediaType = mediaTypeOf(path)
  return { ...headersOf(path), contentType: utf8(STORED_TYPES.get(mediaType) ?? mediaType) }
}

function mediaTypeOf(path: string): string {
  return MEDIA_TYPES.get(path.slice(path.lastIndexOf('/') + 1)) ?? 'application/octet-stream'
}

function utf8(mediaType: string): string {
  return `${mediaType}; charset=utf-8`
}
