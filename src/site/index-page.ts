import { addressOf } from '../feed/document.ts'
import type { Entry } from '../feed/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import { escapeMarkup } from '../feed/markup.ts'
import type { OneFeed, Site } from '../feed/site.ts'

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
<section aria-labelledby="feeds">
<h2 id="feeds">Feeds</h2>
<ul class="feeds">
${feeds.map((feed) => feedItem(feed, site)).join('\n')}
</ul>
</section>
<section aria-labelledby="newest">
<h2 id="newest">Newest stories</h2>
<ol class="stories">
${newest.map(storyItem).join('\n')}
</ol>
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
  const day = published.slice(0, 16).replace('T', ' ')
  return `<li><a href="${escapeMarkup(link)}" lang="${escapeMarkup(language)}" dir="auto">${escapeMarkup(title)}</a>
<small><span dir="auto">${escapeMarkup(author ?? '')}</span> <time datetime="${published}">${day} UTC</time></small></li>`
}

/** Relative to the page, so that it works wherever the folder is served. */
function hrefOf(feed: OneFeed, file: string, site: Site): string {
  return escapeMarkup(addressOf(feed.id, site).slice(new URL(site.base).href.length) + file)
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { margin: 0; font-size: 2rem; letter-spacing: -0.02em }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1rem; text-transform: uppercase; letter-spacing: 0.08em; opacity: 0.75 }
ul, ol { list-style: none; margin: 0; padding: 0 }
li { padding: 0.6rem 0; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent) }
.feeds li { display: flex; gap: 0.9rem; align-items: baseline; flex-wrap: wrap }
.feeds span { flex: 1 1 12rem; font-weight: 600 }
.stories a { font-weight: 600; text-decoration-thickness: 1px; text-underline-offset: 0.15em }
small { display: flex; gap: 0.9rem; justify-content: space-between; flex-wrap: wrap; opacity: 0.8 }
`
