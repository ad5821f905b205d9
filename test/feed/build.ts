import type { Article, Reading } from '../../src/article/article.ts'
import { readRecord } from '../../src/article/read.ts'
import { siteFrom } from '../../src/config/schema.ts'
import { type FeedDocument, toDocument } from '../../src/feed/document.ts'
import { type Entry, toEntry } from '../../src/feed/entry.ts'
import { type Row, toRow } from '../../src/feed/row.ts'
import type { OneFeed, Site } from '../../src/feed/site.ts'
import { type Stories, storiesAt } from '../../src/feed/stories.ts'
import type { Story } from '../../src/feed/story.ts'
import type { Told } from '../../src/feed/told.ts'
import { type DeskReading, readDesk } from '../../src/notice/read.ts'
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
  return rowOfDesk(readDesk(article), before, site)
}

function rowOfDesk(desk: DeskReading, before: Row | undefined, site: Site): Row {
  return toRow(desk, creditsOf(desk.article, site.agencies), site, before)
}

/** What holds of these rows for readers who have been told nothing, or this. */
export function storiesOf(
  rows: readonly Row[],
  now: string,
  told: ReadonlyMap<string, Told> = new Map(),
  site: Site = SITE,
): Stories {
  return storiesAt(rows, told, site, now)
}

/** Rows as stories that everybody may see, newest first. */
export function storiesShown(rows: readonly Row[]): readonly Story[] {
  return storiesOf(rows, '2026-03-05T12:00:00.000Z').shown
}

export function entryOf(record: object, site: Site = SITE): Entry {
  const desk = readDesk(articleOf(record))
  const story = storiesOf([rowOfDesk(desk, undefined, site)], '2099-01-01T00:00:00.000Z', new Map(), site)
    .shown[0]!
  return toEntry(desk.article, creditsOf(desk.article, site.agencies), story, site)
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
    lead: 'l',
    head: 'h',
    text: more.digest ?? 'd',
    ...more,
  }
}
