import type { IncomingMessage } from 'node:http'
import type { Environment } from '../local/environment.ts'
import type { Handler } from '../local/server.ts'
import { type Answer, cdnError } from './answer.ts'
import { compressed } from './compression.ts'
import { unlessKnown } from './condition.ts'
import { type Behavior, type Distribution, deployedDistribution } from './distribution.ts'
import { EdgeError, type EdgeRequest, type EdgeResponse, onRequest, onResponse } from './edge.ts'
import { orErrorPage } from './error-page.ts'
import { withPolicy } from './headers.ts'
import { preflight, stored } from './origin.ts'
import { partOf } from './range.ts'
import { edgeRequest } from './request.ts'

/**
 * Does what CloudFront would with the distribution that is deployed, or with the one that `find` answers, but for its
 * caches: every request is answered from the bucket as it is, under the template as it is.
 */
export function cdn(env: Environment, find: Find = deployedDistribution): Handler {
  return async (incoming, outgoing) => {
    const { status, headers, body } = await answered(env, await find(env), incoming)
    const length = status === 304 ? {} : { 'content-length': body.length }
    outgoing.writeHead(status, { ...headers, ...length })
    outgoing.end(incoming.method === 'HEAD' ? undefined : body)
  }
}

type Find = (env: Environment) => Promise<Distribution | undefined>

async function answered(
  env: Environment,
  distribution: Distribution | undefined,
  incoming: IncomingMessage,
): Promise<Answer> {
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
  const shown = await orErrorPage(env, distribution, original)
  const isPreflight = request.method === 'OPTIONS'
  const sent = isPreflight ? shown : asWanted(shown, behavior, incoming)
  const { origin } = incoming.headers
  const answer = withPolicy(sent, behavior.headersPolicy, { origin, isPreflight })
  // The viewer-response function sees the policy's headers, and nothing where the origin answered with an error.
  return original.status < 400 ? await seenOff(answer, behavior, request) : answer
}

/** Not the whole of it, where that is not wanted, and compressed: only what is whole is. To HTTP/1.0 nothing is. */
function asWanted(
  answer: Answer,
  { encodings }: Behavior,
  { headers, httpVersion }: IncomingMessage,
): Answer {
  const accepted = httpVersion === '1.0' ? undefined : `${headers['accept-encoding'] ?? ''}`
  const whole = unlessKnown(compressed(answer, encodings, accepted), headers)
  if (whole.status !== 200) return whole
  const part = partOf(compressed(answer, encodings, undefined), headers.range)
  return part.status === 200 ? whole : part
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

async function seenOff(
  answer: Answer,
  { onResponse: code }: Behavior,
  request: EdgeRequest,
): Promise<Answer> {
  if (!code) return answer
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
