import { type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Told {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it is once it is decompressed. */
  readonly body: string
}

/** One request, with these headers and no others; `fetch` would add some, and tidy up the path. */
export async function ask(
  host: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<Told> {
  return await new Promise((resolve, reject) => {
    request(new URL(host), { path, method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, headers: told } = response
      buffer(response).then(
        (bytes) => resolve({ status, headers: told, body: decompressed(bytes, told).toString() }),
        reject,
      )
    })
      .on('error', reject)
      .end()
  })
}

function decompressed(bytes: Buffer, headers: IncomingHttpHeaders): Buffer {
  if (bytes.length === 0) return bytes
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
}
