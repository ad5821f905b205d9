import { extractFromJson, extractFromXml } from '@extractus/feed-extractor'
import type { FormatName } from '../../../src/feed/document.ts'
import { asDate, type Reader, type Shown, XML } from '../reader.ts'

/** It has no member for authors and cuts texts: its callers take them from what the parser under it has found. */
interface Raw {
  readonly 'dc:creator'?: string
  readonly 'content:encoded'?: string
  readonly author?: { readonly name: string }
  readonly content?: { readonly '#text': string }
  readonly authors?: readonly { readonly name: string }[]
  readonly content_html?: string
}

export const extractus: Reader = {
  name: '@extractus/feed-extractor',
  reads: [...XML, 'json'],
  async read(feed, format) {
    const extract = format === 'json' ? extractFromJson : extractFromXml
    const { entries = [] } = extract(feed, {
      getExtraEntryFields: (raw: Raw) => EXTRA[format](raw),
    })
    return entries.map(({ id, title, link, published, ...extra }): Shown => {
      const { author, text } = extra as Extra
      return { id, title, link, date: asDate(published), author, text }
    })
  },
}

type Extra = Pick<Shown, 'author' | 'text'>

const EXTRA: Readonly<Record<FormatName, (raw: Raw) => Extra>> = {
  rss: (raw) => ({ author: raw['dc:creator'], text: raw['content:encoded'] }),
  atom: ({ author, content }) => ({ author: author?.name, text: content?.['#text'] }),
  json: ({ authors, content_html }) => ({ author: authors?.[0]?.name, text: content_html }),
}
