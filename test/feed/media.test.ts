import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { renderAtom } from '../../src/feed/atom.ts'
import { entryFrom, renderJson } from '../../src/feed/json.ts'
import { renderRss } from '../../src/feed/rss.ts'
import { documentOf, entryOf } from './build.ts'
import { elementsOf, unboundIn } from './parse.ts'

const STORY = {
  uri: 'urn:tide:harbour',
  url: 'https://tide.example/world/harbour',
  headline: 'Harbour opens',
  creditline: 'dpa',
  summary: 'It opened.',
  body_html:
    '<p>It opened on Monday.</p><figure><img src="/crane.png" alt="A crane"><figcaption>The crane</figcaption></figure>',
}
const LEAD = {
  href: 'https://img.example/ship.jpg?w=1&h=2',
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  size: 4711,
  credit: 'Ann "A" Example/AFP & AP',
  caption: 'The <ship> & its crew',
  alt: 'A ship',
}
const MAYOR = { href: 'https://img.example/mayor', credit: 'Bo Sample' }
const CRANE = {
  href: 'https://tide.example/crane.png',
  type: 'image/png',
  caption: 'The crane',
  alt: 'A crane',
}

function written(record: object = {}) {
  return documentOf([entryOf({ ...STORY, image: [LEAD, MAYOR], ...record })])
}

function rssItem(record?: object) {
  return parseRssFeed(renderRss(written(record))).items![0]!
}

function atomEntry(record?: object) {
  return parseAtomFeed(renderAtom(written(record))).entries![0]!
}

function jsonItem(record?: object) {
  return JSON.parse(renderJson(written(record))).items[0]
}

/** What another program reads of a feed's media:content, in the words of an entry. */
function mediaOf({ media }: ReturnType<typeof rssItem> | ReturnType<typeof atomEntry>) {
  return media?.contents?.map(({ url, type, medium, width, height, fileSize, ...said }) => ({
    medium,
    ...Object.fromEntries(
      Object.entries({
        href: url,
        type,
        width,
        height,
        size: fileSize,
        credit: said.credits?.map(({ value }) => value).join(),
        caption: said.description?.value,
        alt: said.title?.value,
      }).filter(([, value]) => value !== undefined),
    ),
  }))
}

describe.each([
  ['RSS', rssItem],
  ['Atom', atomEntry],
])('in %s', (_, read) => {
  test('every picture is told with its credit, its caption and what stands for it', () => {
    expect(mediaOf(read())).toEqual([LEAD, MAYOR, CRANE].map((picture) => ({ medium: 'image', ...picture })))
  })

  test('a story without pictures says nothing of any', () => {
    expect(read({ image: null, body_html: '<p>It opened.</p>' }).media?.contents).toBeUndefined()
  })
})

test('the credit of a picture has no role and stands in it, those of the story stand in the story', () => {
  const credits = elementsOf(renderRss(written()))
    .filter(({ name }) => name === 'media:credit')
    .map(({ parent, attributes, text }) => [parent?.toJSON().name, attributes.role, text])
  expect(credits).toEqual([
    ['item', 'agency', 'dpa'],
    ['media:content', undefined, LEAD.credit],
    ['media:content', undefined, MAYOR.credit],
  ])
  expect(rssItem().dc?.creators).toEqual(['dpa'])
  expect(rssItem().categories?.map(({ name }) => name)).toEqual(['dpa'])
})

describe('an enclosure', () => {
  test('is the first picture', () => {
    const { href, type, size } = LEAD
    expect(rssItem().enclosures).toEqual([{ url: href, type, length: size }])
    expect(atomEntry().links?.slice(1)).toEqual([
      { rel: 'enclosure', href, type, length: size, title: 'A ship' },
      { rel: 'enclosure', href: MAYOR.href },
    ])
    expect(jsonItem().attachments).toEqual([{ url: href, mime_type: type, size_in_bytes: size }])
  })

  test('comes after the link to the story', () => {
    expect(atomEntry().links?.[0]).toEqual({ href: STORY.url })
  })

  test.each([
    ['length', { ...LEAD, size: undefined, href: `${MAYOR.href}.jpg` }],
    ['type', { ...LEAD, type: undefined, href: MAYOR.href }],
  ])('is not written in RSS where its %s is not known, nor is another one', (_, image) => {
    expect(rssItem({ image: [image, LEAD] }).enclosures).toBeUndefined()
  })

  test('is no picture that the text shows', () => {
    const record = { image: { ...LEAD, href: CRANE.href } }
    expect(rssItem(record).enclosures).toBeUndefined()
    expect(atomEntry(record).links).toHaveLength(1)
    expect(jsonItem(record)).not.toHaveProperty('attachments')
    expect(mediaOf(rssItem(record))).toHaveLength(1)
  })
})

describe('JSON Feed', () => {
  test('has the first picture as its image, and all in our extension', () => {
    expect(jsonItem()).toMatchObject({ image: LEAD.href, _wirefeed: { pictures: [LEAD, MAYOR, CRANE] } })
    expect(jsonItem({ image: null })).toMatchObject({ image: CRANE.href })
  })

  test('gives the entry back with its pictures', () => {
    const document = written()
    const [entry] = document.entries
    expect(entry?.pictures).toHaveLength(3)
    expect(entryFrom(renderJson(document), 'urn:tide:harbour')).toEqual(entry)
  })
})

test('a caption does not stand for the summary of an Atom entry that has none', () => {
  const [, , crane] = mediaOf(atomEntry({ summary: 'It opened on Monday. '.repeat(20) }))!
  expect(crane).toEqual({ medium: 'image', href: CRANE.href, type: CRANE.type, alt: CRANE.alt })
})

test('only feeds with pictures speak Media RSS in Atom, and then all names are bound', () => {
  expect(unboundIn(renderAtom(written()))).toEqual([])
  expect(unboundIn(renderRss(written()))).toEqual([])
  expect(renderAtom(written({ image: null, body_html: '' }))).not.toContain('xmlns:media')
})

test('each entry has its own pictures, whatever its text looks like', () => {
  const text = '</entry></feed> <entry><title type="html">'
  const stories = [
    { headline: 'a', uri: 'urn:tide:a', body_text: text, image: '/a.jpg' },
    { headline: 'b', uri: 'urn:tide:b', body_text: text },
    { headline: 'c', uri: 'urn:tide:c', body_text: text, image: '/c.jpg' },
  ]
  const { entries } = parseAtomFeed(renderAtom(documentOf(stories.map((story) => entryOf(story)))))
  expect(entries?.map(({ media }) => media?.contents?.map(({ url }) => url))).toEqual([
    ['https://tide.example/a.jpg'],
    undefined,
    ['https://tide.example/c.jpg'],
  ])
})
