import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { story } from '../publish/newsroom.ts'
import { exampleNewsroom, filesIn, type Newsroom, newsroom, wirefeed } from './command.ts'

const EVENING = '2026-11-20T18:30:00Z'

async function evening({ articles, target, folder }: Newsroom, now: string, ...options: string[]) {
  const words = ['evening', articles, target, '--now', now, ...options]
  const { code, out, err } = await wirefeed(words, { cwd: folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

/** Two stories of the day, and one of its opinions. */
async function room(): Promise<Newsroom> {
  const made = await newsroom({
    'a.json': story('a', 1, { urgency: 2 }),
    'b.json': story('b', 1, { firstcreated: '2026-11-20T12:00:00Z' }),
    'c.json': story('c', 1, { genre: 'Opinion' }),
  })
  await writeFile(join(made.folder, 'wirefeed.config.json'), '{}')
  return made
}

test('before anything is published: the edition as it would be, and the coming one', async () => {
  expect(
    await evening(await room(), EVENING),
  ).toBe(`Evening edition of 2026-11-20, out since 2026-11-20 18:30 UTC: 2 of 3
   1  Story a take 1
   2  Story b take 1
`)
})

test('explained: the points of each, and why one is left out', async () => {
  expect(
    await evening(await room(), EVENING, '--explain'),
  ).toBe(`Evening edition of 2026-11-20, out since 2026-11-20 18:30 UTC: 2 of 3
   1  Story a take 1
      91 points: urgency 2: 70; no genre, so hard news: 10; 10 h 30 min before: 11
   2  Story b take 1
      49 points: no urgency, so 5: 40; no genre, so hard news: 10; 6 h 30 min before: 14; World already has 1: -15
Left out:
   -  Story c take 1
      21 points: no urgency, so 5: 40; genre Opinion: 0; 10 h 30 min before: 11; World already has 2: -30. Left out: Opinion is neither hard news nor a feature
`)
})

test('what is out stays as it was settled; what came later is said to have', async () => {
  const made = await room()
  await made.report('--now', EVENING)
  await made.put('b.json', story('b', 2, { pubstatus: 'canceled', firstcreated: '2026-11-20T12:00:00Z' }))
  await made.put('d.json', story('d', 1, { urgency: 1 }))
  await made.put('e.json', story('e', 1, { firstcreated: '2026-11-20T19:00:00Z' }))
  await made.report('--now', '2026-11-20T20:00:00Z')
  const before = await filesIn(made.folder)
  const out = await evening(made, '2026-11-20T20:00:00Z', '--explain')
  expect(out).toContain('   2  Story withdrawn\n      0 points: it is no candidate any more\n')
  expect(out).toContain('Left out: came in, or changed, when the edition was out\n')
  expect(out).toContain(
    'Evening edition of 2026-11-21, as it would be now, due 2026-11-21 18:30 UTC: 1 of 1\n   1  Story e take 1\n',
  )
  expect(await filesIn(made.folder)).toEqual(before)
})

test('for machines', async () => {
  const [edition] = JSON.parse(await evening(await room(), EVENING, '--json'))
  expect(edition).toMatchObject({
    day: '2026-11-20',
    due: '2026-11-20T18:30:00.000Z',
    isOut: true,
    stories: [
      { id: 'urn:example:a', headline: 'Story a take 1', points: 91, place: 1 },
      { id: 'urn:example:b', place: 2 },
      { id: 'urn:example:c', out: 'Opinion is neither hard news nor a feature' },
    ],
  })
})

test('the examples have an evening edition, the same whenever it is made', async () => {
  const [one, other] = [await exampleNewsroom(), await exampleNewsroom()]
  const first = await one.report('--now', '2026-11-21T18:30:00Z')
  expect(first.feeds.at(-1)).toEqual({ id: 'evening', title: 'Evening edition', stories: 2 })
  await other.report('--now', '2026-11-21T12:00:00Z')
  await other.report('--now', '2026-11-21T23:00:00Z')
  expect(await other.items('evening')).toEqual(await one.items('evening'))
  expect(await one.items('evening')).toMatchObject([
    { id: 'tag:localhost,2026-11-21:evening', date_modified: '2026-11-21T18:30:00.000Z' },
    { id: 'tag:localhost,2026-11-20:evening', date_modified: '2026-11-20T18:30:00.000Z' },
  ])
})
