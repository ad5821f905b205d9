import { addressOf, FILES, titleOf } from '../feed/document.ts'
import { escapeMarkup } from '../feed/markup.ts'
import type { OneFeed, Site } from '../feed/site.ts'
import { groupsOf } from './groups.ts'
import { pageWordsOf } from './words.ts'

/** The file with every feed, at the site's root. */
export const OPML = 'feeds.opml'

/** OPML 2.0 (opml.org/spec2.opml), "Subscription lists": every feed, in groups; for readers to import. */
export function renderOpml(site: Site, feeds: readonly OneFeed[]): string {
  const { words } = pageWordsOf(site.language)
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>${escapeMarkup(site.title)}</title>
    <ownerName>${escapeMarkup(site.title)}</ownerName>
  </head>
  <body>
${groupsOf(feeds, words)
  .map(
    ({ title, feeds: own }) => `    <outline text="${escapeMarkup(title)}">
${own.map((feed) => outline(feed, site)).join('\n')}
    </outline>`,
  )
  .join('\n')}
  </body>
</opml>
`
}

/** The attributes in the order of the specification. RSS is what every reader takes. */
function outline(feed: OneFeed, site: Site): string {
  const address = addressOf(feed.id, site)
  const title = titleOf(feed, site)
  const attributes = {
    text: title,
    type: 'rss',
    xmlUrl: address + FILES.rss,
    ...(feed.description && { description: feed.description }),
    htmlUrl: address,
    language: site.language,
    title,
    version: 'RSS2',
  }
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
  return `      <outline ${pairs.join(' ')}/>`
}
