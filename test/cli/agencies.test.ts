import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, newsroom, wirefeed } from './command.ts'

const FOLDER = resolve(import.meta.dirname, '../../examples/agencies')

/** Every record of examples/agencies: what it is headed, whom it credits, its paragraphs and pictures. */
const RECORDS: Readonly<Record<string, object>> = {
  'ap-media-api.json': {
    headline: 'Ferry crews in Marlstrand agree to talk through the night',
    agencies: ['AP'],
    body: [],
    pictures: [],
  },
  'newsml-1.2.xml': {
    headline: 'Les bacs de Marlstrand restent à quai pour un deuxième jour',
    agencies: ['AFP'],
    body: expect.objectContaining({ length: 4 }),
    pictures: [],
  },
  'newsml-g2.xml': {
    headline: 'Marlstrand öffnet die Zeitkapsel unter seinem Leuchtturm',
    agencies: ['dpa'],
    embargoed: '2099-01-01T05:00:00.000Z',
    body: expect.objectContaining({ length: 4 }),
    pictures: [],
  },
  'ninjs.json': {
    headline: 'Fyret i Marlstrand får lyset sitt tilbake',
    agencies: ['NTB'],
    body: expect.objectContaining({ length: 3 }),
    pictures: [
      {
        href: 'https://example.org/pictures/marlstrand-fyr-1600.jpg',
        type: 'image/jpeg',
        width: 1600,
        height: 1067,
        size: 341870,
        credit: 'Aslak Vik / NTB',
        caption: 'Fyret på Ytre Skjær fredag morgen.',
        alt: 'Et hvitt fyr på et skjær, med tent lykt i grålysningen',
      },
    ],
  },
  'nitf.xml': {
    headline: 'Highest tide in 40 years floods Marlstrand fish market',
    agencies: ['PA'],
    body: expect.objectContaining({ length: 3 }),
    pictures: [],
  },
}
const EMBARGOED = 'newsml-g2.xml'

const names = await readdir(FOLDER)

test('each is a story, read without a doubt', async () => {
  const { code, out, err } = await wirefeed(['read', '--json', ...names.map((name) => join(FOLDER, name))])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const answers = out.trim().split('\n')
  const read = Object.fromEntries(answers.map((line, at) => [names[at], JSON.parse(line)]))
  expect(answers).toHaveLength(names.length)
  const sound = { story: true, rejected: null, warnings: [], embargoed: null, pubstatus: 'usable' }
  const expected = Object.entries(RECORDS).map(([name, said]) => [name, { ...sound, ...said }])
  expect(read).toMatchObject(Object.fromEntries(expected))
  expect(names.sort()).toEqual(Object.keys(RECORDS))
})

const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(FOLDER, name), 'utf8')]))
const room = await newsroom(Object.fromEntries(texts))

test('all are published but the one under embargo, of which nothing is public', async () => {
  expect(await room.report()).toMatchObject({ code: 0, rejected: [], left: [], warnings: [], failed: [] })
  const { [EMBARGOED]: _, ...free } = RECORDS
  expect((await room.titles()).sort()).toEqual(headlinesOf(free))
  expect(Object.values(await filesIn(room.target)).join('\n')).not.toMatch(/Zeitkapsel|261120-99-104410/)
})

test('the correction is said first, the picture stands in its feed with its credit', async () => {
  const items = await room.items()
  const corrected = items.find(({ title }) => title.startsWith('Highest tide'))
  expect(corrected?.content_html).toMatch(/^<p>This story has been corrected\.<\/p>/)
  const rss = await readFile(join(room.target, 'all/rss.xml'), 'utf8')
  expect(rss).toMatch(/<enclosure [^>]*url="https:\/\/example\.org\/pictures\/marlstrand-fyr-1600\.jpg"/)
  expect(rss).toMatch(/<media:credit[^>]*>Aslak Vik \/ NTB</)
})

test('once its embargo is over all are', async () => {
  const later = await room.copy()
  await later.publish('--now', '2099-01-01T05:00:00Z')
  expect((await later.titles()).sort()).toEqual(headlinesOf(RECORDS))
})

test('docs/records.md shows what is printed', async () => {
  const root = resolve(FOLDER, '../..')
  const docs = await readFile(join(root, 'docs/records.md'), 'utf8')
  const [, typed = '', shown] = /\$ npm run -s wirefeed -- (.+)\n([\s\S]+?)\n```/.exec(docs) ?? []
  const { out } = await wirefeed(typed.split(' '), { cwd: root })
  expect(out.trimEnd()).toBe(shown)
})

function headlinesOf(records: Readonly<Record<string, object>>): unknown[] {
  return Object.values(records)
    .map((record) => 'headline' in record && record.headline)
    .sort()
}
