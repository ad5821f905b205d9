import { Feed } from 'feed'
import type { PeerRecord } from './records.ts'

const BASE = 'https://feeds.example.org/'

/** A feed in three formats by the `feed` package, which is handed what the records say and asked for nothing else. */
export function renderBare(id: string, stories: readonly PeerRecord[]) {
  const feed = new Feed({
    id: `${BASE}${id}/`,
    title: `Example Wire: ${id}`,
    description: `Example Wire: ${id}`,
    link: 'https://news.example.org/',
    language: 'en',
    updated: new Date(stories[0]!.versioncreated),
    feedLinks: {
      rss: `${BASE}${id}/rss.xml`,
      atom: `${BASE}${id}/atom.xml`,
      json: `${BASE}${id}/feed.json`,
    },
  })
  for (const story of stories)
    feed.addItem({
      id: story.uri,
      title: story.headline,
      link: story.url,
      date: new Date(story.versioncreated),
      published: new Date(story.firstcreated),
      content: story.body_html,
      author: [{ name: story.byline }],
      category: [story.section, ...story.keywords].map((name) => ({ name, term: name })),
    })
  return { 'rss.xml': feed.rss2(), 'atom.xml': feed.atom1(), 'feed.json': feed.json1() }
}
