import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answer.ts'

const OF_CONTENT = new Set(['content-type', 'content-encoding', 'accept-ranges'])

/** Answers 304 to those who have it already: by its ETag, weak or not, or else by its date. */
export function unlessKnown(answer: Answer, asked: IncomingHttpHeaders): Answer {
  if (answer.status !== 200 || !isKnown(answer, asked)) return answer
  const headers = Object.entries(answer.headers).filter(([name]) => !OF_CONTENT.has(name))
  return { status: 304, headers: Object.fromEntries(headers), body: Buffer.alloc(0) }
}

function isKnown({ headers }: Answer, asked: IncomingHttpHeaders): boolean {
  const known = asked['if-none-match']
  if (known !== undefined) {
    const strong = (etag: string) => etag.trim().replace(/^W\//, '')
    return (
      known.trim() === '*' ||
      known
        .split(',')
        .map(strong)
        .includes(strong(headers.etag ?? ''))
    )
  }
  const since = Date.parse(asked['if-modified-since'] ?? '')
  return Date.parse(headers['last-modified'] ?? '') <= since
}
