import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from './command.ts'
import { answerTo } from './serving/answer-to.ts'

/**
 * Serves a folder of feeds on this machine only, as the CDN would: with its headers, redirects, compression and errors
 * (`infra/cdn.ts`). A file that is replaced while it is sent is sent whole, as it was. Answers once it listens, with its
 * address. Throws `UsageError` where the port is taken.
 *
 * It does not ask under which name it is reached: feeds are public, and every page that a browser shows may read them,
 * so that a page that gives itself this machine's address (DNS rebinding) learns nothing more.
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    send(request, response, folder).catch(() => response.destroy())
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

async function send(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const { status, headers, body } = await answerTo(request, folder)
  response.writeHead(status, { ...headers, ...(status !== 304 && { 'Content-Length': body.length }) })
  // To a HEAD, Node leaves it out.
  response.end(body)
}
