import type { Said } from './said.ts'

/** Each member as the first says it that says anything. Of embargoes even an empty one is said: it has no end. */
export function firstFilled(...said: readonly Said[]): Said {
  return Object.assign({}, ...said.map(filled).reverse())
}

function filled(said: Said): Said {
  const isFilled = ([member, value]: [string, unknown]) =>
    value !== undefined && (member === 'embargoed' || (value !== '' && !isEmptyList(value)))
  return Object.fromEntries(Object.entries(said).filter(isFilled))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
