import { join } from 'node:path'
import { CONTESTANTS, contestant, type Who } from './contestants.ts'
import { decimals } from './goal.ts'
import { type Made, madeBy, mustBeAlike, requestsIn } from './made.ts'
import { type Measured, median, race } from './process.ts'
import { layRoom } from './room.ts'
import { count, megabytes, table } from './table.ts'

/** Who is to be run, on an archive of how many articles. */
export interface Entrant {
  readonly who: Who
  readonly size: number
}

export interface Result extends Entrant, Measured {
  readonly made: Made
}

/** Lays out the archives within a folder, and runs the entrants on them by turns. */
export async function raceOn(
  entrants: readonly Entrant[],
  folder: string,
  rounds: number,
): Promise<Result[]> {
  const sizes = [...new Set(entrants.map(({ size }) => size))]
  const rooms = new Map(
    sizes.map((size) => {
      console.error(`${count(size)} articles are laid out`)
      const hasHugo = entrants.some((entrant) => entrant.who === 'hugo' && entrant.size === size)
      return [size, layRoom(join(folder, String(size)), size, hasHugo)]
    }),
  )
  const measured = await race(
    entrants.map(({ who, size }) => contestant(who, rooms.get(size)!)),
    rounds,
  )
  const results: Result[] = []
  for (const [at, { who, size }] of entrants.entries()) {
    const [room, took] = [rooms.get(size)!, measured[at]!]
    mustBeAlike(who, room)
    results.push({ who, size, ...took, made: await madeBy(who, room, took.out.at(-1)!) })
  }
  return results
}

/** Seconds, the median of its runs. */
export function timeOf(result: Measured): number {
  return median(result.wall)
}

const HEADS = [
  ...['', 'seconds', 'from – to', '× from nothing', 'processor seconds'],
  ...['peak memory, MB', 'files written', 'MB written', 'store requests'],
]

/** What was measured, archive by archive. */
export function resultTables(results: readonly Result[]): string {
  return [...Map.groupBy(results, ({ size }) => size)]
    .map(([size, group]) => {
      const first = timeOf(group.find(({ who }) => who === 'wirefeed')!)
      return `**${count(size)} articles**\n\n${table(
        HEADS,
        group.map((result) => rowOf(result, first)),
      )}`
    })
    .join('\n\n')
}

function rowOf(result: Result, first: number): string[] {
  const { who, wall, cpu, memory, made } = result
  const { files, bytes, requests } = made
  return [
    CONTESTANTS[who],
    decimals(timeOf(result)),
    `${decimals(Math.min(...wall))} – ${decimals(Math.max(...wall))}`,
    decimals(timeOf(result) / first),
    decimals(median(cpu)),
    megabytes(median(memory)),
    count(files),
    megabytes(bytes),
    requests ? requestsIn(requests) : '',
  ]
}
