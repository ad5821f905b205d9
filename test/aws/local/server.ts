import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<unknown>

/** A server on 127.0.0.1, which has an address before it is known what it serves: others want to be told of it. */
export interface LocalServer {
  readonly address: string
  readonly serve: (handler: Handler) => void
  readonly stop: () => Promise<void>
}

/** Whoever starts it must stop it. */
export async function startServer(): Promise<LocalServer> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (handler) => {
      server.on('request', (incoming, outgoing) =>
        handler(incoming, outgoing).catch((error: unknown) => admit(outgoing, error)),
      )
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What is wrong with the stand-in itself is told to whoever asked. */
function admit(outgoing: ServerResponse, error: unknown): void {
  if (outgoing.headersSent) outgoing.destroy()
  else outgoing.writeHead(500).end(error instanceof Error ? error.stack : String(error))
}
