import { once } from 'node:events'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { startServer } from './local/server.ts'

/**
 * What goes wrong with a request. A code of S3's: it is answered so, and nothing is done. 'reset': the connection breaks
 * before anything is done. 'lost': all is done, and the connection breaks before the answer. 'late': all is done, and
 * no answer comes. 'cut': the answer breaks off halfway.
 */
export type Fault = keyof typeof ERRORS | 'reset' | 'lost' | 'late' | 'cut'

const ERRORS = {
  AccessDenied: 403,
  ConditionalRequestConflict: 409,
  InternalError: 500,
  NoSuchBucket: 404,
  ServiceUnavailable: 503,
  SlowDown: 503,
}

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

export interface FaultProxy {
  readonly endpoint: string
  /** All requests so far, in the order they came. */
  readonly asked: readonly Asked[]
  readonly stop: () => Promise<void>
}

/** A server on 127.0.0.1 in front of the one at `behind`; `faultOf` says what goes wrong with each request. */
export async function startProxy(
  behind: string,
  faultOf: (asked: Asked, number: number) => Fault | undefined | Promise<Fault | undefined>,
): Promise<FaultProxy> {
  const asked: Asked[] = []
  const { address: endpoint, serve, stop } = await startServer()
  serve(async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming
    const body = await buffer(incoming).catch(() => undefined)
    if (!body) return
    asked.push({ method, path, headers })
    const fault = await faultOf({ method, path, headers }, asked.length)
    if (fault === 'reset') return outgoing.destroy()
    if (fault !== undefined && fault in ERRORS) return refuse(outgoing, fault as keyof typeof ERRORS)
    const answer = await forwarded(behind, incoming, body)
    if (fault === 'lost') return outgoing.destroy()
    if (fault === 'late') return
    outgoing.writeHead(answer.status, answer.headers)
    if (fault !== 'cut') return outgoing.end(answer.body)
    outgoing.write(answer.body.subarray(0, answer.body.length / 2), () => outgoing.destroy())
  })
  return { endpoint, asked, stop }
}

function refuse(outgoing: ServerResponse, code: keyof typeof ERRORS): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>As told.</Message></Error>`
  outgoing.writeHead(ERRORS[code], { 'content-type': 'application/xml' }).end(body)
}

async function forwarded(behind: string, { method, url, headers }: IncomingMessage, body: Buffer) {
  // As they are, `host` among them: they are signed.
  const sent = request(new URL(behind), { method, path: url, headers, agent: false })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const { 'transfer-encoding': _, ...answered } = answer.headers
  return { status: answer.statusCode ?? 502, headers: answered, body: await buffer(answer) }
}
