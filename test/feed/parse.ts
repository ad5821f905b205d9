import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Format } from '../../src/feed/formats.ts'

/** What a program that is not ours reads in an entry. */
export interface Told {
  readonly id: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  readonly published: string | undefined
  readonly author: string | undefined
  readonly content: string | undefined
}

/** How a feed in each format reads to feedsmith. */
export const READERS: Readonly<Record<Format['name'], (text: string) => Told[]>> = {
  rss: (text) =>
    (parseRssFeed(text).items ?? []).map((item) => ({
      id: item.guid?.value,
      title: item.title,
      link: item.link,
      published: item.pubDate && new Date(item.pubDate).toISOString(),
      author: item.dc?.creators?.join(' and '),
      content: item.content?.encoded,
    })),
  atom: (text) =>
    (parseAtomFeed(text).entries ?? []).map((entry) => ({
      id: entry.id,
      title: entry.title?.value,
      link: entry.links?.[0]?.href,
      published: entry.published,
      author: entry.authors?.map(({ name }) => name).join(' and '),
      content: entry.content?.value,
    })),
  json: (text) =>
    (parseJsonFeed(text).items ?? []).map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      published: item.date_published,
      author: item.authors?.map(({ name }) => name).join(' and '),
      content: item.content_html,
    })),
}

/** Every element of an XML document, the root first. */
export function elementsOf(xml: string): XmlElement[] {
  const elements: XmlElement[] = []
  const open = [parseXml(xml).root!]
  for (let element = open.pop(); element; element = open.pop()) {
    elements.push(element)
    open.push(...element.children.filter((child) => child instanceof XmlElement).reverse())
  }
  return elements
}

/** The names whose prefix no element around them declares. */
export function unboundIn(xml: string): string[] {
  return elementsOf(xml).flatMap((element) => {
    const names = [element.name, ...Object.keys(element.attributes)]
    return names.filter((name) => !isBound(/^(\w+):/.exec(name)?.[1], element))
  })
}

function isBound(prefix: string | undefined, element: XmlElement): boolean {
  if (prefix === undefined || prefix === 'xml' || prefix === 'xmlns') return true
  if (element.attributes[`xmlns:${prefix}`]) return true
  return element.parent instanceof XmlElement && isBound(prefix, element.parent)
}

/** The elements of HTML that is well formed: every tag closed, every attribute with a value. */
export function htmlElementsOf(html: string): XmlElement[] {
  return elementsOf(`<root>${html}</root>`).slice(1)
}
