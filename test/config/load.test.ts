import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadSite } from '../../src/config/load.ts'
import { ConfigError } from '../../src/config/schema.ts'
import { wirefeed } from '../cli/command.ts'

const parent = await mkdtemp(join(tmpdir(), 'wirefeed-config-'))
afterAll(() => rm(parent, { recursive: true }))

/** A new folder with these files. */
async function folderWith(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(parent, 'site-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

const module = (title: string) => `export default { title: ${JSON.stringify(title)} }\n`

describe('a file that is named', () => {
  test.for<[name: string, text: string]>([
    ['site.ts', 'const title: string = "Ours"\nexport default { title }\n'],
    ['site.js', module('Ours')],
    ['site.mjs', module('Ours')],
    ['site.json', '{ "title": "Ours" }'],
  ])('%s is read', async ([name, text]) => {
    const folder = await folderWith({ [name]: text })
    expect(await loadSite(name, folder)).toMatchObject({ title: 'Ours' })
    expect(await loadSite(join(folder, name), '/')).toMatchObject({ title: 'Ours' })
  })

  test('imports defineConfig from wirefeed, wherever it is', async () => {
    const site = `import { defineConfig } from 'wirefeed'\nexport default defineConfig({ title: 'Ours' })\n`
    const folder = await folderWith({ 'site.ts': site, 'package.json': '{ "type": "module" }' })
    const places = [await folderWith(), join(folder, 'public')]
    const run = await wirefeed(['publish', ...places, '--config', join(folder, 'site.ts')])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(await readFile(join(folder, 'public/index.html'), 'utf8')).toContain('<title>Ours</title>')
  })

  test('goes before those that are looked for', async () => {
    const folder = await folderWith({
      'wirefeed.config.ts': module('Found'),
      'site.json': '{ "title": "Named" }',
    })
    expect(await loadSite('site.json', folder)).toMatchObject({ title: 'Named' })
  })

  test.for<[what: string, name: string, text: string | undefined, message: RegExp]>([
    ['is not there', 'site.ts', undefined, /^there is no .*site\.ts$/],
    ['is not there', 'site.json', undefined, /^there is no .*site\.json$/],
    ['has a syntax error', 'site.ts', 'export default {', /site\.ts cannot be loaded: ./],
    ['has a syntax error', 'site.json', '{ "title": }', /site\.json is not JSON: ./],
    ['is empty', 'site.json', '', /site\.json is not JSON: ./],
    ['throws', 'site.ts', 'throw new Error("no luck")', /site\.ts cannot be loaded: no luck$/],
    ['imports what is not there', 'site.ts', 'import "./nowhere.ts"', /site\.ts cannot be loaded: .*nowhere/],
    [
      'has no default export',
      'site.ts',
      'export const title = "x"',
      /site\.ts cannot be loaded: .*no default export/,
    ],
    ['has an unknown option', 'site.ts', 'export default { titel: 1 }', /site\.ts:\nunknown option titel$/],
    [
      'has an unknown option',
      'site.json',
      '{ "feeds": [{ "id": "a", "x": 1 }] }',
      /:\nunknown option feeds\[0\]\.x$/,
    ],
    ['is no configuration', 'site.json', '[]', /site\.json:\nthe configuration must be an object$/],
  ])('that %s: %s', async ([, name, text, message]) => {
    const folder = await folderWith(text === undefined ? {} : { [name]: text })
    const error: Error = await loadSite(name, folder).then(
      () => new Error('loaded'),
      (thrown) => thrown,
    )
    expect(error.message).toMatch(message)
    expect(error).toBeInstanceOf(ConfigError)
  })

  test('a folder of that name cannot be read', async () => {
    const folder = await folderWith()
    await mkdir(join(folder, 'site.json'))
    await expect(loadSite('site.json', folder)).rejects.toThrow(/site\.json cannot be read/)
  })
})

describe('no file named', () => {
  test.for<[what: string, files: Record<string, string>, title: string]>([
    ['the .ts in the folder', { 'wirefeed.config.ts': module('TypeScript') }, 'TypeScript'],
    ['the .json in the folder', { 'wirefeed.config.json': '{ "title": "JSON" }' }, 'JSON'],
    [
      'of both the .ts',
      { 'wirefeed.config.ts': module('Both'), 'wirefeed.config.json': '{ "title": "JSON" }' },
      'Both',
    ],
    ['none: the defaults', {}, 'wirefeed'],
  ])('%s', async ([, files, title]) => {
    expect(await loadSite(undefined, await folderWith(files))).toMatchObject({ title })
  })

  test('one that is found and wrong is an error, not passed over', async () => {
    const folder = await folderWith({ 'wirefeed.config.json': '{ "titel": "x" }' })
    await expect(loadSite(undefined, folder)).rejects.toThrow(/wirefeed\.config\.json:\nunknown option titel/)
  })

  test("the caller's defaults hold where the file says nothing", async () => {
    const folder = await folderWith({ 'wirefeed.config.json': '{ "title": "Ours" }' })
    const defaults = { base: 'http://localhost:9000/' }
    expect(await loadSite(undefined, folder, defaults)).toMatchObject({ title: 'Ours', ...defaults })
    expect(await loadSite(undefined, await folderWith(), defaults)).toMatchObject(defaults)
  })
})
