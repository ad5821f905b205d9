import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import send from 'send'
import { headersOf } from '../publish/headers.ts'
import { UsageError } from './command.ts'

/**
 * Serves a folder of feeds on this machine only, with the headers that a host for them should send: types, caching,
 * CORS open for feeds; ETag, Last-Modified, 304 and ranges. Answers once it listens, with its address.
 * Throws `UsageError` where the port is taken.
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    send(request, pathOf(request.url), {
      root: folder,
      dotfiles: 'ignore',
      index: 'index.html',
      cacheControl: false,
    })
      .on('headers', (answer, path) => {
        const { contentType, cacheControl } = headersOf(path)
        answer.setHeader('Content-Type', contentType)
        answer.setHeader('Cache-Control', cacheControl)
        answer.setHeader('Access-Control-Allow-Origin', '*')
      })
      .on('error', ({ status }: { status: number }) => {
        // Failed preconditions and ranges are about a file that is there; what is hidden or outside is simply not.
        const code = [412, 416, 500].includes(status) ? status : 404
        response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' })
        response.end(
          code === 404 ? 'There is nothing here. The feeds are listed at /\n' : `${STATUS_CODES[code]}\n`,
        )
      })
      .on('directory', () => response.writeHead(404).end())
      .pipe(response)
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

function pathOf(url = '/'): string {
  return url.replace(/[?#].*$/, '')
}
