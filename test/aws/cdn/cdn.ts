import type { IncomingMessage } from 'node:http'
import type { Environment } from '../local/environment.ts'
import type { Handler } from '../local/server.ts'
import { type Answer, cdnError } from './answer.ts'
import { compressed } from './compression.ts'
import { unlessKnown } from './condition.ts'
import { type Behavior, type Distribution, deployedDistribution } from './distribution.ts'
import { EdgeError, type EdgeRequest, type EdgeResponse, onRequest, onResponse } from './edge.ts'
import { withPolicy } from './headers.ts'
import { preflight, stored } from './origin.ts'
import { edgeRequest } from './request.ts'

/**
 * Does what CloudFront would with the distribution that is deployed, but for its caches: every request is answered from
 * the bucket as it is, under the template as it is.
 */
export function cdn(env: Environment): Handler {
  return async (incoming, outgoing) => {
    const { status, headers, body } = await answered(env, incoming)
    const length = status === 304 ? {} : { 'content-length': body.length }
    outgoing.writeHead(status, { ...headers, ...length })
    outgoing.end(incoming.method === 'HEAD' ? undefined : body)
  }
}

async function answered(env: Environment, incoming: IncomingMessage): Promise<Answer> {
  const distribution = await deployedDistribution(env)
  if (!distribution) return cdnError(503, 'no stack with a distribution is deployed')
  try {
    return await answerOf(env, distribution, incoming)
  } catch (error) {
    if (!(error instanceof EdgeError)) throw error
    return cdnError(503, `FunctionExecutionError: ${error.message}`)
  }
}

async function answerOf(
  env: Environment,
  distribution: Distribution,
  incoming: IncomingMessage,
): Promise<Answer> {
  const viewed = edgeRequest(incoming)
  const behavior = distribution.behaviorFor(viewed.uri)
  if (!behavior.methods.includes(viewed.method)) return cdnError(403, `${viewed.method} is not allowed`)
  const request = behavior.onRequest ? await onRequest(behavior.onRequest, viewed) : viewed
  // What a function makes up itself goes out as it is: neither compressed nor given the policy's headers.
  if ('statusCode' in request) return madeUp(request)
  const uri = request.uri === '/' && distribution.rootObject ? `/${distribution.rootObject}` : request.uri
  const original = await fromOrigin(env, behavior, request, uri)
  const isPreflight = request.method === 'OPTIONS'
  const sent = unlessKnown(
    compressed(original, isPreflight ? [] : behavior.encodings, request.headers['accept-encoding']?.value),
    incoming.headers,
  )
  const { origin } = incoming.headers
  return await seenOff(withPolicy(sent, behavior.headersPolicy, { origin, isPreflight }), behavior, request)
}

async function fromOrigin(
  env: Environment,
  { bucket, cors }: Behavior,
  { method, headers }: EdgeRequest,
  uri: string,
): Promise<Answer> {
  if (method !== 'OPTIONS') return await stored(env, bucket, uri)
  return preflight(cors, {
    origin: headers.origin?.value,
    method: headers['access-control-request-method']?.value,
    headers: headers['access-control-request-headers']?.value,
  })
}

/** The viewer-response function sees the policy's headers, and no errors. */
async function seenOff(
  answer: Answer,
  { onResponse: code }: Behavior,
  request: EdgeRequest,
): Promise<Answer> {
  if (!code || answer.status >= 400) return answer
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, { value }]))
  const response = await onResponse(code, request, { statusCode: answer.status, headers })
  return { ...answer, status: response.statusCode, headers: plain(response) }
}

function madeUp(response: EdgeResponse): Answer {
  const { body = '' } = response
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.data, encodingOf(body))
  return { status: response.statusCode, headers: plain(response), body: bytes }
}

function encodingOf({ encoding = 'text' }: { readonly encoding?: 'text' | 'base64' }): BufferEncoding {
  return encoding === 'base64' ? 'base64' : 'utf8'
}

function plain({ headers = {} }: EdgeResponse): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]))
}
