import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/feed/row.ts'
import { articleOf, rowOf, SITE, STORED, storiesOf } from './build.ts'
import { Readers } from './readers.ts'

const LONG = 'It was a long evening, and the council sat until the lamps went out. '.repeat(6)
const STORY = {
  uri: 'urn:x:1',
  url: 'https://tide.example/mayor',
  headline: 'Mayor took bribes',
  slugline: 'mayor-tower',
  body_html: `<p>${LONG}</p>`,
  firstcreated: '2026-03-05T08:00:00Z',
  versioncreated: '2026-03-05T09:00:00Z',
}
const T10 = '2026-03-05T10:00:00.000Z'
const T12 = '2026-03-05T12:30:00.000Z'

function row(record: object, key = 'story.json', stored = STORED, before?: Row): Row {
  return rowOf(articleOf(record, key, stored), before)
}

/** What readers of the story see once these records are there too, or instead. */
function seenAfter(records: readonly Row[], site: Partial<typeof SITE> = {}): string[] {
  const readers = new Readers(site)
  expect(readers.see([row(STORY, 'story.json', T10)], T10)).toHaveLength(1)
  return readers.see(records, T12).map(({ id, face, row: shown }) => `${id}: ${shown ? shown.key : face}`)
}

const story = row(STORY, 'story.json', T10)

describe('a kill in another record of the story counts', () => {
  test.each<[string, object]>([
    ['with the date of the story', { firstcreated: STORY.firstcreated }],
    ['with a day for a date', { versioncreated: '2026-03-05' }],
    [
      'with all the dates of the story',
      { firstcreated: STORY.firstcreated, versioncreated: STORY.versioncreated },
    ],
    ['without a date', {}],
  ])('%s', (_, dates) => {
    for (const key of ['a.json', 'z.json'])
      expect(seenAfter([story, row({ uri: 'urn:x:1', pubstatus: 'canceled', ...dates }, key)])).toEqual([
        'urn:x:1: killed',
      ])
  })

  test('though the story says to be of a later version, and no later time', () => {
    const numbered = row({ ...STORY, version: 3 }, 'story.json', T10)
    const kill = { uri: 'urn:x:1', pubstatus: 'canceled', version: 2, versioncreated: '2026-03-05T11:00:00Z' }
    expect(seenAfter([numbered, row(kill, 'k.json')])).toEqual(['urn:x:1: killed'])
  })

  test('though the clock of the story is two hours ahead', () => {
    const ahead = row({ ...STORY, versioncreated: '2026-03-05T13:00:00Z' }, 'story.json', T10)
    expect(seenAfter([ahead, row({ uri: 'urn:x:1', pubstatus: 'canceled' }, 'k.json')])).toEqual([
      'urn:x:1: killed',
    ])
  })

  test('and where it is older than the story that is out, it is reported', () => {
    const old = row(
      { uri: 'urn:x:1', pubstatus: 'canceled', versioncreated: '2026-03-05T08:30:00Z' },
      'k.json',
    )
    expect(storiesOf([story, old], T12).outdated).toEqual([old])
  })
})

describe('a killed text does not come back', () => {
  const kill = row(
    { uri: 'urn:x:1', pubstatus: 'canceled', versioncreated: '2026-03-05T11:00:00Z' },
    'k.json',
  )
  const later = { ...STORY, versioncreated: '2026-03-05T12:00:00Z' }

  test.each<[string, object]>([
    ['marked up otherwise', { body_html: `<p class="x">${LONG}</p>` }],
    ['with a keyword', { keywords: 'council' }],
    ['in another section', { section: 'Local' }],
    ['with other commas', { body_html: `<p>${LONG.replaceAll(',', ' –')}</p>` }],
  ])('%s', (_, more) => {
    expect(seenAfter([row({ ...later, ...more }), kill])).toEqual(['urn:x:1: killed'])
  })

  test('in a record of another name', () => {
    const readers = new Readers()
    readers.see([story], T10)
    readers.see([story, kill], T12)
    const { uri: _, ...copy } = later
    const seen = readers.see([row(copy, 'copy.json')], T12)
    expect(seen.map(({ id, face }) => [id, face])).toEqual([['urn:x:1', 'killed']])
  })

  test('a short text is its own story under another name: weather is often the same', () => {
    const weather = { headline: 'Weather', body_html: '<p>Sun.</p>' }
    const readers = new Readers()
    readers.see([row({ ...weather, uri: 'urn:x:w1' }, 'w1.json', T10)], T10)
    const killed = row({ uri: 'urn:x:w1', pubstatus: 'canceled' }, 'w1.json')
    const other = row({ ...weather, uri: 'urn:x:w2' }, 'w2.json')
    expect(readers.see([killed, other], T12).map(({ id, row: shown }) => [id, shown?.key])).toEqual([
      ['urn:x:w2', 'w2.json'],
      ['urn:x:w1', undefined],
    ])
  })
})

