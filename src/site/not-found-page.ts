import type { Site } from '../feed/site.ts'
import { html } from './html.ts'
import { renderPage } from './page.ts'

/** The file that a host sends, with its 404, for whatever is not there. */
export const NOT_FOUND = '404.html'

/** Stands in for any page, so its addresses are from the site's root. */
export function renderNotFound(site: Site): string {
  const root = new URL(site.base).pathname
  return renderPage(site, {
    title: site.title,
    root,
    feeds: [],
    body: ({ notFound }) => html`<main class="top">
<h1>${notFound.title}</h1>
<p>${notFound.text}</p>
<p class="more"><a href="${root}">${notFound.home}</a></p>
</main>`,
  })
}
