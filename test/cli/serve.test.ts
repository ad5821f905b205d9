import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from '../../src/cli/serve.ts'

const TEXTS = ['{ "items": [1] }', `{ "items": [${'1, '.repeat(50_000)}1] }`]

let folder: string
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirefeed-serve-'))
  await put(TEXTS[0]!)
  server = await serve(folder, 0)
})
afterAll(async () => {
  server.server.closeAllConnections()
  server.server.close()
  await rm(folder, { recursive: true })
})

/** As the folder store writes: beside, and then in the place of the old one. */
async function put(text: string): Promise<void> {
  await writeFile(join(folder, '.next'), text)
  await rename(join(folder, '.next'), join(folder, 'feed.json'))
}

test('a file that is replaced all the while is sent whole, as it was at some moment', async () => {
  let isOver = false
  const writing = (async () => {
    for (let turn = 0; !isOver; turn += 1) await put(TEXTS[turn % 2]!)
  })()
  const seen = new Set<string>()
  for (let asked = 0; asked < 500; asked += 1)
    seen.add(await fetch(new URL('feed.json', server.address)).then((answer) => answer.text()))
  isOver = true
  await writing
  for (const text of seen) expect(TEXTS.includes(text), text.slice(0, 40)).toBe(true)
})

test('a file has no date while its second lasts: what takes its place in it would have the same', async () => {
  const url = new URL('feed.json', server.address)
  const dateAt = async (written: Date) => {
    await utimes(join(folder, 'feed.json'), written, written)
    return (await fetch(url)).headers.get('last-modified')
  }
  expect(await dateAt(new Date('2026-11-20T07:15:00.999Z'))).toBe('Fri, 20 Nov 2026 07:15:00 GMT')
  expect(await dateAt(new Date(Date.now() + 3_600_000))).toBe(null)
})
