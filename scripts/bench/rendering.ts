import { join } from 'node:path'
import { atMost, decimals } from './goal.ts'
import { median, race } from './process.ts'
import type { Section } from './section.ts'
import { megabytes, table } from './table.ts'

type Round = Record<'ours' | 'bare' | 'readBack' | 'bytes' | 'bareBytes', number>

/** Rendering alone, beside the `feed` package called bare. */
export async function measureRendering(runs: number): Promise<Section> {
  const command = [process.execPath, join(import.meta.dirname, 'render-rounds.ts')]
  const [measured] = await race([{ name: 'rendering alone', command }], runs)
  const rounds = measured!.out.map((text): Round => JSON.parse(text))
  const middle = (part: keyof Round) => median(rounds.map((round) => round[part]))
  const rows = [
    ['wirefeed renders', middle('ours'), middle('bytes')],
    ['`feed`, bare', middle('bare'), middle('bareBytes')],
    ['wirefeed reads back what it rendered, before it is written', middle('readBack')],
  ] as const
  return {
    title: 'Rendering alone: 50 stories of 5 kB in three formats',
    text: table(
      ['', 'milliseconds', 'MB'],
      rows.map(([what, time, bytes]) => [what, decimals(time), bytes ? megabytes(bytes) : '']),
    ),
    goals: [atMost(1.3, 'rendering alone, beside `feed` called bare', middle('ours'), middle('bare'))],
  }
}
