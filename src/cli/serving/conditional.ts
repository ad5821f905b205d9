import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import fresh from 'fresh'
import { type Answer, NO_BODY, said } from './answer.ts'
import { encodingFor } from './encoding.ts'
import type { PublicFile } from './file.ts'
import { partOf } from './range.ts'
import { headersOfAny, headersOfContent, represented } from './representation.ts'

/** The file, or what is asked of it: HTTP Semantics (RFC 9110), sections 13 (conditional requests) and 14 (ranges). */
export async function conditional(request: IncomingMessage, file: PublicFile): Promise<Answer> {
  const { headers: asked, method } = request
  if (isMoved(asked, file)) return said(412, 'It is another one by now.')
  if (isKnown(asked, file)) {
    const encoding = encodingFor(request, file.key, file.bytes.length)
    return { status: 304, headers: headersOfAny(file, encoding), body: NO_BODY }
  }
  const range = method === 'GET' && isSame(asked, file) ? asked.range : undefined
  return part(file, range) ?? (await represented(request, file))
}

/** Whether it is not the file any more that is asked for. */
function isMoved(asked: IncomingHttpHeaders, { etag, lastModified }: PublicFile): boolean {
  const known = asked['if-match']
  if (known === undefined)
    return Date.parse(lastModified ?? '') > Date.parse(asked['if-unmodified-since'] ?? '')
  return known.trim() !== '*' && !known.split(',').some((each) => each.trim() === etag)
}

/** Whether whoever asks has it, in whatever encoding. A reload (`no-cache`) is for caches on the way, not for the origin. */
function isKnown(asked: IncomingHttpHeaders, { etag, lastModified }: PublicFile): boolean {
  return fresh(
    { ...asked, 'cache-control': undefined },
    { etag, ...(lastModified && { 'last-modified': lastModified }) },
  )
}

/** Whether whoever has a part of a file has it of this one. */
function isSame(asked: IncomingHttpHeaders, { etag, lastModified }: PublicFile): boolean {
  const known = asked['if-range']
  return known === undefined || known === etag || known === lastModified
}

function part(file: PublicFile, range: string | undefined): Answer | undefined {
  const { key, bytes } = file
  const found = partOf(bytes.length, range)
  if (!found) return undefined
  if (found === 'beyond') return said(416, 'It ends before.', { 'Content-Range': `bytes */${bytes.length}` })
  const { first, last } = found
  const headers = {
    ...headersOfAny(file),
    ...headersOfContent(key),
    'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
  }
  return { status: 206, headers, body: bytes.subarray(first, last + 1) }
}
