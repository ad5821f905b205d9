import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' }
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { output } from './process.ts'
import { type Published, publishedSites } from './site.ts'

const hasXmllint = !inject('missingPackages').includes('libxml2-utils')
const ajv = new Ajv({ allErrors: true, strict: false })
formats.default(ajv)
const isJsonFeed = ajv.compile(schema)

describe.each(await publishedSites())('of $name', (site) => {
  test.skipIf(!hasXmllint)('xmllint finds every XML file well formed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wirefeed-xml-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const files = filesOf(site, '.xml')
    for (const [path, text] of files) {
      await mkdir(join(folder, dirname(path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    expect(files.length).toBeGreaterThan(10)
    await output('xmllint', ['--noout', '--nonet', ...files.map(([path]) => join(folder, path))])
  })

  test('the schema of JSON Feed 1.1 has nothing against any JSON file', () => {
    const files = filesOf(site, '.json')
    expect(files.length).toBeGreaterThan(5)
    for (const [path, text] of files) {
      isJsonFeed(JSON.parse(text))
      expect(isJsonFeed.errors ?? [], path).toEqual([])
    }
  })
})

function filesOf({ files }: Published, ending: string): [path: string, text: string][] {
  return Object.entries(files).filter(([path]) => path.endsWith(ending))
}
