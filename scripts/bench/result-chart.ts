import type { Sizes } from './archive-cases.ts'
import { type Result, timeOf } from './archives.ts'
import { type Bar, barChart } from './chart.ts'
import { OURS, type Who } from './contestants.ts'
import { decimals } from './goal.ts'
import { count } from './table.ts'

const LABELS: readonly (readonly [Who, string])[] = [
  ['parse', 'only reading and JSON.parse'],
  ['wirefeed', 'wirefeed: RSS, Atom, JSON Feed, pages'],
  ['feed', 'feed, bare: RSS, Atom, JSON Feed'],
  ['feedsmith', 'feedsmith, bare: RSS, Atom, JSON Feed'],
  ['hugo', 'Hugo: RSS'],
]
const BY_SIZE: readonly (readonly [Who, string])[] = [
  ['wirefeed', 'all, from nothing'],
  ['change', 'one changed'],
  ['nothing', 'nothing changed'],
]

/** The results as a picture: wirefeed beside others on one archive, and wirefeed by the size of the archive. */
export function resultChart(results: readonly Result[], { all, peers }: Sizes): string {
  const bar = (who: Who, size: number, label: string): Bar[] =>
    results
      .filter((result) => result.who === who && result.size === size)
      .map((result) => {
        const value = timeOf(result)
        return { label, value, says: `${decimals(value)} s`, isOurs: OURS.includes(who) }
      })
  return barChart('How long publishing takes', [
    {
      title: `18 feeds from ${count(peers)} articles`,
      bars: LABELS.flatMap(([who, label]) => bar(who, peers, label)),
    },
    {
      title: 'wirefeed, by the size of the archive',
      bars: BY_SIZE.flatMap(([who, what]) =>
        all.flatMap((size) => bar(who, size, `${count(size)}: ${what}`)),
      ),
    },
  ])
}
