import { describe, expect, test } from 'vitest'
import { defineConfig, type SiteConfig } from '../../src/config/config.ts'
import { ConfigError, siteFrom } from '../../src/config/schema.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'

function complaint(config: unknown): string {
  try {
    siteFrom(config)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing'
}

const inFeed = (feed: unknown) => ({ feeds: [{ id: 'all' }, feed] })
const inMatch = (match: unknown) => ({ feeds: [{ id: 'world', match }] })

describe('a wrong option is named, with what is wrong', () => {
  test.for<[what: string, config: unknown, message: RegExp]>([
    ['an unknown option', { titel: 'x' }, /^unknown option titel$/],
    ['an unknown option of a feed', inFeed({ id: 'a', size: 5 }), /^unknown option feeds\[1\]\.size$/],
    [
      'an unknown option of an each',
      inFeed({ each: 'agency', size: 5 }),
      /^unknown option feeds\[1\]\.size$/,
    ],
    ['an unknown facet', inMatch({ desk: 'x' }), /^unknown option feeds\[0\]\.match\.desk$/],
    ['an id beside each', inFeed({ each: 'agency', id: 'x' }), /^unknown option feeds\[1\]\.id$/],
    ['a feed without an id', inFeed({ limit: 5 }), /^feeds\[1\]\.id is missing$/],
    ['an id with a capital', inFeed({ id: 'World' }), /^feeds\[1\]\.id must be lower-case .*"World"/],
    ['an id with a space', inFeed({ id: 'the world' }), /^feeds\[1\]\.id must be/],
    ['an id that leaves the folder', inFeed({ id: '../x' }), /^feeds\[1\]\.id must be/],
    ['an id that begins with a slash', inFeed({ id: '/x' }), /^feeds\[1\]\.id must be/],
    ['an id of a dot-folder', inFeed({ id: '.wirefeed' }), /^feeds\[1\]\.id must be/],
    ['a long id', inFeed({ id: 'x'.repeat(101) }), /^feeds\[1\]\.id must be at most 100/],
    ['a limit of none', inFeed({ id: 'a', limit: 0 }), /^feeds\[1\]\.limit must be at least 1 \(it is 0\)/],
    ['a limit too high', inFeed({ id: 'a', limit: 501 }), /^feeds\[1\]\.limit must be at most 500/],
    ['a broken limit', inFeed({ each: 'genre', limit: 1.5 }), /^feeds\[1\]\.limit must be a whole number/],
    [
      'a limit in quotes',
      inFeed({ id: 'a', limit: '5' }),
      /^feeds\[1\]\.limit must be a number \(it is "5"\)/,
    ],
    ['an empty section', inMatch({ section: ' ' }), /^feeds\[0\]\.match\.section must not be empty/],
    ['a section that is a number', inMatch({ section: 5 }), /^feeds\[0\]\.match\.section must be text/],
    [
      'an agency nobody knows',
      inMatch({ agency: ['AFP', 'Rueters'] }),
      /^feeds\[0\]\.match\.agency\[1\] must be an agency that is known.*Rueters/,
    ],
    [
      'a language that is none',
      inMatch({ language: 'english please' }),
      /^feeds\[0\]\.match\.language must be a language tag/,
    ],
    ['an empty list', inMatch({ agency: [] }), /^feeds\[0\]\.match\.agency must have at least one value/],
    ['a match that is text', inMatch('World'), /^feeds\[0\]\.match has a wrong value \(it is "World"\)/],
    [
      'no such facet',
      inFeed({ each: 'agencies' }),
      /^feeds\[1\]\.each must be one of section, agency, .*"agencies"/,
    ],
    ['a feed that is text', inFeed('all'), /^feeds\[1\] has a wrong value \(it is "all"\)/],
    ['a feed that is nothing', inFeed(null), /^feeds\[1\] has a wrong value \(it is null\)/],
    ['one feed, not a list', { feeds: { id: 'all' } }, /^feeds must be a list of feeds/],
    ['no feeds', { feeds: [] }, /^feeds must have at least one feed/],
    ['two feeds of one id', { feeds: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, /^feeds has "a" twice$/],
    [
      'two feeds for each agency',
      { feeds: [{ each: 'agency' }, { each: 'agency', limit: 5 }] },
      /"each agency" twice/,
    ],
    [
      'a base without a scheme',
      { base: 'feeds.example.org' },
      /^base must be an absolute http or https address/,
    ],
    ['a base that is no web address', { base: 's3://bucket/' }, /^base must be an absolute http or https/],
    [
      'a base with a query',
      { base: 'https://example.org/?a=1' },
      /^base must not have a query or a fragment/,
    ],
    [
      'a base with a fragment',
      { base: 'https://example.org/#a' },
      /^base must not have a query or a fragment/,
    ],
    [
      'a relative link',
      { link: '/news' },
      /^link must be an absolute http or https address \(it is "\/news"\)/,
    ],
    ['a language in words', { language: 'English' }, /^language must be a language tag.*"English"/],
    ['a malformed language', { language: 'en_US' }, /^language must be a language tag/],
    ['a place that is no zone', { timeZone: 'Mars/Olympus' }, /^timeZone must be an IANA time zone/],
    ['an offset as zone', { timeZone: '+01:00' }, /^timeZone must be an IANA time zone/],
    ['an empty title', { title: '' }, /^title must not be empty/],
    ['a title that is nothing', { title: null }, /^title must be text \(it is null\)/],
    ['a bell in a title', { title: 'ding\u0007' }, /^title must not have control characters/],
    ['a line break in rights', { copyright: 'a\nb' }, /^copyright must not have control characters/],
    ['half a surrogate pair', { description: 'a\ud800' }, /^description must not have control characters/],
    [
      'a non-character',
      inFeed({ id: 'a', title: 'a\uffff' }),
      /^feeds\[1\]\.title must not have control characters/,
    ],
    ['a list', [], /^the configuration must be an object$/],
    ['text', 'title', /^the configuration must be an object$/],
    ['nothing', null, /^the configuration must be an object$/],
  ])('%s', ([, config, message]) => {
    expect(complaint(config)).toMatch(message)
  })

  test('all of them at once', () => {
    const lines = complaint({ titel: 'x', language: 'en_US', feeds: [{ id: 'A' }, { each: 'desk' }] }).split(
      '\n',
    )
    expect(lines.map((line) => /(?:unknown option )?\S+/.exec(line)?.[0]).sort()).toEqual([
      'feeds[0].id',
      'feeds[1].each',
      'language',
      'unknown option titel',
    ])
  })

  test('a long value is not printed whole', () => {
    expect(complaint({ language: 'x'.repeat(10_000) }).length).toBeLessThan(200)
  })
})

describe('what is left out or written loosely', () => {
  test('an empty configuration is a site', () => {
    expect(siteFrom({})).toEqual({
      title: 'wirefeed',
      link: 'http://localhost:8080/',
      base: 'http://localhost:8080/',
      language: 'en',
      timeZone: 'UTC',
      agencies: KNOWN_AGENCIES,
      feeds: [
        { id: 'all', title: 'All stories', limit: 50 },
        { each: 'section', limit: 50 },
        { each: 'agency', limit: 50 },
      ],
      rights: { agencies: {}, others: { text: 'full', length: 300, pictures: true } },
      notices: { days: 30, ofDeleted: false, words: {} },
      evening: { at: '18:30', timeZone: 'UTC', limit: 12 },
    })
  })

  test('the caller has defaults of its own, and the configuration has the last word', () => {
    const defaults = { base: 'http://localhost:9000/', title: 'Ours' }
    expect(siteFrom({ title: 'Theirs' }, defaults)).toMatchObject({
      title: 'Theirs',
      base: 'http://localhost:9000/',
    })
  })

  test.for<[base: string, becomes: string]>([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/feeds', 'https://example.org/feeds/'],
    ['https://example.org/feeds/', 'https://example.org/feeds/'],
    ['https://example.org/feeds//', 'https://example.org/feeds/'],
    ['https://EXAMPLE.org:443/a b', 'https://example.org/a%20b/'],
  ])('base %s becomes %s', ([base, becomes]) => {
    expect(siteFrom({ base }).base).toBe(becomes)
  })

  test('link is base where it is not given, and keeps its own form where it is', () => {
    expect(siteFrom({ base: 'https://example.org' }).link).toBe('https://example.org/')
    expect(siteFrom({ link: 'https://example.org/news' }).link).toBe('https://example.org/news')
  })

  test('a single value is a list of one; space around text goes', () => {
    const { feeds } = siteFrom(inMatch({ section: ' World ', agency: ['AFP', 'dpa'] }))
    expect(feeds).toEqual([{ id: 'world', limit: 50, match: { section: ['World'], agency: ['afp', 'dpa'] } }])
  })

  test('an agency is known by its id, whatever it is called', () => {
    const agency = ['afp', 'Deutsche Presse-Agentur', '法新社', 'rtr']
    const { feeds } = siteFrom(inMatch({ agency }))
    expect(feeds).toEqual([{ id: 'world', limit: 50, match: { agency: ['afp', 'dpa', 'afp', 'reuters'] } }])
  })

  test('languages get their usual spelling', () => {
    expect(siteFrom({ language: 'PT-br' }).language).toBe('pt-BR')
  })
})

test.each([
  ['en', 'All stories'],
  ['de-AT', 'Alle Meldungen'],
  ['fi', 'All stories'],
])('a site in %s that names no feeds has one of everything, which is called %s', (language, title) => {
  expect(siteFrom({ language }).feeds[0]).toEqual({ id: 'all', title, limit: 50 })
})

test('defineConfig types what newsrooms write, and siteFrom accepts it', () => {
  const config = defineConfig({
    title: 'Example Wire',
    link: 'https://news.example.org/',
    base: 'https://feeds.example.org/',
    language: 'en',
    copyright: '© 2026 Example Wire',
    timeZone: 'Europe/Berlin',
    feeds: [
      { id: 'all', title: 'All stories', limit: 50 },
      { id: 'world', match: { section: 'World', language: 'en' } },
      { each: 'agency' },
    ],
  })
  expect(siteFrom(config).feeds).toHaveLength(3)
})

test('what is wrong is also wrong to the compiler', () => {
  const wrong: SiteConfig[] = [
    // @ts-expect-error: no such option
    { titel: 'x' },
    // @ts-expect-error: no such facet
    { feeds: [{ each: 'agencies' }] },
    // @ts-expect-error: neither an id nor each
    { feeds: [{ limit: 5 }] },
    // @ts-expect-error: no such facet
    { feeds: [{ id: 'a', match: { desk: 'x' } }] },
  ]
  for (const config of wrong) expect(() => siteFrom(config)).toThrow(ConfigError)
})
