import { Feed } from 'feed'
import { type Carrier, carrier } from './carrier.ts'
import type { FeedDocument, LinkedEntry } from './document.ts'
import { type CreditedAgency, categoriesOf, descriptionOf } from './entry.ts'
import { escapeMarkup } from './markup.ts'
import { MEDIA_NAMESPACE, mediaContent } from './media.ts'
import { besidesText } from './pictures.ts'
import { placeOf, withContents } from './places.ts'

/** How long readers may hold a feed before they ask for it again (minutes): a killed story must go soon. */
const COME_BACK_MIN = 5

/** RSS 2.0 (rssboard.org/rss-specification) with Dublin Core, Content and Media RSS elements. */
export function renderRss(document: FeedDocument): string {
  const { carry, deliver } = carrier()
  const feed = new Feed({
    id: document.id,
    title: carry(document.title),
    description: carry(document.description),
    link: document.link,
    feed: document.addresses.rss,
    ...(document.hub && { hub: document.hub }),
    language: document.language,
    ttl: COME_BACK_MIN,
    image: carry(document.icon),
    ...(document.rights && { copyright: carry(document.rights) }),
    updated: new Date(document.updated),
    docs: 'https://www.rssboard.org/rss-specification',
    generator: 'wirefeed',
  })
  // `feed` declares name spaces only for what it writes itself: an unbound prefix breaks the whole file.
  feed.addExtension({
    name: '_attributes',
    objects: {
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:media': MEDIA_NAMESPACE,
    },
  })
  document.entries.forEach((entry, at) => {
    feed.addItem(itemOf(entry, at, document, carry))
  })
  return withContents(`${deliver(feed.rss2())}\n`, document.entries)
}

function itemOf(entry: LinkedEntry, at: number, document: FeedDocument, carry: Carrier['carry']) {
  const { agencies } = entry.credits
  const description = descriptionOf(entry)
  return {
    title: carry(entry.title),
    // Without a guid `feed` makes the link one, and says that it is a permanent one.
    ...(entry.id !== entry.link && { guid: carry(entry.id) }),
    link: entry.link,
    date: new Date(entry.updated),
    published: new Date(entry.published),
    // Also where it is no shorter than the content: readers that know no other element show it.
    description: description ? escapeMarkup(description) : placeOf(entry, at),
    content: placeOf(entry, at),
    category: [
      ...agencies.map(({ name }) => ({ name: carry(name), domain: carry(document.agencyScheme) })),
      ...categoriesOf(entry).map((name) => ({ name: carry(name) })),
    ],
    ...enclosureOf(entry),
    extensions: [
      // One creator with all names: of several, most readers show one. No `author`: RSS wants an address in it.
      ...(entry.author ? [{ name: 'dc:creator', objects: { _text: carry(entry.author) } }] : []),
      // RSS has no word of its own for it.
      ...(entry.updated === entry.published
        ? []
        : [{ name: 'dcterms:modified', objects: { _text: entry.updated } }]),
      { name: 'dc:language', objects: { _text: carry(entry.language) } },
      ...(entry.rights ? [{ name: 'dc:rights', objects: { _text: carry(entry.rights) } }] : []),
      { name: 'media:credit', objects: mediaCredits(agencies, document, carry) },
      ...mediaContents(entry, carry),
    ],
  }
}

/** The first picture, where the text does not show it. RSS allows one, and wants to know its type and its length. */
function enclosureOf(entry: LinkedEntry) {
  const [first] = entry.pictures ?? []
  if (!first?.type || !first.size || !besidesText(entry).includes(first)) return {}
  return { enclosure: { url: first.href, type: first.type, length: first.size } }
}

/** `feed` hands arrays on to xml-js, though its types say records. */
function mediaContents({ pictures }: LinkedEntry, carry: Carrier['carry']) {
  if (!pictures) return []
  const contents = pictures.map((picture) => mediaContent(picture, carry))
  return [{ name: 'media:content', objects: contents as unknown as Record<string, unknown> }]
}

/**
 * One `media:credit` an agency (rssboard.org/media-rss#media-credit). The roles of its default scheme, the EBU's,
 * have no news agency, hence a scheme of our own; pictures' credits stand within them. `feed` hands arrays on to xml-js,
 * though its types say records.
 */
function mediaCredits(agencies: readonly CreditedAgency[], document: FeedDocument, carry: Carrier['carry']) {
  const credits = agencies.map(({ name }) => ({
    _attributes: { role: 'agency', scheme: carry(document.agencyScheme) },
    _text: carry(name),
  }))
  return credits as unknown as Record<string, unknown>
}
