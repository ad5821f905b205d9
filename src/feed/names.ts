import type { Family } from './families.ts'
import type { Row } from './row.ts'

/**
 * All that a family goes by: what may join a take to it, what an order may name it by, the texts that a kill may mean,
 * and the records that it is in. Two families that share none of these have nothing to do with each other.
 */
export function namesOf({ rows, told }: Family): Set<string> {
  const names = new Set<string>()
  for (const { key, id, kin = [], text, names: { headline, url, slugline } = {} } of rows) {
    names.add(nameOfRecord(key))
    for (const one of [id, ...kin]) names.add(nameOfId(one))
    if (text) names.add(nameOfText(text))
    if (headline) names.add(`headline ${headline}`)
    if (url) names.add(`url ${url}`)
    if (slugline) names.add(`slugline ${slugline}`)
  }
  for (const [id, { kin = [], text }] of told) {
    for (const one of [id, ...kin]) names.add(nameOfId(one))
    if (text) names.add(nameOfText(text))
  }
  return names
}

/** The names by which a row means other takes than its own: those that it is a take with, and those that it orders. */
export function namesMeantBy({ id, kin = [], order }: Row): string[] {
  const own = [id, ...kin].map(nameOfId)
  if (!order) return own
  return [
    ...own,
    ...order.ids.map(nameOfId),
    ...order.urls.map((url) => `url ${url}`),
    ...order.headlines.map((headline) => `headline ${headline}`),
    ...order.sluglines.map((slugline) => `slugline ${slugline}`),
  ]
}

export function nameOfRecord(key: string): string {
  return `record ${key}`
}

export function nameOfId(id: string): string {
  return `id ${id}`
}

export function nameOfText(hash: string): string {
  return `text ${hash}`
}
