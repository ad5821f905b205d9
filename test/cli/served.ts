import { once } from 'node:events'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { serve } from '../../src/cli/serve.ts'
import { newFolder } from './command.ts'

/** What a server says, taken apart; names of headers in lower case. */
export interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

/** Long enough ago that it is said. */
const WRITTEN = new Date('2026-11-20T07:15:00Z')

/** A folder with these files, served until the tests of the file are over. */
export class Served {
  readonly folder: string
  readonly #port: number

  private constructor(folder: string, port: number) {
    this.folder = folder
    this.#port = port
  }

  static async with(files: Readonly<Record<string, string | Uint8Array>>): Promise<Served> {
    const folder = await newFolder()
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
      await utimes(join(folder, path), WRITTEN, WRITTEN)
    }
    const { server, address } = await serve(folder, 0)
    afterAll(() => {
      server.closeAllConnections()
      server.close()
    })
    return new Served(folder, Number(new URL(address).port))
  }

  /** One request with these headers and no others but Host. */
  async ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Said> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    return await this.send(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}`)
  }

  /** The lines of one request, byte for byte, but for the last, empty one, and a body. */
  async send(lines: string, body = ''): Promise<Said> {
    const socket = connect(this.#port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`${lines}Connection: close\r\n\r\n${body}`, 'latin1')
    return takenApart(await buffer(socket))
  }
}

function takenApart(answer: Buffer): Said {
  const end = answer.indexOf('\r\n\r\n')
  const [first = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    bytes: answer.subarray(end + 4),
  }
}
