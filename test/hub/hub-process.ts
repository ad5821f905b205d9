import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { Hub } from './hub.ts'

/**
 * A hub on this machine: `node hub-process.ts [--port N] [--state FILE]`. It prints its address, takes what is posted to
 * it, and says to whoever asks (GET) what it has heard.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, state: { type: 'string' } },
})

const server = createServer()
await new Promise<void>((resolve) => server.listen(Number(values.port), '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
const hub = new Hub(address, values.state)
server.on('request', async (request, response) => {
  if (request.method === 'GET')
    return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(hub.status))
  const { status, text: words } = hub.accept(new URLSearchParams(await text(request)))
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(words)
})
console.log(`Hub at ${address}`)
