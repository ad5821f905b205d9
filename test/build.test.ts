import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const BUILD = resolve(import.meta.dirname, '../scripts/build.ts')
const folder = await mkdtemp(join(tmpdir(), "wirefeed's build "))
const out = join(folder, 'index.mjs')
afterAll(() => rm(folder, { recursive: true }))

async function build(config: string, text: string) {
  await writeFile(join(folder, config), text)
  return spawnSync(process.execPath, [BUILD, '--config', config, '--out', out], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  })
}

test.each([
  ['site.json', '{ "title": "Skerry Wire Service" }'],
  [
    'site.config.ts',
    "import { defineConfig } from 'wirefeed'\nexport default defineConfig({ title: 'Skerry Wire Service' })",
  ],
])(
  'the site that %s describes is in the bundle, which says how large it is and of what',
  async (name, text) => {
    const { status, stdout, stderr } = await build(name, text)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/index\.mjs: \d+ kB, \d+ kB compressed; configuration: site\./)
    expect(stdout).toMatch(/ \d+ kB +\d+\.\d % +@aws-sdk\/client-s3\n/)
    expect(await readFile(out, 'utf8')).toContain('Skerry Wire Service')
  },
)

test('the same source and configuration make the same bytes', async () => {
  await build('site.json', '{}')
  const first = await readFile(out)
  await build('site.json', '{}')
  expect((await readFile(out)).equals(first)).toBe(true)
})

test('a configuration that is wrong makes no bundle, and is said to be wrong here and not at night', async () => {
  const { status, stderr } = await build('wrong.json', '{ "titel": "x" }')
  expect(stderr).toMatch(/wrong\.json:\nunknown option titel/)
  expect(status).toBe(2)
  // Nor does it leave an older one.
  expect(existsSync(out)).toBe(false)
})

test('a configuration that is not there is an error', async () => {
  const { status, stderr } = spawnSync(process.execPath, [BUILD, '--config', 'no.json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([2, expect.stringContaining('there is no')])
})
