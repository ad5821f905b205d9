import { expect, test } from 'vitest'
import { filesOf, newsroom, type Places, put, run } from './newsroom.ts'

/** Agencies' records over their lives: what later ones say must reach the stories that readers have. */

const FIRST = '2026-11-21T10:00:00.000Z'
const LATER = '2026-11-21T12:00:00.000Z'
const UUID = '0d8e441b-1d2c-4b5a-9a3e-0c1d2e3f4a5b'

async function itemsOf({ target }: Places) {
  return JSON.parse((await filesOf(target))['all/feed.json']!).items
}

/** What the feed of all stories shows after the first record, and after the second. */
async function after(first: string | object, second: string | object) {
  const room = newsroom()
  await put(room.articles, 'first', first)
  await run(room, { now: FIRST })
  const before = await itemsOf(room)
  await put(room.articles, 'second', second)
  await run(room, { now: LATER })
  return { before, now: await itemsOf(room) }
}

const g2 = (guid: string, version: number, headline: string, more = '') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}">
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="dpa"/>
  <versionCreated>2026-11-21T0${version}:00:00Z</versionCreated>${more}</itemMeta>
  <contentMeta><headline>${headline}</headline></contentMeta>
  <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The mast came up at noon.</p></body></html></inlineXML></contentSet>
</newsItem>`

const KILLED = { notice: 'killed' }

test('a later version of the same guid takes the place of the first', async () => {
  const { before, now } = await after(g2('urn:x:mast', 1, 'Mast found'), g2('urn:x:mast', 2, 'Mast lifted'))
  expect(before).toMatchObject([{ id: 'urn:x:mast', title: 'Mast found' }])
  expect(now).toMatchObject([{ id: 'urn:x:mast', title: 'Mast lifted' }])
})

test('a new item that names the old one does too, under the id that readers know', async () => {
  const link = '<link rel="irel:evolvedFrom" residref="urn:x:mast"/>'
  const { now } = await after(g2('urn:x:mast', 1, 'Mast found'), g2('urn:x:mast-2', 2, 'Mast lifted', link))
  expect(now).toMatchObject([{ id: 'urn:x:mast', title: 'Mast lifted' }])
})

test('a kill with its whole text takes the story off, and none of it is left', async () => {
  const kill = g2('urn:x:mast', 2, 'Mast found', '<pubStatus qcode="stat:canceled"/>')
  const { now } = await after(g2('urn:x:mast', 1, 'Mast found'), kill)
  expect(now).toMatchObject([{ id: 'urn:x:mast', _wirefeed: KILLED }])
  expect(JSON.stringify(now)).not.toContain('ast found')
})

test('a kill finds a story whose name is no URI, though it does not say whose name it is', async () => {
  const story = {
    guid: UUID,
    type: 'text',
    version: '1',
    source: 'AAP',
    headline: 'Mast found',
    body_html: '<p>At noon.</p>',
  }
  const { before, now } = await after(story, {
    guid: UUID,
    type: 'text',
    version: '2',
    pubstatus: 'canceled',
  })
  expect(before).toMatchObject([{ id: `urn:uuid:${UUID}`, title: 'Mast found' }])
  expect(now).toMatchObject([{ id: `urn:uuid:${UUID}`, _wirefeed: KILLED }])
})

test.each([
  ['that says nothing else', { uri: UUID, version: '3', pubstatus: 'canceled' }],
  ['that is wrapped', { item: { guid: UUID, type: 'text', version: '3', pubstatus: 'canceled' } }],
])('a kill %s finds it too', async (_how, kill) => {
  const story = {
    uri: UUID,
    type: 'text',
    version: '1',
    headline: 'Mast found',
    body_html: '<p>At noon.</p>',
  }
  const { now } = await after(story, kill)
  expect(now).toMatchObject([{ id: `urn:uuid:${UUID}`, _wirefeed: KILLED }])
})

test('what programs write for no name makes no two stories one', async () => {
  const story = (headline: string) => ({ uri: '0', type: 'text', headline, body_html: '<p>At noon.</p>' })
  const { now } = await after(story('Mast found'), story('Fog on the lake'))
  expect(now).toHaveLength(2)
})

const nitf = (docdata: string, headline: string) => `<nitf><head><docdata ${docdata}</docdata></head>
  <body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head>
  <body.content><p>The mast came up at noon.</p></body.content></body></nitf>`

test('in NITF a canceled document takes off the one it names', async () => {
  const story = nitf('><doc-id regsrc="example" id-string="example.20261121.a"/>', 'Mast found')
  const kill = nitf(
    'management-status="canceled" management-doc-idref="example.20261121.a"><doc-id regsrc="example" id-string="example.20261121.b"/>',
    'Mast found',
  )
  const { before, now } = await after(story, kill)
  expect(before).toHaveLength(1)
  expect(now).toMatchObject([{ id: before[0].id, _wirefeed: KILLED }])
})

test('an embargo holds, and its end sets the story free', async () => {
  const room = newsroom()
  const embargo = '<embargoed>2026-11-21T11:00:00+00:00</embargoed><pubStatus qcode="stat:usable"/>'
  await put(room.articles, 'mast.xml', g2('urn:x:mast', 1, 'Mast found', embargo))
  const { next } = await run(room, { now: FIRST })
  expect(next).toBe('2026-11-21T11:00:00.000Z')
  expect((await filesOf(room.target))['all/feed.json']).not.toContain('ast')
  await run(room, { now: LATER })
  expect(await itemsOf(room)).toMatchObject([
    { title: 'Mast found', date_published: '2026-11-21T11:00:00.000Z' },
  ])
})

test('the tokens in an address of the AP are nobody else’s, and another one is the same story', async () => {
  const item = (token: string, version: string) => ({
    data: {
      item: {
        uri: `https://api.ap.org/media/v/content/0a1b2c?qt=${token}&et=1`,
        altids: { itemid: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' },
        type: 'text',
        version,
        headline: `Mast ${version}`,
      },
    },
  })
  const { now } = await after(item('FIRSTTOKEN', '1'), item('OTHERTOKEN', '2'))
  expect(now).toMatchObject([{ id: 'https://api.ap.org/media/v/content/0a1b2c', title: 'Mast 2' }])
  expect(JSON.stringify(now)).not.toContain('TOKEN')
})

