import { RecordMemory } from '../../src/publish/memory.ts'
import { publish } from '../../src/publish/publish.ts'
import type { Publishing } from '../../src/publish/publishing.ts'
import { counted, type Requests } from '../../src/store/counted.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { nowAfter, recordOf, SITE } from './newsroom.ts'

// How many store requests each kind of run makes, by the number of stored articles: nothing but listings may grow.
// On S3 each is one HTTP request, but for listings, which are one for every thousand keys.

const STORED = process.argv[2] ? process.argv[2].split(',').map(Number) : [100, 10_000, 100_000]

const none = (): Requests => ({ list: 0, read: 0, write: 0, remove: 0 })
const COLUMNS = [
  'stored',
  'run',
  'records read',
  'catalog read',
  'written',
  'feed files',
  'pages',
  'read',
  'listings',
]
const rows: string[][] = []
let catalogSize = ''

for (const stored of STORED) {
  const room = { articles: memoryStore(), state: memoryStore(), target: memoryStore() }
  for (let number = 0; number < stored; number += 1)
    await room.articles.write(keyOf(number), recordOf(number), 'absent')
  const now = nowAfter(stored)
  await publish({ ...room, site: SITE, now })
  const changed = [keyOf(stored - 1)]
  const memory = new RecordMemory()
  let take = 1

  async function change(): Promise<void> {
    take += 1
    const found = await room.articles.read(changed[0]!)
    await room.articles.write(changed[0]!, recordOf(stored - 1, take), found!.version)
  }
  async function measure(run: string, how: Partial<Publishing>): Promise<void> {
    const [articles, state, target] = [none(), none(), none()]
    const { written } = await publish({
      articles: counted(room.articles, articles),
      state: counted(room.state, state),
      target: counted(room.target, target),
      site: SITE,
      now,
      ...how,
    })
    const pages = written.filter((path) => !path.includes('/')).length
    const counts = [articles.read, state.read, state.write, target.write - pages, pages, target.read]
    const listings = articles.list + state.list + target.list
    rows.push([stored.toLocaleString('en'), run, ...[...counts, listings].map(String)])
  }

  await change()
  await measure('one changed article, cold', { changed, memory })
  await change()
  await measure('one changed article, warm', { changed, memory })
  await measure('the same event again', { changed, memory })
  await measure('tick, nothing due', { changed: [], memory })
  await measure('reconcile, nothing lost', { memory })
  await change()
  await measure('reconcile, one event lost', { memory })
  await measure('rebuild', { changed: 'all', memory })
  const kept = await room.state.list('')
  const sizeOf = (isIt: (key: string) => boolean) =>
    (kept.filter(({ key }) => isIt(key)).reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(2)
  const [catalog, index] = [sizeOf((key) => !key.includes('/')), sizeOf((key) => key.includes('/index-'))]
  catalogSize += `catalog of ${stored.toLocaleString('en')}: ${catalog} MB, and index of windows ${index} MB\n`
}

console.log(`| ${COLUMNS.join(' | ')} |\n|${' --- |'.repeat(COLUMNS.length)}`)
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
console.log(`\n${catalogSize}`)

function keyOf(number: number): string {
  return `${number % 100}/${number}.json`
}
