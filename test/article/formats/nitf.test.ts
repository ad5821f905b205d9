import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleOf, read } from '../reading.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/nitf/${name}.xml`, import.meta.url), 'utf8')
const STORY = fixture('story')
const CANCELED = fixture('canceled-with-full-text')

/** The story with something in its place changed; what is not there cannot be. */
function changed(...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    if (next === text) throw new Error(`not in the fixture: ${from}`)
    return next
  }, STORY)
}

const withContent = (content: string) =>
  changed([/<body\.content>\s*<media[\s\S]*<\/body\.end>/, `<body.content>${content}</body.content>`])
const textsOf = (content: string) => articleOf('a.xml', content).body.map(({ text }) => text)

test('a document says what its head and the head of its body say', () => {
  const { warnings } = read('a.xml', STORY)
  const { body, pictures, ...said } = articleOf('a.xml', STORY)
  expect(warnings).toEqual([])
  expect(said).toEqual({
    key: 'a.xml',
    part: 0,
    isWire: true,
    stored: '2026-03-05T12:00:00.000Z',
    guid: 'ferry-20260305-b',
    uri: expect.stringMatching(/^urn:uuid:/),
    url: 'https://news.example/ferry',
    headline: 'Ferries stay in port for a second day',
    slugline: 'harbour-ferry',
    byline: 'By Jane Roe XNA Coast Writer',
    infosource: 'Example News Agency',
    dateline: 'Oxhaven, Britain, March 5',
    language: 'en-GB',
    sections: ['Coast', 'HARBOURS'],
    keywords: ['ferries', 'strike'],
    genres: ['feature'],
    urgency: 4,
    evolvedfrom: [expect.stringMatching(/^urn:uuid:/)],
    altids: [],
    pubstatus: 'usable',
    expires: '2026-04-01T00:00:00.000Z',
    firstcreated: '2026-03-05T07:30:00.000Z',
    usageterms: 'Not for use in archives',
    copyrightnotice: 'Example News Agency 2026',
    copyrightholder: 'Example News Agency',
    ednote: 'Adds quote Corrects the number of ferries Pictures will follow at six.',
    correction: {},
  })
})

test('the text is what readers see of the body, without notes and pictures', () => {
  expect(articleOf('a.xml', STORY).body).toEqual([
    {
      text: 'No ferry left the harbour on Thursday, and none is to leave on Friday, Oxhaven Lines said.',
      html: '<p>No ferry left the harbour on Thursday, and none is to leave on Friday, Oxhaven Lines said.</p>',
    },
    { text: 'Talks', html: '<h2>Talks</h2>' },
    { text: 'Talks go on & on.', html: '<p>Talks go on &amp; on.</p>' },
    {
      text: 'We wait.\nA passenger',
      html: '<blockquote><div><p>We wait.</p></div><div>A passenger</div></blockquote>',
    },
    { text: 'Monday 3', html: '<table><tr><td>Monday</td><td>3</td></tr></table>' },
    {
      text: 'Al Example contributed to this report.',
      html: '<p>Al Example contributed to this report.</p>',
    },
  ])
})

test('a picture goes along once, in the size for a page', () => {
  expect(articleOf('a.xml', STORY).pictures).toEqual([
    {
      href: 'quay.jpg',
      type: 'image/jpeg',
      width: 1600,
      height: 800,
      credit: 'Bo Sample/XNA',
      caption: 'The quay on Thursday.',
      alt: 'An empty quay',
    },
  ])
})

test('film and sound of a story are no pictures', () => {
  const content = STORY.replace('media-type="image"', 'media-type="video"')
  expect(articleOf('a.xml', content).pictures).toEqual([])
})

