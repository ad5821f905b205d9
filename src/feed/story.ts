import type { Permit } from '../rights/permit.ts'
import { type Row, toSecond } from './row.ts'
import type { Site } from './site.ts'

/** A story as it is to be shown at a moment: its newest take, or a notice in its place. */
export interface Story {
  readonly id: string
  readonly published: string
  readonly updated: string
  readonly language: string
  /** Moves if and only if what readers see of it does: hashes of that, or the kind of notice. */
  readonly face: string
  /** Its other names. */
  readonly kin: readonly string[]
  /** The take; absent where a notice stands in its place. */
  readonly row?: Row
  /** What of the take may be shown. */
  readonly permit: Permit
  /** The feeds that have shown it. */
  readonly carriers: readonly string[]
}

interface Dated {
  readonly id: string
  readonly published: string
}

/** The order of stories everywhere: by when they came out, and where that is the same, by id. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** Until when a notice stands in the place of its story. */
export function noticeEnd(updated: string, site: Site): string {
  return daysAfter(updated, site.notices.days)
}

/** From when on a story is not shown any more, if ever. */
export function endOf({ expires }: Row, published: string, { days }: Permit): string | undefined {
  const end = days === undefined ? undefined : daysAfter(published, days)
  return expires && end ? (expires < end ? expires : end) : (expires ?? end)
}

function daysAfter(time: string, days: number): string {
  return new Date(Date.parse(time) + days * 86_400_000).toISOString()
}

/** The date of something that has moved: as said, if that is later than before and has come; else when it was found. */
export function movedTo(before: string, said: string, now: string): string {
  if (said > before && said <= now) return said
  const found = toSecond(now)
  return found > before ? found : new Date(Date.parse(before) + 1_000).toISOString()
}
