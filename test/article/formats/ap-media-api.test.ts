import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, read } from '../reading.ts'

const textOf = (name: string) =>
  readFileSync(new URL(`fixtures/ap-media-api/${name}`, import.meta.url), 'utf8')
const itemOf = (name: string) => JSON.parse(textOf(name)).data.item
const articleFrom = (record: unknown) => articleOf('a.json', JSON.stringify(record))

describe('a story, whose text is only behind a link', () => {
  test('as an article', () => {
    const article = articleOf('a.json', textOf('story-behind-a-link.json'))
    expect(article).toMatchObject({
      guid: 'https://api.ap.org/media/v/content/00aa11?qt=AbC&et=0a1',
      version: 3,
      headline: 'Ferry runs aground',
      summary: 'A ferry ran aground on Thursday.',
      slugline: 'BC-EX--Ferry',
      byline: 'By ANA EXAMPLE, Associated Press',
      infosource: 'ASSOCIATED PRESS',
      located: 'KIEL, Germany (AP)',
      sections: ['International'],
      keywords: ['Ferry', 'Kiel'],
      urgency: 4,
      firstcreated: '2026-03-05T08:01:00.000Z',
      versioncreated: '2026-03-05T10:31:16.000Z',
      usageterms: 'For editorial use. Not for archives.',
      body: [],
    })
  })

  test('goes by the id that all its versions share', () => {
    const { data } = JSON.parse(textOf('story-behind-a-link.json'))
    const later = { ...data.item, uri: 'https://api.ap.org/media/v/content/00aa11?qt=XyZ', version: 4 }
    const { altids } = articleOf('a.json', textOf('story-behind-a-link.json'))
    expect(altids).toHaveLength(1)
    expect(articleFrom(later).altids).toEqual(altids)
  })

  test('of its renditions none is a picture; the one that is linked is', () => {
    expect(articleOf('a.json', textOf('story-behind-a-link.json')).pictures).toEqual([
      {
        href: 'https://api.ap.org/media/v/content/p1/download?role=main',
        type: 'image/jpeg',
        width: 6000,
        height: 4000,
        credit: 'ASSOCIATED PRESS',
        caption: 'The ferry off Kiel. (AP Photo/Bo Sample)',
      },
    ])
  })

  test('is from AP where it does not say', () => {
    const { infosource: _, provider: __, ...item } = itemOf('story-behind-a-link.json')
    expect(articleFrom(item).infosource).toBe('AP')
    expect(articleFrom({ ...item, provider: 'Example Data' }).infosource).toBe('Example Data')
  })
})

test.each(['Daybook', 'Advisory', 'AP Planner'])(
  'the profile %s is all that tells an advisory',
  (profile) => {
    const { keywords: _, ...item } = itemOf('daybook.json')
    expect(read('a.json', JSON.stringify({ ...item, profile })).left).toMatchObject([
      { reason: 'an advisory' },
    ])
    expect(articleFrom({ ...item, profile: 'Spot Development' }).headline).toBe('Musterland Daybook')
  },
)

test.each([
  ['withheld', 'withheld'],
  ['canceled', 'canceled'],
])('pubstatus %s arrives', (pubstatus, expected) => {
  expect(articleFrom({ ...itemOf('daybook.json'), pubstatus }).pubstatus).toBe(expected)
})

describe('several items', () => {
  const one = itemOf('story-behind-a-link.json')
  const other = itemOf('daybook.json')
  test.each([
    ['data.items', { data: { items: [{ item: one }, { item: other }] } }],
    ['items', { items: [{ item: one }, { item: other }] }],
    ['a list', [{ item: one }, { item: other }]],
    ['a list of bare items', [one, other]],
  ])('in %s', (_, record) => {
    const { articles, left } = read('a.json', JSON.stringify(record))
    expect(articles.map(({ part, guid }) => [part, guid])).toEqual([[0, one.uri]])
    expect(left.map(({ part, reason }) => [part, reason])).toEqual([[1, 'an advisory']])
  })

  test.each([[{ item: one }], [one]])('one alone', (record) => {
    expect(articleFrom(record).infosource).toBe('ASSOCIATED PRESS')
  })
})

test.each([
  { data: { item: { headline: 5 } } },
  { headline: 5, data: { items: [null, 5, 'a', { item: null }] } },
  { headline: 5, altids: { itemid: '' } },
  { headline: 5, altids: ['itemid'], data: null, items: 5 },
])("%j is none of AP's", (record) => {
  const { articles } = read('a.json', JSON.stringify(record))
  expect(articles.map(({ infosource }) => infosource)).not.toContain('AP')
})