describe('an order', () => {
  test('to release lets out what is usable, and not what the record itself withholds', () => {
    const release = row(
      { headline: 'KILL LIFTED: Mayor took bribes', body_text: 'Editors: the story may now be used.' },
      'r.json',
    )
    expect(release.order).toBeDefined()
    const kill = row(
      { uri: 'urn:x:1', pubstatus: 'canceled', versioncreated: '2026-03-05T11:00:00Z' },
      'k.json',
    )
    expect(seenAfter([story, kill, release])).toEqual(['urn:x:1: story.json'])
    expect(seenAfter([row({ ...STORY, pubstatus: 'withheld' }), release])).toEqual(['urn:x:1: held'])
  })

  test('that names the address of a story means it', () => {
    const kill = row(
      {
        headline: 'KILL',
        body_text: 'Editors: kill the story at https://tide.example/mayor. A kill is mandatory.',
      },
      'k.json',
    )
    expect(seenAfter([story, kill])).toEqual(['urn:x:1: killed'])
  })
})

test('a story goes on as one though the take in the middle is deleted', () => {
  const readers = new Readers()
  const dated = (at: string) => ({
    versioncreated: at,
    firstcreated: at,
    body_html: `<p>${at}</p>`,
    headline: at,
  })
  const x = row({ uri: 'urn:x:x', ...dated('2026-03-05T08:00:00Z') }, 'x.json')
  const y = row({ uri: 'urn:x:y', evolvedfrom: 'urn:x:x', ...dated('2026-03-05T09:00:00Z') }, 'y.json')
  const z = row({ uri: 'urn:x:z', evolvedfrom: 'urn:x:y', ...dated('2026-03-05T10:00:00Z') }, 'z.json')
  readers.see([x, y, z], T10)
  expect(readers.see([x, z], T12).map(({ id, row: shown }) => [id, shown?.key])).toEqual([
    ['urn:x:x', 'z.json'],
  ])
})

describe('whose story it is', () => {
  const none = { text: 'none', length: 300, pictures: true } as const
  const rights = (of: Partial<typeof SITE.rights>) => ({ rights: { ...SITE.rights, ...of } })

  test.each<[string, object]>([
    ['a stranger beside an agency', { creditline: 'AFP, Skerry Press' }],
    ['a stranger that the information is from', { creditline: 'Tide & Times', infosource: 'Skerry Press' }],
    ['a stranger in the byline', { byline: 'Jane Doe, Skerry Press Agency' }],
    ['agencies without a name', { creditline: 'AFP, agencies' }],
    ['an outlet', { via: 'Skerry Radio' }],
  ])('%s counts as other agencies do', (_, more) => {
    const of = row({ ...STORY, ...more }, 'story.json', T10)
    expect(
      storiesOf([of], T12, new Map(), {
        ...SITE,
        ...rights({ others: none, agencies: { afp: SITE.rights.others } }),
      }).shown,
    ).toEqual([])
  })

  test.each<[string, object]>([
    ['by the copyright', { copyrightholder: 'Reuters' }],
    ['by the notice', { copyrightnotice: '© 2026 Reuters. All rights reserved.' }],
    ['by where it was taken from', { via: 'Reuters' }],
  ])('is known %s', (_, more) => {
    const of = row({ ...STORY, ...more }, 'story.json', T10)
    expect(
      storiesOf([of], T12, new Map(), { ...SITE, ...rights({ agencies: { reuters: none } }) }).shown,
    ).toEqual([])
  })

  test('is its own, where it credits itself or its people', () => {
    for (const more of [{ creditline: 'Tide & Times' }, { byline: 'Jane Doe' }, {}]) {
      const of = row({ ...STORY, ...more }, 'story.json', T10)
      expect(storiesOf([of], T12, new Map(), { ...SITE, ...rights({ others: none }) }).shown).toHaveLength(1)
    }
  })

  test('of which only the headline may be shown, and that has none, is not shown', () => {
    const headline = rights({ others: { ...none, text: 'headline' } })
    const of = row({ body_text: LONG, creditline: 'Skerry Press' }, 'story.json', T10)
    expect(storiesOf([of], T12, new Map(), { ...SITE, ...headline }).shown).toEqual([])
  })
})

