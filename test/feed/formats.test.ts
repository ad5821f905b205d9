import { expect, test } from 'vitest'
import { renderAtom } from '../../src/feed/atom.ts'
import { FORMATS } from '../../src/feed/formats.ts'
import { renderJson } from '../../src/feed/json.ts'
import { renderRss } from '../../src/feed/rss.ts'
import { documentOf, entryOf, SITE } from './build.ts'

// Where one of these documents changes, raise RENDERING in src/publish/publications.ts: feeds whose stories have not changed
// are not written anew without it.

const FERRY = entryOf({
  uri: 'urn:tide:ferry',
  url: 'https://tide.example/world/ferry?from=kiel&to=oslo',
  headline: 'Ferry <Aurora> & crew return',
  summary: 'All <40> are back & well.',
  byline: 'Jane Doe',
  creditline: 'AFP/dpa',
  via: 'Radio Fjord',
  language: 'en-GB',
  section: 'World',
  keywords: ['ferries', 'weather'],
  genre: 'Report',
  copyrightnotice: '© 2026 Tide & AFP',
  firstcreated: '2026-03-05T08:00:00Z',
  versioncreated: '2026-03-05T09:30:00Z',
  body_html:
    '<p>KIEL – The ferry is <em>back</em>.</p><p>Nobody was hurt in the storm, the captain said.</p>',
})

const NOTICE = entryOf({
  uri: 'https://tide.example/id/7',
  url: 'https://tide.example/id/7',
  headline: 'Harbour closes',
  firstcreated: '2026-03-04T08:00:00Z',
  body_text: 'It closes.',
})

const DOCUMENT = documentOf([FERRY, NOTICE], { ...SITE, copyright: '© Tide & Times' })

test('RSS 2.0', () => {
  expect(renderRss(DOCUMENT)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">
            <title>Tide &amp; Times: All stories</title>
            <link>https://tide.example/</link>
            <description>Tide &amp; Times: All stories</description>
            <lastBuildDate>Thu, 05 Mar 2026 09:30:00 GMT</lastBuildDate>
            <docs>https://www.rssboard.org/rss-specification</docs>
            <generator>wirefeed</generator>
            <language>en</language>
            <ttl>5</ttl>
            <image>
                <title>Tide &amp; Times: All stories</title>
                <url>https://feeds.tide.example/icon.png</url>
                <link>https://tide.example/</link>
            </image>
            <copyright>© Tide &amp; Times</copyright>
            <atom:link href="https://feeds.tide.example/all/rss.xml" rel="self" type="application/rss+xml"/>
            <item>
                <title>Ferry &#x3C;Aurora&gt; &amp; crew return</title>
                <link>https://tide.example/world/ferry?from=kiel&amp;to=oslo</link>
                <guid isPermaLink="false">urn:tide:ferry</guid>
                <pubDate>Thu, 05 Mar 2026 08:00:00 GMT</pubDate>
                <description><![CDATA[All &lt;40&gt; are back &amp; well.]]></description>
                <content:encoded><![CDATA[<p>KIEL – The ferry is <em>back</em>.</p>
    <p>Nobody was hurt in the storm, the captain said.</p>
    <p>Credit: AFP, dpa · Via Radio Fjord · Reporting: Jane Doe</p>]]></content:encoded>
                <category domain="https://feeds.tide.example/agency/">AFP</category>
                <category domain="https://feeds.tide.example/agency/">dpa</category>
                <category>World</category>
                <category>ferries</category>
                <category>weather</category>
                <category>Report</category>
                <dc:creator>Jane Doe, AFP, dpa, via Radio Fjord</dc:creator>
                <dcterms:modified>2026-03-05T09:30:00.000Z</dcterms:modified>
                <dc:language>en-GB</dc:language>
                <dc:rights>© 2026 Tide &amp; AFP</dc:rights>
                <media:credit role="agency" scheme="https://feeds.tide.example/agency/">AFP</media:credit>
                <media:credit role="agency" scheme="https://feeds.tide.example/agency/">dpa</media:credit>
            </item>
            <item>
                <title>Harbour closes</title>
                <link>https://tide.example/id/7</link>
                <guid isPermaLink="true">https://tide.example/id/7</guid>
                <pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate>
                <description><![CDATA[It closes.]]></description>
                <content:encoded><![CDATA[<p>It closes.</p>]]></content:encoded>
                <dc:language>en</dc:language>
            </item>
        </channel>
    </rss>
    "
  `)
})

test('Atom 1.0', () => {
  expect(renderAtom(DOCUMENT)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
        <id>https://feeds.tide.example/all/</id>
        <title>Tide &amp; Times: All stories</title>
        <updated>2026-03-05T09:30:00.000Z</updated>
        <generator>wirefeed</generator>
        <author>
            <name>Tide &amp; Times</name>
            <uri>https://tide.example/</uri>
        </author>
        <link rel="alternate" href="https://tide.example/"/>
        <link rel="self" type="application/atom+xml" href="https://feeds.tide.example/all/atom.xml"/>
        <subtitle>Tide &amp; Times: All stories</subtitle>
        <icon>https://feeds.tide.example/icon.png</icon>
        <rights>© Tide &amp; Times</rights>
        <entry xml:lang="en-GB">
            <title>Ferry &#x3C;Aurora&gt; &amp; crew return</title>
            <id>urn:tide:ferry</id>
            <link href="https://tide.example/world/ferry?from=kiel&amp;to=oslo"/>
            <updated>2026-03-05T09:30:00.000Z</updated>
            <summary type="html"><![CDATA[All &lt;40&gt; are back &amp; well.]]></summary>
            <content type="html"><![CDATA[<p>KIEL – The ferry is <em>back</em>.</p>
    <p>Nobody was hurt in the storm, the captain said.</p>
    <p>Credit: AFP, dpa · Via Radio Fjord · Reporting: Jane Doe</p>]]></content>
            <author>
                <name>Jane Doe, AFP, dpa, via Radio Fjord</name>
            </author>
            <category label="AFP" scheme="https://feeds.tide.example/agency/" term="afp"/>
            <category label="dpa" scheme="https://feeds.tide.example/agency/" term="dpa"/>
            <category term="World"/>
            <category term="ferries"/>
            <category term="weather"/>
            <category term="Report"/>
            <contributor>
                <name>Agence France-Presse</name>
                <uri>https://www.afp.com/</uri>
            </contributor>
            <contributor>
                <name>Deutsche Presse-Agentur</name>
                <uri>https://www.dpa.com/</uri>
            </contributor>
            <published>2026-03-05T08:00:00.000Z</published>
            <rights>© 2026 Tide &amp; AFP</rights>
        </entry>
        <entry xml:lang="en">
            <title>Harbour closes</title>
            <id>https://tide.example/id/7</id>
            <link href="https://tide.example/id/7"/>
            <updated>2026-03-04T08:00:00.000Z</updated>
            <summary type="html"><![CDATA[It closes.]]></summary>
            <content type="html"><![CDATA[<p>It closes.</p>]]></content>
            <published>2026-03-04T08:00:00.000Z</published>
        </entry>
    </feed>
    "
  `)
})

