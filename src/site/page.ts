import { titleOf } from '../feed/document.ts'
import { FORMATS } from '../feed/formats.ts'
import type { OneFeed, Site } from '../feed/site.ts'
import { Html, html } from './html.ts'
import { iconOf } from './icon.ts'
import { OPML } from './opml.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'
import { type PageWords, pageWordsOf } from './words.ts'

/** The file of the page in each folder. */
export const INDEX = 'index.html'

/** What one page says. */
export interface Page {
  readonly title: string
  readonly description?: string | undefined
  /** The way from the page to the site's root: '', or as many '../' as it lies deep, or an absolute path. */
  readonly root: string
  /** The feeds that a browser is told of. */
  readonly feeds: readonly OneFeed[]
  readonly body: (words: PageWords) => Html
}

/** A whole page. It loads nothing; its words are in the site's language, or in English. */
export function renderPage(site: Site, { title, description, root, feeds, body }: Page): string {
  const { words, language } = pageWordsOf(site.language)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description !== undefined && html`<meta name="description" content="${description}">`}
<meta name="generator" content="wirefeed">
<link rel="icon" href="${iconOf(site, root)}">
${feeds.flatMap((feed) => alternates(feed, root, site))}
<style>${new Html(STYLE)}</style>
</head>
<body>
${body(words)}
<footer>
${site.copyright !== undefined && html`<p lang="${site.language}">${site.copyright}</p>`}
${site.link !== site.base && html`<p><a href="${site.link}">${new URL(site.link).host}</a></p>`}
<p><a href="${root}${OPML}">${words.opml}</a></p>
<p class="said" role="status"></p>
</footer>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.markup
}

function alternates(feed: OneFeed, root: string, site: Site): Html[] {
  return FORMATS.map(({ title, file, mediaType }) => {
    const label = `${titleOf(feed, site)} (${title})`
    return html`<link rel="alternate" type="${mediaType}" title="${label}" href="${root}${pathOf(feed)}${file}">`
  })
}

/** A feed's folder, as it stands in addresses. */
export function pathOf({ id }: OneFeed): string {
  return `${encodeURI(id)}/`
}
