import { type Entrant, type Result, timeOf } from './archives.ts'
import type { Who } from './contestants.ts'
import { atMost, type Goal, holds } from './goal.ts'
import { requestsIn } from './made.ts'
import { median } from './process.ts'
import { count } from './table.ts'

/** The archives that are measured, the smallest first. */
export interface Sizes {
  readonly all: readonly number[]
  /** That on which wirefeed stands beside others. */
  readonly peers: number
  readonly largest: number
}

export function sizesFrom(sizes: readonly number[]): Sizes {
  const all = [...sizes].sort((a, b) => a - b)
  const largest = all.at(-1)!
  return { all, peers: all.includes(10_000) ? 10_000 : largest, largest }
}

type Took = (who: Who, size: number) => Result

/** A case on archives: whom it needs where, and what is to hold. */
export interface ArchiveCase {
  readonly needs: (sizes: Sizes) => readonly Entrant[]
  readonly goals: (took: Took, sizes: Sizes) => readonly Goal[]
}

export const ARCHIVE_CASES = {
  rebuild: {
    needs: ({ peers }) => on([peers], ['wirefeed', 'parse', 'hugo', 'feed', 'feedsmith', 'rebuild']),
    goals: (took, { peers }) => {
      const full = timeOf(took('wirefeed', peers))
      const of = `full rebuild of ${count(peers)}`
      return [
        atMost(0.5, `${of}, beside Hugo's RSS alone`, full, timeOf(took('hugo', peers))),
        atMost(3, `${of}, beside only reading and parsing`, full, timeOf(took('parse', peers))),
      ]
    },
  },
  growth: {
    needs: ({ all }) => on(all, ['wirefeed']),
    goals: (took, { all, largest }) => {
      const smaller = all.at(-2)
      if (!smaller) return []
      const [large, small] = [took('wirefeed', largest), took('wirefeed', smaller)]
      const sizes = `full rebuild of ${count(largest)}, beside ${count(smaller)}`
      return [
        atMost(1.2, `${sizes}: time a record`, timeOf(large) / largest, timeOf(small) / smaller),
        atMost(1.5, `${sizes}: peak memory`, median(large.memory), median(small.memory)),
      ]
    },
  },
  change: {
    needs: ({ all }) => on(all, ['wirefeed', 'change']),
    goals: (took, { all, largest }) => {
      const of = `one article of ${count(largest)} changed`
      const [many, few] = [took('change', largest), took('change', all[0]!)]
      const [asked, askedOfFew] = [requestsOf(many), requestsOf(few)]
      return [
        atMost(1 / 50, `${of}, beside the full rebuild`, timeOf(many), timeOf(took('wirefeed', largest))),
        holds(`as at ${count(all[0]!)}: ${askedOfFew}`, `${of}: requests`, asked, asked === askedOfFew),
      ]
    },
  },
  nothing: {
    needs: ({ all }) => on(all, ['wirefeed', 'nothing']),
    goals: (took, { largest }) => {
      const of = `nothing of ${count(largest)} changed`
      const idle = took('nothing', largest)
      const { requests, recordsRead } = idle.made
      const is = `${requests!.write} writes, ${recordsRead} records read`
      return [
        atMost(1 / 5, `${of}, beside the full rebuild`, timeOf(idle), timeOf(took('wirefeed', largest))),
        holds('no write, no record read', of, is, requests!.write === 0 && recordsRead === 0),
      ]
    },
  },
} as const satisfies Record<string, ArchiveCase>

function requestsOf({ made }: Result): string {
  return requestsIn(made.requests!)
}

function on(sizes: readonly number[], who: readonly Who[]): Entrant[] {
  return sizes.flatMap((size) => who.map((one) => ({ who: one, size })))
}

/** Whom the cases need: each once, and on each archive whoever builds it before those who change it. */
export function entrantsOf(cases: readonly ArchiveCase[], sizes: Sizes): Entrant[] {
  const needed = cases.flatMap(({ needs }) => needs(sizes))
  const each = new Map(needed.map((entrant) => [`${entrant.who} ${entrant.size}`, entrant]))
  return [...each.values()].sort((a, b) => a.size - b.size)
}

/** What is to hold of the results, for these cases. */
export function goalsOf(cases: readonly ArchiveCase[], results: readonly Result[], sizes: Sizes): Goal[] {
  const took: Took = (who, size) => results.find((result) => result.who === who && result.size === size)!
  return cases.flatMap(({ goals }) => goals(took, sizes))
}
