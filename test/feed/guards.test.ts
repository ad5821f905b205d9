import { Feed, type FeedOptions, type Item } from 'feed'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { renderAtom } from '../../src/feed/atom.ts'
import type { Entry } from '../../src/feed/entry.ts'
import { FORMATS } from '../../src/feed/formats.ts'
import { renderJson } from '../../src/feed/json.ts'
import { renderRss } from '../../src/feed/rss.ts'
import { documentOf, entryOf, readingOf } from './build.ts'
import { elementsOf, READERS, unboundIn } from './parse.ts'

// Known faults of `feed` 6 and of the xml-js below it: each test shows the library alone going wrong, and that ours
// does not. A fault that is mended one day shows here as well.

function alone(item: Partial<Item> = {}, options: Partial<FeedOptions> = {}): Feed {
  const link = 'https://tide.example/'
  const feed = new Feed({ id: link, title: 'Tide', link, copyright: '', updated: new Date(0), ...options })
  feed.addItem({ title: 'Ferry', id: 'urn:tide:1', link, date: new Date(0), ...item })
  return feed
}

function ours(record: object, over: Partial<Entry> = {}) {
  return documentOf([{ ...entryOf({ headline: 'Ferry', ...record }), ...over }])
}

/** The texts of an XML document's elements of a name, in order. */
function textsOf(xml: string, name: string): string[] {
  return elementsOf(xml).flatMap((element) => (element.name === name ? element.text : []))
}

function tellsTheSame(document: ReturnType<typeof documentOf>, what: 'id' | 'title' | 'link'): boolean {
  return FORMATS.every(
    ({ name, render }) => READERS[name](render(document))[0]![what] === document.entries[0]![what],
  )
}

describe('characters that XML does not have', () => {
  test.each(['\x01', '\x1f', '\ufffe', '\uffff', '\ud800'])('%j', (character) => {
    const title = `Fer${character}ry`
    expect(() => elementsOf(alone({ title }).rss2())).toThrow()
    expect(() => elementsOf(alone({ title }).atom1())).toThrow()
    expect(elementsOf(renderRss(ours({ headline: title })))).toBeDefined()
    expect(elementsOf(renderAtom(ours({ headline: title })))).toBeDefined()
  })
})

describe('a picture', () => {
  const image = { href: 'https://img.example/a.jpg?a=1&b=2', size: 4711 }
  const url = image.href
  const typeIn = (xml: string) => elementsOf(xml).find(({ attributes }) => attributes.length)?.attributes.type

  test('has a type, not the ending of its address', () => {
    expect(typeIn(alone({ enclosure: { url, length: 4711 } }).atom1())).toBe('image/jpg')
    expect(typeIn(alone({ image: { url, length: 4711 } }).rss2())).toBe('image/jpg')
    expect(typeIn(renderAtom(ours({ image })))).toBe('image/jpeg')
    expect(typeIn(renderRss(ours({ image })))).toBe('image/jpeg')
  })

  test('has no length that is made up', () => {
    expect(alone({ enclosure: { url } }).rss2()).toContain('length="0"')
    expect(renderRss(ours({ image: url }))).not.toContain('length')
    expect(renderAtom(ours({ image: url }))).not.toContain('length')
  })
})

describe('markup in attributes', () => {
  test('"<" in a category', () => {
    expect(() => elementsOf(alone({ category: [{ term: 'a<b' }] }).atom1())).toThrow()
    expect(READERS.atom(renderAtom(ours({ section: 'a<b' })))).toHaveLength(1)
  })

  test('"&" in the domain of a category', () => {
    expect(() =>
      elementsOf(alone({ category: [{ name: 'AFP', domain: 'https://tide.example/?a&b' }] }).rss2()),
    ).toThrow()
    const document = { ...ours({ creditline: 'AFP' }), agencyScheme: 'https://tide.example/?a&b' }
    expect(elementsOf(renderRss(document)).find(({ name }) => name === 'category')?.attributes.domain).toBe(
      'https://tide.example/?a&b',
    )
  })
})

describe('one bad address costs the whole feed', () => {
  test('a relative link', () => {
    expect(() => alone({ link: '/ferry' }).rss2()).toThrow('Invalid URL')
    expect(tellsTheSame(ours({ url: '/ferry' }), 'link')).toBe(true)
  })

  test('an id that is no address', () => {
    expect(() => alone({ id: 'ferry-1' }).atom1()).toThrow('Invalid URL')
    expect(READERS.atom(renderAtom(ours({}, { id: 'ferry-1' })))[0]?.id).toBe('ferry-1')
  })
})

