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

const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5a5f66, #a4a9b0); --rule: light-dark(#d9dce0, #3a3e44); --link: light-dark(#0b4f8a, #8fc1ee) }
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.25rem 4rem; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #16181b); color: light-dark(#16181b, #eceef0) }
header { border-bottom: 3px solid; padding-bottom: 1rem }
header p { margin: 0.25rem 0 0; color: var(--quiet) }
h1 { margin: 0; font: 700 2.4rem/1.15 Georgia, "Times New Roman", serif; letter-spacing: -0.01em }
h2 { margin: 2rem 0 0.5rem; font-size: 0.85rem; text-transform: uppercase; letter-spacing: 0.1em; color: var(--quiet) }
ul, ol { list-style: none; margin: 0; padding: 0 }
li { padding: 0.75rem 0; border-top: 1px solid var(--rule) }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px }
.stories a { display: block; color: inherit; text-decoration: none; font: 600 1.2rem/1.3 Georgia, "Times New Roman", serif }
.stories a:is(:hover, :focus-visible) { text-decoration: underline }
.stories p { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; justify-content: space-between; margin: 0.3rem 0 0; font-size: 0.875rem; color: var(--quiet) }
.feeds li { display: flex; flex-wrap: wrap; gap: 0 0.9rem; padding: 0.45rem 0; font-size: 0.9375rem }
.feeds span { flex: 1 1 9rem; font-weight: 600 }
@media (min-width: 56rem) { main { display: grid; grid-template-columns: 3fr 2fr; gap: 0 3.5rem } }
`
