import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type DeployedFunctions, UnknownFunction } from './functions.ts'
import type { Handler } from './server.ts'

const INVOKE = /^\/2015-03-31\/functions\/([^/?]+)\/invocations(?:\?|$)/

/** Answers invocations by running what was deployed, and has moto at `behind` answer everything else. */
export function gateway(behind: string, functions: DeployedFunctions): Handler {
  return async (incoming, outgoing) => {
    const [, name] = (incoming.method === 'POST' && INVOKE.exec(incoming.url!)) || []
    if (name) await invoke(functions, decodeURIComponent(name), incoming, outgoing)
    else await forward(behind, incoming, outgoing)
  }
}

async function forward(behind: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method, url, headers } = incoming
  // As they are, `host` among them: they are signed.
  const sent = request(new URL(behind), { method, path: url, headers, agent: false })
  const answered = once(sent, 'response')
  const [[answer]] = (await Promise.all([answered, pipeline(incoming, sent)])) as unknown as [
    [IncomingMessage],
    unknown,
  ]
  outgoing.writeHead(answer.statusCode!, answer.headers)
  await pipeline(answer, outgoing)
}

async function invoke(
  functions: DeployedFunctions,
  name: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const event = parsed(await text(incoming))
  if (!event) return refuse(outgoing, 400, 'InvalidRequestContentException', 'Could not parse request body')
  outgoing.setHeader('x-amzn-requestid', randomUUID())
  try {
    if (incoming.headers['x-amz-invocation-type'] === 'Event')
      return await later(functions, name, event, outgoing)
    const { answer, error } = await functions.invoke(name, event.payload)
    outgoing.setHeader('x-amz-executed-version', '$LATEST')
    if (error) outgoing.setHeader('x-amz-function-error', 'Unhandled')
    sendJson(outgoing, 200, error ?? answer ?? null)
  } catch (error) {
    if (!(error instanceof UnknownFunction)) throw error
    refuse(outgoing, 404, 'ResourceNotFoundException', error.message)
  }
}

/** Nobody is told what becomes of it; AWS would try it twice more where it fails. */
async function later(
  functions: DeployedFunctions,
  name: string,
  { payload }: { payload: unknown },
  outgoing: ServerResponse,
): Promise<void> {
  await functions.find(name)
  functions.invoke(name, payload).catch(() => {})
  outgoing.writeHead(202).end()
}

function parsed(body: string): { payload: unknown } | undefined {
  try {
    return { payload: body === '' ? {} : JSON.parse(body) }
  } catch {
    return undefined
  }
}

function refuse(outgoing: ServerResponse, status: number, type: string, message: string): void {
  outgoing.setHeader('x-amzn-errortype', type)
  sendJson(outgoing, status, { Type: 'User', Message: message })
}

function sendJson(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
