import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { renderIndex } from '../../src/site/index-page.ts'
import { CONTENT_SECURITY_POLICY } from '../../src/site/security.ts'
import { entryOf, SITE } from '../feed/build.ts'
import { always, hostileEntry } from '../feed/hostile.ts'

const FEEDS = [
  { id: 'all', title: 'All stories', limit: 50 },
  { id: 'section/économie', limit: 50 },
]

const FERRY = entryOf({
  uri: 'urn:tide:ferry',
  url: 'https://tide.example/ferry?a&b',
  headline: 'Ferry returns',
  creditline: 'AFP',
  byline: 'Jane Doe',
  language: 'pt-BR',
  firstcreated: '2026-03-05T08:00:59Z',
})

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a page, and the tags that it leaves open or closes without having opened. */
function parse(html: string): { elements: Element[]; unbalanced: string[] } {
  const elements: Element[] = []
  const unbalanced: string[] = []
  const open: Element[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' }
      elements.push(element)
      open.push(element)
    },
    ontext(text) {
      for (const element of open) element.text += text
    },
    onclosetag(name, isImplied) {
      open.pop()
      if (isImplied && !['meta', 'link'].includes(name)) unbalanced.push(name)
    },
  })
  parser.end(html)
  return { elements, unbalanced }
}

function elementsOf(html: string, name: string): Element[] {
  return parse(html).elements.filter((element) => element.name === name)
}

/** The link to the one story of a page: feeds are linked to relatively. */
function storyLink(html: string): Element | undefined {
  return elementsOf(html, 'a').find(({ attributes }) => attributes.href?.includes(':'))
}

const PAGE = renderIndex({ ...SITE, description: 'News of the sea' }, FEEDS, [FERRY])

describe('the page', () => {
  test('is a document with the title and the language of the site', () => {
    expect(PAGE).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(['title', 'h1'].map((name) => elementsOf(PAGE, name)[0]?.text)).toEqual([
      'Tide & Times',
      'Tide & Times',
    ])
  })

  test('may have its one style, and nothing else', () => {
    const [style, ...others] = elementsOf(PAGE, 'style')
    expect(others).toEqual([])
    const hash = createHash('sha256').update(style!.text).digest('base64')
    expect(CONTENT_SECURITY_POLICY).toContain(`default-src 'none'; style-src 'sha256-${hash}';`)
    const loaded = ['script', 'img', 'iframe', 'object', 'form', 'base'].flatMap((name) =>
      elementsOf(PAGE, name),
    )
    expect(loaded).toEqual([])
    expect(parse(PAGE).elements.filter(({ attributes }) => 'style' in attributes)).toEqual([])
  })

  test('closes what it opens', () => {
    expect(parse(PAGE).unbalanced).toEqual([])
  })

  test('lets a browser find every feed in every format', () => {
    const links = elementsOf(PAGE, 'link').map(({ attributes: { rel, type, title, href } }) => [
      rel,
      type,
      title,
      href,
    ])
    expect(links).toEqual([
      ['alternate', 'application/rss+xml', 'All stories (RSS)', 'all/rss.xml'],
      ['alternate', 'application/atom+xml', 'All stories (Atom)', 'all/atom.xml'],
      ['alternate', 'application/feed+json', 'All stories (JSON Feed)', 'all/feed.json'],
      ['alternate', 'application/rss+xml', 'section/économie (RSS)', 'section/%C3%A9conomie/rss.xml'],
      ['alternate', 'application/atom+xml', 'section/économie (Atom)', 'section/%C3%A9conomie/atom.xml'],
      [
        'alternate',
        'application/feed+json',
        'section/économie (JSON Feed)',
        'section/%C3%A9conomie/feed.json',
      ],
    ])
  })

  test('links to the same addresses', () => {
    const links = elementsOf(PAGE, 'a').map(({ text, attributes: { href } }) => [text, href])
    expect(links.filter(([, href]) => !href?.includes(':'))).toEqual([
      ['RSS', 'all/rss.xml'],
      ['Atom', 'all/atom.xml'],
      ['JSON Feed', 'all/feed.json'],
      ['RSS', 'section/%C3%A9conomie/rss.xml'],
      ['Atom', 'section/%C3%A9conomie/atom.xml'],
      ['JSON Feed', 'section/%C3%A9conomie/feed.json'],
    ])
  })

  test('says who reported a story, when, and in which language', () => {
    expect(elementsOf(PAGE, 'ol')[0]?.text.trim().replace(/\s+/g, ' ')).toBe(
      'Ferry returns Jane Doe, AFP 2026-03-05 08:00 UTC',
    )
    expect(elementsOf(PAGE, 'time')[0]?.attributes.datetime).toBe('2026-03-05T08:00:59.000Z')
    expect(storyLink(PAGE)?.attributes).toMatchObject({
      href: 'https://tide.example/ferry?a&b',
      lang: 'pt-BR',
    })
  })

  test('links relatively though the site is served from a folder', () => {
    const page = renderIndex({ ...SITE, base: 'https://cdn.example/feeds/tide/' }, FEEDS, [])
    expect(elementsOf(page, 'link')[0]?.attributes.href).toBe('all/rss.xml')
  })

  test('is a page without stories as well', () => {
    expect(parse(renderIndex(SITE, FEEDS, [])).unbalanced).toEqual([])
  })
})

describe('whatever is said', () => {
  const hostile = '</title><script>alert("1")</script>&amp;\'$&<!--'

  test('titles and descriptions are text', () => {
    const page = renderIndex(
      { ...SITE, title: hostile, description: hostile },
      [{ id: 'all', title: hostile, limit: 1 }],
      [],
    )
    expect(['title', 'h1', 'p', 'span'].map((name) => elementsOf(page, name)[0]?.text)).toEqual(
      Array(4).fill(hostile),
    )
    expect(elementsOf(page, 'link')[0]?.attributes.title).toBe(`${hostile} (RSS)`)
    expect(elementsOf(page, 'script')).toEqual([])
  })

  test('stories are text and links to pages', () => {
    always(hostileEntry, (entry) => {
      const page = renderIndex(SITE, FEEDS, [entry])
      const { text, attributes } = storyLink(page)!
      expect([text, attributes.href, parse(page).unbalanced]).toEqual([entry.title, entry.link, []])
      expect(entry.link).toMatch(/^https?:/)
    })
  })
})
