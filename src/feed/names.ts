import type { Family } from './families.ts'
import type { Row, RowOrder } from './row.ts'

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
    if (headline) names.add(nameOfHeadline(headline))
    if (url) names.add(nameOfUrl(url))
    if (slugline) names.add(nameOfSlugline(slugline))
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
  return order ? [...own, ...namesOrdered(order), ...order.sluglines.map(nameOfSlugline)] : own
}

/** The names by which an order means all that go by them. Of a slugline it means only the last that had it. */
export function namesOrdered({ ids, urls, headlines }: RowOrder): string[] {
  return [...ids.map(nameOfId), ...urls.map(nameOfUrl), ...headlines.map(nameOfHeadline)]
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

function nameOfUrl(hash: string): string {
  return `url ${hash}`
}

function nameOfHeadline(hash: string): string {
  return `headline ${hash}`
}

function nameOfSlugline(hash: string): string {
  return `slugline ${hash}`
}
