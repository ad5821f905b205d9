import { anchorOf, nameOf } from '../feed/document.ts'
import { descriptionOf, type Entry } from '../feed/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import { EVENING, type OneFeed, type Site } from '../feed/site.ts'
import { wordsOf } from '../feed/words.ts'
import { groupsOf } from './groups.ts'
import { type Html, html } from './html.ts'
import { pathOf, renderPage } from './page.ts'
import { byline, headline, spoken } from './story.ts'
import { copyButton, subscribeButton, subscribing } from './subscribe.ts'
import { type PageWords, pageWordsOf } from './words.ts'

/** What the page at the site's address is made of. */
export interface Index {
  /** Every feed that the site has. */
  readonly feeds: readonly OneFeed[]
  /** The newest stories, each with a feed that shows it. */
  readonly newest: readonly { readonly entry: Entry; readonly feed: OneFeed }[]
  /** The last evening edition, and its stories in order. */
  readonly edition?: { readonly entry: Entry; readonly stories: readonly Entry[] } | undefined
}

/** The page at the site's address: the newest stories with who reported them, the evening edition, and every feed. */
export function renderIndex(site: Site, { feeds, newest, edition }: Index): string {
  return renderPage(site, {
    title: site.title,
    description: site.description,
    root: '',
    feeds,
    body: (words) => html`<header class="top">
<h1 ${spoken(site.language)}>${site.title}</h1>
${site.description !== undefined && html`<p ${spoken(site.language)}>${site.description}</p>`}
<nav>
<a href="#subscribe">${words.subscribe}</a>
${site.evening && html`<a ${spoken(site.language)} href="${EVENING}/">${eveningTitle(site)}</a>`}
<a href="#feeds">${words.allFeeds}</a>
</nav>
</header>
<main>
<div class="sides">
<section aria-labelledby="newest">
<h2 class="label" id="newest">${words.newest}</h2>
<ol class="stories">
${newest.map(({ entry, feed }, at) => storyItem(entry, feed, at === 0, site, words))}
</ol>
${newest.length === 0 && html`<p>${words.noStories}</p>`}
</section>
<div class="aside">
${site.evening && eveningCard(site, edition, words)}
${feeds[0] && subscribeCard(feeds[0], site, words)}
</div>
</div>
${directory(feeds, site, words)}
</main>`,
  })
}

function storyItem(entry: Entry, feed: OneFeed, isFirst: boolean, site: Site, words: PageWords): Html {
  const own = spoken(entry.language)
  const lead = isFirst && descriptionOf(entry)
  const page = entry.notice ? undefined : `${pathOf(feed)}#${anchorOf(entry.id)}`
  return html`<li>
<h3 ${own}>${headline(entry, page)}</h3>
${lead && html`<p class="lead" ${own}>${lead}</p>`}
${byline(entry, own, site, words)}
</li>`
}

/** Headlines of the edition that are shown here. */
const HEADLINES = 5

function eveningCard(site: Site, edition: Index['edition'], words: PageWords): Html {
  const { at, timeZone } = site.evening!
  const evening = { id: EVENING, limit: 1 }
  return html`<section class="card" aria-labelledby="evening">
<h2 ${spoken(site.language)} id="evening">${edition ? edition.entry.title : eveningTitle(site)}</h2>
<p>${words.evening(at, zoneOf(timeZone, pageWordsOf(site.language).language))}</p>
${edition && headlinesOf(edition.stories, words)}
<div class="buttons">
${subscribeButton(evening, site, words, 'button')}
${copyButton(evening, site, words, 'button')}
</div>
</section>`
}

function headlinesOf(stories: readonly Entry[], words: PageWords): Html {
  const shown = stories.filter(({ notice }) => !notice).slice(0, HEADLINES)
  return html`<ol>
${shown.map(
  (entry) => html`<li><span ${spoken(entry.language)}>${headline(entry)}</span>
<p class="by">${entry.credits.agencies.map(({ name }) => html`<b class="agency">${name}</b>`)}</p></li>`,
)}
</ol>
<p class="more"><a href="${EVENING}/">${words.readEdition}</a></p>`
}

function eveningTitle({ language }: Site): string {
  return wordsOf(language).evening.title
}

/** Any of our time: in 1970 many zones had no summer time, and with it another name. */
const A_DAY = Date.UTC(2026, 0)

/** A zone as people call it. */
function zoneOf(timeZone: string, language: string): string {
  if (timeZone === 'UTC') return timeZone
  const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
  const name = format.formatToParts(A_DAY).find(({ type }) => type === 'timeZoneName')?.value
  return `(${name ?? timeZone})`
}

function subscribeCard(feed: OneFeed, site: Site, words: PageWords): Html {
  return html`<section class="card" aria-labelledby="subscribe">
<h2 id="subscribe">${words.subscribe} · <bdi>${nameOf(feed)}</bdi></h2>
<p>${words.about}</p>
${subscribing(feed, '', site, words)}
</section>`
}

function directory(feeds: readonly OneFeed[], site: Site, words: PageWords): Html {
  return html`<section class="directory" id="feeds" aria-labelledby="all">
<h2 id="all">${words.allFeeds}</h2>
${groupsOf(feeds, words).map(
  ({ title, feeds: own }) => html`<h3>${title}</h3>
<ul>
${own.map((feed) => feedItem(feed, site, words))}
</ul>`,
)}
</section>`
}

function feedItem(feed: OneFeed, site: Site, words: PageWords): Html {
  return html`<li><a class="name" dir="auto" href="${pathOf(feed)}">${nameOf(feed)}</a>
<p class="ways">${subscribeButton(feed, site, words, 'plain')}
${copyButton(feed, site, words, 'plain')}
${FORMATS.map((format) => html`<a href="${pathOf(feed)}${format.file}">${format.title}</a>`)}</p></li>`
}
