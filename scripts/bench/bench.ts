import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { HERE } from '../here.ts'
import { ARCHIVE_CASES, type ArchiveCase, entrantsOf, goalsOf, sizesFrom } from './archive-cases.ts'
import { type Result, raceOn, resultTables } from './archives.ts'
import { measureClone } from './clone.ts'
import { measureFunctionStart, mustHaveRuntime } from './function-start.ts'
import type { Goal } from './goal.ts'
import { describeMachine } from './machine.ts'
import { mustHave } from './process.ts'
import { measureRendering } from './rendering.ts'
import { resultChart } from './result-chart.ts'
import type { Section } from './section.ts'
import { table } from './table.ts'

const CASES = [...Object.keys(ARCHIVE_CASES), 'render', 'init', 'clone']

const HELP = `npm run bench [-- --sizes 1000,10000,100000] [-- --runs 5] [-- --only CASE,…] [-- --chart FILE]

Measures wirefeed, beside those who do a part of what it does, on articles made for it: 5 kB each, of 8 sections and 8
agencies, into 18 feeds of 50. Each run is a whole process; those that are compared run by turns, once to warm up and then
as often as --runs says. Prints Markdown; what it is doing goes to stderr. A goal that is missed is no failure.

  --sizes N,…    archives of so many articles (default: 1000,10000,100000, for which the goals are meant)
  --runs N       how often each is run (default: 5)
  --only CASE,…  only some of these:
                 rebuild   publish everything from nothing, beside Hugo, feedsmith, the feed package and only reading
                 growth    the same by the size of the archive
                 change    one article has changed
                 nothing   nothing has changed
                 render    render alone, beside the feed package
                 init      start the Lambda function, beside one that only makes an S3 client
                 clone     install and start a fresh clone of what is committed
  --chart FILE   draw the results on archives as SVG

It needs GNU time, and for "rebuild" Hugo: apt-get install time hugo. "growth" takes longest, by far.
`

const WHAT = `Eighteen feeds of the 50 newest stories, the same stories in the same order by all. wirefeed also reads credits and notices to
editors, cleans bodies, reads back what it writes, and makes a page for each feed. The bare scripts do nothing of that, nor does
Hugo, which makes RSS alone.`

const { sizes, runs, cases, chart } = wanted()
mustHave(cases.includes('rebuild') ? ['time', 'hugo'] : ['time'])
if (cases.includes('init')) mustHaveRuntime()
const folder = mkdtempSync(join(tmpdir(), 'wirefeed-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
// Otherwise they would end us at once, and nobody would clear up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]))

console.log(`${describeMachine(cases.includes('rebuild') ? ['hugo'] : [])}
Medians of ${runs} runs, by turns, after one that does not count; files are in the system's cache.`)

const goals: Goal[] = []
const onArchives: ArchiveCase[] = Object.entries(ARCHIVE_CASES).flatMap(([name, its]) =>
  cases.includes(name) ? [its] : [],
)
if (onArchives.length > 0) {
  const results: Result[] = await raceOn(entrantsOf(onArchives, sizes), folder, runs)
  show({
    title: 'Publishing',
    text: `${WHAT}\n\n${resultTables(results)}`,
    goals: goalsOf(onArchives, results, sizes),
  })
  if (chart) writeFileSync(resolve(HERE, chart), resultChart(results, sizes))
}
if (cases.includes('render')) show(await measureRendering(runs))
if (cases.includes('init')) show(await measureFunctionStart(folder, runs))
if (cases.includes('clone')) show(await measureClone(join(folder, 'clone'), runs))

if (goals.length > 0)
  console.log(`\n### Goals\n
${table(
  ['', 'is', 'goal', ''],
  goals.map(({ of, is, goal, isMet }) => [of, is, goal, isMet ? 'met' : '**missed**']),
)}`)

function show(section: Section): void {
  console.log(`\n### ${section.title}\n\n${section.text}`)
  goals.push(...section.goals)
}

/** Ends the process where it cannot be understood. */
function wanted() {
  try {
    const { values } = parseArgs({
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        runs: { type: 'string', default: '5' },
        only: { type: 'string', default: CASES.join() },
        chart: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
    if (values.help) {
      process.stdout.write(HELP)
      process.exit()
    }
    const cases = values.only.split(',')
    const unknown = cases.find((name) => !CASES.includes(name))
    if (unknown !== undefined) throw new Error(`there is no case ${JSON.stringify(unknown)}`)
    const sizes = sizesFrom(values.sizes.split(',').map(numberFrom))
    return { sizes, runs: numberFrom(values.runs), cases, chart: values.chart }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}; --help says what there is\n`)
    process.exit(2)
  }
}

function numberFrom(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${JSON.stringify(text)} is no number from 1 on`)
  return Number(text)
}
