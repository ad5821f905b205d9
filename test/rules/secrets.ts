/**
 * The parts of a record that a scan can tell apart in public bytes, each with the letter that its secrets begin with
 * behind a "q". A secret is a word that no newsroom writes, so finding one says whose text stands there.
 */
export const LETTERS = {
  headline: 'h',
  summary: 's',
  opening: 'b',
  tail: 't',
  url: 'u',
  keyword: 'k',
  byline: 'n',
  correction: 'c',
  picture: 'p',
  note: 'e',
  slug: 'g',
  terms: 'm',
  key: 'y',
  uri: 'i',
} as const

export type Part = keyof typeof LETTERS

/** The secrets of one version of a record, by part. */
export type Secrets = { readonly [part in Part]: string }

// A cut-off secret still gives itself away: nothing closes it.
const SECRET = /q[hsbtuknpcegmyi]\d{6}/g

const PARTS = new Map(Object.entries(LETTERS).map(([part, letter]) => [letter as string, part as Part]))

export function secret(part: Part, serial: number): string {
  return `q${LETTERS[part]}${`${serial}`.padStart(6, '0')}`
}

export function secretsOf(serial: number): Secrets {
  const all = Object.keys(LETTERS).map((part) => [part, secret(part as Part, serial)])
  return Object.fromEntries(all) as Secrets
}

export function secretsIn(text: string): Set<string> {
  return new Set(text.match(SECRET))
}

export function partOf(word: string): Part {
  return PARTS.get(word[1]!)!
}

/** Where a keyword stands as the address of its feed, which remains when the keyword's stories are withdrawn. */
const ADDRESS = /keyword(?:\/|%2F)(qk\d{6})/gi

/** The text without the addresses of feeds whose keyword `isKnown` to the public. */
export function withoutAddresses(text: string, isKnown: (keyword: string) => boolean): string {
  return text.replace(ADDRESS, (address, keyword) => (isKnown(keyword) ? 'keyword' : address))
}

/** The secret in a story's uri. */
export function secretOfUri(uri: string): string {
  return uri.slice(uri.lastIndexOf(':') + 1)
}