describe('dates', () => {
  test('a hold by embargo tells nothing of the embargo, and is dated when it was found', () => {
    const readers = new Readers()
    readers.see([story], T10)
    const held = row({ ...STORY, embargoed: '2999-01-01T00:00:00Z' }, 'story.json', STORED, story)
    expect(readers.see([held], T12)).toMatchObject([{ face: 'held', updated: T12 }])
    expect(readers.see([row(STORY, 'story.json', STORED, held)], '2026-03-05T13:00:00.000Z')).toMatchObject([
      { published: '2026-03-05T08:00:00.000Z', updated: '2026-03-05T13:00:00.000Z' },
    ])
  })

  test('an old kill that comes late has its notice all the same', () => {
    const kill = row(
      { uri: 'urn:x:1', pubstatus: 'canceled', versioncreated: '2026-03-06T00:00:01Z' },
      'k.json',
      '2026-05-01T00:00:00.000Z',
    )
    const readers = new Readers()
    readers.see([story], T10)
    expect(readers.see([story, kill], '2026-05-01T00:00:00.000Z')).toMatchObject([{ face: 'killed' }])
  })

  test.each<[string, object]>([
    ['how it is marked up', { body_html: `<p class="a" data-x="1">${LONG}</p>` }],
    [
      'a slugline, an urgency, a note',
      { slugline: 'other', urgency: 2, ednote: 'Checked.', versioncreated: '2026-03-05T11:00:00Z' },
    ],
  ])('do not move for %s', (_, more) => {
    const readers = new Readers()
    readers.see([story], T10)
    expect(readers.see([row({ ...STORY, ...more })], T12)).toMatchObject([
      { updated: '2026-03-05T09:00:00.000Z' },
    ])
  })

  test('move where less may be shown than before', () => {
    const readers = new Readers()
    readers.see([story], T10)
    expect(readers.see([row({ ...STORY, usageterms: 'Headline only' })], T12)).toMatchObject([
      { updated: T12 },
    ])
  })
})

test('records that are cleaned up long after their stories were over leave no notices', () => {
  const readers = new Readers({ notices: { days: 30, ofDeleted: true, words: {} } })
  readers.see([story], T10)
  expect(readers.see([{ ...story, expires: T12 }], T12)).toEqual([])
  expect(readers.see([], T12)).toEqual([])
})

test('an older version than the one that was killed does not come back, though it comes late and its kill is gone', () => {
  const readers = new Readers()
  const kill = { uri: 'urn:x:1', pubstatus: 'canceled', version: 3, versioncreated: '2026-03-05T11:00:00Z' }
  readers.see([story], T10)
  readers.see([story, row(kill, 'k.json')], T12)
  const versionOf = (version: number) =>
    row({ ...STORY, body_html: `<p>${version}</p>`, version, versioncreated: '2026-03-05T11:30:00Z' })
  expect(readers.see([versionOf(2)], T12)).toMatchObject([{ face: 'killed' }])
  expect(readers.see([versionOf(4)], T12)).toMatchObject([{ row: { version: 4 } }])
})
