import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml'

/** A resource, and where its updates are to be had. */
export interface Resource {
  /** The hubs that its publisher has designated, most wanted first. */
  readonly hubs: readonly string[]
  /** The address under which it is to be subscribed to. */
  readonly self: string | undefined
  readonly contentType: string
  readonly body: Buffer
}

interface Link {
  readonly rel: string
  readonly href: string
}

/** How long a publisher, a hub or a subscriber may take to answer (milliseconds). */
export const ANSWER_MS = 20_000

/** Fetches a resource and finds its hubs: in its Link headers, and only where there are none in itself (WebSub, section 4). */
export async function discover(address: string): Promise<Resource> {
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) })
  const body = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  const contentType = response.headers.get('content-type') ?? 'application/octet-stream'
  const inHeaders = linksInHeader(response.headers.get('link') ?? '')
  const links = inHeaders.some(({ rel }) => rel === 'hub') ? inHeaders : linksInside(`${body}`, contentType)
  const hrefsOf = (wanted: string) =>
    links.filter(({ rel }) => rel === wanted).map(({ href }) => new URL(href, response.url).href)
  return { hubs: hrefsOf('hub'), self: hrefsOf('self')[0], contentType, body }
}

/** Web Linking (RFC 8288, section 3): `<URL>; rel="one two", <URL>; …`. */
export function linksInHeader(header: string): Link[] {
  const links = header.matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^\s",;]+))?)*)/g)
  return [...links].flatMap(([, href = '', parameters = '']) => {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters) ?? []
    return relationsOf(quoted ?? bare, href)
  })
}

function relationsOf(rel: string | undefined, href: string | undefined): Link[] {
  if (rel === undefined || href === undefined) return []
  return rel.split(/\s+/).map((one) => ({ rel: one.toLowerCase(), href }))
}

function linksInside(text: string, contentType: string): Link[] {
  if (/\bjson\b/.test(contentType)) return linksInJson(JSON.parse(text))
  return /\bxml\b/.test(contentType) ? linksInXml(parseXml(text)) : []
}

/** The Atom links of a feed itself, not those of its entries. */
function linksInXml({ root }: XmlDocument): Link[] {
  const feed = root?.name === 'rss' ? childrenOf(root).find(({ name }) => name === 'channel') : root
  return childrenOf(feed)
    .filter(({ name }) => /^(\w+:)?link$/.test(name))
    .flatMap(({ attributes: { rel, href } }) => relationsOf(rel, href))
}

function childrenOf(element: XmlElement | null | undefined): XmlElement[] {
  return element?.children.filter((child) => child instanceof XmlElement) ?? []
}

interface JsonFeed {
  readonly feed_url?: string
  readonly hubs?: readonly { readonly type: string; readonly url: string }[]
}

/** JSON Feed 1.1: `hubs`, of which only these speak WebSub. */
function linksInJson({ feed_url, hubs = [] }: JsonFeed): Link[] {
  const webSub = hubs.filter(({ type }) => type.toLowerCase() === 'websub')
  return [...webSub.flatMap(({ url }) => relationsOf('hub', url)), ...relationsOf('self', feed_url)]
}
