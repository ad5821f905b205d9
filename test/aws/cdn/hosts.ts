import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { serve } from '../../../src/cli/serve.ts'
import { storedHeadersOf } from '../../../src/publish/headers.ts'
import { s3Store } from '../../../src/store/s3.ts'
import { exampleNewsroom, filesIn } from '../../cli/command.ts'
import { Deployed } from '../../infra/template.ts'
import { environmentAt } from '../local/environment.ts'
import { startServer } from '../local/server.ts'
import { clientAt, motoEndpoint, newBucket } from '../s3.ts'
import { cdn } from './cdn.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import type { Template } from './template.ts'

/** One folder, as `npm start` serves it and as the CDN of our template does. */
export interface Hosts {
  readonly laptop: string
  readonly cdn: string
  /** The text of each file, by path. */
  readonly files: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Needs moto. Whoever starts them must stop them. */
export async function startHosts(): Promise<Hosts> {
  const folder = await publishedExamples()
  const files = await filesIn(folder, { hidden: false })
  const bucket = await bucketWith(files)
  const distribution = deployedTo(bucket)
  const { server, address } = await serve(folder, 0)
  const edge = await startServer()
  edge.serve(cdn(environmentAt(motoEndpoint()), async () => distribution))
  return {
    laptop: address.replace('localhost', '127.0.0.1'),
    cdn: edge.address,
    files,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await edge.stop()
    },
  }
}

/** Long enough ago that a server on the laptop says so. */
const WRITTEN = new Date('2026-11-20T07:15:00Z')

/** The feed of all examples as it is published, with pages and the like that say what the tests look for. */
async function publishedExamples(): Promise<string> {
  const room = await exampleNewsroom()
  await writeFile(
    join(room.folder, 'wirefeed.config.json'),
    '{ "evening": false, "feeds": [{ "id": "all" }] }',
  )
  expect(await room.publish()).toMatchObject({ err: '' })
  const page = (title: string) => `<!doctype html><title>${title}</title>${'<p>Words.</p>'.repeat(100)}\n`
  const others = {
    'all/index.html': page('All'),
    '404.html': page('Nothing here'),
    'feeds.opml': `<opml>${'<outline/>'.repeat(200)}</opml>\n`,
    'icon.png': 'P'.repeat(2000),
    'all/rss.xml.txt': 'of no type\n',
    'short/rss.xml': '<rss/>\n',
  }
  for (const [path, text] of Object.entries(others)) {
    await mkdir(dirname(join(room.target, path)), { recursive: true })
    await writeFile(join(room.target, path), text)
  }
  for (const path of Object.keys(await filesIn(room.target, { hidden: false })))
    await utimes(join(room.target, path), WRITTEN, WRITTEN)
  return room.target
}

/** A bucket with these files, stored as they are when they are published. */
async function bucketWith(files: Readonly<Record<string, string>>): Promise<string> {
  const client = clientAt(motoEndpoint())
  const bucket = await newBucket(client)
  const store = s3Store(client, { bucket, prefix: '' })
  const metadata = { 'wirefeed-run': 'a-run' }
  for (const [path, text] of Object.entries(files))
    await store.write(path, Buffer.from(text), 'absent', { ...storedHeadersOf(path), metadata })
  client.destroy()
  return bucket
}

/** The distribution of our template, over this bucket. */
function deployedTo(bucket: string): Distribution {
  const template: Template = new Deployed({ link: 'https://news.example.org/' }).template.toJSON() as Template
  const one = (type: string, begins = '') =>
    Object.keys(template.Resources).find(
      (id) => template.Resources[id]!.Type === type && id.startsWith(begins),
    )!
  const feeds = { LogicalResourceId: one('AWS::S3::Bucket', 'Feeds'), PhysicalResourceId: bucket }
  return distributionOf(template, one('AWS::CloudFront::Distribution'), [feeds])
}
