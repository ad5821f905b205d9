import { Feed } from 'feed'
import { type Carrier, carrier, cdataSafe } from './carrier.ts'
import type { FeedDocument, LinkedEntry } from './document.ts'
import { categoriesOf, descriptionOf } from './entry.ts'
import { escapeMarkup } from './markup.ts'

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
  return `${deliver(finished(feed.atom1(), document, carry))}\n`
}

function itemOf(entry: LinkedEntry, at: number, document: FeedDocument, carry: Carrier['carry']) {
  const { agencies } = entry.credits
  const description = descriptionOf(entry)
  return {
    title: `\uFDD2${at}\uFDD2`,
    id: `urn:entry:${at}`,
    link: entry.link,
    date: new Date(entry.updated),
    published: new Date(entry.published),
    ...(description && { description: escapeMarkup(description) }),
    content: cdataSafe(entry.content),
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

/** How an entry begins as `feed` writes it: its title fenced with a noncharacter, so that no content looks like it. */
const HEAD = /<entry>(\s*)<title type="html"><!\[CDATA\[\uFDD2(\d+)\uFDD2\]\]><\/title>(\s*)<id>[^<]*<\/id>/g

/**
 * What `feed` cannot write: plain-text titles (all readers agree only on text escaped once), the feed's and each
 * entry's language, the entry's id to the letter, and the type of the link to itself.
 */
function finished(xml: string, { language, entries }: FeedDocument, carry: Carrier['carry']): string {
  return xml
    .replace('<feed ', () => `<feed xml:lang="${carry(language)}" `)
    .replace('<link rel="self" ', '<link rel="self" type="application/atom+xml" ')
    .replace(HEAD, (_, gap, at, gapAfter) => {
      const { title, id, language: own } = entries[Number(at)]!
      return `<entry xml:lang="${carry(own)}">${gap}<title>${carry(title)}</title>${gapAfter}<id>${carry(id)}</id>`
    })
}
