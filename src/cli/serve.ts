import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fresh from 'fresh'
import parseRange from 'range-parser'
import { HEADERS_OF_ALL, headersOf } from '../publish/headers.ts'
import { isHidden, isKey } from '../store/key.ts'
import { UsageError } from './command.ts'

/**
 * Serves a folder of feeds on this machine only, with the headers that a host for them should send: types, caching,
 * CORS open for feeds, pages that load nothing; ETag, Last-Modified, 304 and ranges. A file that is replaced while it is
 * sent is sent whole, as it was. Answers once it listens, with its address. Throws `UsageError` where the port is taken.
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answerTo(request, folder).catch(() => said(500, 'It broke.'))
    response.writeHead(status, { ...headers, ...(status !== 304 && { 'Content-Length': body.length }) })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(isTaken ? new UsageError(`port ${port} is taken; name another with --port`) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` }
}

interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Uint8Array
}

function said(status: number, words: string, headers: OutgoingHttpHeaders = {}): Answer {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' }
  return { status, headers: { ...type, ...headers }, body: Buffer.from(`${words}\n`) }
}

async function answerTo(request: IncomingMessage, folder: string): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return said(405, 'Feeds are only read.', { Allow: 'GET, HEAD' })
  const key = keyOf(request.url)
  const found = key === undefined ? undefined : await publicFile(folder, key)
  if (!found) return said(404, 'There is nothing here. The feeds are listed at /')
  return conditional(request, key!, found)
}

/** The key of the file that a URL names, or of its folder's page; undefined where there can be none, or it is hidden. */
function keyOf(url = '/'): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).slice(1)
    const key = path === '' || path.endsWith('/') ? `${path}index.html` : path
    return isKey(key) && !isHidden(key) ? key : undefined
  } catch {
    return undefined
  }
}

/** A file as it was at one moment. */
interface PublicFile {
  readonly bytes: Uint8Array
  readonly modified: Date
}

/** Once it is open it is this file, whatever takes its place: publishing never changes one that is there. */
async function publicFile(folder: string, key: string): Promise<PublicFile | undefined> {
  const file = await open(join(folder, key)).catch(nothingIfMissing)
  if (!file) return undefined
  try {
    const found = await file.stat()
    return found.isFile() ? { bytes: await file.readFile(), modified: found.mtime } : undefined
  } finally {
    await file.close()
  }
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined
  throw error
}

/** HTTP Semantics (RFC 9110), sections 13 (conditional requests) and 14 (ranges). */
function conditional(
  { headers: asked }: IncomingMessage,
  key: string,
  { bytes, modified }: PublicFile,
): Answer {
  const { contentType, cacheControl } = headersOf(key)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  const lastModified = modified.toUTCString()
  const headers: OutgoingHttpHeaders = {
    ...HEADERS_OF_ALL,
    'Content-Type': contentType,
    'Cache-Control': cacheControl,
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Last-Modified': lastModified,
  }
  if (isMoved(asked, etag, lastModified)) return said(412, 'It is another one by now.')
  if (fresh(asked, { etag, 'last-modified': lastModified }))
    return { status: 304, headers, body: new Uint8Array() }
  const part = isAmong(etag, String(asked['if-range'] ?? etag))
    ? partOf(bytes.length, asked.range)
    : undefined
  if (part === 'beyond') return said(416, 'It ends before.', { 'Content-Range': `bytes */${bytes.length}` })
  if (!part) return { status: 200, headers, body: bytes }
  const range = { 'Content-Range': `bytes ${part.start}-${part.end}/${bytes.length}` }
  return { status: 206, headers: { ...headers, ...range }, body: bytes.subarray(part.start, part.end + 1) }
}

/** Whether it is not the file any more that is asked for. */
function isMoved(asked: IncomingHttpHeaders, etag: string, lastModified: string): boolean {
  if (asked['if-match'] !== undefined) return !isAmong(etag, asked['if-match'])
  return Date.parse(lastModified) > Date.parse(asked['if-unmodified-since'] ?? '')
}

function isAmong(etag: string, list: string): boolean {
  return list.trim() === '*' || list.split(',').some((each) => each.trim() === etag)
}

/** The one range of bytes that is asked for; several are answered with the whole. */
function partOf(size: number, asked: string | undefined) {
  const ranges = asked === undefined ? undefined : parseRange(size, asked)
  if (ranges === -1) return 'beyond'
  return Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
}