test('marks of takes, comments, blanks and references around a headline are no headline', () => {
  const article = articleOf('a.xml', fixture('marks-and-comments'))
  expect(article).toMatchObject({
    headline: 'EXNA/Bridge closed again',
    infosource: 'EXNA',
    language: 'it',
    sections: ['Regional news'],
    keywords: [],
    firstcreated: '2026-03-05T18:33:00.000Z',
    pictures: [{ href: 'bridge.jpg' }],
  })
  expect(article.dateline).toBeUndefined()
  expect(article.body.map(({ text }) => text)).toEqual([
    'The bridge over the Lume was closed on Thursday, the town said, and nobody knows when it will open again to cars or to anybody else.',
  ])
})

test('a canceled document arrives with its text, and names the one that goes with it', () => {
  const article = articleOf('a.xml', CANCELED)
  const named = articleOf('b.xml', CANCELED.replaceAll('tide.1.b', 'tide.1.a'))
  expect(article).toMatchObject({ pubstatus: 'canceled', guid: 'tide.1.b', evolvedfrom: [named.uri] })
  expect(article.embargoed).toBeUndefined()
  expect(named.evolvedfrom).toEqual([])
})

test.each(['withheld', 'canceled', 'Cancelled'])(
  'a document that is %s needs no text, whatever it is',
  (status) => {
    const content = fixture('line-up-without-headline').replace('"usable"', `"${status}"`)
    expect(articleOf('a.xml', content).pubstatus).toBe(status === 'withheld' ? 'withheld' : 'canceled')
  },
)

test('a status that NITF does not know withholds the document', () => {
  expect(articleOf('a.xml', changed(['"usable"', '"pending"'])).pubstatus).toBe('withheld')
})

const EMBARGOED = ['management-status="usable"', 'management-status="embargoed"'] as const
const RELEASE = /release norm="[^"]*"/

test('an embargo lasts until the release', () => {
  const embargo = { pubstatus: 'usable', embargoed: '2026-03-05T07:30:00.000Z' }
  expect(articleOf('a.xml', changed(EMBARGOED))).toMatchObject(embargo)
})

test.each([
  ['said', /<date\.release[^>]*>/, ''],
  ['more than a template', RELEASE, 'release norm="YYYYMMDDTHHMMSS"'],
])('an embargo lasts for ever where no release is %s', (_name, from, to) => {
  expect(articleOf('a.xml', changed(EMBARGOED, [from, to])).embargoed).toBe('unreadable')
})

test.each([
  ['came in before its release', '20260305T130000Z', '20260305T110000Z', '2026-03-05T13:00:00.000Z'],
  ['came in after it', '20260305T120000Z', '20260305T110000Z', undefined],
  ['was issued when released, by another clock', '20260305T130000', '20260305T130000', undefined],
  ['has a template for a release', 'YYYYMMDDTHHMMSS-HHMM', '20260305T110000Z', undefined],
])('whether a usable document is embargoed: it %s', (_name, release, issue, until) => {
  const content = changed(
    [RELEASE, `release norm="${release}"`],
    [/issue norm="[^"]*"/, `issue norm="${issue}"`],
  )
  expect(articleOf('a.xml', content).embargoed).toBe(until)
})

test.each([
  ['an hour after it was issued', '20260305T140000', '20260305T130000', '2026-03-05T14:00:00.000Z'],
  ['less than an hour after it was issued', '20260305T135900', '20260305T130000', undefined],
  ['more than 14 hours after it came in', '20260306T020100', '', '2026-03-06T02:01:00.000Z'],
  ['less than 14 hours after it came in', '20260306T015900', '', undefined],
  ['then, where it was issued', '20260305T080000', '20260305T060000-0500', '2026-03-05T13:00:00.000Z'],
  ['no more, where it was issued', '20260305T123000', '20260305T100000+0100', undefined],
])('without a zone a usable document is embargoed if released %s', (_name, release, issue, until) => {
  const content = changed(
    [RELEASE, `release norm="${release}"`],
    [/issue norm="[^"]*"/, `issue norm="${issue}"`],
  )
  expect(articleOf('a.xml', content).embargoed).toBe(until)
})

