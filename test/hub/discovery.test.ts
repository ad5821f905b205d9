import type { OutgoingHttpHeaders } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { startServer } from '../aws/local/server.ts'
import { discover, linksInHeader } from './discovery.ts'

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="http://hub.example/1"/>
  <link rel="self" href="/all/atom.xml"/><link href="http://news.example/"/>
  <entry><link rel="hub" href="http://hub.example/of-an-entry"/></entry></feed>`
const RSS = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>http://news.example/</link>
  <atom:link rel="hub" href="http://hub.example/1"/><atom:link rel="self" href="/all/rss.xml"/>
  <item><atom:link rel="hub" href="http://hub.example/of-an-item"/></item></channel></rss>`
const JSON_FEED = JSON.stringify({
  feed_url: '/all/feed.json',
  hubs: [
    { type: 'rssCloud', url: 'http://hub.example/0' },
    { type: 'WebSub', url: 'http://hub.example/1' },
  ],
})

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** What is found in a resource that is answered so; addresses on its own server begin with a slash. */
async function foundIn(contentType: string, body: string, headers: OutgoingHttpHeaders = {}) {
  const { address: origin, serve, stop } = await startServer()
  stops.push(stop)
  serve(async (_, response) => {
    response.writeHead(200, { 'Content-Type': contentType, ...headers }).end(body)
  })
  const { hubs, self } = await discover(`${origin}/`)
  return { hubs, self: self?.replace(origin, '') }
}

test.each([
  ['Atom', 'application/atom+xml; charset=utf-8', ATOM, '/all/atom.xml'],
  ['RSS', 'application/rss+xml', RSS, '/all/rss.xml'],
  ['JSON Feed', 'application/feed+json', JSON_FEED, '/all/feed.json'],
])('the hub and the address of an %s feed are found in it', async (_, contentType, body, self) => {
  expect(await foundIn(contentType, body)).toEqual({ hubs: ['http://hub.example/1'], self })
})

test('what the headers say comes first', async () => {
  const Link = ['<http://hub.example/2>; rel="hub"', '</all>; rel=self']
  expect(await foundIn('application/atom+xml', ATOM, { Link })).toEqual({
    hubs: ['http://hub.example/2'],
    self: '/all',
  })
})

test('headers that say something else do not', async () => {
  const found = await foundIn('application/atom+xml', ATOM, { Link: '</style.css>; rel=preload' })
  expect(found.hubs).toEqual(['http://hub.example/1'])
})

test('a text has neither', async () => {
  expect(await foundIn('text/plain', ATOM)).toEqual({ hubs: [], self: undefined })
})

test.each([
  ['</a>; rel="hub self"', ['hub /a', 'self /a']],
  ['</a>;rel=HUB;title="x, <y>; rel=self", <b?c,d>; title="z"; rel="self"', ['hub /a', 'self b?c,d']],
  ['</a>; title="rel=hub"', []],
  ['', []],
])('Link: %s', (header, expected) => {
  expect(linksInHeader(header).map(({ rel, href }) => `${rel} ${href}`)).toEqual(expected)
})
