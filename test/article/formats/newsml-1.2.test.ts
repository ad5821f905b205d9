import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleOf, read } from '../reading.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/newsml-1.2/${name}.xml`, import.meta.url), 'utf8')
const STORY = fixture('creator-and-advisory-line')
const PARTS = fixture('constant-id-and-parts')

/** A record with something in its place changed; what is not there cannot be. */
function changed(record: string, ...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    if (next === text) throw new Error(`not in the fixture: ${from}`)
    return next
  }, record)
}

const textsOf = (record: string) => articleOf('a.xml', record).body.map(({ text }) => text)
const withContent = (content: string) => changed(STORY, [/<nitf>[\s\S]*<\/nitf>/, content])

test('a news item says what its lines and metadata say', () => {
  expect(read('a.xml', STORY)).toMatchObject({ left: [], warnings: [] })
  expect(articleOf('a.xml', STORY)).toEqual({
    key: 'a.xml',
    part: 0,
    isWire: true,
    stored: '2026-03-05T12:00:00.000Z',
    guid: 'urn:newsml:example.com:20260305T080625Z:TX-OXH-AB71:2',
    uri: 'urn:newsml:example.com:20260305T080625Z:TX-OXH-AB71:2',
    altids: ['urn:newsml:example.com:20260305T080625Z:TX-OXH-AB71'],
    version: 2,
    evolvedfrom: [],
    pubstatus: 'usable',
    firstcreated: '2026-03-05T08:06:25.000Z',
    versioncreated: '2026-03-05T09:06:25.000Z',
    urgency: 4,
    headline: 'Ferries stay in port',
    slugline: 'ferry-strike',
    byline: 'Jane Roe with Bo Sample in Westerby',
    infosource: 'EXP',
    dateline: 'Oxhaven, March 5, 2026 (EXP) -',
    located: 'Oxhaven',
    language: 'en',
    sections: ['Coast'],
    keywords: ['ferries', 'strike'],
    genres: ['Article'],
    copyrightnotice: '© 2026 EXP',
    copyrightholder: 'Example Press',
    usageterms: 'No archives. Not for television',
    ednote: 'ADDS quote',
    body: [
      {
        text: 'No ferry left the harbour on Thursday.',
        html: '<p>    No ferry left the harbour on Thursday. </p>',
      },
      { text: '- Talks -', html: '<h2>- Talks -</h2>' },
      { text: 'Talks go on.', html: '<p>Talks go on.</p>' },
      { text: 'jr/bs', html: '<p>jr/bs</p>' },
    ],
    pictures: [],
  })
})

test.each([
  ['no headline', [/<HeadLine.*<\/HeadLine>/, '<HeadLine/>'], 'headline', undefined],
  ['no line of place', [/<DateLine xml.*<\/DateLine>/, ''], 'dateline', undefined],
  [
    'a time for a line of place',
    [/Oxhaven, March 5, 2026 \(EXP\) -/, '2026-03-05T08:00:00'],
    'dateline',
    undefined,
  ],
  ['no language of its own', [/<Language.*\/>/, ''], 'language', 'fr'],
  ['the house for a creator', ['Jane Roe with Bo Sample in Westerby ', 'EXP'], 'byline', undefined],
  ['an account for a creator', ['Jane Roe with Bo Sample in Westerby ', 'roe.jane'], 'byline', undefined],
  [
    'an address for a provider',
    ['Party FormalName="EXP"', 'Party FormalName="exp.com"'],
    'infosource',
    'exp',
  ],
  ['no provider', [/<Provider>.*<\/Provider>/, ''], 'infosource', 'example'],
  ['another urgency', ['<Urgency FormalName="4"', '<Urgency FormalName="0"'], 'urgency', undefined],
  ['no label', [/<NameLabel>.*<\/NameLabel>/, ''], 'slugline', 'Oxhaven'],
] as const)('with %s', (_name, change, member, value) => {
  expect(articleOf('a.xml', changed(STORY, change))[member]).toBe(value)
})

