/** What readers have been told of a story: what no record says, and what must therefore be remembered. */
export interface Told {
  /** The feeds that have shown it; none, where it is only remembered that it was killed. */
  readonly feeds: readonly string[]
  readonly published: string
  readonly updated: string
  /** BCP 47: a notice in its place speaks it. */
  readonly language: string
  /** What was last shown of it: see `Story`. */
  readonly face: string
  /** The letters of its text, hashed. */
  readonly text?: string
  /** Its other names, which no record may say any more. */
  readonly kin?: readonly string[]
  /** It has left the feeds by itself: it is over, or may not be shown any more. */
  readonly isOver?: true
  /** Who killed it: it stays killed though that record goes, until there is another text. */
  readonly killed?: Killed
  /** When it was first found to be in no record any more. */
  readonly gone?: string
}

export interface Killed {
  /** The record that says so. */
  readonly key: string
  readonly part: number
  /** As of when. */
  readonly since: string
  /** The version that was killed, where it says: an older one does not come back. */
  readonly version?: number
  /** The letters of every text that was killed, hashed. */
  readonly texts: readonly string[]
}

/** What stands in the place of a story that was published and must not be read any more. */
export const NOTICES = ['killed', 'held', 'deleted'] as const
export type NoticeKind = (typeof NOTICES)[number]

/** The face of what is known only from the feeds themselves: some text. */
export const RECOVERED = ''

/** Whether something that had one face shows the other now, as far as is known: dated as before, it is as it was. */
export function isAsBefore(
  before: { readonly face: string; readonly updated: string },
  face: string,
  said: string,
): boolean {
  return before.face === face || (before.face === RECOVERED && !isNotice(face) && said <= before.updated)
}

/** Whether the same is remembered. */
export function isSameTold(one: Told | undefined, other: Told): boolean {
  const flat = (told: Told) => JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)))
  return one !== undefined && flat(one) === flat(other)
}

export function isNotice(face: string): face is NoticeKind {
  return (NOTICES as readonly string[]).includes(face)
}

/** The letters, hashed, of every text that was killed. */
export function textsKilled(told: ReadonlyMap<string, Told>): Set<string> {
  return new Set([...told.values()].flatMap(({ killed }) => killed?.texts ?? []))
}
