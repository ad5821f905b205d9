import type { Told } from './asking.ts'

/** What only one of the two says. Anything else that they differ in is a fault of one of them. */
export const ONLY_CDN: Readonly<Record<string, string>> = {
  'strict-transport-security': 'a laptop serves no TLS, and its name is shared by all that runs there',
  'x-amz-meta-wirefeed-run': 'S3 sends what it was given with a file, and a folder has no place for it',
}

const HTTP_DATE = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/

/** What each says in its own way, with what is the same in both: what is matched here is no matter. */
const OWN_VALUE: Readonly<Record<string, RegExp>> = {
  // Each has its clock,
  date: HTTP_DATE,
  // was written at its own time,
  'last-modified': HTTP_DATE,
  // and tells its files apart in its own way; that it is weak, or not, is the same.
  etag: /"[^"]+"$/,
}

/** S3 says in XML what is wrong with a question asked in advance, and the laptop in words. */
export const OF_WORDS = ['content-type', 'content-length', 'body']

/** CloudFront tells only those who say from which other site they ask. */
export const OF_OTHER_SITES = ['access-control-allow-origin', 'access-control-expose-headers']

/** All that an answer says, but for what is no matter, and for what is named. */
export function comparable({ status, headers, body }: Told, except: readonly string[] = []): object {
  const own = Object.entries(OWN_VALUE).map(([name, pattern]) => [
    name,
    `${headers[name]}`.replace(pattern, 'its own'),
  ])
  // Each compresses as hard as it likes.
  const length = headers['content-encoding'] && headers['content-length'] && 'its own'
  const said = {
    ...headers,
    ...Object.fromEntries(own.filter(([name]) => headers[name!] !== undefined)),
    ...(length && { 'content-length': length }),
    body,
  }
  const unlike = [...except, ...Object.keys(ONLY_CDN)]
  return {
    status,
    ...Object.fromEntries(Object.entries(said).filter(([name]) => !unlike.includes(name))),
  }
}
