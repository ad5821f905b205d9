import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Metafile } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { bundle, partsOf } from '../../scripts/bundle/bundle.ts'
import { leanLibraries } from '../../scripts/bundle/libraries.ts'
import { ROOT } from '../../scripts/here.ts'

const folder = await mkdtemp(join(tmpdir(), 'wirefeed-bundle-'))
afterAll(() => rm(folder, { recursive: true }))
const out = join(folder, 'index.mjs')

describe('the function in its bundle', async () => {
  const { inputs, outputs } = await bundle('src/lambda/handler.ts', out, [leanLibraries()])

  test('starts without what only publishing needs', () => {
    const atStart = filesOf(outputs, relative(ROOT, out)).flatMap((file) =>
      Object.keys(outputs[file]!.inputs),
    )
    expect(atStart).toContain('src/lambda/handler.ts')
    expect(atStart).toContain('src/config/schema.ts')
    for (const later of [
      /src\/(?:article|feed\/rss)/,
      /marked|saxes|sanitize-html/,
      /credential-provider-sso/,
    ])
      expect(atStart.filter((path) => later.test(path))).toEqual([])
    expect(Object.keys(inputs)).toContain('src/publish/publish.ts')
  })

  test("loads no undici, which an import of Node's own http would load", () => {
    const loaded = builtinsLoadedBy(Object.keys(outputs).map((file) => join(ROOT, file)))
    expect(loaded).toContain('NativeModule http')
    expect(loaded).not.toContain('NativeModule internal/deps/undici/undici')
  })

  test('has nothing of libraries that it cannot need, and nothing twice', () => {
    const libraries = Object.keys(inputs).filter((path) => path.includes('node_modules/'))
    expect(libraries.filter((path) => /node_modules\/(?:postcss|source-map-js|sax)\//.test(path))).toEqual([])
    expect(libraries.filter((path) => path.endsWith('/decode-data-html.js'))).toHaveLength(1)
    expect(libraries.filter((path) => path.includes('node_modules/htmlparser2/dist/commonjs/'))).toEqual([])
  })
})

test('the same source makes the same files, wherever they go', async () => {
  const again = join(folder, 'again', 'index.mjs')
  await bundle('src/lambda/handler.ts', again, [leanLibraries()])
  const parts = await readdir(partsOf(again))
  expect(parts.length).toBeGreaterThan(0)
  expect(parts).toEqual(await readdir(partsOf(out)))
  for (const part of ['../index.mjs', ...parts])
    expect(await readFile(join(partsOf(again), part))).toEqual(await readFile(join(partsOf(out), part)))
})

test('nothing of an older bundle is deployed with a newer one', async () => {
  const file = join(folder, 'newer', 'index.mjs')
  await mkdir(partsOf(file), { recursive: true })
  await writeFile(join(partsOf(file), 'older.mjs'), '')
  await bundle('scripts/bench/starts/empty.ts', file)
  expect(existsSync(file)).toBe(true)
  expect(existsSync(partsOf(file))).toBe(false)
})

test('what is left out of libraries stands in no list that nobody looks at', async () => {
  const building = bundle('scripts/bench/starts/empty.ts', join(folder, 'no', 'index.mjs'), [leanLibraries()])
  await expect(building).rejects.toThrow('sanitize-html does not ask for postcss any more')
})

/** The files that one imports at once, itself among them. */
function filesOf(outputs: Metafile['outputs'], file: string): string[] {
  const known = new Set([file])
  for (const one of known)
    for (const { path, kind } of outputs[one]!.imports)
      if (kind === 'import-statement' && outputs[path]) known.add(path)
  return [...known]
}

function builtinsLoadedBy(files: readonly string[]): string[] {
  const urls = JSON.stringify(files.map((file) => pathToFileURL(file)))
  const code = `for (const url of ${urls}) await import(url); console.log(process.moduleLoadList.join('\\n'))`
  const env = { WIREFEED_ARTICLES: 's3://articles', WIREFEED_TARGET: 's3://feeds', AWS_REGION: 'us-east-1' }
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' }).split(
    '\n',
  )
}
