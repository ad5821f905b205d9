import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { STATE_FOLDER } from '../../src/publish/apart.ts'
import { cloneInto, newcomersEnvironment } from '../newcomer.ts'
import { decimals } from './goal.ts'
import { type Contestant, type Measured, median, race, runOnce } from './process.ts'
import type { Section } from './section.ts'
import { count, megabytes, table } from './table.ts'

/** From a fresh clone of what is committed to the first feed that is served, and what each part of it takes. */
export async function measureClone(folder: string, runs: number): Promise<Section> {
  await cloneInto(folder)
  const npmCi = runOnce({ name: 'npm ci', command: ['npm', 'ci'], folder, env: newcomersEnvironment() })
  const first = runOnce(firstFeedOf(folder))
  const parts = await partsOf(folder, runs)
  return {
    title: 'The first feed on a fresh clone',
    text: `${table(
      ['', 'seconds'],
      parts.map(([part, time]) => [part, decimals(time)]),
    )}

Once each: \`npm ci\` ${decimals(npmCi.wall)} s, for ${installedIn(folder)}, which hangs on the network and on what npm
has in its cache and says nothing of another machine; and the very first start ${decimals(Number(first.out))} s.`,
    goals: [],
  }
}

/** What the parts of a start take (seconds), each a process of its own or a part of one. */
async function partsOf(folder: string, runs: number): Promise<[string, number][]> {
  const node = join(folder, 'node_modules/.bin/node')
  const [whole, npm, loaded, bare, published] = (await race(
    [
      firstFeedOf(folder),
      newcomers('npm', folder, 'npm', 'start', '--', '--help'),
      newcomers('loading', folder, node, 'src/cli/main.ts', 'start', '--help'),
      newcomers('Node.js', folder, node, '-e', '0'),
      newcomers('publishing', folder, node, 'scripts/bench/start-phases.ts'),
    ],
    runs,
  )) as [Measured, Measured, Measured, Measured, Measured]
  const started = median(npm.wall)
  const ofProcess = median(loaded.wall)
  const ofNode = median(bare.wall)
  const phases = published.out.map((text): Record<'reading' | 'rendering', number> => JSON.parse(text))
  const reading = median(phases.map((phase) => phase.reading)) / 1000
  const rendering = median(phases.map((phase) => phase.rendering)) / 1000
  const all = median(whole.out.map(Number))
  const articles = readdirSync(join(folder, 'examples/articles')).length
  return [
    ['npm itself', started - ofProcess],
    ['Node.js itself', ofNode],
    ['loading wirefeed', ofProcess - ofNode],
    [`reading the ${articles} examples`, reading],
    ['planning, rendering and writing their feeds and pages', rendering],
    ['the rest: opening the server, the first answer', all - started - reading - rendering],
    ['**`npm start` to the first 200**', all],
  ]
}

function firstFeedOf(folder: string): Contestant {
  const command = [process.execPath, join(import.meta.dirname, 'first-feed.ts'), folder]
  return { name: 'first feed', command, prepare: () => forget(folder) }
}

/** A command as somebody would type it in the clone. */
function newcomers(name: string, folder: string, ...command: string[]): Contestant {
  return { name, command, folder, env: newcomersEnvironment(), prepare: () => forget(folder) }
}

/** As though nothing had ever been published. */
function forget(folder: string): void {
  for (const made of ['public', join('examples/articles', STATE_FOLDER)])
    rmSync(join(folder, made), { recursive: true, force: true })
}

function installedIn(folder: string): string {
  const modules = join(folder, 'node_modules')
  const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
  const bytes = readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  return `${count(Object.keys(packages).length)} packages of ${megabytes(bytes)} MB`
}