test('what is relative in an agency’s record leads nowhere, and is not shown', async () => {
  const story = {
    guid: 'urn:x:mast',
    type: 'text',
    headline: 'Mast found',
    body_html:
      '<p>At <a href="/noon">noon</a>.</p><img src="mast.jpg"><img src="https://pictures.example/mast.jpg">',
    associations: {
      main: { type: 'picture', renditions: { web: { href: 'main.jpg', mimetype: 'image/jpeg' } } },
    },
  }
  const { before } = await after(story, {
    ...story,
    guid: 'urn:x:other',
    url: 'https://agency.example/a/mast',
  })
  expect(before[0].content_html).toMatch(
    /^<p>At <a>noon<\/a>\.<\/p>\s*<p><img src="https:\/\/pictures\.example\/mast\.jpg" \/><\/p>/,
  )
  expect(before[0].image).toBe('https://pictures.example/mast.jpg')
})

test('several items of one record are stories of their own, and one of them may be killed alone', async () => {
  const message = (second: string) =>
    `<newsMessage><itemSet>${g2('urn:x:mast', 1, 'Mast found')}${second}</itemSet></newsMessage>`
  const room = newsroom()
  await put(room.articles, 'message', message(g2('urn:x:fog', 1, 'Fog on the lake')))
  await run(room, { now: FIRST })
  expect(await itemsOf(room)).toHaveLength(2)
  const kill = g2('urn:x:fog', 2, 'Fog on the lake', '<pubStatus qcode="stat:canceled"/>')
  await put(room.articles, 'message', message(kill))
  await run(room, { now: LATER })
  const titles = (await itemsOf(room)).map(({ title }: { title: string }) => title)
  expect(titles.toSorted()).toEqual(['Mast found', 'Story withdrawn'])
})
