import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { isRecordKey, MAX_RECORD_BYTES } from '../../src/article/read.ts'
import { MODIFIED, read } from './reading.ts'

describe('isRecordKey', () => {
  test.each([
    ...['a.json', 'x/y/a.TXT', 'a.md', 'a.html', 'a.htm', 'a.xml', 'a.ninjs', 'a.nitf', 'a.newsml'],
    ...['a', 'tag_example.com_2026_newsml_KB1_version_2', 'urn:newsml:example.com:20260305:talks:1'],
  ])('%s', (key) => {
    expect(isRecordKey(key)).toBe(true)
  })

  test.each(['a.jpg', '.json', 'x/.a.txt', '.git/a.txt', 'a.json/', 'a.tar.gz', ''])('not %j', (key) => {
    expect(isRecordKey(key)).toBe(false)
  })
})

describe('the door', () => {
  test('plain text has no headline; the store says how old it is', () => {
    expect(read('x/a.txt', 'One.\n\nTwo.')).toEqual({
      articles: [
        {
          key: 'x/a.txt',
          part: 0,
          stored: MODIFIED,
          sections: [],
          keywords: [],
          genres: [],
          evolvedfrom: [],
          altids: [],
          pubstatus: 'usable',
          pictures: [],
          body: [
            { text: 'One.', html: '<p>One.</p>' },
            { text: 'Two.', html: '<p>Two.</p>' },
          ],
        },
      ],
      left: [],
      warnings: [],
    })
  })

  test('too large', () => {
    const { problem } = read('a.txt', new Uint8Array(MAX_RECORD_BYTES + 1).fill(65))
    expect(problem?.reason).toMatch(/^too large: 4194305 bytes/)
  })

  test('an unknown ending', () => {
    expect(read('a.xyz', 'One.').problem?.reason).toBe('of no known format (.xyz)')
    expect(read('a.xml', '<rss version="2.0"/>').problem?.reason).toBe(
      'of no known format: its outermost element is <rss>',
    )
  })

  test('what lies among the records without an ending, and is none, is left', () => {
    const left = [{ part: 0, reason: 'of no known format' }]
    expect(read('LICENSE', 'MIT')).toEqual({ articles: [], left, warnings: [] })
    expect(read('x/talks', '{ "headline": "a" }').articles).toHaveLength(1)
    expect(read('x/talks', '{ "headline": ').problem?.reason).toBe(
      'not JSON: it ends in the middle (column 15)',
    )
  })

  test('XML that breaks off before its first element is told to be XML', () => {
    expect(read('a.xml', '<?xml version="1.0"?>\n<!-- cut').problem?.reason).toBe(
      'not XML: document must contain a root element',
    )
    expect(read('a.nitf', '<!DOCTYPE nitf [').problem?.reason).toMatch(/^not XML: /)
  })

  test('content goes before the ending', () => {
    const nitf = '<?xml version="1.0"?>\n<!-- a --><!DOCTYPE nitf [ <!ENTITY a "]>"> ]>\n<n:nitf/>'
    for (const key of ['a.json', 'a.txt', 'a.html', 'a', 'a.xml'])
      expect(read(key, nitf)).toMatchObject({ left: [{ reason: 'without content' }] })
    expect(read('a.txt', ' {"headline": "a"}').articles[0]?.headline).toBe('a')
    expect(read('a.txt', '{Sport} Win').articles[0]?.body[0]?.text).toBe('{Sport} Win')
    expect(read('a.html', '<?xml version="1.0"?><html><title>a</title></html>').articles[0]?.headline).toBe(
      'a',
    )
  })
})

const KEYS = fc.constantFrom('a.json', 'a.txt', 'a.md', 'a.html')
/** Pieces that parsers care about, among any text at all. */
const MARKUP = fc.constantFrom(
  ...[
    '---\n',
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '<ul><li>',
    '<!--',
    '<script>',
    '&#0;',
    '&#xFFFE;',
    '&#xD800;',
    '&nbsp;',
  ],
  ...[
    '\0',
    '\uFFFE',
    '\uD800',
    '\u00A0',
    '\u0085',
    '\n\n',
    '# ',
    '> ',
    '**',
    '`',
    '{"a":',
    '[',
    'headline: ',
    '*x',
  ],
)
const TEXT = fc
  .array(fc.oneof(MARKUP, fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((parts) => parts.join(''))
const MEMBER = fc.constantFrom(
  ...[
    'uri',
    'url',
    'headline',
    'summary',
    'byline',
    'body_html',
    'body_text',
    'language',
    'section',
    'keywords',
  ],
  ...['genre', 'urgency', 'pubstatus', 'embargoed', 'expires', 'firstcreated', 'ednote', '__proto__'],
)
const RECORD = fc.dictionary(MEMBER, fc.oneof({ weight: 4, arbitrary: TEXT }, fc.array(TEXT), fc.jsonValue()))

/** XML 1.0 section 2.2, Char, written independently of what is tested. */
const XML_CHARS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

function expectLegal({ key: _, ...article }: Article): void {
  const strings = [
    ...Object.values(article).flat(),
    ...article.body.flatMap((block) => [block.text, block.html]),
  ]
  for (const value of strings) if (typeof value === 'string') expect(value).toMatch(XML_CHARS)
}

describe('any input is answered, and every text of an article is legal in XML', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(KEYS, fc.uint8Array({ maxLength: 200 }), (key, bytes) => {
        read(key, bytes).articles.forEach(expectLegal)
      }),
    )
  })

  test('any text', () => {
    fc.assert(
      fc.property(KEYS, TEXT, (key, text) => {
        read(key, text).articles.forEach(expectLegal)
      }),
    )
  })

  test('any record', () => {
    fc.assert(
      fc.property(RECORD, TEXT, (record, body) => {
        const { articles, problem } = read('a.json', JSON.stringify({ body_html: body, ...record }))
        expect(articles.length).toBe(problem ? 0 : 1)
        articles.forEach(expectLegal)
      }),
    )
  })
})
