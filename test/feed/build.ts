import type { Article, Reading } from '../../src/article/article.ts'
import { readRecord } from '../../src/article/read.ts'
import { siteFrom } from '../../src/config/schema.ts'
import { type FeedDocument, toDocument } from '../../src/feed/document.ts'
import { type Entry, toEntry } from '../../src/feed/entry.ts'
import { type Row, toRow } from '../../src/feed/row.ts'
import type { OneFeed, Site } from '../../src/feed/site.ts'
import { creditsOf } from '../../src/publish/records.ts'

export const SITE = siteFrom({
  title: 'Tide & Times',
  link: 'https://tide.example/',
  base: 'https://feeds.tide.example/',
  feeds: [{ id: 'all', title: 'All stories' }],
})

export const FEED: OneFeed = { id: 'all', title: 'All stories', limit: 50 }

/** When the store took in every record of these tests. */
export const STORED = '2026-03-05T12:00:00.789Z'

export function readingOf(record: object, key = 'harbour.json', modified = STORED): Reading {
  return readRecord({ key, bytes: Buffer.from(JSON.stringify(record)), modified })
}

/** The one article of a flat record. */
export function articleOf(record: object, key?: string, modified?: string): Article {
  const { articles, problem } = readingOf(record, key, modified)
  if (!articles[0]) throw new Error(`rejected: ${problem?.reason}`)
  return articles[0]
}

export function rowOf(article: Article, before?: Row, site: Site = SITE): Row {
  return toRow(article, creditsOf(article, site.agencies), site, before)
}

export function entryOf(record: object, site: Site = SITE): Entry {
  const article = articleOf(record)
  return toEntry(article, creditsOf(article, site.agencies), rowOf(article, undefined, site), site)
}

/** The content of an entry with this body, without anything around it. */
export function contentOf(body_html: string, more: object = {}): string {
  return entryOf({ headline: 'Harbour opens', url: 'https://tide.example/world/harbour', body_html, ...more })
    .content
}

export function documentOf(entries: readonly Entry[], site: Site = SITE, feed: OneFeed = FEED): FeedDocument {
  return toDocument(feed, entries, site)
}

/** A row of the catalog that everybody may see, but for what `more` says. */
export function catalogRow({
  facets,
  ...more
}: Partial<Omit<Row, 'facets'>> & { facets?: Partial<Row['facets']> }): Row {
  return {
    key: `${more.id ?? 'a'}.json`,
    part: 0,
    id: 'a',
    published: '2026-03-01T08:00:00.000Z',
    updated: '2026-03-01T08:00:00.000Z',
    pubstatus: 'usable',
    facets: { section: [], agency: [], keyword: [], genre: [], language: ['en'], ...facets },
    digest: 'd',
    ...more,
  }
}
