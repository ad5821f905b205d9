import { describe, expect, test } from 'vitest'
import { toDocument } from '../../src/feed/document.ts'
import type { Entry } from '../../src/feed/entry.ts'
import { renderFeedPage } from '../../src/site/feed-page.ts'
import { entryOf } from '../feed/build.ts'
import { AFP, ALL, ECONOMY, EDITION, FERRY, NOTICE, RAIN, SITE } from './build.ts'
import { type Element, elementsOf, elementsWithin, unbalancedIn, wordsOf } from './dom.ts'

/** The elements of an entry as its page shows it. */
function shown(entry: Entry): Element[] {
  return elementsWithin(renderFeedPage(ALL, [entry], SITE), 'id', encodeURIComponent(entry.id))
}

function named(elements: readonly Element[], ...names: string[]): Element[] {
  return elements.filter(({ name }) => names.includes(name))
}

describe('the page of a feed', () => {
  const page = renderFeedPage(AFP, [FERRY, RAIN, NOTICE], SITE)

  test('is named after the feed and the site', () => {
    expect(elementsOf(page, 'title')[0]?.text).toBe('Tide & Times: Agence France-Presse')
    expect(elementsOf(page, 'h1').map(wordsOf)).toEqual(['Agence France-Presse'])
    expect(elementsOf(renderFeedPage(ECONOMY, [], SITE), 'h1').map(wordsOf)).toEqual(['section/économie'])
  })

  test('says what the feed is about, or the site', () => {
    const about = (feed: object) =>
      elementsOf(renderFeedPage({ ...ALL, ...feed }, [], SITE), 'meta').find(
        ({ attributes }) => attributes.name === 'description',
      )?.attributes.content
    expect([about({ description: 'Of ferries' }), about({})]).toEqual(['Of ferries', 'News of the sea'])
  })

  test('lets a browser find this feed in every format, and no other', () => {
    const links = elementsOf(page, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
    expect(links.map(({ attributes }) => [attributes.title, attributes.href])).toEqual([
      ['Tide & Times: Agence France-Presse (RSS)', '../../agency/afp/rss.xml'],
      ['Tide & Times: Agence France-Presse (Atom)', '../../agency/afp/atom.xml'],
      ['Tide & Times: Agence France-Presse (JSON Feed)', '../../agency/afp/feed.json'],
    ])
  })

  test('leads back to all feeds, and to where one subscribes', () => {
    const links = named(elementsWithin(page, 'class', 'top'), 'a')
    expect(links.map((link) => [wordsOf(link), link.attributes.href])).toEqual([
      ['All feeds of Tide & Times', '../../'],
      ['Subscribe', '#subscribe'],
    ])
    expect(elementsWithin(page, 'id', 'subscribe').map(wordsOf)).toEqual(['Subscribe'])
  })

  test('has its entries in order, and closes what it opens', () => {
    expect(elementsOf(page, 'article').map(({ attributes }) => attributes.id)).toEqual([
      'urn%3Atide%3Aferry',
      'urn%3Atide%3Arain',
      'urn%3Atide%3Agone',
    ])
    expect(unbalancedIn(page)).toEqual([])
  })

  test('says so where it has none', () => {
    expect(renderFeedPage(AFP, [], SITE)).toContain('<p>There are no stories here at the moment.</p>')
  })
})

describe('an entry on it', () => {
  test('leads to its page, and says who reported it, and when', () => {
    const entry = shown(FERRY)
    expect(named(entry, 'h2', 'p').slice(0, 2).map(wordsOf)).toEqual([
      'Ferry <returns>',
      'Jane Doe, AFP, dpa, via Radio Fjord March 5, 2026 at 08:00 UTC',
    ])
    expect(named(entry, 'a')[0]?.attributes.href).toBe('https://tide.example/ferry?a&b')
    const agencies = entry.filter(({ attributes }) => attributes.class === 'agency')
    expect(agencies.map(wordsOf)).toEqual(['AFP', 'dpa'])
  })

  test('shows how it begins, and all of it for who opens it', () => {
    const [details] = named(shown(FERRY), 'details')
    const [lead] = shown(FERRY).filter(({ attributes }) => attributes.class === 'lead')
    expect([lead!.text, wordsOf(details!)]).toEqual([
      'After fourteen hours.',
      'Read the story The ferry came back after fourteen hours at sea. Nobody was hurt. Fonte: AFP, dpa · Via Radio Fjord · Redação: Jane Doe',
    ])
  })

  test('says its correction before anything else', () => {
    const entry = { ...FERRY, correction: 'Correction: It was ten.' }
    const [lead] = shown(entry).filter(({ attributes }) => attributes.class === 'lead')
    expect(lead!.text).toBe('Correction: It was ten. After fourteen hours.')
  })

  test.each([
    ['of a sentence', { body_text: 'It is "back" & well.' }, 'It is "back" & well. Credit: AFP'],
    ['of a summary', { summary: 'It is back.' }, 'It is back. Credit: AFP'],
    [
      'with a correction',
      { body_text: 'Back.', correction: 'It was ten.' },
      'Correction: It was ten. Back. Credit: AFP',
    ],
    [
      'with more markup than words',
      { body_html: `<p>It is <a href="https://tide.example/${'ferry/'.repeat(50)}">back</a>.</p>` },
      'It is back. Credit: AFP',
    ],
  ])('that is short is shown whole, and once: %s', (_, more, words) => {
    const entry = shown(entryOf({ headline: 'Ferry', creditline: 'AFP', ...more }))
    expect(named(entry, 'details')).toEqual([])
    expect(wordsOf(entry[0]!).replace(/^.*UTC /, '')).toBe(words)
  })

  test.each([
    ['in its second paragraph', '<p>It is back.</p><p>Nobody was hurt.</p>'],
    ['after fifty', `<p>It is back.</p>${'<p>Nobody was hurt.</p>'.repeat(50)}`],
  ])('that begins with its summary and goes on is shown whole to who opens it: %s', (_, body_html) => {
    const entry = shown(entryOf({ headline: 'Ferry', creditline: 'AFP', summary: 'It is back.', body_html }))
    expect(named(entry, 'details')).toHaveLength(1)
  })

  test('without a page of its own leads nowhere: it is here', () => {
    const entry = shown(RAIN)
    expect(named(entry, 'a')).toEqual([])
    const { link } = toDocument(ALL, [RAIN], SITE).entries[0]!
    expect(new URL(link).hash.slice(1)).toBe(entry[0]!.attributes.id)
  })

  test('is marked with its language, and the way it is written', () => {
    const marked = shown(RAIN).filter(({ attributes }) => attributes.lang)
    expect(marked.map(({ name }) => name)).toEqual(['h2', 'span', 'p', 'div', 'div'])
    expect(new Set(marked.map(({ attributes: { lang, dir } }) => `${lang} ${dir}`))).toEqual(
      new Set(['ar rtl']),
    )
  })

  test('that is withdrawn says so, and nothing more', () => {
    expect(wordsOf(shown(NOTICE)[0]!)).toBe(
      'Meldung zurückgezogen March 5, 2026 at 06:00 UTC Diese Meldung wurde zurückgezogen.',
    )
  })

  test('that is an edition is shown whole', () => {
    const entry = shown({ ...EDITION, credits: FERRY.credits })
    expect(named(entry, 'details')).toEqual([])
    expect(named(entry, 'h3').map(wordsOf)).toEqual(['Ferry returns'])
  })
})

describe('the last paragraph stands back where it is', () => {
  const classOf = (entry: Entry) =>
    shown(entry).find(({ attributes }) => /^text/.test(attributes.class ?? ''))

  test.each([
    ['a story’s credit line', FERRY, 'text credited'],
    ['not where nobody is credited: it is the story’s', NOTICE, 'text uncredited'],
    ['not an edition’s', EDITION, 'text edition'],
  ])('%s', (_, entry, expected) => {
    expect(classOf(entry)?.attributes.class).toBe(expected)
  })
})