test('JSON Feed 1.1', () => {
  expect(renderJson(DOCUMENT)).toMatchInlineSnapshot(`
    "{
      "version": "https://jsonfeed.org/version/1.1",
      "title": "Tide & Times: All stories",
      "home_page_url": "https://tide.example/",
      "feed_url": "https://feeds.tide.example/all/feed.json",
      "description": "Tide & Times: All stories",
      "icon": "https://feeds.tide.example/icon.png",
      "favicon": "https://feeds.tide.example/icon.png",
      "authors": [
        {
          "name": "Tide & Times",
          "url": "https://tide.example/"
        }
      ],
      "language": "en",
      "_wirefeed": {
        "rights": "© Tide & Times"
      },
      "items": [
        {
          "id": "urn:tide:ferry",
          "url": "https://tide.example/world/ferry?from=kiel&to=oslo",
          "title": "Ferry <Aurora> & crew return",
          "content_html": "<p>KIEL – The ferry is <em>back</em>.</p>\\n<p>Nobody was hurt in the storm, the captain said.</p>\\n<p>Credit: AFP, dpa · Via Radio Fjord · Reporting: Jane Doe</p>",
          "summary": "All <40> are back & well.",
          "date_published": "2026-03-05T08:00:00.000Z",
          "date_modified": "2026-03-05T09:30:00.000Z",
          "authors": [
            {
              "name": "Jane Doe, AFP, dpa, via Radio Fjord"
            }
          ],
          "tags": [
            "World",
            "ferries",
            "weather",
            "Report"
          ],
          "language": "en-GB",
          "_wirefeed": {
            "credits": [
              {
                "id": "afp",
                "name": "AFP",
                "full_name": "Agence France-Presse",
                "url": "https://www.afp.com"
              },
              {
                "id": "dpa",
                "name": "dpa",
                "full_name": "Deutsche Presse-Agentur",
                "url": "https://www.dpa.com"
              }
            ],
            "staff": [
              "Jane Doe"
            ],
            "via": "Radio Fjord",
            "sections": [
              "World"
            ],
            "keywords": [
              "ferries",
              "weather"
            ],
            "genres": [
              "Report"
            ],
            "rights": "© 2026 Tide & AFP"
          }
        },
        {
          "id": "https://tide.example/id/7",
          "url": "https://tide.example/id/7",
          "title": "Harbour closes",
          "content_html": "<p>It closes.</p>",
          "summary": "It closes.",
          "date_published": "2026-03-04T08:00:00.000Z",
          "date_modified": "2026-03-04T08:00:00.000Z",
          "language": "en",
          "_wirefeed": {
            "credits": [],
            "staff": [],
            "sections": [],
            "keywords": [],
            "genres": []
          }
        }
      ]
    }
    "
  `)
})

test.each(FORMATS)('a feed without stories is written in $title', ({ render, check }) => {
  const empty = documentOf([])
  expect(check(render(empty), empty)).toBeUndefined()
})
