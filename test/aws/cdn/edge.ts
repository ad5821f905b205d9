import { createContext, runInContext } from 'node:vm'

/** A header, a cookie or a parameter as CloudFront's functions see it. */
export type Values = Readonly<Record<string, { readonly value: string }>>

export interface EdgeRequest {
  readonly method: string
  readonly uri: string
  readonly querystring: Values
  readonly headers: Values
  readonly cookies: Values
}

export interface EdgeResponse {
  readonly statusCode: number
  readonly statusDescription?: string
  readonly headers?: Values
  readonly body?: string | { readonly data: string; readonly encoding?: 'text' | 'base64' }
}

/** What a function did that CloudFront does not let pass. */
export class EdgeError extends Error {}

/** Runs a viewer-request function; it answers the request to go on with, or a response in its place. */
export async function onRequest(code: string, request: EdgeRequest): Promise<EdgeRequest | EdgeResponse> {
  const answered = await run(code, { ...eventOf('viewer-request'), request })
  if (isResponse(answered)) return answered
  if (typeof answered?.uri !== 'string') throw new EdgeError('it answers neither a request nor a response')
  return answered as unknown as EdgeRequest
}

/** Runs a viewer-response function; it answers the response to go on with. */
export async function onResponse(
  code: string,
  request: EdgeRequest,
  response: EdgeResponse,
): Promise<EdgeResponse> {
  const answered = await run(code, { ...eventOf('viewer-response'), request, response })
  if (!isResponse(answered)) throw new EdgeError('it does not answer a response')
  return answered
}

function eventOf(eventType: string) {
  const context = {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'EDFDVBD6EXAMPLE',
    eventType,
    requestId: 'EXAMPLE',
  }
  return { version: '1.0', context, viewer: { ip: '127.0.0.1' } }
}

/** In a world of its own, with nothing of Node's and no `eval`, as in CloudFront's runtime; what goes in and out is copied. */
async function run(code: string, event: object): Promise<Record<string, unknown> | undefined> {
  const world = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  try {
    runInContext(code, world, { timeout: 1000 })
    const given = JSON.stringify(JSON.stringify(event))
    const answered = await runInContext(`handler(JSON.parse(${given}))`, world, { timeout: 1000 })
    return answered && JSON.parse(JSON.stringify(answered))
  } catch (error) {
    throw new EdgeError(String(error))
  }
}

function isResponse(answered: object | undefined): answered is EdgeResponse {
  if (!(answered && 'statusCode' in answered)) return false
  const { statusCode, headers = {} } = answered as EdgeResponse
  for (const [name, header] of Object.entries(headers))
    if (name !== name.toLowerCase() || typeof header?.value !== 'string')
      throw new EdgeError(`${name} is no header: names are in lower case, values are { value }`)
  return Number.isInteger(statusCode)
}
