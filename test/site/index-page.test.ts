import { describe, expect, test } from 'vitest'
import { renderIndex } from '../../src/site/index-page.ts'
import { ALL, FEEDS, FERRY, pageOf, RAIN, SITE } from './build.ts'
import { type Element, elementsOf, elementsWithin, unbalancedIn, wordsOf } from './dom.ts'

const PAGE = pageOf()

/** Text and address of links. */
function linksIn(elements: readonly Element[]): (string | undefined)[][] {
  return elements.filter(({ name }) => name === 'a').map((link) => [wordsOf(link), link.attributes.href])
}

function wordsIn(elements: readonly Element[], name: string): string[] {
  return elements.filter((element) => element.name === name).map(wordsOf)
}

describe('the page', () => {
  test('is a document with the title, the description and the language of the site', () => {
    expect(PAGE).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(['title', 'h1'].map((name) => elementsOf(PAGE, name)[0]?.text)).toEqual([
      'Tide & Times',
      'Tide & Times',
    ])
    expect(wordsIn(elementsWithin(PAGE, 'class', 'top'), 'p')).toEqual(['News of the sea'])
  })

  test('lets a browser find every feed in every format', () => {
    const links = elementsOf(PAGE, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
    expect(links.slice(0, 4).map(({ attributes: { type, title, href } }) => [type, title, href])).toEqual([
      ['application/rss+xml', 'Tide & Times: All stories (RSS)', 'all/rss.xml'],
      ['application/atom+xml', 'Tide & Times: All stories (Atom)', 'all/atom.xml'],
      ['application/feed+json', 'Tide & Times: All stories (JSON Feed)', 'all/feed.json'],
      ['application/rss+xml', 'Tide & Times: section/économie (RSS)', 'section/%C3%A9conomie/rss.xml'],
    ])
    expect(links).toHaveLength(9)
  })

  test('leads to its parts', () => {
    expect(linksIn(elementsOf(PAGE).filter(({ around }) => around.at(-1)?.name === 'nav'))).toEqual([
      ['Subscribe', '#subscribe'],
      ['Evening edition', 'evening/'],
      ['All feeds', '#feeds'],
    ])
    for (const id of ['subscribe', 'feeds']) expect(elementsWithin(PAGE, 'id', id)).not.toEqual([])
  })

  test('is a page without stories, editions and descriptions as well', () => {
    const { description: _, copyright: __, ...site } = SITE
    const page = renderIndex(site, { feeds: FEEDS, newest: [] })
    expect(unbalancedIn(page)).toEqual([])
    expect(page).toContain('There are no stories here at the moment.')
  })
})

describe('the newest stories', () => {
  const items = elementsWithin(PAGE, 'class', 'stories')

  test('say who reported them, and when, in which language', () => {
    expect(wordsIn(items, 'li')).toEqual([
      'Ferry <returns> After fourteen hours. Jane Doe, AFP, dpa, via Radio Fjord March 5, 2026 at 08:00 UTC',
      'عاد المطر AFP March 5, 2026 at 07:00 UTC Updated March 5, 2026 at 09:30 UTC',
      'Meldung zurückgezogen March 5, 2026 at 06:00 UTC',
    ])
    const headings = items.filter(({ name }) => name === 'h3').map(({ attributes }) => attributes)
    expect(headings).toEqual([
      { lang: 'pt-BR', dir: 'ltr' },
      { lang: 'ar', dir: 'rtl' },
      { lang: 'de', dir: 'ltr' },
    ])
  })

  test('lead to their pages, or to their place on that of a feed; what is withdrawn leads nowhere', () => {
    expect(linksIn(items)).toEqual([
      ['Ferry <returns>', 'https://tide.example/ferry?a&b'],
      ['عاد المطر', 'all/#urn%3Atide%3Arain'],
    ])
  })

  test('of a feed whose id has accents lead there too', () => {
    const page = pageOf({ newest: [{ entry: RAIN, feed: { ...ALL, id: 'section/économie' } }] })
    expect(linksIn(elementsWithin(page, 'class', 'stories'))[0]![1]).toBe(
      'section/%C3%A9conomie/#urn%3Atide%3Arain',
    )
  })
})

describe('the evening edition', () => {
  const card = elementsWithin(PAGE, 'aria-labelledby', 'evening')

  test('is put forward with its first stories, who reported them, and when it comes', () => {
    expect(wordsIn(card, 'h2')).toEqual(['Evening edition, March 5, 2026'])
    expect(wordsIn(card, 'li')).toEqual(['Ferry <returns> AFP dpa', 'عاد المطر AFP'])
    expect(wordsIn(card, 'p')[0]).toBe(
      'Each evening at 18:30 UTC, the day’s most important stories in one entry.',
    )
    expect(linksIn(card)).toEqual([
      ['Ferry <returns>', 'https://tide.example/ferry?a&b'],
      ['Read the edition', 'evening/'],
      ['Subscribe', 'feed:https://feeds.tide.example/evening/rss.xml'],
    ])
  })

  test('shows five stories at most', () => {
    const stories = Array.from({ length: 9 }, (_, at) => ({
      ...FERRY,
      id: `urn:x:${at}`,
      title: `Story ${at}`,
    }))
    const page = pageOf({ edition: { entry: FERRY, stories } })
    expect(wordsIn(elementsWithin(page, 'aria-labelledby', 'evening'), 'li')).toHaveLength(5)
  })

  test('is announced where there has been none yet', () => {
    const page = pageOf({ edition: undefined })
    expect(wordsIn(elementsWithin(page, 'aria-labelledby', 'evening'), 'h2')).toEqual(['Evening edition'])
  })

  test('says its zone as people call it, in the language of the page', () => {
    const evening = { at: '19:00', timeZone: 'Europe/Berlin', limit: 12 }
    const said = (language: string) =>
      wordsIn(elementsWithin(pageOf({}, { evening, language }), 'aria-labelledby', 'evening'), 'p')[0]
    expect(said('de')).toMatch(/^Jeden Abend um 19:00 Uhr \(Mitteleuropäische Zeit\) /)
    expect(said('ja')).toMatch(/^Each evening at 19:00 \(Central European Time\), /)
  })

  test('is in the language of the site, though the page may not be', () => {
    const page = pageOf({ edition: undefined }, { language: 'ar' })
    const [heading] = elementsWithin(page, 'id', 'evening')
    expect([heading!.text, heading!.attributes]).toEqual([
      'نشرة المساء',
      { id: 'evening', lang: 'ar', dir: 'rtl' },
    ])
  })

  test('is not spoken of where there is none', () => {
    const { evening: _, ...site } = SITE
    expect(renderIndex(site, { feeds: FEEDS, newest: [] })).not.toMatch(/evening/i)
  })
})

describe('the list of feeds', () => {
  const list = elementsWithin(PAGE, 'id', 'feeds')

  test('has all of them, in groups', () => {
    expect(wordsIn(list, 'h3')).toEqual(['Feeds', 'By section', 'By agency'])
    const names = list.filter(({ attributes }) => attributes.class === 'name')
    expect(linksIn(names)).toEqual([
      ['All stories', 'all/'],
      ['section/économie', 'section/%C3%A9conomie/'],
      ['Agence France-Presse', 'agency/afp/'],
    ])
  })

  test('has every way to each of them', () => {
    const [first] = list.filter(({ name }) => name === 'li')
    const ways = list.filter(({ around }) => around.includes(first!))
    expect(linksIn(ways).slice(1)).toEqual([
      ['Subscribe', 'feed:https://feeds.tide.example/all/rss.xml'],
      ['RSS', 'all/rss.xml'],
      ['Atom', 'all/atom.xml'],
      ['JSON Feed', 'all/feed.json'],
    ])
    expect(ways.find(({ name }) => name === 'button')?.attributes.value).toBe(
      'https://feeds.tide.example/all/rss.xml',
    )
  })
})
