import { localCode } from '../local-code.ts'

/**
 * The members of a JSON object by their names in lower case and without "$": ninjs 3 writes "pubStatus" for what was
 * "pubstatus", and 1.3 "$standard" for what is "standard" now.
 */
export type Members = ReadonlyMap<string, unknown>

const NONE: Members = new Map()

/** Those of what is no object are none. */
export function membersOf(value: unknown): Members {
  if (!isObject(value)) return NONE
  const members = new Map<string, unknown>()
  for (const name of Object.keys(value)) {
    const known = (name.startsWith('$') ? name.slice(1) : name).toLowerCase()
    if (name === known || !members.has(known)) members.set(known, (value as Record<string, unknown>)[name])
  }
  return members
}

/** The first of these members that says something, without the blanks around it; a number is told in digits. */
export function textAt(members: Members, ...names: readonly string[]): string | undefined {
  return names.map((name) => textOf(members.get(name))).find((text) => text !== undefined)
}

/** The same of a value; undefined where it is no text or an empty one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** What a member holds one or many of: a list's items, or the one thing. */
export function listAt(members: Members, ...names: readonly string[]): readonly unknown[] {
  return names.flatMap((name) => {
    const value = members.get(name)
    if (Array.isArray(value)) return value
    return value === undefined || value === null ? [] : [value]
  })
}

/**
 * Things with names, as the versions write them: an object whose members they are (1.x), or a list of objects that have a
 * member "name" or "role" (2.x, 3.x).
 */
export function namedAt(members: Members, name: string): readonly (readonly [string, unknown])[] {
  const value = members.get(name)
  if (!Array.isArray(value)) return isObject(value) ? Object.entries(value) : []
  return value.map((item) => [textAt(membersOf(item), 'name', 'role') ?? '', item])
}

/** The local code of the first of these members that says something, in lower case: "main" of "hltype:main"; '' for none. */
export function codeAt(members: Members, ...names: readonly string[]): string {
  return codeOf(textAt(members, ...names))
}

/** The same of a text. */
export function codeOf(text: string | undefined): string {
  return localCode(text).toLowerCase()
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
