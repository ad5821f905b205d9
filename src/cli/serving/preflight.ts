import type { IncomingHttpHeaders } from 'node:http'
import { HEADERS_OF_ALL, HEADERS_OF_PREFLIGHT } from '../../publish/headers.ts'
import { type Answer, NO_BODY, said } from './answer.ts'

/** What browsers that ask in advance may go on to do, with whatever headers. */
const READING = ['GET', 'HEAD']

/** The answer to a browser that asks in advance (Fetch, "CORS-preflight fetch"): S3's, which the CDN sends on. */
export function preflight(asked: IncomingHttpHeaders): Answer {
  const { origin, 'access-control-request-method': method } = asked
  if (!origin || !method) return said(400, 'Which site asks, and for what?', HEADERS_OF_PREFLIGHT)
  if (!READING.includes(method)) return said(403, 'Feeds are only read.', HEADERS_OF_PREFLIGHT)
  return { status: 200, headers: { ...HEADERS_OF_ALL, ...HEADERS_OF_PREFLIGHT }, body: NO_BODY }
}
