import { anchorOf, nameOf, titleOf } from '../feed/document.ts'
import { creditLine, descriptionOf, type Entry } from '../feed/entry.ts'
import { escapeMarkup } from '../feed/markup.ts'
import type { OneFeed, Site } from '../feed/site.ts'
import { pageContent } from './content.ts'
import { Html, html } from './html.ts'
import { renderPage } from './page.ts'
import { byline, headline, spoken } from './story.ts'
import { subscribing } from './subscribe.ts'
import type { PageWords } from './words.ts'

/** A feed's own page, for people who open it in a browser: its entries, each with who reported it. */
export function renderFeedPage(feed: OneFeed, entries: readonly Entry[], site: Site): string {
  const root = '../'.repeat(feed.id.split('/').length)
  const title = titleOf(feed, site)
  const description = feed.description ?? site.description
  return renderPage(site, {
    title,
    description,
    root,
    feeds: [feed],
    body: (words) => html`<header class="top">
<p class="back"><a href="${root}">${words.allFeedsOf(site.title)}</a></p>
<h1 dir="auto">${nameOf(feed)}</h1>
${description !== undefined && html`<p ${spoken(site.language)}>${description}</p>`}
<nav><a href="#subscribe">${words.subscribe}</a></nav>
</header>
<div class="sides">
<main>
${entries.map((entry) => article(entry, site, words))}
${entries.length === 0 && html`<p>${words.noStories}</p>`}
</main>
<aside class="aside">
<section class="card" aria-labelledby="subscribe">
<h2 id="subscribe">${words.subscribe}</h2>
<p>${words.about}</p>
${subscribing(feed, root, site, words)}
</section>
</aside>
</div>`,
  })
}

function article(entry: Entry, site: Site, words: PageWords): Html {
  const own = spoken(entry.language)
  return html`<article class="entry" id="${anchorOf(entry.id)}">
<h2 ${own}>${headline(entry)}</h2>
${byline(entry, own, site, words)}
${textOf(entry, own, words)}
</article>`
}

/** How the story begins, and all of it for who wants it. */
function textOf(entry: Entry, own: Html, words: PageWords): Html {
  const credit = creditLine(entry.credits, entry.language)
  const text = html`<div class="text ${kindOf(entry, credit)}" ${own}>
${new Html(pageContent(entry.content))}
</div>`
  const lead = descriptionOf(entry)
  // An edition is its content.
  if (lead === undefined || entry.stories || isAll(lead, credit, entry)) return text
  return html`<p class="lead" ${own}>${lead}</p>
<details>
<summary>${words.readStory}</summary>
${text}
</details>`
}

/** Whether a story is so short that there is no more to read. */
function isAll(lead: string, credit: string, { content }: Entry): boolean {
  const all = lettersOf(escapeMarkup(lead) + credit)
  return all.startsWith(lettersOf(beginningOf(content, 2 * all.length))) && lettersOf(content) === all
}

/** At least so many characters of it, and then up to the end of a tag, so that none is cut in two. */
function beginningOf(markup: string, length: number): string {
  return markup.slice(0, markup.indexOf('>', length) + 1)
}

function lettersOf(markup: string): string {
  return markup.replaceAll('&quot;', '"').replace(/<[^>]*>|\s/g, '')
}

/** What stands at the end of its content: a story's is its credit line, if it has one. */
function kindOf({ stories }: Entry, credit: string): string {
  if (stories) return 'edition'
  return credit === '' ? 'uncredited' : 'credited'
}
