import { FORMATS } from '../feed/formats.ts'
import type { Headers } from '../store/store.ts'

/** Readers are asked to come back this soon (seconds): a killed story must not linger in a cache. */
const MAX_AGE_S = 60

const MEDIA_TYPES = new Map([
  ...FORMATS.map(({ file, mediaType }) => [file, mediaType] as const),
  ['index.html', 'text/html'],
])

/** What a server sends with a public file: one table for every store and for the server on a laptop. */
export function headersOf(path: string): Headers {
  const mediaType = MEDIA_TYPES.get(path.slice(path.lastIndexOf('/') + 1)) ?? 'application/octet-stream'
  return { contentType: `${mediaType}; charset=utf-8`, cacheControl: `public, max-age=${MAX_AGE_S}` }
}