test('of an identifier that has no item all that is known is that it is none', () => {
  const article = articleOf('a.xml', PARTS)
  expect([article.uri, article.guid, article.altids]).toEqual([undefined, 'urn:newsml:www.exbel.be', []])
})

test('without a public identifier the item goes by its own name, and whose it is', () => {
  const content = changed(STORY, [/<PublicIdentifier>.*<\/PublicIdentifier>/, ''])
  const other = changed(content, ['<ProviderId>example.com', '<ProviderId>other.example'])
  const [ours, theirs] = [articleOf('a.xml', content), articleOf('b.xml', other)]
  expect(ours).toMatchObject({ guid: 'TX-OXH-AB71', uri: expect.stringMatching(/^urn:uuid:/), altids: [] })
  expect(theirs.uri).not.toBe(ours.uri)
})

test.each(['2U', '12'])('versions have in common what stands before the revision :%s', (revision) => {
  const content = changed(STORY, ['TX-OXH-AB71:2<', `TX-OXH-AB71:${revision}<`])
  expect(articleOf('a.xml', content).altids).toEqual(['urn:newsml:example.com:20260305T080625Z:TX-OXH-AB71'])
})

test.each(['7', '20260305000000417'])('the name %s is given anew each day', (own) => {
  const of = (day: string) =>
    articleOf(
      'a.xml',
      changed(
        STORY,
        [
          /<PublicIdentifier>.*<\/PublicIdentifier>/,
          '<PublicIdentifier>urn:newsml:www.v7.example</PublicIdentifier>',
        ],
        [/<NewsItemId>.*<\/NewsItemId>/, `<NewsItemId>${own}</NewsItemId>`],
        [/<DateId>.*<\/DateId>/, `<DateId>${day}</DateId>`],
      ),
    )
  expect(of('20260306T080625Z').uri).not.toBe(of('20260305').uri)
  expect(of('20260305')).toMatchObject({
    guid: 'urn:newsml:www.v7.example',
    uri: expect.stringMatching(/^urn:uuid:/),
    altids: [],
  })
})

test('a long name is given once', () => {
  const content = changed(STORY, [/<PublicIdentifier>.*/, ''], ['>TX-OXH-AB71<', '>TX-OXH-AB71-FERRY<'])
  const later = changed(content, [/<DateId>.*<\/DateId>/, '<DateId>20260306</DateId>'])
  expect(articleOf('b.xml', later).uri).toBe(articleOf('a.xml', content).uri)
})

test('a name like a revision is told from it', () => {
  const content = changed(STORY, ['TX-OXH-AB71<', '1<'], ['TX-OXH-AB71:2<', '1:1<'])
  expect(articleOf('a.xml', content)).toMatchObject({
    guid: 'urn:newsml:example.com:20260305T080625Z:1:1',
    altids: ['urn:newsml:example.com:20260305T080625Z:1'],
  })
})

test.each([
  ['urn:newsml:example.com:20260305:TX-OXH-AB71:2', ['urn:newsml:example.com:20260305:TX-OXH-AB71']],
  ['urn:newsml:example.com:20260305:2', undefined],
  ['urn:newsml:www.example.com:news:2', undefined],
  ['urn:newsml:x:a7:2', undefined],
])('without a name of its own an item goes by %s only if that names it', (identifier, altids) => {
  const content = changed(STORY, ['>TX-OXH-AB71<', '><'], [/(?<=<PublicIdentifier>)[^<]*/, identifier])
  const article = articleOf('a.xml', content)
  expect([article.uri, article.altids]).toEqual(altids ? [identifier, altids] : [undefined, []])
})

test('a text in parts has title, lead and body, in its first language', () => {
  expect(articleOf('a.xml', PARTS)).toMatchObject({
    headline: 'Pont gesloten',
    creditline: 'EXBEL',
    keywords: ['PONT', 'HAVEN'],
    language: 'nl',
    version: 0,
    firstcreated: '2026-03-05T07:41:32.000Z',
  })
  expect(textsOf(PARTS)).toEqual(['De pont vaart niet.', 'Niemand weet wanneer.', '(EXBEL)'])
})

