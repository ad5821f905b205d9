import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Answer } from './answer.ts'
import type { Encoding } from './distribution.ts'

/** Of the types that CloudFront compresses those that feeds and pages may have; Atom's and JSON Feed's own it does not. */
const COMPRESSED_TYPES = new Set([
  'application/javascript',
  'application/json',
  'application/rss+xml',
  'application/xhtml+xml',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/xml',
])
const COMPRESSED_STATUS = new Set([200, 403, 404])
const LEAST_BYTES = 1_000
const MOST_BYTES = 10_000_000

/**
 * Compresses what CloudFront does, by the type that it is stored as; the bytes are others then, so its ETag is weak, and no
 * parts of them are offered. Of what it would compress it says so to those, too, who do not take it compressed.
 */
export function compressed(
  answer: Answer,
  encodings: readonly Encoding[],
  accepted: string | undefined,
): Answer {
  if (encodings.length === 0 || !isCompressible(answer)) return answer
  const encoding = encodings.find((each) => accepts(accepted ?? '', each))
  if (!encoding) return { ...answer, headers: { ...answer.headers, vary: 'Accept-Encoding' } }
  const { 'accept-ranges': _, etag, ...headers } = answer.headers
  return {
    ...answer,
    headers: {
      ...headers,
      vary: 'Accept-Encoding',
      'content-encoding': encoding,
      ...(etag && { etag: etag.startsWith('"') ? `W/${etag}` : etag }),
    },
    body: encoding === 'gzip' ? gzipSync(answer.body) : brotli(answer.body),
  }
}

function isCompressible({ status, headers, body }: Answer): boolean {
  if (!COMPRESSED_STATUS.has(status)) return false
  if (headers['content-encoding'] || body.length < LEAST_BYTES || body.length > MOST_BYTES) return false
  const [type = ''] = (headers['content-type'] ?? '').split(';')
  return COMPRESSED_TYPES.has(type.trim().toLowerCase())
}

function accepts(accepted: string, encoding: Encoding): boolean {
  return accepted.split(',').some((each) => {
    const [name, ...parameters] = each.split(';').map((part) => part.trim().toLowerCase())
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}
