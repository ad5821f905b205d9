import type { Row } from './row.ts'
import type { Told } from './told.ts'

/** All that is known of one story: its takes, in whatever records, and what readers have been told of it. */
export interface Family {
  readonly rows: readonly Row[]
  /** By id: a story that readers know under several has been told more than once. */
  readonly told: readonly (readonly [id: string, told: Told])[]
}

/**
 * The stories of these rows: takes that share an id, or one of whose other names is another's, are one story; and so are
 * those that once were, by what is remembered.
 */
export function familiesOf(rows: readonly Row[], told: ReadonlyMap<string, Told>): Family[] {
  const kinship = new Kinship()
  const killed = new Map(
    [...told].flatMap(([id, what]) => (what.killed?.texts ?? []).map((text) => [text, id] as const)),
  )
  for (const { id, kin = [], text } of rows) {
    for (const other of kin) kinship.join(id, other)
    // A killed text that comes back under another name, as a file that was copied, is the killed story.
    const same = text === undefined ? undefined : killed.get(text)
    if (same !== undefined) kinship.join(id, same)
  }
  for (const [id, { kin = [] }] of told) for (const other of kin) kinship.join(id, other)
  const families = new Map<string, { rows: Row[]; told: [string, Told][] }>()
  const familyOf = (id: string) => {
    const head = kinship.headOf(id)
    const known = families.get(head)
    if (known) return known
    const made = { rows: [], told: [] }
    families.set(head, made)
    return made
  }
  for (const row of rows) familyOf(row.id).rows.push(row)
  for (const [id, what] of told) familyOf(id).told.push([id, what])
  return [...families.values()]
}

/** Which names are one story's: a union-find. Most stories have one name, and are not in it. */
class Kinship {
  readonly #above = new Map<string, string>()

  headOf(name: string): string {
    let head = name
    for (let above = this.#above.get(head); above !== undefined; above = this.#above.get(head)) head = above
    if (head !== name) this.#above.set(name, head)
    return head
  }

  join(one: string, other: string): void {
    const [a, b] = [this.headOf(one), this.headOf(other)]
    // The same head, whatever the order of the records.
    if (a !== b) this.#above.set(a < b ? b : a, a < b ? a : b)
  }
}
