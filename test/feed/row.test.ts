import { describe, expect, test } from 'vitest'
import { idOf } from '../../src/feed/row.ts'
import { articleOf, rowOf, SITE, STORED } from './build.ts'

const LATER = '2026-03-06T18:00:00.500Z'

describe('the id', () => {
  const article = articleOf({ headline: 'Ferry' }, 'world/ferry.json')

  test.each(['urn:tide:ferry', 'https://tide.example/id/1?a=b&c', 'tag:tide.example,2026:ferry'])(
    'keeps the uri %s',
    (uri) => {
      expect(idOf(articleOf({ headline: 'Ferry', uri }), SITE)).toBe(uri)
    },
  )

  test('is a UUID made of site and key, the same for ever', () => {
    expect(idOf(article, SITE)).toBe('urn:uuid:34ff6b25-97ef-56eb-ad1c-748535d1b376')
  })

  test('is of version 5 and the variant of RFC 9562', () => {
    expect(idOf(article, SITE)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
  })

  test('does not depend on what the article says', () => {
    const other = articleOf({ headline: 'Harbour', versioncreated: '2026-01-01' }, 'world/ferry.json', LATER)
    expect(idOf(other, SITE)).toBe(idOf(article, SITE))
  })

  test.each([
    ['key', idOf({ ...article, key: 'world/ferry2.json' }, SITE)],
    ['part of the record', idOf({ ...article, part: 1 }, SITE)],
    ['site', idOf(article, { ...SITE, link: 'https://ebb.example/' })],
  ])('is another for another %s', (_, id) => {
    expect(id).not.toBe(idOf(article, SITE))
  })

  test('of a part is not that of a key that looks like one', () => {
    expect(idOf({ ...article, key: 'a', part: 1 }, SITE)).not.toBe(idOf({ ...article, key: 'a,1' }, SITE))
  })

  test('does not depend on where the feeds are served from', () => {
    expect(idOf(article, { ...SITE, base: 'https://cdn.example/' })).toBe(idOf(article, SITE))
  })
})

describe('dates', () => {
  test.each([
    ['both', { firstcreated: '2026-01-01', versioncreated: '2026-01-02' }, '2026-01-01', '2026-01-02'],
    ['only when it was first published', { firstcreated: '2026-01-01' }, '2026-01-01', '2026-01-01'],
    ['only when this version was made', { versioncreated: '2026-01-02' }, '2026-01-02', '2026-01-02'],
    [
      'both, the wrong way round',
      { firstcreated: '2026-01-02', versioncreated: '2026-01-01' },
      '2026-01-02',
      '2026-01-02',
    ],
  ])('of an article that says %s', (_, dates, published, updated) => {
    expect(rowOf(articleOf({ headline: 'Ferry', ...dates }))).toMatchObject({
      published: `${published}T00:00:00.000Z`,
      updated: `${updated}T00:00:00.000Z`,
    })
  })

  test('have whole seconds', () => {
    const dates = { firstcreated: '2026-01-01T08:00:00.999Z', versioncreated: '2026-01-01T09:00:00.001Z' }
    expect(rowOf(articleOf({ headline: 'Ferry', ...dates }))).toMatchObject({
      published: '2026-01-01T08:00:00.000Z',
      updated: '2026-01-01T09:00:00.000Z',
    })
  })

  test('an article without any has the one it was stored on', () => {
    const stored = STORED.replace('.789', '.000')
    expect(rowOf(articleOf({ headline: 'Ferry' }))).toMatchObject({ published: stored, updated: stored })
  })
})

describe('an article without dates that is stored again', () => {
  const first = rowOf(articleOf({ headline: 'Ferry', ednote: 'Adds quote' }))
  const again = (more: object) => rowOf(articleOf({ headline: 'Ferry', ...more }, undefined, LATER), first)

  test('keeps the date it first came with', () => {
    expect(again({ body_text: 'It is late.' }).published).toBe(first.published)
  })

  test('is updated when a reader sees something else', () => {
    expect(again({ body_text: 'It is late.' }).updated).toBe('2026-03-06T18:00:00.000Z')
  })

  test('is not updated when nobody does', () => {
    expect(again({ ednote: 'Mind the quote' })).toEqual(first)
  })
})

describe('the digest', () => {
  const record = { headline: 'Ferry', body_html: '<p>It is late.</p>', creditline: 'AFP' }
  const digest = rowOf(articleOf(record)).digest

  test.each([
    ['a note to editors', { ednote: 'Adds quote' }],
    ['an embargo', { embargoed: '2026-04-01' }],
    ['an end', { expires: '2026-04-01' }],
    ['an urgency', { urgency: 1 }],
    ['a picture that is lent to the newsroom alone', { image: 'https://img.example/a.jpg?token=x' }],
  ])('does not move for %s', (_, more) => {
    expect(rowOf(articleOf({ ...record, ...more })).digest).toBe(digest)
  })

  test('does not move for the key or the time of storing', () => {
    expect(rowOf(articleOf(record, 'other.json', LATER)).digest).toBe(digest)
  })

  test.each([
    ['headline', { headline: 'Ferry returns' }],
    ['body', { body_html: '<p>It is back.</p>' }],
    ['markup of the body', { body_html: '<p>It is <em>late</em>.</p>' }],
    ['credit', { creditline: 'dpa' }],
    ['byline', { byline: 'Jane Doe' }],
    ['origin', { via: 'Radio Fjord' }],
    ['summary', { summary: 'Late again.' }],
    ['section', { section: 'World' }],
    ['language', { language: 'de' }],
    ['link', { url: 'https://tide.example/ferry' }],
    ['rights', { copyrightnotice: '© 2026 Tide' }],
    ['picture', { image: '/a.jpg' }],
  ])('moves for another %s', (_, more) => {
    expect(rowOf(articleOf({ ...record, ...more })).digest).not.toBe(digest)
  })

  test.each(['href', 'credit', 'caption', 'alt'])('moves for another %s of a picture', (member) => {
    const image = { href: '/a.jpg', credit: 'AFP', caption: 'Ferry', alt: 'A ferry' }
    const before = rowOf(articleOf({ ...record, image })).digest
    expect(rowOf(articleOf({ ...record, image: { ...image, [member]: 'b' } })).digest).not.toBe(before)
    expect(rowOf(articleOf({ ...record, image: { ...image } })).digest).toBe(before)
  })

  // A site's stories would all be told to have changed.
  test('of a story without pictures is what it was before there were any', () => {
    expect(digest).toBe('yYRGB2P4kK0O0Dza')
  })
})

test('the facets are what the article says, agencies by their ids', () => {
  const article = articleOf({
    headline: 'Ferry',
    section: ['World', 'Weather'],
    keywords: 'ferries, storm',
    genre: 'Report',
    creditline: 'Agence France-Presse/DPA',
    language: 'pt_br',
  })
  expect(rowOf(article).facets).toEqual({
    section: ['World', 'Weather'],
    agency: ['afp', 'dpa'],
    keyword: ['ferries', 'storm'],
    genre: ['Report'],
    language: ['pt-BR'],
  })
})

test('an article that does not say its language has the site’s', () => {
  expect(
    rowOf(articleOf({ headline: 'Fähre' }), undefined, { ...SITE, language: 'de' }).facets.language,
  ).toEqual(['de'])
})
