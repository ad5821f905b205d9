import { spawnSync } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'

/** A command that is compared with others: each of its runs is a whole process. */
export interface Contestant {
  readonly name: string
  readonly command: readonly string[]
  /** Where it runs; absent: here. */
  readonly folder?: string
  readonly env?: NodeJS.ProcessEnv
  /** Makes ready for a run; not timed. */
  readonly prepare?: () => void
}

/** What the runs of a contestant took, in their order. */
export interface Measured {
  /** Seconds from start to end. */
  readonly wall: readonly number[]
  /** Seconds of all processors, its own and those of the system on its behalf. */
  readonly cpu: readonly number[]
  /** Resident at its peak (bytes). */
  readonly memory: readonly number[]
  /** What it printed. */
  readonly out: readonly string[]
}

/** One run: as `Measured`, of which it becomes a part. */
type Run = { readonly [part in keyof Measured]: Measured[part][number] }

const MOST_OUTPUT = 64 * 2 ** 20

/**
 * Runs contestants by turns, A B C A B C, so that what else the machine does meets all of them alike; once each before
 * anything counts. Throws where one fails.
 */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<Measured[]> {
  const turns: Run[][] = []
  for (let round = 0; round <= rounds; round += 1)
    turns.push(await turn(contestants, round === 0 ? 'to warm up' : `run ${round} of ${rounds}`))
  return contestants.map((_, at) => {
    const runs = turns.slice(1).map((runsOfTurn) => runsOfTurn[at]!)
    return {
      wall: runs.map(({ wall }) => wall),
      cpu: runs.map(({ cpu }) => cpu),
      memory: runs.map(({ memory }) => memory),
      out: runs.map(({ out }) => out),
    }
  })
}

async function turn(contestants: readonly Contestant[], which: string): Promise<Run[]> {
  const runs: Run[] = []
  for (const contestant of contestants) {
    runs.push(runOnce(contestant, which))
    // So that we hear of it if somebody tells us to stop.
    await setImmediate()
  }
  return runs
}

/** Runs a command as a whole process, by GNU time. Throws where it fails. */
export function runOnce({ name, command, folder, env, prepare }: Contestant, which = 'once'): Run {
  prepare?.()
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync('time', ['-f', '%U %S %M', ...command], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  })
  // Not by time's own watch: it tells hundredths.
  const wall = (performance.now() - started) / 1000
  if (error) throw error
  const said = stderr.trimEnd().split('\n')
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${command.join(' ')}\n${stderr}`)
  const [user, system, kilobytes] = said.at(-1)!.split(' ').map(Number) as [number, number, number]
  console.error(`  ${which}: ${name}, ${wall.toFixed(2)} s`)
  return { wall, cpu: user + system, memory: kilobytes * 1024, out: stdout }
}

/** Ends the process where GNU time or another program is missing: no row is left out for it. */
export function mustHave(programs: readonly string[]): void {
  const missing = programs.filter(
    (program) => spawnSync(program, [VERSION[program] ?? '--version']).status !== 0,
  )
  if (missing.length === 0) return
  console.error(`There is no ${missing.join(' and no ')} here: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}

const VERSION: Readonly<Record<string, string>> = { hugo: 'version' }

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle - 1)]!) / 2
}
