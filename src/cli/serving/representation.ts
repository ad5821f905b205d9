import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { HEADERS_OF_ALL, headersOf, isCompressed } from '../../publish/headers.ts'
import type { Answer } from './answer.ts'
import { type Encoding, encoded, encodingFor } from './encoding.ts'
import type { PublicFile } from './file.ts'

/** The whole of a file, in the encoding that is preferred. */
export async function represented(request: IncomingMessage, file: PublicFile): Promise<Answer> {
  const { key, bytes } = file
  const encoding = encodingFor(request, key, bytes.length)
  const headers = { ...headersOfAny(file, encoding), ...headersOfContent(key, encoding) }
  return { status: 200, headers, body: encoding ? await encoded(bytes, encoding) : bytes }
}

/** What is said of a file though it is not sent: where it is to be kept, how long, and what it is known by. */
export function headersOfAny(
  { key, bytes, etag, lastModified }: PublicFile,
  encoding?: Encoding,
): OutgoingHttpHeaders {
  return {
    ...HEADERS_OF_ALL,
    'Cache-Control': headersOf(key).cacheControl,
    // Weak where the bytes are others than the file's, as CloudFront's is: nothing promises that they come out the same.
    ETag: encoding ? `W/${etag}` : etag,
    ...(lastModified && { 'Last-Modified': lastModified }),
    ...(isCompressed(key, bytes.length) && { Vary: 'Accept-Encoding' }),
  }
}

/** What is said of the bytes that are sent. Parts are always of the file as it is, so those of others are not offered. */
export function headersOfContent(key: string, encoding?: Encoding): OutgoingHttpHeaders {
  const { contentType } = headersOf(key)
  return {
    'Content-Type': contentType,
    ...(encoding ? { 'Content-Encoding': encoding } : { 'Accept-Ranges': 'bytes' }),
  }
}
