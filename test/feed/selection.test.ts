import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selectFeeds } from '../../src/feed/selection.ts'
import { FACETS, type FeedDefinition, type Match } from '../../src/feed/site.ts'
import { catalogRow, SITE, storiesShown } from './build.ts'
import { always } from './hostile.ts'

const ROWS = [
  catalogRow({
    id: 'storm',
    facets: { section: ['World', 'Weather'], agency: ['afp', 'dpa'], language: ['en-GB'] },
  }),
  catalogRow({
    id: 'polls',
    facets: { section: ['Politics'], agency: ['reuters'], genre: ['Analysis'], language: ['en'] },
  }),
  catalogRow({ id: 'hafen', facets: { section: ['Wirtschaft'], agency: ['dpa'], language: ['de-AT'] } }),
  catalogRow({
    id: 'engadin',
    facets: { section: ['world '], keyword: ['Hot-Air Balloons'], language: ['eng'] },
  }),
]

function select(feed: FeedDefinition, rows = ROWS) {
  return selectFeeds({ ...SITE, feeds: [feed] }, storiesShown(rows))
}

/** The ids of each feed's stories by the feed's id. */
function shown(feed: FeedDefinition, rows = ROWS): Record<string, string[]> {
  return Object.fromEntries(select(feed, rows).map((one) => [one.feed.id, one.stories.map(({ id }) => id)]))
}

describe('one feed shows the stories that match', () => {
  test.each<[string, Match | undefined, string[]]>([
    ['all, where nothing is asked', undefined, ['engadin', 'hafen', 'polls', 'storm']],
    ['one value', { section: ['Politics'] }, ['polls']],
    ['one of several values', { section: ['Politics', 'Weather'] }, ['polls', 'storm']],
    ['whatever capitals and spaces', { section: ['world'] }, ['engadin', 'storm']],
    ['whatever accents and hyphens', { keyword: ['hot air bálloons'] }, ['engadin']],
    ['every facet that is named', { section: ['World'], agency: ['dpa'] }, ['storm']],
    ['no story that has only some of them', { section: ['Politics'], agency: ['dpa'] }, []],
    ['a genre', { genre: ['analysis'] }, ['polls']],
    ['an agency by its id', { agency: ['dpa'] }, ['hafen', 'storm']],
    ['an agency that nobody knows', { agency: ['Tide News'] }, []],
    ['a language with its regions', { language: ['en'] }, ['polls', 'storm']],
    ['a language in any case', { language: ['EN-gb'] }, ['storm']],
    ['a region without the others', { language: ['de-DE'] }, []],
    ['one of several languages', { language: ['de', 'eng'] }, ['engadin', 'hafen']],
  ])('%s', (_, match, ids) => {
    expect(shown({ id: 'one', limit: 50, ...(match && { match }) })).toEqual({ one: ids })
  })
})

describe('one feed for each', () => {
  test('section, under one name however it is written', () => {
    expect(shown({ each: 'section', limit: 50 })).toEqual({
      'section/politics': ['polls'],
      'section/weather': ['storm'],
      'section/wirtschaft': ['hafen'],
      'section/world': ['engadin', 'storm'],
    })
  })

  test('section, titled as one of its stories spells it, always the same', () => {
    const titles = select({ each: 'section', limit: 50 }).map(({ feed }) => feed.title)
    expect(titles).toEqual(['Politics', 'Weather', 'Wirtschaft', 'World'])
  })

  test('agency, titled with its full name', () => {
    expect(select({ each: 'agency', limit: 50 }).map(({ feed }) => [feed.id, feed.title])).toEqual([
      ['agency/afp', 'Agence France-Presse'],
      ['agency/dpa', 'Deutsche Presse-Agentur'],
      ['agency/reuters', 'Reuters'],
    ])
  })

  test('language, its regions together, titled in itself', () => {
    expect(
      select({ each: 'language', limit: 50 }).map(({ feed, stories }) => [
        feed.id,
        feed.title,
        stories.length,
      ]),
    ).toEqual([
      ['language/de', 'Deutsch', 1],
      ['language/en', 'English', 2],
      ['language/eng', 'English', 1],
    ])
  })

  test('keyword, in letters that an address can have', () => {
    expect(Object.keys(shown({ each: 'keyword', limit: 50 }))).toEqual(['keyword/hot-air-balloons'])
  })

  test('value of the stories that match', () => {
    expect(shown({ each: 'section', limit: 50, match: { agency: ['AFP'] } })).toEqual({
      'section/weather': ['storm'],
      'section/world': ['storm'],
    })
  })

  test('value, at most so many stories in each', () => {
    expect(shown({ each: 'agency', limit: 1 })).toEqual({
      'agency/afp': ['storm'],
      'agency/dpa': ['hafen'],
      'agency/reuters': ['polls'],
    })
  })

  test('value that a visible story has, and no other', () => {
    const gone = ROWS.map((row) => ({ ...row, pubstatus: 'canceled' as const }))
    expect(shown({ each: 'section', limit: 50 }, gone)).toEqual({})
  })
})

describe('order', () => {
  const rows = [
    catalogRow({ id: 'b', published: '2026-03-01T08:00:00.000Z' }),
    catalogRow({ id: 'c', published: '2026-03-02T08:00:00.000Z', updated: '2026-03-04T08:00:00.000Z' }),
    catalogRow({ id: 'a', published: '2026-03-01T08:00:00.000Z' }),
    catalogRow({ id: 'd', published: '2026-03-03T08:00:00.000Z' }),
  ]

  test('newest first by when they came out, the same time by id', () => {
    expect(shown({ id: 'all', limit: 50 }, rows)).toEqual({ all: ['d', 'c', 'a', 'b'] })
  })

  test('the limit leaves out the oldest', () => {
    expect(shown({ id: 'all', limit: 2 }, rows)).toEqual({ all: ['d', 'c'] })
  })

  test('a feed that nothing matches is still there, empty', () => {
    expect(shown({ id: 'all', limit: 2 }, [])).toEqual({ all: [] })
  })
})

describe('the order of the catalog does not matter', () => {
  const few = ['a', 'b', 'c', 'A b', 'á-b']
  const time = fc.constantFrom(
    '2026-03-01T08:00:00.000Z',
    '2026-03-02T08:00:00.000Z',
    '2026-03-06T08:00:00.000Z',
  )
  const row = fc
    .record({
      id: fc.constantFrom(...few),
      key: fc.uuid(),
      published: time,
      updated: time,
      embargoed: fc.option(time, { nil: undefined }),
      expires: fc.option(time, { nil: undefined }),
      pubstatus: fc.constantFrom('usable', 'usable', 'canceled', 'withheld'),
      section: fc.subarray(few),
    })
    .map(({ section, embargoed, expires, ...rest }) =>
      catalogRow({
        ...rest,
        ...(embargoed && { embargoed }),
        ...(expires && { expires }),
        facets: { section },
      }),
    )
  const orders = fc
    .array(row, { maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))

  test.each<FeedDefinition>([{ id: 'all', limit: 3 }, ...FACETS.map((each) => ({ each, limit: 2 }))])(
    '%j',
    (feed) => {
      always(orders, ([rows, shuffled]) => expect(select(feed, shuffled)).toEqual(select(feed, rows)))
    },
  )
})
