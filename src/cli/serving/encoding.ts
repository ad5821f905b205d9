import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'
import { isCompressed } from '../../publish/headers.ts'

export type Encoding = 'br' | 'gzip'

/** The better one first: where they are wanted equally it is taken. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip']

/**
 * The encoding (RFC 9110, section 12.5.3) for a file of this many bytes; undefined where it goes out as it is. To HTTP/1.0
 * it does, as from CloudFront.
 */
export function encodingFor(
  { headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>,
  key: string,
  bytes: number,
): Encoding | undefined {
  if (httpVersion === '1.0' || !isCompressed(key, bytes)) return undefined
  // @ts-expect-error Its types are older than `preferred`.
  const [best] = new Negotiator({ headers }).encodings([...ENCODINGS, 'identity'], { preferred: ENCODINGS })
  return ENCODINGS.find((encoding) => encoding === best)
}

/** For an answer that somebody waits for: brotli's own highest quality takes seconds for what this does in a moment. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Not in this thread, so that others are answered meanwhile. */
export async function encoded(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  return encoding === 'br' ? await promisify(brotliCompress)(bytes, BROTLI) : await promisify(gzip)(bytes)
}
