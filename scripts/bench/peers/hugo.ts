import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CONFIG, storyOf, type Told } from '../newsroom.ts'

/**
 * Lays out a Hugo site of so many stories, which makes the same eighteen feeds, in RSS alone and of what the stories say,
 * and no page: content as HTML and front matter as JSON, which cost Hugo least, and all that can be switched off is off.
 */
export function laySite(folder: string, stories: number): void {
  const write = (path: string, text: string) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  write('config.json', JSON.stringify(SETTINGS))
  write('layouts/_default/rss.xml', rss('.RegularPages'))
  write('layouts/index.rss.xml', rss('site.RegularPages'))
  write(
    'layouts/hard-news/rss.xml',
    rss('where site.RegularPages "Section" "in" (slice "world" "politics" "business")'),
  )
  write('content/hard-news/_index.html', '{ "title": "hard-news" }\n')
  for (let number = 0; number < stories; number += 1) {
    const story = storyOf(number)
    write(`content/${story.section.toLowerCase()}/${number}.html`, pageOf(story))
  }
}

const SETTINGS = {
  baseURL: CONFIG.base,
  title: CONFIG.title,
  languageCode: 'en',
  taxonomies: { agency: 'agencies' },
  // `taxonomy` is the list of agencies, which would be a nineteenth feed.
  disableKinds: ['taxonomy', '404', 'sitemap', 'robotsTXT'],
  ignoreErrors: ['error-disable-taxonomy'],
  outputs: { page: ['RSS'], home: ['RSS'], section: ['RSS'], term: ['RSS'] },
  cascade: [{ _target: { kind: 'page' }, _build: { render: 'never', publishResources: false } }],
  buildFuture: true,
  timeout: '600s',
}

function pageOf({ headline, created, updated, uri, url, byline, agency, html }: Told): string {
  const front = {
    title: headline,
    date: created,
    lastmod: updated,
    uri,
    link: url,
    byline,
    agencies: [agency],
  }
  return `${JSON.stringify(front, null, 1)}\n${html}\n`
}

function rss(stories: string): string {
  return `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>{{ .Title }}</title>
<link>{{ .Permalink }}</link>
<description>{{ .Title }}</description>
{{ range first 50 (${stories}) }}<item>
<title>{{ .Title }}</title>
<link>{{ .Params.link }}</link>
<guid isPermaLink="false">{{ .Params.uri }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>
<dc:creator>{{ .Params.byline }}</dc:creator>
<category>{{ .Section }}</category>
<content:encoded>{{ .Content | html }}</content:encoded>
</item>
{{ end }}</channel>
</rss>
`
}
