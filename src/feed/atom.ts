import { Feed } from 'feed'
import { type Carrier, carrier } from './carrier.ts'
import type { FeedDocument, LinkedEntry } from './document.ts'
import { categoriesOf, descriptionOf } from './entry.ts'
import { escapeMarkup } from './markup.ts'
import { MEDIA_NAMESPACE, mediaContent, written } from './media.ts'
import { besidesText } from './pictures.ts'
import { placeOf, withContents } from './places.ts'

/** Atom 1.0 (RFC 4287). */
export function renderAtom(document: FeedDocument): string {
  const { carry, deliver } = carrier()
  const feed = new Feed({
    id: carry(document.id),
    title: carry(document.title),
    description: carry(document.description),
    link: document.link,
    feed: document.addresses.atom,
    ...(document.hub && { hub: document.hub }),
    // No logo: that is twice as wide as it is high (RFC 4287, section 4.2.8).
    favicon: carry(document.icon),
    ...(document.rights && { copyright: carry(document.rights) }),
    updated: new Date(document.updated),
    generator: 'wirefeed',
    author: { name: carry(document.publisher), link: document.link },
  })
  document.entries.forEach((entry, at) => {
    feed.addItem(itemOf(entry, at, document, carry))
  })
  const xml = deliver(finished(feed.atom1(), document, carry))
  return withContents(`${xml}\n`, document.entries)
}

function itemOf(entry: LinkedEntry, at: number, document: FeedDocument, carry: Carrier['carry']) {
  const { agencies } = entry.credits
  const description = descriptionOf(entry)
  return {
    // This and the id are only a place for our own: see `finished`.
    title: '',
    id: `urn:entry:${at}`,
    link: entry.link,
    date: new Date(entry.updated),
    published: new Date(entry.published),
    ...(description && { description: escapeMarkup(description) }),
    content: placeOf(entry, at),
    ...(entry.author && { author: [{ name: carry(entry.author) }] }),
    contributor: agencies.map(({ fullName, homepage }) => ({
      name: carry(fullName),
      ...(homepage && { link: homepage }),
    })),
    category: [
      ...agencies.map(({ id, name }) => ({
        term: carry(id),
        scheme: document.agencyScheme,
        name: carry(name),
      })),
      ...categoriesOf(entry).map((term) => ({ term: carry(term) })),
    ],
    ...(entry.rights && { copyright: carry(entry.rights) }),
  }
}

/** How an entry begins as `feed` writes it; of what entries say, nothing in it is written yet but links and summaries. */
const HEAD =
  /<entry>(\s*)<title type="html"><!\[CDATA\[\]\]><\/title>(\s*)<id>urn:entry:(\d+)<\/id>(\s*<link [^>]*>)/g
const TAIL = /\n {4}<\/entry>/g

/**
 * What `feed` cannot write: plain-text titles (all readers agree only on text escaped once), the feed's and each
 * entry's language, the entry's id to the letter, the type of the link to itself, and pictures of a type that is not
 * guessed.
 */
function finished(xml: string, { language, entries }: FeedDocument, carry: Carrier['carry']): string {
  const media = entries.some(({ pictures }) => pictures) ? ` xmlns:media="${MEDIA_NAMESPACE}"` : ''
  let ended = 0
  return xml
    .replace(TAIL, (end) => mediaOf(entries[ended++]!, carry) + end)
    .replace('<feed ', () => `<feed xml:lang="${carry(language)}"${media} `)
    .replace('<link rel="self" ', '<link rel="self" type="application/atom+xml" ')
    .replace(HEAD, (_, gap, gapAfter, at, link) => {
      const entry = entries[Number(at)]!
      const title = `<title>${carry(entry.title)}</title>`
      const id = `<id>${carry(entry.id)}</id>`
      const links = [link, ...enclosuresOf(entry, carry)].join(gapAfter)
      return `<entry xml:lang="${carry(entry.language)}">${gap}${title}${gapAfter}${id}${links}`
    })
}

/** The pictures that the text does not show (RFC 4287, 4.2.7.2); how long they are is said where it is known. */
function enclosuresOf(entry: LinkedEntry, carry: Carrier['carry']): string[] {
  return besidesText(entry).map(({ href, type, size, alt, caption }) => {
    const known = Object.entries({ href, type, length: size && String(size), title: alt ?? caption })
    const attributes = known.map(([name, value]) => (value ? ` ${name}="${carry(value)}"` : ''))
    return `<link rel="enclosure"${attributes.join('')}/>`
  })
}

/**
 * Every picture with its credit, which Atom has no word for. After the summary: feedparser (Python) takes a picture's
 * description for the entry's where it has met none, so where there is none it is left out.
 */
function mediaOf({ pictures = [], ...entry }: LinkedEntry, carry: Carrier['carry']): string {
  const contents = pictures.map(({ caption, ...picture }) =>
    mediaContent(descriptionOf(entry) && caption ? { ...picture, caption } : picture, carry),
  )
  return contents.map((content) => `\n        ${written('media:content', content)}`).join('')
}
