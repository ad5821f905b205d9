import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newFolder, newsroom, wirefeed } from './command.ts'

const STORY = `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:tide.example:20260305:mast" version="3" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="AFP"/><versionCreated>2026-03-05T10:00:00Z</versionCreated>
<firstCreated>2026-03-05T09:00:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>4</urgency><headline>Mast of 1790 lifted from the bay</headline><by>Ebba Stranne</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>The mast came up at noon.</p><p>It goes to the museum.</p></body></html></inlineXML></contentSet></newsItem>
`

let folder: string

beforeAll(async () => {
  folder = await newFolder()
  const killed = { guid: 'urn:x:1', type: 'text', pubstatus: 'canceled', headline: 'Ferry sunk' }
  const files = {
    'mast.xml': STORY,
    tag_tide_2026_mast: STORY,
    'photo.json': JSON.stringify({ uri: 'urn:x:2', type: 'picture', headline: 'Mast' }),
    'killed.json': JSON.stringify(killed),
    'both.json': JSON.stringify({ items: [killed, { ...killed, guid: 'urn:x:3', pubstatus: 'usable' }] }),
    'broken.xml': '<newsItem>\n<guid>',
    'notes.txt': 'Fog on the lake.\n\nAll boats stay in.',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})

describe('wirefeed read --json', () => {
  test('an item in a line, with what the record says of it', async () => {
    const [answer, ...more] = await answersTo('mast.xml')
    expect(more).toEqual([])
    expect(answer).toMatchObject({
      file: join(folder, 'mast.xml'),
      item: 1,
      story: true,
      why_not: null,
      id: 'urn:newsml:tide.example:20260305:mast',
      version: 3,
      headline: 'Mast of 1790 lifted from the bay',
      byline: 'Ebba Stranne',
      agencies: ['AFP'],
      language: 'en',
      pubstatus: 'usable',
      embargoed: null,
      published: '2026-03-05T09:00:00.000Z',
      updated: '2026-03-05T10:00:00.000Z',
      urgency: 4,
      body: ['The mast came up at noon.', 'It goes to the museum.'],
      pictures: [],
      rejected: null,
    })
  })

  test('a file without an ending is known by its content', async () => {
    const [answer] = await answersTo('tag_tide_2026_mast')
    expect(answer).toMatchObject({ story: true, headline: 'Mast of 1790 lifted from the bay' })
  })

  test('what is no story says why, and what it is called', async () => {
    expect(await answersTo('photo.json', 'killed.json')).toMatchObject([
      { story: false, why_not: 'a picture', id: 'urn:x:2', headline: 'Mast', rejected: null },
      { story: false, why_not: 'canceled', id: 'urn:x:1', pubstatus: 'canceled', rejected: null },
    ])
  })

  test('several items of one file are several lines', async () => {
    expect(await answersTo('both.json')).toMatchObject([
      { item: 1, id: 'urn:x:1', story: false },
      { item: 2, id: 'urn:x:3', story: true },
    ])
  })

  test('what cannot be read says why, and the exit code is 1', async () => {
    const large = await open(join(folder, 'large.xml'), 'w')
    await large.truncate(100_000_000)
    await large.close()
    const names = ['broken.xml', 'large.xml', 'nowhere.xml', 'notes.txt'].map((name) => join(folder, name))
    const { code, out } = await wirefeed(['read', '--json', ...names])
    expect(code).toBe(1)
    expect(parsed(out)).toMatchObject([
      { story: false, rejected: 'line 2: not XML: unclosed tag: guid' },
      { rejected: 'larger than 4 MiB' },
      { rejected: expect.stringMatching(/no such file/) },
      { story: true, rejected: null, id: expect.stringMatching(/^urn:uuid:/), published: null },
    ])
  })
})

test('without --json it is told to people', async () => {
  const { code, out } = await wirefeed(['read', join(folder, 'mast.xml'), join(folder, 'both.json')])
  expect(code).toBe(0)
  expect(out).toMatch(/mast\.xml\n {2}is +a story\n {2}id +urn:newsml:tide/)
  expect(out).toMatch(/ {2}body +2 blocks: The mast came up at noon\.\n/)
  expect(out).toMatch(/both\.json, item 2\n {2}is +a story/)
})

test('usage', async () => {
  expect(await wirefeed(['read'])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/usage: wirefeed read FILE/),
  })
})

test('publishing says what it left out, and where', async () => {
  const room = await newsroom({})
  await writeFile(join(room.articles, 'photo.json'), JSON.stringify({ uri: 'urn:x:2', type: 'picture' }))
  await writeFile(join(room.articles, 'tag_tide_2026_mast'), STORY)
  await writeFile(join(room.articles, 'LICENSE'), 'All rights to the crew.')
  const { out } = await wirefeed(['publish', room.articles, room.target])
  expect(out).toMatch(
    /Left out: 2 records\.\n {2}LICENSE: of no known format\n {2}photo\.json(?:, line 1)?: a picture\n/,
  )
  expect(out).toMatch(/ all +1 story/)
})

async function answersTo(...names: string[]) {
  const { out, err } = await wirefeed(['read', '--json', ...names.map((name) => join(folder, name))])
  expect(err).toBe('')
  return parsed(out)
}

function parsed(out: string): object[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
