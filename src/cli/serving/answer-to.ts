import type { IncomingMessage } from 'node:http'
import { HEADERS_OF_REDIRECT, headersOf, METHODS, NOT_FOUND_PAGE } from '../../publish/headers.ts'
import { type Answer, NO_BODY, said } from './answer.ts'
import { conditional } from './conditional.ts'
import { publicFile } from './file.ts'
import { folderMeant, keyOf, pathOf } from './path.ts'
import { preflight } from './preflight.ts'
import { represented } from './representation.ts'

/** The answer to any request at all: what goes wrong on the way is one too. */
export async function answerTo(request: IncomingMessage, folder: string): Promise<Answer> {
  return await answer(request, folder).catch(() => said(500, 'It broke.'))
}

async function answer(request: IncomingMessage, folder: string): Promise<Answer> {
  const { method = '', headers } = request
  if (!METHODS.includes(method)) return said(405, 'Feeds are only read.', { Allow: METHODS.join(', ') })
  const path = pathOf(request.url)
  const location = folderMeant(path)
  if (location !== undefined)
    return { status: 301, headers: { ...HEADERS_OF_REDIRECT, Location: location }, body: NO_BODY }
  if (method === 'OPTIONS') return preflight(headers)
  const key = keyOf(path)
  const found = key === undefined ? undefined : await publicFile(folder, key)
  return found ? await conditional(request, found) : await nothingHere(request, folder)
}

/** The folder's own page for that, if it has one. */
async function nothingHere(request: IncomingMessage, folder: string): Promise<Answer> {
  const page = await publicFile(folder, NOT_FOUND_PAGE)
  if (page) return { ...(await represented(request, page)), status: 404 }
  const { cacheControl } = headersOf(NOT_FOUND_PAGE)
  return said(404, 'There is nothing here. The feeds are listed at /', { 'Cache-Control': cacheControl })
}
