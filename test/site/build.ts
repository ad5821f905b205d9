import type { Entry } from '../../src/feed/entry.ts'
import type { OneFeed, Site } from '../../src/feed/site.ts'
import { type Index, renderIndex } from '../../src/site/index-page.ts'
import { entryOf, SITE as FEED_SITE } from '../feed/build.ts'

export const SITE: Site = { ...FEED_SITE, description: 'News of the sea', copyright: '© Tide & Times' }

export const ALL: OneFeed = { id: 'all', title: 'All stories', limit: 50 }
export const ECONOMY: OneFeed = { id: 'section/économie', limit: 50, facet: 'section' }
export const AFP: OneFeed = { id: 'agency/afp', title: 'Agence France-Presse', limit: 50, facet: 'agency' }
export const FEEDS: readonly OneFeed[] = [ALL, ECONOMY, AFP]

export const FERRY = entryOf({
  uri: 'urn:tide:ferry',
  url: 'https://tide.example/ferry?a&b',
  headline: 'Ferry <returns>',
  summary: 'After fourteen hours.',
  body_text: 'The ferry came back after fourteen hours at sea. Nobody was hurt.',
  creditline: 'AFP/dpa',
  byline: 'Jane Doe',
  via: 'Radio Fjord',
  language: 'pt-BR',
  firstcreated: '2026-03-05T08:00:59Z',
})

/** Without a page of its own, read from the right, and changed. */
export const RAIN = entryOf({
  uri: 'urn:tide:rain',
  headline: 'عاد المطر',
  summary: 'أمطار بعد صيف جاف.',
  body_text: 'عاد المطر إلى الميناء. ولم يتأذَّ أحد.',
  creditline: 'AFP',
  language: 'ar',
  firstcreated: '2026-03-05T07:00:00Z',
  versioncreated: '2026-03-05T09:30:00Z',
})

export const NOTICE: Entry = {
  id: 'urn:tide:gone',
  title: 'Meldung zurückgezogen',
  content: '<p>Diese Meldung wurde zurückgezogen.</p>',
  published: '2026-03-05T06:00:00.000Z',
  updated: '2026-03-05T06:00:00.000Z',
  credits: { agencies: [], staff: [] },
  language: 'de',
  sections: [],
  keywords: [],
  genres: [],
  notice: 'killed',
}

const { notice: _, ...REST } = NOTICE

export const EDITION: Entry = {
  ...REST,
  id: 'tag:tide.example,2026-03-05:evening',
  title: 'Evening edition, March 5, 2026',
  summary: 'Ferry returns · It rains again',
  content: '<h3><a href="https://tide.example/ferry">Ferry returns</a></h3>\n<p>After fourteen hours.</p>',
  language: 'en',
  stories: [FERRY.id, RAIN.id],
}

export function pageOf(index: Partial<Index> = {}, site: Partial<Site> = {}): string {
  return renderIndex(
    { ...SITE, ...site },
    {
      feeds: FEEDS,
      newest: [FERRY, RAIN, NOTICE].map((each) => ({ entry: each, feed: ALL })),
      edition: { entry: EDITION, stories: [FERRY, NOTICE, RAIN] },
      ...index,
    },
  )
}
