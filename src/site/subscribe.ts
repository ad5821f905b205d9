import { addressOf, FILES } from '../feed/document.ts'
import { FORMATS } from '../feed/formats.ts'
import type { OneFeed, Site } from '../feed/site.ts'
import { type Html, html } from './html.ts'
import { pathOf } from './page.ts'
import type { PageWords } from './words.ts'

/** Sites that read feeds, and where each takes the address of a new one. */
const READERS: readonly (readonly [name: string, takes: string])[] = [
  ['Feedly', 'https://feedly.com/i/subscription/feed%2F'],
  ['Inoreader', 'https://www.inoreader.com/?add_feed='],
  ['NewsBlur', 'https://www.newsblur.com/?url='],
  ['The Old Reader', 'https://theoldreader.com/feeds/subscribe?url='],
  ['Feedbin', 'https://feedbin.com/?subscribe='],
]

/** All the ways to subscribe to a feed. */
export function subscribing(feed: OneFeed, root: string, site: Site, words: PageWords): Html {
  const folder = addressOf(feed.id, site)
  const address = encodeURIComponent(rssOf(feed, site))
  return html`<div class="buttons">
${subscribeButton(feed, site, words, 'button first')}
${copyButton(feed, site, words, 'button')}
</div>
<p class="with"><span class="quiet">${words.subscribeWith}</span>
${READERS.map(([name, takes]) => html`<a href="${takes}${address}">${name}</a>`)}</p>
<dl class="addresses">
${FORMATS.map(
  (format) => html`<div><dt>${format.title}</dt>
<dd><a href="${root}${pathOf(feed)}${format.file}">${folder}${format.file}</a></dd></div>`,
)}
</dl>`
}

/** Opens the feed in the reader of this machine: the `feed` scheme is what feed readers are registered for. */
export function subscribeButton(feed: OneFeed, site: Site, words: PageWords, classes: string): Html {
  return html`<a class="${classes}" href="feed:${rssOf(feed, site)}">${words.subscribe}</a>`
}

/** Hidden, until a script has found out that it can copy. */
export function copyButton(feed: OneFeed, site: Site, words: PageWords, classes: string): Html {
  const address = rssOf(feed, site)
  return html`<button class="${classes}" value="${address}" data-done="${words.copied}" hidden>${words.copy}</button>`
}

/** The format that every reader takes. */
function rssOf(feed: OneFeed, site: Site): string {
  return addressOf(feed.id, site) + FILES.rss
}