describe('text that changes on its way', () => {
  test('an id, in Atom only', () => {
    const id = 'https://TIDE.example'
    expect(textsOf(alone({ id }).rss2(), 'guid')).toEqual([id])
    expect(textsOf(alone({ id }).atom1(), 'id').at(-1)).toBe('https://tide.example/')
    expect(tellsTheSame(ours({}, { id }), 'id')).toBe(true)
  })

  test('"&amp;", unescaped once too often', () => {
    expect(textsOf(alone({}, { title: 'Write &amp;' }).rss2(), 'title')[0]).toBe('Write &')
    expect(textsOf(renderRss({ ...ours({}), title: 'Write &amp;' }), 'title')[0]).toBe('Write &amp;')
    expect(tellsTheSame(ours({ headline: 'Write &amp;' }), 'title')).toBe(true)
  })

  test('"]]>" in content, split at the first only', () => {
    const content = '<p>a]]>b]]>c</p>'
    expect(() => elementsOf(alone({ content }).rss2())).toThrow()
    expect(() => elementsOf(alone({ content }).atom1())).toThrow()
    const told = FORMATS.slice(0, 2).map(
      ({ name, render }) => READERS[name](render(ours({}, { content })))[0]?.content,
    )
    expect(told).toEqual(['<p>a]]&gt;b]]&gt;c</p>', '<p>a]]&gt;b]]&gt;c</p>'])
  })

  test('a title in Atom, written as HTML', () => {
    const headline = 'Ebb < flow'
    expect(alone({ title: headline }).atom1()).toContain('<title type="html"><![CDATA[Ebb < flow]]></title>')
    expect(renderAtom(ours({ headline }))).toContain('<title>Ebb &lt; flow</title>')
  })
})

describe('dates', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('a feed that does not say when it changed lets the clock in', () => {
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') })
    const feed = alone()
    delete feed.options.updated
    expect(textsOf(feed.rss2(), 'lastBuildDate')[0]).toContain('2031')
    expect(textsOf(feed.atom1(), 'updated')[0]).toContain('2031')
    for (const { render } of FORMATS) expect(render(documentOf([]))).not.toContain('2031')
    expect(textsOf(renderAtom(documentOf([])), 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  })

  test('a date that does not exist is printed', () => {
    expect(textsOf(alone({ date: new Date('never') }).rss2(), 'pubDate')).toEqual(['Invalid Date'])
    expect(readingOf({ headline: 'Ferry', firstcreated: 'never' }).problem?.reason).toBe(
      'firstcreated is not a date: "never"',
    )
  })
})

describe('what formats do not allow', () => {
  test('an author without an address in RSS', () => {
    expect(textsOf(alone({ author: [{ name: 'Jane Doe' }] }).rss2(), 'author')).toEqual(['Jane Doe'])
    const rss = renderRss(ours({ byline: 'Jane Doe' }))
    expect(textsOf(rss, 'author')).toEqual([])
    expect(textsOf(rss, 'dc:creator')).toEqual(['Jane Doe'])
  })

  test('an extension whose name space is not declared', () => {
    const extensions = [{ name: 'media:credit', objects: { _text: 'AFP' } }]
    expect(unboundIn(alone({ extensions }).rss2())).toEqual(['media:credit'])
    expect(unboundIn(renderRss(ours({ creditline: 'AFP' })))).toEqual([])
  })

  test('the name spaces are declared though no entry has content', () => {
    expect(unboundIn(renderRss(ours({ byline: 'Jane Doe' }, { content: '' })))).toEqual([])
  })

  test('JSON Feed 1 with one author', () => {
    expect(JSON.parse(alone().json1()).version).toBe('https://jsonfeed.org/version/1')
    expect(JSON.parse(renderJson(ours({}))).version).toBe('https://jsonfeed.org/version/1.1')
  })
})

test('a language, which Atom leaves out', () => {
  expect(alone({}, { language: 'pt' }).atom1()).not.toContain('pt')
  const atom = elementsOf(renderAtom(ours({ language: 'pt' })))
  expect(atom.flatMap(({ attributes }) => attributes['xml:lang'] ?? [])).toEqual(['en', 'pt'])
})
