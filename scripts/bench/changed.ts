import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../here.ts'

// What the function does when one article has changed, on folders: node changed.ts ARTICLES TARGET STATE CONFIG NOW KEY
// prints the run's report. Kept compiled, as the function's bundle is, and as `wirefeed` keeps itself.

enableCompileCache(join(ROOT, 'node_modules/.cache/wirefeed'))
const { loadSite } = await import('../../src/config/load.ts')
const { publish } = await import('../../src/publish/publish.ts')
const { folderStore } = await import('../../src/store/folder.ts')

const [articles, target, state, config, now, key] = process.argv.slice(2) as [
  ...[string, string, string, string],
  ...[string, string],
]
const report = await publish({
  articles: await folderStore(articles, { mustExist: true }),
  target: await folderStore(target),
  state: await folderStore(state),
  site: await loadSite(config, process.cwd()),
  now,
  changed: [key],
})
console.log(JSON.stringify(report))
