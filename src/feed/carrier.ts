import { escapeMarkup } from './markup.ts'

/**
 * Carries text past the `feed` library's escaping. `feed` writes attributes unescaped, unescapes `&amp;` in text once
 * too often, splits only the first `]]>` of a CDATA section, rewrites ids as URLs and takes Atom titles for HTML. So
 * text travels through it as a token that needs no escaping, and `deliver` puts it in its place, escaped once. Tokens
 * cannot be forged: they are fenced with noncharacters, which entries and documents are cleaned of (`xmlSafe`).
 */
export interface Carrier {
  carry(text: string): string
  deliver(xml: string): string
}

/** A token, with the CDATA section that is around it where `feed` writes one. */
const TOKEN = /(?:<!\[CDATA\[)?\uFDD0(\d+)\uFDD1(?:\]\]>)?/g

export function carrier(): Carrier {
  const texts: string[] = []
  return {
    carry(text) {
      texts.push(text)
      return `\uFDD0${texts.length - 1}\uFDD1`
    },
    deliver: (xml) => xml.replace(TOKEN, (_, index) => escapedOnce(texts[Number(index)]!)),
  }
}

/**
 * What looks like an entity or a tag is written with a numeric reference, which rssboard.org/rss-profile#data-types-characterdata
 * advises: some readers look for entities again in what XML has read ("&amp;amp;" becomes "&"), and in this they find none.
 * Nothing else is: other readers know only the names.
 */
function escapedOnce(text: string): string {
  const escaped = escapeMarkup(text)
  if (escaped === text) return text
  return escaped.replaceAll(/&amp;(?=#?\w+;)/g, '&#x26;').replaceAll(/&lt;(?=[a-z/!?])/gi, '&#x3C;')
}

/**
 * Without what XML 1.0 (2.2) does not allow in a document at all, without the control characters that it discourages, and
 * without what fences our tokens.
 */
export function xmlSafe(text: string): string {
  return SUSPECT.test(text) ? text.replace(NOT_SAFE, '') : text
}

/** What is not safe, and every half of a pair: to look for them without pairing them takes a quarter of the time. */
const SUSPECT = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/

const NOT_SAFE = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** HTML for a CDATA section: the one sequence that would end it, said otherwise. */
export function cdataSafe(html: string): string {
  return html.replaceAll(']]>', ']]&gt;')
}
