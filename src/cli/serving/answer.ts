import type { OutgoingHttpHeaders } from 'node:http'
import { HEADERS_OF_ALL } from '../../publish/headers.ts'

/** What is sent to a GET; to a HEAD the same without its body. */
export interface Answer {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly body: Uint8Array
}

export const NO_BODY = new Uint8Array()

/** An answer in words, for people who look at what went wrong. */
export function said(status: number, words: string, headers: OutgoingHttpHeaders = {}): Answer {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' }
  return { status, headers: { ...HEADERS_OF_ALL, ...type, ...headers }, body: Buffer.from(`${words}\n`) }
}
