import { anchorOf, type FeedDocument, type LinkedEntry } from './document.ts'
import { categoriesOf, descriptionOf, type Entry } from './entry.ts'
import { besidesText } from './pictures.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), its members in the order of the specification. */
export function renderJson(feed: FeedDocument): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.link,
    feed_url: feed.addresses.json,
    description: feed.description,
    icon: feed.icon,
    favicon: feed.icon,
    authors: [{ name: feed.publisher, url: feed.link }],
    language: feed.language,
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    ...(feed.rights && { _wirefeed: { rights: feed.rights } }),
    items: feed.entries.map(itemOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function itemOf(entry: LinkedEntry) {
  const { id, link, title, content, published, updated, author, language, pictures } = entry
  const tags = categoriesOf(entry)
  const summary = descriptionOf(entry)
  const attachments = attachmentsOf(entry)
  return {
    id,
    url: link,
    title,
    content_html: content,
    ...(summary && { summary }),
    ...(pictures?.[0] && { image: pictures[0].href }),
    date_published: published,
    date_modified: updated,
    ...(author && { authors: [{ name: author }] }),
    ...(tags.length > 0 && { tags }),
    language,
    ...(attachments.length > 0 && { attachments }),
    _wirefeed: extensionOf(entry),
  }
}

/** Without titles: those that have the same one would count as one picture in several formats. */
function attachmentsOf(entry: Entry) {
  return besidesText(entry).flatMap(({ href: url, type: mime_type, size }) =>
    mime_type ? [{ url, mime_type, ...(size && { size_in_bytes: size }) }] : [],
  )
}

/** What JSON Feed has no member for. With it an item says all that its entry does: see `entryOf`. */
function extensionOf(entry: Entry) {
  const { credits, summary, correction, sections, keywords, genres, rights, pictures, stories, notice } =
    entry
  return {
    credits: credits.agencies.map(({ id, name, fullName, homepage }) => ({
      id,
      name,
      full_name: fullName,
      ...(homepage && { url: homepage }),
    })),
    staff: credits.staff,
    ...(credits.sources && { sources: credits.sources }),
    ...(credits.via && { via: credits.via }),
    ...(credits.dateline && { dateline: credits.dateline }),
    sections,
    keywords,
    genres,
    ...(rights && { rights }),
    ...(correction && { correction, ...(summary && { summary }) }),
    ...(pictures && { pictures }),
    ...(stories && { stories }),
    ...(notice && { notice }),
  }
}

/** An item of a feed that `renderJson` wrote. */
type Item = ReturnType<typeof itemOf>

/**
 * The entry that a published JSON feed holds under this id: how a story is kept whose record can no longer be read.
 * Undefined where the feed has no such item, or is not one of ours.
 */
export function entryFrom(text: string, id: string): Entry | undefined {
  const { items, feed_url: address } = parsed(text) as { items?: Item[]; feed_url?: string }
  const item = items?.find((candidate) => candidate.id === id)
  if (!item?._wirefeed) return undefined
  const { link, ...entry } = entryOf(item)
  const isOnFeedsPage = link === `${URL.parse('.', address)?.href}#${anchorOf(id)}`
  return isOnFeedsPage ? entry : { ...entry, link }
}

/** What a published JSON feed says of each of its entries, its text apart. */
export interface Published
  extends Pick<Entry, 'id' | 'published' | 'updated' | 'language' | 'notice' | 'stories'> {}

/** The entries of a JSON feed that `renderJson` wrote; none, where it is not one of ours. */
export function publishedIn(text: string): Published[] {
  const { items } = parsed(text) as { items?: Item[] }
  return (Array.isArray(items) ? items : []).flatMap((item) => {
    const {
      id,
      date_published: published,
      date_modified: updated,
      language,
      _wirefeed,
    } = Object(item) as Partial<Item>
    if (!(id && published && updated && language && _wirefeed)) return []
    const { notice, stories } = _wirefeed
    return [{ id, published, updated, language, ...(notice && { notice }), ...(stories && { stories }) }]
  })
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

function entryOf(item: Item): LinkedEntry {
  const {
    credits,
    staff,
    sources,
    via,
    dateline,
    sections,
    keywords,
    genres,
    rights,
    correction,
    pictures,
    notice,
  } = item._wirefeed
  const summary = correction ? item._wirefeed.summary : item.summary
  const author = item.authors?.[0]?.name
  return {
    id: item.id,
    link: item.url,
    title: item.title,
    ...(summary && { summary }),
    ...(correction && { correction }),
    content: item.content_html,
    published: item.date_published,
    updated: item.date_modified,
    ...(author && { author }),
    credits: {
      agencies: credits.map(({ id, name, full_name, url }) => ({
        id,
        name,
        fullName: full_name,
        ...(url && { homepage: url }),
      })),
      staff,
      ...(sources && { sources }),
      ...(via && { via }),
      ...(dateline && { dateline }),
    },
    language: item.language,
    sections,
    keywords,
    genres,
    ...(rights && { rights }),
    ...(pictures && { pictures }),
    ...(notice && { notice }),
  }
}
