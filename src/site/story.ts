import { directionOf } from '../feed/direction.ts'
import type { Entry } from '../feed/entry.ts'
import type { Site } from '../feed/site.ts'
import { type Html, html } from './html.ts'
import { type PageWords, pageWordsOf } from './words.ts'

/** The attributes of an element with words in this language. */
export function spoken(language: string): Html {
  return html`lang="${language}" dir="${directionOf(language)}"`
}

/** It leads to the story's own page; where it has none, to this address, if there is one. */
export function headline({ title, link }: Entry, otherwise?: string): Html {
  const address = link ?? otherwise
  return address === undefined ? html`${title}` : html`<a href="${address}">${title}</a>`
}

/** Who reported a story, and when it came out; `own` are the attributes of its language. */
export function byline(entry: Entry, own: Html, site: Site, words: PageWords): Html {
  const names = namesOf(entry)
  const isUpdated = entry.updated !== entry.published
  return html`<p class="by">${names.length > 0 && html`<span ${own}>${joined(names)}</span>`}
${timeOf(entry.published, site)}${
  isUpdated &&
  html`
<span class="quiet">${words.updated} ${timeOf(entry.updated, site)}</span>`
}</p>`
}

/** In the order of the author that feeds show; agencies stand out. */
function namesOf({ credits: { staff, agencies, via } }: Entry): Html[] {
  return [
    ...staff.map((name) => html`<b>${name}</b>`),
    ...agencies.map(({ name }) => html`<b class="agency">${name}</b>`),
    ...(via ? [html`via <b>${via}</b>`] : []),
  ]
}

function joined(names: readonly Html[]): Html[] {
  return names.map((name, at) => html`${name}${at < names.length - 1 && ','}`)
}

/** In the page's language and the site's zone; a script says it in the reader's. */
export function timeOf(time: string, site: Site): Html {
  return html`<time class="at" datetime="${time}">${formatOf(site).format(new Date(time))}</time>`
}

function formatOf({ language: own, timeZone }: Site): Intl.DateTimeFormat {
  const { language } = pageWordsOf(own)
  const known = formats.get(`${language} ${timeZone}`)
  if (known) return known
  const format = new Intl.DateTimeFormat(language, {
    ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone, timeZoneName: 'short' } as const),
  })
  formats.set(`${language} ${timeZone}`, format)
  return format
}

/** They take long to make. */
const formats = new Map<string, Intl.DateTimeFormat>()