test.each([
  ['20260305T180000', '20260305T090000+0100', '2026-03-05T17:00:00.000Z'],
  ['20260306', '20260305T090000+0100', '2026-03-05T23:00:00.000Z'],
  ['20260305T180000Z', '20260305T090000+0100', '2026-03-05T18:00:00.000Z'],
  ['20260305T180000', '2026-03-05', '2026-03-05T18:00:00.000Z'],
])('an embargo until %s ends by the clock of its issue, %s', (release, issue, until) => {
  const content = changed(
    EMBARGOED,
    [RELEASE, `release norm="${release}"`],
    [/issue norm="[^"]*"/, `issue norm="${issue}"`],
  )
  expect(articleOf('a.xml', content).embargoed).toBe(until)
})

test('versions count where there are no generations of them', () => {
  expect(articleOf('a.xml', changed([' generation="14"', ''])).version).toBe(4)
})

test('dates that are templates are left out with a warning', () => {
  const content = changed([/issue norm="[^"]*"/, 'issue norm="YYYYMMDDTHHMMSS-HHMM"'])
  expect(articleOf('a.xml', content).firstcreated).toBeUndefined()
  expect(read('a.xml', content).warnings).toHaveLength(1)
})

test('a document without an id has no uri', () => {
  const article = articleOf('a.xml', changed(['id-string="ferry-20260305-b"', '']))
  expect([article.uri, article.guid]).toEqual([undefined, undefined])
})

const SOURCES = [
  ['who distributes it', /<del-list>[\s\S]*<\/del-list>/, 'Carrier Wire'],
  ['who registered it', /<distributor>.*<\/distributor>/, 'XNA'],
  ['who owns it', /(?<=<doc-id) regsrc="XNA"/, 'Example News Agency'],
] as const
test.each(SOURCES)('where no better source is told it is %s', (_name, last, source) => {
  const cuts = SOURCES.map(([, cut]) => cut)
  const content = changed(...cuts.slice(0, cuts.indexOf(last) + 1).map((cut) => [cut, ''] as const))
  expect(articleOf('a.xml', content).infosource).toBe(source)
})

test('where there are no keywords the names of subjects are, but no codes', () => {
  expect(articleOf('a.xml', changed([/<key-list>.*<\/key-list>/, ''])).keywords).toEqual(['Transport'])
})

test.each([
  ['BY JANE ROE<byttl>XNA Writer</byttl>', 'BY JANE ROE XNA Writer'],
  ['<person>Jane Roe</person>, <org>XNA</org>', 'Jane Roe, XNA'],
])('the words of the byline %s stay apart', (byline, shown) => {
  const content = changed([/<byline>.*<\/byline>/, `<byline>${byline}</byline>`])
  expect(articleOf('a.xml', content).byline).toBe(shown)
})

const UNFILED = [
  ['position.section="Coast"', ''],
  ['<doc-scope scope="HARBOURS"/>', ''],
] as const
test.each([
  ['its category', [[' content="ABC"', ' content="Coastal news"']], ['Coastal news']],
  ['its subject where the category is a code', [], ['Economy']],
] as const)('the section of a document without one is %s', (_name, changes, sections) => {
  expect(articleOf('a.xml', changed(...UNFILED, ...changes)).sections).toEqual(sections)
})

test('words in another language do not tell the language of the whole', () => {
  const content = changed([' baselang="en-GB"', ''], ['<block>', '<lang value="fr">Bon mot</lang><block>'])
  expect(articleOf('a.xml', content).language).toBeUndefined()
})

test.each([
  ['headline', 'Ferries stay in port for a second day.'],
  [
    'first paragraph, and more',
    'No ferry left the harbour on Thursday, and none is to leave on Friday, Oxhaven Lines said.,Talks go',
  ],
])('an abstract that is but the %s is no summary', (_name, abstract) => {
  const content = changed([/<abstract>.*<\/abstract>/, `<abstract><p>${abstract}</p></abstract>`])
  expect(articleOf('a.xml', content).summary).toBeUndefined()
})

test('an abstract of its own is the summary', () => {
  const content = changed([/<abstract>.*<\/abstract>/, '<abstract><p>What the strike means.</p></abstract>'])
  expect(articleOf('a.xml', content).summary).toBe('What the strike means.')
})

test.each(['Advisory', 'advisory'])('a document of the type %s is an advisory', (type) => {
  expect(read('a.xml', changed(['"News"', `"${type}"`]))).toMatchObject({
    articles: [],
    left: [{ reason: 'an advisory', headline: 'Ferries stay in port for a second day' }],
  })
})

test.each([
  ['keyword', 'keyword key="ferries"', 'keyword key="NATIONAL RUNDOWN"'],
  ['slugline', 'key="harbour-ferry"', 'key="Coast-Daybook"'],
  ['kind', '.type="feature"', '.type="Media advisory"'],
])('a %s may tell an advisory', (_name, from, to) => {
  expect(read('a.xml', changed([from, to])).left).toMatchObject([{ reason: 'an advisory' }])
})

test('what a story is about is no sign of an advisory', () => {
  expect(
    read('a.xml', changed(['key="ferries"', 'key="budget"'], ['key="strike"', 'key="test"'])).left,
  ).toEqual([])
})

test('data are agate', () => {
  expect(read('a.xml', changed(['"News"', '"Data"'])).left).toMatchObject([{ reason: 'agate' }])
})

test('a document without an id may have a universal one', () => {
  const content = changed(
    ['id-string="ferry-20260305-b"', ''],
    ['<nitf ', '<nitf uno="urn:newsml:xna.example:20260305:ferry" '],
  )
  expect(articleOf('a.xml', content).uri).toBe('urn:newsml:xna.example:20260305:ferry')
})

test('lines set as they are without a headline are agate', () => {
  const { articles, left } = read('a.xml', fixture('line-up-without-headline'))
  expect(articles).toEqual([])
  expect(left).toEqual([{ part: 0, guid: 'T2026', reason: 'agate', line: 1 }])
})

test.each([
  ['image', 'a picture'],
  ['video', 'a video'],
  ['audio', 'audio'],
])('media of the type %s without text are %s', (type, reason) => {
  const content = withContent(
    `<media media-type="${type}"><media-reference source="a.jpg"/></media>`,
  ).replace(/<body\.end>.*<\/body\.end>/, '')
  expect(read('a.xml', content).left).toMatchObject([{ reason }])
})

test.each([
  ['in pre', '<pre>The first sentence of a story that is long\nand goes on here.\n\nSecond one.</pre>'],
  ['bare', 'The first sentence of a story that is long\nand goes on here.\n\nSecond one.'],
  [
    'in one p with blank lines',
    '<p>The first sentence of a story that is long and goes on here.\n\n  Second one.</p>',
  ],
  [
    'in one p, a line each',
    '<p>The first sentence of a story that is long and goes on here.\n  Second one.</p>',
  ],
  [
    'as HTML in CDATA',
    '<![CDATA[The first sentence of a story that is long and goes on here.<br/><br/>Second one.]]>',
  ],
  [
    'as HTML escaped twice',
    '&amp;lt;p&amp;gt;The first sentence of a story that is long and goes on here.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Second one.&amp;lt;/p&amp;gt;',
  ],
  [
    'as text with HTML in its lines',
    '<![CDATA[The first <b>sentence</b> of a story that is long\nand goes on here.\n\nSecond one.]]>',
  ],
])('paragraphs %s are paragraphs', (_name, content) => {
  const [first, second, ...others] = textsOf(withContent(content))
  expect([first?.replace('\n', ' '), second, others]).toEqual([
    'The first sentence of a story that is long and goes on here.',
    'Second one.',
    [],
  ])
})

test('a table in pre stays as it is set', () => {
  const content = withContent('<pre>Town     Goals\nOxhaven      3</pre>')
  expect(articleOf('a.xml', content).body[0]!.html).toBe('<pre>Town     Goals\nOxhaven      3</pre>')
})

test('a paragraph whose lines a program wrapped is one', () => {
  expect(textsOf(withContent('<p>The ferries stay in port,\n   the company said.\n  </p>'))).toEqual([
    'The ferries stay in port, the company said.',
  ])
})

test('a heading that repeats the headline is left out', () => {
  expect(textsOf(withContent('<hl1>Ferries stay in port for a second day!</hl1><p>One.</p>'))).toEqual([
    'One.',
  ])
})

test('a body without an element for its content is read all the same', () => {
  const content = changed(
    ['<body.content>\n      <media media-type', '<media media-type'],
    ['<p/>\n    </body.content>', ''],
  )
  expect(textsOf(content)).toHaveLength(6)
})

test.each([
  ['with a mail address', '<tagline>desk@news.example</tagline>'],
  ['for editors', '<tagline type="npa">Pictures follow.</tagline>'],
])('a tagline %s is not shown', (_name, tagline) => {
  expect(textsOf(changed([/<tagline>.*<\/tagline>/, tagline]))).toHaveLength(5)
})

test.each([
  ['a tagline with a mail address', '<tagline>desk@news.example</tagline>'],
  ['a tagline for editors', '<block><tagline type="npa">Pictures follow.</tagline></block>'],
  ['a bibliography', '<bibliography>Harbour archive.</bibliography>'],
  ['a notepad', '<block class="notepad"><p>The desk is open until six.</p></block>'],
  ['a note of editors', '<block class="ednote"><p>Adds a quote.</p></block>'],
])('%s is not shown wherever it stands', (_name, part) => {
  const shown = textsOf(withContent('<p>One.</p>'))
  expect(textsOf(withContent(`<p>One.</p>${part}`))).toEqual(shown)
  const end = `<body.end><block>${part}</block></body.end></body>`
  expect(textsOf(withContent('<p>One.</p>').replace('</body>', end))).toEqual(shown)
})

test('a picture for editors is none of the story', () => {
  const picture = '<media media-type="image"><media-reference source="a.jpg"/></media>'
  const content = withContent(`<p>One.</p><block class="notepad">${picture}</block>`)
  expect(articleOf('a.xml', content).pictures).toEqual([])
})

test('what is for editors is not shown of HTML as text either', () => {
  const content = withContent('<![CDATA[<p>One.</p><p class="ednote">Two.</p>]]>')
  expect(textsOf(content)).toEqual(['One.'])
})

test.each([
  [
    'a line for each paragraph',
    'The ferries of Oxhaven stay in port for a second day, the company said.\nNobody knows when they will leave, and few of those who wait still ask.',
  ],
  [
    'wrapped lines',
    'The ferries of Oxhaven stay in port for a second day,\nthe company said on Thursday.\n\nNobody knows when they will leave the harbour, and\nfew of those who wait still ask.',
  ],
])('a story in pre without a headline is no agate: %s', (_name, prose) => {
  const content = fixture('line-up-without-headline').replace(/<pre>[\s\S]*<\/pre>/, `<pre>${prose}</pre>`)
  expect(read('a.xml', content).left).toEqual([])
  expect(articleOf('a.xml', content).body.length).toBeGreaterThan(0)
})

test('a team is agate however long its line', () => {
  const team = 'Northtown: Able, Baker, Cole, Dean, Eaton, Frost, Gale, Hart, Ivory, Jones, King.'
  const content = fixture('line-up-without-headline').replace(/<pre>[\s\S]*<\/pre>/, `<pre>${team}</pre>`)
  expect(read('a.xml', content).left).toMatchObject([{ reason: 'agate' }])
})
