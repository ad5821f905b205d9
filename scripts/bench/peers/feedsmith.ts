import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { type PeerRecord, publishAll } from './records.ts'

// The same script as that with the `feed` package, with feedsmith's generators.

const [source, target] = process.argv.slice(2) as [string, string]
publishAll(source, target, (id, stories) => {
  const title = `Example Wire: ${id}`
  const link = 'https://news.example.org/'
  const address = `https://feeds.example.org/${id}/`
  const updated = new Date(stories[0]!.versioncreated)
  return {
    'rss.xml': generateRssFeed({
      title,
      link,
      description: title,
      language: 'en',
      lastBuildDate: updated,
      atom: { links: [{ rel: 'self', href: `${address}rss.xml` }] },
      items: stories.map((story) => ({
        title: story.headline,
        link: story.url,
        guid: { value: story.uri, isPermaLink: false },
        pubDate: new Date(story.firstcreated),
        content: { encoded: story.body_html },
        dc: { creators: [story.byline] },
        categories: categoriesOf(story).map((name) => ({ name })),
      })),
    }),
    'atom.xml': generateAtomFeed({
      id: address,
      title: { value: title },
      updated,
      links: [{ href: link }, { rel: 'self', href: `${address}atom.xml` }],
      entries: stories.map((story) => ({
        id: story.uri,
        title: { value: story.headline },
        links: [{ href: story.url }],
        updated: new Date(story.versioncreated),
        published: new Date(story.firstcreated),
        content: { value: story.body_html, type: 'html' },
        authors: [{ name: story.byline }],
        categories: categoriesOf(story).map((term) => ({ term })),
      })),
    }),
    'feed.json': JSON.stringify(
      generateJsonFeed({
        title,
        home_page_url: link,
        feed_url: `${address}feed.json`,
        language: 'en',
        items: stories.map((story) => ({
          id: story.uri,
          url: story.url,
          title: story.headline,
          content_html: story.body_html,
          date_published: new Date(story.firstcreated),
          date_modified: new Date(story.versioncreated),
          authors: [{ name: story.byline }],
          tags: categoriesOf(story),
        })),
      }),
      null,
      2,
    ),
  }
})

function categoriesOf({ section, keywords }: PeerRecord): string[] {
  return [section, ...keywords]
}
