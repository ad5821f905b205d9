import { describe, expect, test } from 'vitest'
import { FACETS } from '../../src/feed/site.ts'
import { PAGE_LANGUAGES, pageWordsOf } from '../../src/site/words.ts'

/** All that pages say in a language, by the path of its name. */
function saidIn(language: string): Record<string, string> {
  const { allFeedsOf, evening, each, notFound, ...words } = pageWordsOf(language).words
  return {
    ...(words satisfies Record<string, string>),
    ...Object.fromEntries(Object.entries(each).map(([facet, text]) => [`each.${facet}`, text])),
    ...Object.fromEntries(Object.entries(notFound).map(([name, text]) => [`notFound.${name}`, text])),
    allFeedsOf: allFeedsOf('Tide'),
    evening: evening('18:30', 'UTC'),
  }
}

test('pages speak English, German, French, Spanish and Portuguese', () => {
  expect(PAGE_LANGUAGES).toEqual(['en', 'de', 'fr', 'es', 'pt'])
})

describe.each(PAGE_LANGUAGES)('in %s', (language) => {
  const said = saidIn(language)

  test('there are words for everything', () => {
    expect(Object.keys(said).sort()).toEqual(Object.keys(saidIn('en')).sort())
    expect(Object.entries(said).filter(([, text]) => text.trim() !== text || text === '')).toEqual([])
  })

  test('what is said of a site, a time and a zone has them in it', () => {
    expect([said.allFeedsOf, said.evening].join()).toMatch(/Tide.*18:30.*UTC/)
  })

  test('the heading of each kind of feed is another', () => {
    expect(new Set(FACETS.map((facet) => said[`each.${facet}`])).size).toBe(FACETS.length)
  })

  test('no sentence is another language’s', () => {
    const others = PAGE_LANGUAGES.filter((other) => other !== language)
    const theirs = new Set(others.flatMap((other) => Object.values(saidIn(other))))
    expect(Object.values(said).filter((text) => text.split(' ').length > 2 && theirs.has(text))).toEqual([])
  })
})

test.each([
  ['de-AT', 'Abonnieren', 'de-AT'],
  ['pt-BR', 'Subscrever', 'pt-BR'],
  ['fi', 'Subscribe', 'en'],
  ['ar', 'Subscribe', 'en'],
  ['den', 'Subscribe', 'en'],
])('the words for %s are “%s”, in %s', (language, subscribe, spoken) => {
  const found = pageWordsOf(language)
  expect([found.words.subscribe, found.language]).toEqual([subscribe, spoken])
})
