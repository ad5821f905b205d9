import { describe, expect, test } from 'vitest'
import { subscribing } from '../../src/site/subscribe.ts'
import { pageWordsOf } from '../../src/site/words.ts'
import { AFP, ECONOMY, SITE } from './build.ts'
import { elementsOf, wordsOf } from './dom.ts'

const { words } = pageWordsOf('de')
const RSS = 'https://feeds.tide.example/agency/afp/rss.xml'

function linksOf(feed: typeof AFP, root: string) {
  const links = elementsOf(subscribing(feed, root, SITE, words).markup, 'a')
  return links.map((link) => [wordsOf(link), link.attributes.href])
}

describe('one subscribes to a feed', () => {
  test('in the reader of one’s machine', () => {
    expect(linksOf(AFP, '../../')[0]).toEqual(['Abonnieren', `feed:${RSS}`])
  })

  test('by its address, copied: a button that is hidden until a script can do it', () => {
    const [button] = elementsOf(subscribing(AFP, '', SITE, words).markup, 'button')
    expect([button!.text, button!.attributes]).toEqual([
      'Adresse kopieren',
      { class: 'button', value: RSS, 'data-done': 'Kopiert', hidden: '' },
    ])
  })

  test('with a web site that reads feeds', () => {
    const address = encodeURIComponent(RSS)
    expect(linksOf(AFP, '').slice(1, 6)).toEqual([
      ['Feedly', `https://feedly.com/i/subscription/feed%2F${address}`],
      ['Inoreader', `https://www.inoreader.com/?add_feed=${address}`],
      ['NewsBlur', `https://www.newsblur.com/?url=${address}`],
      ['The Old Reader', `https://theoldreader.com/feeds/subscribe?url=${address}`],
      ['Feedbin', `https://feedbin.com/?subscribe=${address}`],
    ])
  })

  test('by any of its three addresses', () => {
    expect(linksOf(AFP, '../../').slice(6)).toEqual([
      [RSS, '../../agency/afp/rss.xml'],
      ['https://feeds.tide.example/agency/afp/atom.xml', '../../agency/afp/atom.xml'],
      ['https://feeds.tide.example/agency/afp/feed.json', '../../agency/afp/feed.json'],
    ])
  })

  test('also where its id has accents: addresses have none', () => {
    const links = linksOf(ECONOMY, '../../')
    expect(links[0]![1]).toBe('feed:https://feeds.tide.example/section/%C3%A9conomie/rss.xml')
    expect(new URL(links[1]![1]!).pathname).toContain(
      encodeURIComponent('https://feeds.tide.example/section/%C3%A9conomie/rss.xml'),
    )
    for (const [text, href] of links.slice(6))
      expect(new URL(href!, 'https://feeds.tide.example/section/%C3%A9conomie/').href).toBe(text)
  })
})
