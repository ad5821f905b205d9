import { addressOf } from '../feed/document.ts'
import type { Entry } from '../feed/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import { escapeMarkup } from '../feed/markup.ts'
import type { OneFeed, Site } from '../feed/site.ts'
import { STYLE } from './style.ts'

/** The page at the site's address: every feed with its addresses, and the newest stories with who reported them. */
export function renderIndex(site: Site, feeds: readonly OneFeed[], newest: readonly Entry[]): string {
  const text = escapeMarkup
  return `<!doctype html>
<html lang="${text(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(site.title)}</title>
${feeds.flatMap((feed) => FORMATS.map((format) => alternate(feed, format, site))).join('\n')}
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${text(site.title)}</h1>
${site.description ? `<p>${text(site.description)}</p>` : ''}
</header>
<main>
<section aria-labelledby="newest">
<h2 id="newest">Newest stories</h2>
<ol class="stories">
${newest.map(storyItem).join('\n')}
</ol>
</section>
<section aria-labelledby="feeds">
<h2 id="feeds">Feeds</h2>
<ul class="feeds">
${feeds.map((feed) => feedItem(feed, site)).join('\n')}
</ul>
</section>
</main>
</body>
</html>
`
}

function alternate(feed: OneFeed, { title, file, mediaType }: (typeof FORMATS)[number], site: Site): string {
  const label = `${feed.title ?? feed.id} (${title})`
  return `<link rel="alternate" type="${mediaType}" title="${escapeMarkup(label)}" href="${hrefOf(feed, file, site)}">`
}

function feedItem(feed: OneFeed, site: Site): string {
  const links = FORMATS.map(({ title, file }) => `<a href="${hrefOf(feed, file, site)}">${title}</a>`)
  return `<li><span>${escapeMarkup(feed.title ?? feed.id)}</span> ${links.join(' ')}</li>`
}

function storyItem({ title, link, author, published, language }: Entry): string {
  const time = `<time datetime="${published}">${published.slice(0, 16).replace('T', ' ')} UTC</time>`
  return `<li><a href="${escapeMarkup(link)}" lang="${escapeMarkup(language)}" dir="auto">${escapeMarkup(title)}</a>
<p>${author ? `<span dir="auto">${escapeMarkup(author)}</span> ` : ''}${time}</p></li>`
}

/** Relative to the page, so that it works wherever the folder is served. */
function hrefOf(feed: OneFeed, file: string, site: Site): string {
  return escapeMarkup(addressOf(feed.id, site).slice(new URL(site.base).href.length) + file)
}
