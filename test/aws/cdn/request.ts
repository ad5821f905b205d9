import type { IncomingMessage } from 'node:http'
import type { EdgeRequest, Values } from './edge.ts'

/** A request as CloudFront hands it to functions: the path as it was sent, cookies and parameters taken apart. */
export function edgeRequest({ method = 'GET', url = '/', headers }: IncomingMessage): EdgeRequest {
  const [, uri = '/', query = ''] = /^([^?]*)\??(.*)$/s.exec(url)!
  const { cookie = '', ...others } = headers
  const named = Object.entries(others).map(([name, value]) => [name, `${value}`] as const)
  const cookies = cookie.split(';').flatMap((pair) => (pair.trim() ? [split(pair.trim())] : []))
  const parameters = query.split('&').flatMap((pair) => (pair ? [split(pair)] : []))
  return {
    method,
    uri,
    querystring: values(parameters),
    headers: values(named),
    cookies: values(cookies),
  }
}

function split(pair: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair)!
  return [name, value]
}

function values(pairs: readonly (readonly [string, string])[]): Values {
  return Object.fromEntries(pairs.map(([name, value]) => [name, { value }]))
}
