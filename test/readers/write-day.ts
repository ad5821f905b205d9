import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { entriesOf, published } from './site.ts'

// For readers and validators that no package brings: `node test/readers/write-day.ts SEED FOLDER` writes what is public
// at the end of a day into the folder, whom its stories credit beside it, and says at which address the folder stands.

const [seed, folder] = process.argv.slice(2)
if (!seed || !folder) throw new Error('usage: node test/readers/write-day.ts SEED FOLDER')
const site = await published(Number(seed))
for (const [path, content] of Object.entries(site.files)) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}
const credits = entriesOf(site, 'all').map(({ id, _wirefeed }) => [
  id,
  _wirefeed.credits.map(({ name }) => name),
])
await writeFile(`${folder}.credits.json`, JSON.stringify(Object.fromEntries(credits)))
console.log(site.day!.config.base)
