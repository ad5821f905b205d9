import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, wirefeed } from './command.ts'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')

/** The first block of a kind in the section under a heading. */
function blockIn(section: string, kind: string): string {
  const start = readme.indexOf(`\n## ${section}\n`)
  const block = new RegExp(`\`\`\`${kind}\n([^]*?)\n\`\`\``).exec(readme.slice(start))?.[1]
  if (start < 0 || !block) throw new Error(`the README has no ${kind} under "${section}"`)
  return block
}

test('the agency that the README adds is read as the README shows', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'wirefeed.config.ts'), blockIn('Add an agency', 'ts'))
  const [typed = '', ...printed] = blockIn('Add an agency', 'console').split('\n')
  const text = /echo '(.+)' \| npm run -s wirefeed -- credits -$/.exec(typed)?.[1]
  const { out } = await wirefeed(['credits', '-'], { cwd: folder, input: `${text}\n` })
  expect(out.trimEnd().split('\n')).toEqual(printed)
})

test('the README counts the agencies', async () => {
  const { AGENCIES } = await import('../../src/credit/agencies.ts')
  expect(readme).toContain(`for ${AGENCIES.length} agencies`)
})