test('the title stands in for a headline', () => {
  const content = PARTS.replaceAll(/<HeadLine>.*<\/HeadLine>/g, '')
  expect(articleOf('a.xml', content).headline).toBe('Pont gesloten')
})

test('a lead with which the body begins is not told twice', () => {
  const content = changed(PARTS, ['<![CDATA[<p>Niemand', '<![CDATA[<p>De pont vaart niet.</p><p>Niemand'])
  expect(textsOf(content)).toEqual(['De pont vaart niet.', 'Niemand weet wanneer.', '(EXBEL)'])
})

test('the lead of another language is not its lead', () => {
  const lead = /<NewsComponent[^<]*<Role FormalName="Lead"[\s\S]*?<\/NewsComponent>/
  const french =
    '<NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent>Non.</DataContent></ContentItem></NewsComponent>'
  const content = changed(
    PARTS,
    [lead, ''],
    ['<HeadLine>Le bac est en panne</HeadLine></NewsLines>', `</NewsLines>${french}`],
  )
  expect(textsOf(content)).toEqual(['Niemand weet wanneer.', '(EXBEL)'])
})

test('a lead alone is the story', () => {
  const content = PARTS.replaceAll(
    /<DataContent>(?:<!\[CDATA\[<p>|Personne).*<\/DataContent>/g,
    '<DataContent/>',
  )
  expect(textsOf(content)).toEqual(['De pont vaart niet.'])
})

test('where a credit line names who is to be credited, nobody else is', () => {
  expect(articleOf('a.xml', PARTS).infosource).toBeUndefined()
  expect(articleOf('a.xml', PARTS.replace('<CreditLine>EXBEL</CreditLine>', '')).infosource).toBe('EXBEL')
})

test.each(['Tip', 'Mediawatch', 'Agenda'])('the role %s is for editors', (role) => {
  expect(read('a.xml', PARTS.replace('"News"', `"${role}"`))).toMatchObject({
    articles: [],
    left: [{ reason: 'an advisory', headline: 'Pont gesloten', line: 2 }],
  })
})

test.each(['Canceled', 'CANCELED', 'cancelled', 'Withheld'])(
  'an order (%s) arrives whatever the item is',
  (status) => {
    const content = PARTS.replace('"News"', '"Tip"').replace('"USABLE"', `"${status}"`)
    expect(articleOf('a.xml', content).pubstatus).toBe(status === 'Withheld' ? 'withheld' : 'canceled')
  },
)

const EMBARGOED = ['<Status FormalName="Usable"/>', '<Status FormalName="Embargoed"/>'] as const
const change = (future: string) =>
  `<StatusWillChange><FutureStatus FormalName="${future}"/><DateAndTime>20260306T060000Z</DateAndTime></StatusWillChange>`
const MOMENT = '2026-03-06T06:00:00.000Z'

test.each([
  ['until its status will change', `${EMBARGOED[1]}${change('Usable')}`, MOMENT],
  ['for ever where nothing says until when', EMBARGOED[1], 'unreadable'],
  ['for ever where it will be canceled', `${EMBARGOED[1]}${change('Canceled')}`, 'unreadable'],
  [
    'as a property says',
    `${EMBARGOED[0]}<Property FormalName="EmbargoDate" Value="20260306T060000Z"/>`,
    MOMENT,
  ],
  ['not by an empty property', `${EMBARGOED[0]}<Property FormalName="Embargo" Value=""/>`, undefined],
  [
    'until it will be usable, whatever comes then',
    `${EMBARGOED[1]}${change('Canceled').replace('0306', '0309')}${change('Usable')}`,
    MOMENT,
  ],
  ['until one that is withheld will be usable', `<Status FormalName="Withheld"/>${change('Usable')}`, MOMENT],
])('an item is embargoed %s', (_name, status, until) => {
  const article = articleOf('a.xml', changed(STORY, [EMBARGOED[0], status]))
  expect([article.pubstatus, article.embargoed]).toEqual(['usable', until])
})

test.each([
  'No',
  'No embargo',
  'not embargoed',
  'Free',
  'released',
  'false',
  'none',
  '0',
  '0000-00-00T00:00:00',
])('a property that says %j is no embargo', (value) => {
  const property = `${EMBARGOED[0]}<Property FormalName="Embargo" Value="${value}"/>`
  expect(articleOf('a.xml', changed(STORY, [EMBARGOED[0], property])).embargoed).toBeUndefined()
})

test.each([
  ['', 'withheld'],
  [change('Canceled'), 'withheld'],
])('what is withheld and will not be usable stays withheld', (changes, status) => {
  const content = changed(STORY, [EMBARGOED[0], `<Status FormalName="Withheld"/>${changes}`])
  expect(articleOf('a.xml', content)).toMatchObject({ pubstatus: status })
})

test.each([
  ['USABLE', 'canceled', 'canceled'],
  ['USABLE', 'withheld', 'withheld'],
  ['USABLE', 'unheard-of', 'withheld'],
  ['Withheld', 'canceled', 'canceled'],
  ['Canceled', 'withheld', 'canceled'],
  ['Withheld', 'Usable', 'withheld'],
])('of an item that is %s with NITF inside that is %s the stricter counts: %s', (outer, inner, status) => {
  const content = changed(
    fixture('nitf-inside'),
    ['Status FormalName="Usable"', `Status FormalName="${outer}"`],
    ['management-status="usable"', `management-status="${inner}"`],
  )
  expect(articleOf('a.xml', content).pubstatus).toBe(status)
})

const EARLIER =
  '<Instruction FormalName="Delete"><RevisionStatus Revision="1"><Status FormalName="Canceled"/></RevisionStatus></Instruction>'
test.each([
  ['to delete it', '<Instruction FormalName="Delete"/>', 'canceled'],
  [
    'to delete it, behind others',
    `${EARLIER}<Instruction FormalName="Rush"/><Instruction FormalName="Kill"/>`,
    'canceled',
  ],
  ['to delete earlier revisions', EARLIER, 'usable'],
])('an instruction %s', (_name, instruction, status) => {
  const content = changed(STORY, [EMBARGOED[0], `${EMBARGOED[0]}${instruction}`])
  expect(articleOf('a.xml', content).pubstatus).toBe(status)
})

test('a line of its own may tell an embargo', () => {
  const line =
    '<NewsLine><NewsLineType FormalName="EmbargoLine"/><NewsLineText>Friday noon</NewsLineText></NewsLine>'
  const content = changed(STORY, ['</NewsLines>', `${line}</NewsLines>`])
  expect(articleOf('a.xml', content).embargoed).toBe('unreadable')
})

test('an item that will be canceled expires then', () => {
  const content = changed(STORY, [EMBARGOED[0], `${EMBARGOED[0]}${change('Canceled')}`])
  expect(articleOf('a.xml', content)).toMatchObject({ pubstatus: 'usable', expires: MOMENT })
})

test('NITF inside says what the item leaves out', () => {
  expect(articleOf('a.xml', fixture('nitf-inside'))).toMatchObject({
    guid: 'urn:newsml:text.example:20260305T103600+0000:25413502:1',
    headline: 'Leones en el puerto',
    byline: 'Ana Ejemplo',
    infosource: 'Agencia Ejemplo',
    dateline: 'Puerto Viejo',
    language: 'es-ES',
    keywords: ['LEONES'],
    urgency: 5,
    pictures: [{ href: 'leones.jpg', type: 'image/jpeg' }],
  })
  expect(articleOf('a.xml', fixture('nitf-inside')).summary).toBeUndefined()
})

test('an embargo of the NITF inside is one', () => {
  const content = changed(fixture('nitf-inside'), [
    'management-status="usable"',
    'management-status="embargoed"',
  ])
  expect(articleOf('a.xml', content)).toMatchObject({ pubstatus: 'usable', embargoed: 'unreadable' })
})

test.each([
  ['pieces of NITF', '<p>One.</p><hl2>Two</hl2>'],
  ['the content of NITF', '<body.content><p>One.</p><hl2>Two</hl2></body.content>'],
  [
    'NITF as text',
    '&lt;nitf&gt;&lt;body&gt;&lt;body.content&gt;&lt;p&gt;One.&lt;/p&gt;&lt;hl2&gt;Two&lt;/hl2&gt;&lt;/body.content&gt;&lt;/body&gt;&lt;/nitf&gt;',
  ],
  ['NITF as text that is broken', '<![CDATA[<nitf><body><body.content><p>One.<h2>Two</h2></body.content>]]>'],
  ['XHTML', '<html><head><title>No</title></head><body><p>One.</p><h2>Two</h2></body></html>'],
  ['HTML in CDATA', '<![CDATA[<p>One.<h2>Two</h2>]]>'],
  ['HTML as text', '&lt;p&gt;One.&lt;/p&gt;&lt;h2&gt;Two&lt;/h2&gt;'],
  ['plain text', 'One.\n\nTwo'],
])('a text is read from %s', (_name, content) => {
  expect(textsOf(withContent(content))).toEqual(['One.', 'Two'])
})

test('every item of a message is read, and what is no story is left', () => {
  const { articles, left } = read('a.xml', fixture('message-of-four'))
  expect(articles.map(({ part, pubstatus, guid }) => [part, pubstatus, guid])).toEqual([
    [0, 'usable', 'story-1'],
    [3, 'canceled', 'story-0'],
  ])
  expect(left).toMatchObject([
    { part: 1, reason: 'a picture', headline: 'The quay' },
    { part: 2, reason: 'a package', headline: 'Top stories' },
  ])
})

test('of several forms of a text the richest is read, without its header', () => {
  const article = articleOf('a.xml', fixture('message-of-four'))
  expect(article.body).toEqual([{ text: 'A ferry sank.', html: '<p>A <b>ferry</b> sank.</p>' }])
  expect(article).toMatchObject({
    byline: 'Jane Roe, Coast Writer',
    creditline: 'EXP',
    summary: 'What is known of the ferry.',
  })
})

test('a picture is told once, with its own credit and caption, in the size for a page', () => {
  expect(articleOf('a.xml', fixture('message-of-four')).pictures).toEqual([
    {
      href: 'quay-h.jpg',
      type: 'image/jpeg',
      width: 1800,
      height: 1200,
      size: 4711,
      credit: 'Bo Sample',
      caption: 'The quay.',
    },
    { href: 'mast.jpg', type: 'image/jpeg', width: 1300, caption: 'The mast.' },
    { href: 'map.jpg', type: 'image/jpeg' },
    { href: 'sea.jpg', type: 'image/jpeg' },
    { href: 'sky.jpg', type: 'image/jpeg' },
  ])
})

test.each(['Video', 'Audio', 'Graphic'])('an item of %s alone is no story', (medium) => {
  const content = STORY.replace('FormalName="Text"', `FormalName="${medium}"`)
  const reason = { Video: 'a video', Audio: 'audio', Graphic: 'a graphic' }[medium]
  expect(read('a.xml', content).left).toMatchObject([{ reason }])
})

test('data are agate', () => {
  expect(read('a.xml', STORY.replace('Type FormalName="News"', 'Type FormalName="Data"')).left).toMatchObject(
    [{ reason: 'agate' }],
  )
})

test('a message without items is rejected', () => {
  expect(read('a.xml', '<NewsML><NewsEnvelope/></NewsML>').problem?.reason).toBe('it holds no item')
})

test('an item without anything is left', () => {
  expect(read('a.xml', '<NewsML><NewsItem/></NewsML>').left).toMatchObject([{ reason: 'without content' }])
})

const component = (role: string, content: string) =>
  `<NewsComponent><Role FormalName="${role}"/>${content}</NewsComponent>`
const item = (text: string) =>
  `<ContentItem><MediaType FormalName="Text"/><DataContent>${text}</DataContent></ContentItem>`
const file = (medium: string) => `<ContentItem Href="a.jpg"><MediaType FormalName="${medium}"/></ContentItem>`
const ofComponents = (components: string, type = 'News') =>
  `<NewsML><NewsItem><NewsManagement><NewsItemType FormalName="${type}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine></NewsLines>${components}</NewsComponent></NewsItem></NewsML>`

test('within what is main the body goes before other texts', () => {
  const inner = `${component('Background', item('What ferries are.'))}${component('Body', item('A ferry sank.'))}`
  expect(textsOf(ofComponents(component('Main', inner)))).toEqual(['A ferry sank.'])
})

test.each([
  'Notes',
  'Advisory text',
  "Editor's remark",
  'Instructions',
  'Contacts',
  'Shotlist',
  'Supporting',
  'Related',
])('what has the role %s stands beside a story, and is not it', (role) => {
  const parts = `${component(role, item('No.'))}${component('Editorial', item('A ferry sank.'))}`
  expect(textsOf(ofComponents(parts))).toEqual(['A ferry sank.'])
})

test('an advisory beside a story makes it none', () => {
  const parts = `${component('Advisory', item('No.'))}${component('Body', item('A ferry sank.'))}`
  expect(read('a.xml', ofComponents(parts)).left).toEqual([])
  expect(read('a.xml', ofComponents(component('Advisory', item('No.')))).left).toMatchObject([
    { reason: 'an advisory' },
  ])
})

test.each([
  ['of the type Photo', ofComponents(item('The quay.'), 'Photo'), 'a picture'],
  ['of the type Video', ofComponents(item('The quay.'), 'Video'), 'a video'],
  [
    'with its caption',
    ofComponents(`${file('Photo')}${component('Caption', item('The quay.'))}`),
    'a picture',
  ],
  ['with its caption in one component', ofComponents(`${file('Photo')}${item('The quay.')}`), 'a picture'],
  [
    'with its shot list',
    ofComponents(`${file('Video')}${component('Shotlist', item('1. The quay'))}`),
    'a video',
  ],
  ['with its script', ofComponents(`${file('Video')}${item('The quay. '.repeat(99))}`), 'a video'],
])('an item %s is no story', (_name, record, reason) => {
  expect(read('a.xml', record)).toMatchObject({ articles: [], left: [{ reason }] })
})

test.each([
  [
    'beside it',
    `${component('Photo', `${file('Photo')}${item('The quay.')}`)}${component('', item('A ferry sank.'))}`,
  ],
  ['with it, if it is long', `${file('Photo')}${item(`A ferry sank. ${'It was old. '.repeat(99)}`)}`],
])('a story with a picture %s is one', (_name, components) => {
  const record = ofComponents(components)
  expect(read('a.xml', record).left).toEqual([])
  expect(textsOf(record)[0]).toMatch(/^A ferry sank/)
  expect(articleOf('a.xml', record).pictures).toMatchObject([{ href: 'a.jpg' }])
})

test.each([
  ['NITF', '<p>One.</p><block class="ednote"><p>Two.</p></block>'],
  [
    'XHTML',
    '<html><body><p>One.</p><div pubconstraint="constraint:nonpublic"><p>Two.</p></div></body></html>',
  ],
  ['HTML as text', '<![CDATA[<p>One.</p><p class="ednote">Two.</p>]]>'],
])('what is for editors is not shown of %s', (_name, content) => {
  expect(textsOf(withContent(content))).toEqual(['One.'])
})
