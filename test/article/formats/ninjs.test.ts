import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { articleOf, MODIFIED, read } from '../reading.ts'

type Json = Record<string, unknown>

const textOf = (name: string) => readFileSync(new URL(`fixtures/ninjs/${name}`, import.meta.url), 'utf8')
const fixture = (name: string) => articleOf(name, textOf(name))
const item = (name: string): Json => JSON.parse(textOf(name))
const articleFrom = (record: unknown) => articleOf('a.json', JSON.stringify(record))
const leftOf = (record: unknown) => read('a.json', JSON.stringify(record)).left.map(({ reason }) => reason)

/** The least that is ninjs and a story. */
const story = { guid: 'urn:example:1', headline: 'A', body_html: '<p>One.</p>' }

describe('a text of 1.3', () => {
  test('as an article', () => {
    const article = fixture('1.3-text-with-picture.json')
    expect(article).toEqual({
      key: '1.3-text-with-picture.json',
      part: 0,
      isWire: true,
      stored: MODIFIED,
      guid: 'http://ninjs.example.com/items/20260305-ferry',
      uri: 'http://ninjs.example.com/items/20260305-ferry',
      headline: 'Ferry runs aground off Kiel',
      summary: 'All passengers are ashore, the coast guard says.',
      slugline: 'ferry-kiel',
      byline: 'Ana Example',
      infosource: 'dpa, Example Distribution',
      located: 'KIEL, Germany',
      language: 'en',
      sections: [],
      keywords: ['Shipping', 'Accidents'],
      genres: ['Current'],
      urgency: 4,
      version: 2,
      evolvedfrom: [],
      altids: [expect.stringMatching(/^urn:uuid:/)],
      pubstatus: 'usable',
      firstcreated: '2026-03-05T07:00:00.000Z',
      versioncreated: '2026-03-05T08:30:00.000Z',
      copyrightnotice: '© 2026 Example Media',
      copyrightholder: 'Example Media',
      ednote: 'Adds quote of the captain.',
      body: [
        { text: 'A ferry ran aground off Kiel on Thursday.', html: expect.any(String) },
        { text: 'Nobody was hurt, said Captain Jan Muster.', html: expect.any(String) },
      ],
      pictures: [
        {
          href: 'https://pictures.example.com/p1_w.jpg?a=1&b=2',
          type: 'image/jpeg',
          width: 1600,
          height: 1067,
          size: 250000,
          credit: 'Bo Sample/Example Pix',
          caption: 'The ferry & a tug',
        },
        { href: 'https://pictures.example.com/logo.png', type: 'image/png', width: 300, height: 300 },
      ],
    })
  })
})

describe('a text of 2.1', () => {
  test('as an article', () => {
    const article = fixture('2.1-text.json')
    expect(article).toMatchObject({
      guid: 'urn:newsml:example.com:20260305:ferry',
      version: 3,
      headline: 'Fähre läuft vor Kiel auf Grund',
      summary: 'Alle Fahrgäste sind an Land.',
      byline: 'Von Ana Beispiel, dpa',
      creditline: 'dpa/Muster-Agentur',
      infosource: 'Muster-Agentur',
      located: 'Kiel',
      keywords: ['Schifffahrt'],
      genres: ['Korrespondentenbericht'],
      altids: ['tag:example.com,2026:ferry'],
      embargoed: '2026-03-06T05:00:00.000Z',
      copyrightholder: 'dpa',
      usageterms: 'Not for archives.',
    })
    expect(article.pictures).toEqual([
      {
        href: 'https://pictures.example.com/2.png',
        type: 'image/png',
        width: 400,
        height: 300,
        size: 90000,
        credit: 'Bo Muster',
        caption: 'Die Fähre auf Grund',
      },
    ])
  })

  test('its body is the main one, without its headline and the notes to editors', () => {
    expect(fixture('2.1-text.json').body.map(({ text }) => text)).toEqual([
      'Kiel (dpa) - Eine Fähre ist aufgelaufen.',
      'Schlepper',
      'Verletzt wurde niemand.',
    ])
    expect(fixture('2.1-text.json').body[1]?.html).toBe('<h2>Schlepper</h2>')
  })

  test('reads the same in the spelling of 3.0', () => {
    const { key: _, ...article } = fixture('2.1-text.json')
    expect(fixture('3.0-same-text.json')).toMatchObject(article)
  })
})

describe("Superdesk's dialect", () => {
  test('has its own identifier, source, service and dates', () => {
    expect(fixture('superdesk-story.json')).toMatchObject({
      guid: '11111111-2222-4333-8444-000000000011',
      uri: expect.stringMatching(/^urn:uuid:/),
      version: 11,
      byline: 'Ana Example, University of Musterstadt',
      infosource: 'AAP',
      sections: ['International'],
      keywords: ['harbour', 'ferries'],
      summary: 'What the harbour needs & who pays.',
      firstcreated: '2026-03-05T09:00:00.000Z',
      embargoed: '2026-03-06T05:00:00.000Z',
    })
  })

  test('a take names the one that it replaces as that names itself', () => {
    const before = { ...item('superdesk-story.json'), guid: '11111111-2222-4333-8444-000000000010' }
    expect(fixture('superdesk-story.json').evolvedfrom).toEqual([articleFrom(before).uri])
  })

  test('a place that is only the byline again is none', () => {
    const record = item('superdesk-story.json')
    expect(articleFrom(record).located).toBeUndefined()
    expect(articleFrom({ ...record, located: 'Musterstadt' }).located).toBe('Musterstadt')
  })

  test('pictures come in their order, and not again where they stand in the text', () => {
    expect(fixture('superdesk-story.json').pictures.map(({ href, credit }) => [href, credit])).toEqual([
      ['https://pictures.example.com/f-base.jpg', 'Dee Lens'],
      ['https://pictures.example.com/e2.jpg', 'AAP'],
      ['https://pictures.example.com/e10.jpg', 'Ten'],
    ])
    expect(fixture('superdesk-story.json').pictures[0]).toMatchObject({
      caption: 'The harbour',
      alt: 'Ships at a quay',
    })
  })

  test('a picture in the text gets the credit that its own record has', () => {
    expect(fixture('superdesk-story.json').body.map(({ text }) => text)).toEqual([
      'What does a harbour need?',
      'A crane at work (Cy Photo/AAP)',
      'Cranes, says Bo Sample.',
    ])
  })

  test('authors stand for a missing byline, editors do not', () => {
    const { byline: _, ...record } = item('superdesk-story.json')
    expect(articleFrom(record).byline).toBe('Ana Example')
  })
})

describe("TT's dialect", () => {
  test('replaces the whole chain of earlier versions, and no later one', () => {
    expect(fixture('tt-replacing.json').evolvedfrom).toEqual([
      'http://example.com/media/text/260305-hamn-2',
      'http://example.com/media/text/260305-hamn-1',
    ])
  })

  test('has its byline in a list, with those of photographers and of the desk', () => {
    expect(fixture('tt-replacing.json').byline).toBe('Ola Exempel/TT')
  })

  test('has its sections as codes, and its notes for editors as a description', () => {
    expect(fixture('tt-replacing.json')).toMatchObject({
      sections: ['Inrikes'],
      keywords: ['Sjöfart'],
      ednote: 'Kompletteras med bild.',
      slugline: 'hamn-UV',
    })
  })

  test('its summary is a cut beginning of the text, and so none', () => {
    const record = item('tt-replacing.json')
    expect(articleFrom(record)).not.toHaveProperty('summary')
    expect(articleFrom({ ...record, description_text: 'Kaptenen är lugn.' }).summary).toBe(
      'Kaptenen är lugn.',
    )
  })

  test('its text has paragraphs in a heading, and a line of topic and source over it', () => {
    const { body } = fixture('tt-replacing.json')
    expect(body.map(({ text }) => text)).toEqual([
      'En färja gick på grund i torsdags.',
      'Det gick lugnt till, säger kaptenen.',
      'Ingen skadades.',
      'Foto Exempel/TT\nFärjan.',
    ])
    expect(body[1]?.html).toBe('<blockquote>Det gick lugnt till, säger kaptenen.</blockquote>')
  })

  test('of its pictures not the one with a watermark', () => {
    expect(fixture('tt-replacing.json').pictures.map(({ href }) => href)).toEqual([
      'https://pictures.example.com/a2_NormalPreview.jpg',
    ])
  })

  test.each([
    ['RÄ', {}],
    ['UV', undefined],
  ])('an update of the type %s', (updatetype, correction) => {
    const record = { ...item('tt-replacing.json'), signals: { updatetype } }
    expect(articleFrom(record).correction).toEqual(correction)
  })

  test('what is for information only is no story', () => {
    expect(leftOf({ ...item('tt-replacing.json'), profile: 'INFO' })).toEqual(['an advisory'])
  })
})

describe('several items', () => {
  test('in an answer to a search: each for itself', () => {
    const { articles, left } = read('a.json', textOf('search-answer-with-two.json'))
    expect(left).toEqual([
      { part: 0, guid: 'https://www.example.com//1234', headline: 'Plans for Friday', reason: 'an advisory' },
    ])
    expect(articles.map(({ part, headline }) => [part, headline])).toEqual([[1, 'Council keeps library']])
    expect(articles[0]?.firstcreated).toBe('2026-03-05T16:41:08.000Z')
  })

  test.each([
    ['a list', (items: unknown) => items],
    ['items', (items: unknown) => ({ items })],
    ['_items', (items: unknown) => ({ _items: items, _meta: { total: 2 } })],
  ])('in %s', (_, wrap) => {
    const record = wrap([story, null, 5, { ...story, guid: 'urn:example:2' }])
    const { articles } = read('a.json', JSON.stringify(record))
    expect(articles.map(({ part, guid }) => [part, guid])).toEqual([
      [0, 'urn:example:1'],
      [1, 'urn:example:2'],
    ])
  })
})

test('what is no story is not asked for its text', () => {
  const tooDeep = '<div>'.repeat(1000)
  expect(leftOf({ ...story, type: 'video', description_text: 'A', body_html: tooDeep })).toEqual(['a video'])
})

test.each<[Json, string | undefined]>([
  [{ summary: 'Own.', description_text: 'Other.' }, 'Own.'],
  [
    {
      descriptions: [
        { role: 'caption', value: 'C' },
        { role: 'abstract', value: '<p>S.</p>' },
      ],
    },
    'S.',
  ],
  [{ description_text: 'A' }, undefined],
  [{ description_text: 'on ...' }, undefined],
  [{ description_caption: 'Caption.' }, undefined],
])('the summary of %j', (said, summary) => {
  expect(articleFrom({ ...story, ...said }).summary).toBe(summary)
})

describe('a composite', () => {
  test('that only holds others is a package, though it has headline and byline', () => {
    expect(leftOf(item('1.4-package.json'))).toEqual(['a package'])
  })

  test('with a text of its own is a story', () => {
    const { body, pictures } = fixture('1.4-composite-with-own-text.json')
    expect(body.map(({ text }) => text)).toEqual([
      'Muster Ferries makes faster ferries. They run on & under water.',
    ])
    expect(pictures.map(({ href }) => href)).toEqual(['https://pictures.example.com/3.jpg'])
  })
})

describe('what is no story', () => {
  test.each([
    [{ type: 'picture' }, 'a picture'],
    [{ type: 'graphic' }, 'a graphic'],
    [{ type: 'video' }, 'a video'],
    [{ type: 'audio' }, 'audio'],
    [{ type: 'event' }, 'an event'],
    [{ type: 'planning' }, 'planning'],
    [{ type: 'component' }, 'a component of another item'],
    [{ type: 'composite', body_html: '<p>&nbsp;</p>' }, 'a package'],
    [{ type: 'advisory' }, 'an advisory'],
    [{ genre: [{ name: 'Advisory' }] }, 'an advisory'],
    [{ profile: 'AP Planner' }, 'an advisory'],
    [{ keywords: ['Rundown'] }, 'an advisory'],
    [{ profile: 'DATA' }, 'agate'],
    [{ profile: 'Results Listings and Statistics' }, 'agate'],
    [{ headline: '', body_html: '' }, 'without content'],
  ])('%j', (said, reason) => {
    expect(leftOf({ ...story, ...said })).toEqual([reason])
  })

  test.each([
    { type: 'composite' },
    { keywords: ['budget', 'schedule'] },
    { genre: [{ name: 'Feature' }] },
    { type: 'article' },
  ])('%j is one', (said) => {
    expect(leftOf({ ...story, ...said })).toEqual([])
  })
})

describe('an order to withdraw a story', () => {
  test('looks like the story, and goes by its name', () => {
    const { guid, pubstatus, version, ednote } = fixture('3.1-kill-with-full-text.json')
    expect([guid, pubstatus, version]).toEqual([fixture('3.0-same-text.json').guid, 'canceled', 4])
    expect(ednote).toBe('Kill the story, the ferry is afloat.')
  })

  test.each([
    ['canceled', 'canceled'],
    ['cancelled', 'canceled'],
    ['stat:canceled', 'canceled'],
    ['Withheld', 'withheld'],
    ['replaced', 'withheld'],
    [{ literal: 'canceled' }, 'withheld'],
    [0, 'withheld'],
  ])('arrives with nothing else: %j', (pubstatus, expected) => {
    const { articles } = read('a.json', JSON.stringify({ guid: 'urn:example:1', type: 'text', pubstatus }))
    expect(articles.map((article) => article.pubstatus)).toEqual([expected])
  })

  test('arrives in the spelling of 3.0, for a composite, and for what looks like an advisory', () => {
    const record = { uri: 'urn:example:1', type: 'composite', pubStatus: 'canceled', profile: 'Advisory' }
    expect(articleFrom(record).pubstatus).toBe('canceled')
  })

  test.each([undefined, null, '', 'USABLE'])('%j is none', (pubstatus) => {
    expect(articleFrom({ ...story, pubstatus }).pubstatus).toBe('usable')
  })
})

describe('an embargo', () => {
  const until = '2026-03-06T05:00:00Z'
  const end = '2026-03-06T05:00:00.000Z'
  test.each<[Json, string | undefined]>([
    [{ embargoed: until }, end],
    [{ embargoedUntil: until }, end],
    [{ embargoed: '2026-03-05T05:00:00Z', embargoedUntil: until }, end],
    [{ embargoed: until, embargoedUntil: '' }, end],
    [{ embargoed: until, embargoedUntil: 'Friday' }, 'unreadable'],
    [{ embargo: 'noon' }, 'unreadable'],
    [{ embargoed: 1772700000 }, 'unreadable'],
    [{ embargoed: true }, 'unreadable'],
    [{ embargoed: { until: null } }, 'unreadable'],
    [{ pubstatus: 'embargoed' }, 'unreadable'],
    [{ pubstatus: 'embargoed', embargoed: until }, end],
    [{ embargoed: '' }, undefined],
    [{ embargoed: null }, undefined],
    [{ embargoed: false, embargoedUntil: [] }, undefined],
    [{ embargoedreason: 'Was embargoed.' }, undefined],
  ])('%j', (said, expected) => {
    const article = articleFrom({ ...story, ...said })
    expect(article.embargoed).toBe(expected)
    expect(article.pubstatus).toBe('usable')
  })
})

describe('headlines', () => {
  test.each<[Json, string | undefined]>([
    [{ headline: '&gt;&gt;&gt; Ferry &amp; tug' }, 'Ferry & tug'],
    [{ headline: '', headline_seo: 'Ferry' }, 'Ferry'],
    [{ headline: undefined, headlines: [{ value: 'Ferry' }] }, 'Ferry'],
    [{ headline: undefined, headlines: [{ role: 'subhead', value: 'Ferry' }] }, undefined],
    [{ headline: undefined, headlines: 'Ferry' }, 'Ferry'],
    [{ headline: undefined, title: 'ferry-1', slugline: 'ferry' }, undefined],
  ])('%j', (said, headline) => {
    expect(articleFrom({ ...story, ...said }).headline).toBe(headline)
  })
})

describe('bodies', () => {
  const paragraphs = (said: Json) =>
    articleFrom({ ...story, body_html: undefined, ...said }).body.map(({ text }) => text)

  test.each<[string, Json]>([
    ['plain text', { body_text: 'One.\n\nTwo.' }],
    [
      'HTML that is called text',
      { bodies: [{ contenttype: 'text/plain', value: '<p>One.</p><p>Two.</p>' }] },
    ],
    ['text that is called HTML', { body_html: 'One.\n\nTwo.' }],
    [
      'HTML that was escaped twice',
      { body_html: '&lt;p class=&quot;a&quot;&gt;One.&lt;/p&gt;&lt;p&gt;&amp;nbsp;Two.&lt;/p&gt;' },
    ],
    ['HTML without paragraphs', { body_xhtml: ' One.<br/><br/>Two. ' }],
    ['rich HTML before other', { body_html5: '<p>Not this.</p>', body_richhtml5: '<p>One.</p><p>Two.</p>' }],
    ['text where the HTML is empty', { body_html: '<p> </p>', body_text: 'One.\n\nTwo.' }],
    [
      'the main one',
      {
        bodies: [
          { role: 'short', value: 'No.' },
          { role: 'main', value: 'One.\n\nTwo.' },
        ],
      },
    ],
    ['a list of texts', { bodies: ['One.\n\nTwo.'] }],
    ['a whole document', { body_text: '<!DOCTYPE html><html><body><p>One.</p><p>Two.</p></body></html>' }],
    [
      'references where the type says HTML',
      { bodies: [{ contenttype: 'text/html', value: 'One&#46;\n\nTwo.' }] },
    ],
    [
      'NITF',
      {
        body_nitf:
          '<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>',
      },
    ],
    ['NITF without its root', { bodies: [{ role: 'ttnitf', value: '<p>One.</p><p>Two.' }] }],
  ])('%s', (_, said) => {
    expect(paragraphs(said)).toEqual(['One.', 'Two.'])
  })

  test('what stands beside the story is none of it', () => {
    expect(paragraphs({ body_sportsml: '<sports/>', body_factbox: '<p>Numbers</p>' })).toEqual([])
  })
})

describe('credits', () => {
  const creditOf = (said: Json) => {
    const { creditline, infosource } = articleFrom({ ...story, ...said })
    return [creditline, infosource]
  }
  test.each<[Json, (string | undefined)[]]>([
    [{ creditline: 'AFP/dpa', source: 'dpa' }, ['AFP/dpa', 'dpa']],
    [{ descriptions: [{ role: 'creditline', value: 'AP' }] }, ['AP', undefined]],
    [
      { infosource: [{ name: 'AFP' }, { name: 'dpa', rel: 'distributor' }], source: 'X' },
      [undefined, 'AFP, dpa'],
    ],
    [{ infosource: [{ name: 'AFP' }, { name: 'dpa' }] }, [undefined, 'AFP, dpa']],
    [{ infosources: [{ name: 'dpa', role: 'supplier' }] }, [undefined, 'dpa']],
    [{ infosource: 'Reuters' }, [undefined, 'Reuters']],
    [
      {
        infosources: [
          { name: 'dpa', role: 'supplier' },
          { name: 'AFP', role: 'a/origin' },
        ],
      },
      [undefined, 'AFP, dpa'],
    ],
    [{ source: 'AAP', copyrightholder: 'Example' }, [undefined, 'AAP']],
    [{ copyrightholder: 'dpa' }, [undefined, 'dpa']],
    [{ uri: 'http://www.businesswire.com/news/home/1/en' }, [undefined, 'Business Wire']],
    [{ associations: { a: { type: 'picture', byline: 'AFP', source: 'AFP' } } }, [undefined, undefined]],
  ])('%j', (said, expected) => {
    expect(creditOf(said)).toEqual(expected)
  })

  test.each([
    ['By X EXAMPLE<br>AP Business Writer', 'By X EXAMPLE AP Business Writer'],
    ['Ana Example (ana@example.com)', 'Ana Example'],
    ['ana@example.com', undefined],
    ['example.ana', undefined],
  ])('the byline %j', (byline, expected) => {
    expect(articleFrom({ ...story, byline }).byline).toBe(expected)
  })
})

describe('pictures', () => {
  const pictures = (associations: unknown) => articleFrom({ ...story, associations }).pictures
  const renditions = { a: { href: 'a.jpg', mimetype: 'image/jpeg' } }

  test.each<[string, Json, string | undefined]>([
    ['the credit line', { creditline: 'C', byline: 'B' }, 'C'],
    ['who made it', { byline: 'B', copyrightholder: 'H' }, 'B'],
    ['the photographer', { photographer: { name: 'P' }, copyrightholder: 'H' }, 'P'],
    ['who holds the rights', { copyrightholder: 'H' }, 'H'],
    ['nobody', {}, undefined],
  ])('are credited to %s', (_, said, credit) => {
    expect(pictures({ a: { type: 'picture', renditions, ...said } })[0]?.credit).toBe(credit)
  })

  test('may come without renditions, without a type, and in galleries', () => {
    const bare = { type: 'picture', href: 'https://pictures.example.com/1', mimetype: 'image/png' }
    const gallery = { type: 'composite', associations: { b: { renditions } } }
    expect(pictures({ a: bare, gallery }).map(({ href }) => href)).toEqual([bare.href, 'a.jpg'])
  })

  test.each<Json>([{ pubstatus: 'canceled' }, { pubStatus: 'withheld' }, { embargoed: '2026-03-06' }])(
    'that are not free are left out: %j',
    (said) => {
      expect(pictures({ a: { type: 'picture', renditions, ...said } })).toEqual([])
    },
  )

  test('graphics and logos come last', () => {
    const of = (name: string, type: string) => ({ type, renditions: { a: { href: `${name}.png` } } })
    const associations = { logo: of('1', 'picture'), chart: of('2', 'graphic'), photo: of('3', 'picture') }
    expect(pictures(associations).map(({ href }) => href)).toEqual(['3.png', '1.png', '2.png'])
  })

  test.each(['usage', 'variant', 'rel', 'name'])('what a rendition is for may be told in %s', (member) => {
    const small = { href: 'a.jpg', [member]: 'Thumbnail' }
    expect(pictures([{ renditions: [small, { href: 'b.jpg' }] }]).map(({ href }) => href)).toEqual(['b.jpg'])
  })

  test('what is linked and is no picture is left out', () => {
    const film = { type: 'video', renditions }
    const paper = { renditions: { pdf: { href: 'https://files.example.com/a.pdf', format: 'PDF' } } }
    const unknown = { renditions: { a: { href: 'https://files.example.com/4711' } } }
    expect(pictures({ film, paper, unknown })).toEqual([])
  })
})

test.each<[Json, string | undefined]>([
  [{ dateline: 'KIEL, March 5' }, 'KIEL, March 5'],
  [{ dateline: { text: 'KIEL, March 5', located: { city: 'Kiel' } } }, 'KIEL, March 5'],
  [{ dateline: { located: { city: 'Kiel' } } }, 'Kiel'],
  [{ located: { name: 'Kiel' } }, 'Kiel'],
  [{ datelinelocation: { city: 'Kiel' } }, 'Kiel'],
  [{ place: [{ name: 'Kiel' }] }, undefined],
])('the place of writing: %j', (said, place) => {
  const { dateline, located } = articleFrom({ ...story, ...said })
  expect(dateline ?? located).toBe(place)
})

test.each<[Json, string, string[]]>([
  [{ uri: ' urn:example:2 ' }, 'urn:example:2', []],
  [{ uri: 'urn:example:2', guid: 'urn:example:1' }, 'urn:example:2', ['urn:example:1']],
  [{ id: 4711, altids: { job: 'urn:example:3', uri: 'urn:example:4' } }, '4711', ['urn:example:4']],
])('the identifiers of %j', (said, guid, altids) => {
  expect(articleFrom({ type: 'text', headline: 'A', ...said })).toMatchObject({ guid, altids })
})

test('a correction is told by its signal', () => {
  expect(articleFrom({ ...story, signal: [{ code: 'sig:correction' }] }).correction).toEqual({})
  expect(articleFrom({ ...story, signal: [{ code: 'cwarn' }] }).correction).toBeUndefined()
})

describe('recognised', () => {
  test.each<Json>([
    { type: 'text' },
    { $standard: { name: 'ninjs' } },
    { by: 'Ana Example' },
    { subject: [{ name: 'a' }] },
    { infoSources: [{ name: 'a' }] },
    { bodies: [{ value: 'a' }] },
    { renditions: {} },
    { embargoedUntil: '2026-03-06' },
  ])('%j', (said) => {
    // A number for a headline is an error in our own record.
    expect(articleFrom({ headline: 5, ...said }).headline).toBe('5')
  })

  test.each<Json>([
    { type: 'story' },
    { genre: ['a', { name: 'b' }] },
    { genre: [] },
    { by: '' },
    { subject: 'a' },
    { items: [{ headline: 'b' }] },
    { source: 'dpa', extra: { a: 1 } },
  ])('%j is left to our own record', (said) => {
    expect(read('a.json', JSON.stringify({ headline: 5, ...said })).problem?.reason).toContain(
      'headline must be',
    )
  })
})

test('no type of JSON breaks it', () => {
  const odd = [
    null,
    true,
    false,
    0,
    -1.5,
    1e99,
    '',
    ' ',
    '<',
    [],
    {},
    [[]],
    [null],
    [{}],
    { a: null },
    [5, 'a', { name: 5 }],
  ]
  const names = [
    ...Object.keys(item('1.3-text-with-picture.json')),
    ...Object.keys(item('3.0-same-text.json')),
    ...Object.keys(item('superdesk-story.json')),
    ...Object.keys(item('tt-replacing.json')),
  ]
  for (const name of new Set(names)) {
    for (const value of odd) {
      const { problem } = read(
        'a.json',
        JSON.stringify({ ...item('1.3-text-with-picture.json'), [name]: value }),
      )
      expect(problem, `${name}: ${JSON.stringify(value)}`).toBeUndefined()
    }
  }
})

describe('what is for editors', () => {
  test.each(['np-nonpublic', 'nonpublic', 'np-notepad', 'closingline', 'a ednote', 'dat'])(
    'class %s goes',
    (name) => {
      const body_html = `<p>One.</p><section class="${name}"><p>Call Bo, 555.</p></section>`
      expect(articleFrom({ ...story, body_html }).body.map(({ text }) => text)).toEqual(['One.'])
    },
  )

  test.each(['public', 'update', 'notepads'])('class %s stays', (name) => {
    const body_html = `<p>One.</p><section class="${name}"><p>Two.</p></section>`
    expect(articleFrom({ ...story, body_html }).body).toHaveLength(2)
  })

  test('a plain main text goes before richer ones that are none', () => {
    const bodies = [
      { role: 'contacts', contenttype: 'text/html', value: '<p>Call Bo, 555.</p>' },
      { role: 'background', contenttype: 'text/html', value: '<p>Old news.</p>' },
      { role: 'main', contenttype: 'text/plain', value: 'One.' },
    ]
    expect(articleFrom({ uri: 'urn:x:1', headlines: [{ value: 'a' }], bodies }).body).toMatchObject([
      { text: 'One.' },
    ])
  })
})

test.each(['false', ' ', 'none', 'No'])('an embargo that says %j is none', (embargoed) => {
  expect(articleFrom({ ...story, embargoed }).embargoed).toBeUndefined()
})

test.each(['image', 'photograph', 'gallery'])('type %s is a picture', (type) => {
  expect(read('a.json', JSON.stringify({ ...story, guid: 'urn:x:1', type })).left).toMatchObject([
    { reason: 'a picture' },
  ])
})

test('an item that says no type and has only files of pictures is one', () => {
  const renditions = { web: { href: 'https://pictures.example/1.jpg', mimetype: 'image/jpeg' } }
  const picture = { uri: 'urn:x:1', headline: 'The mast', renditions }
  expect(leftOf(picture)).toEqual(['a picture'])
  expect(leftOf({ ...picture, body_text: 'The mast came up.' })).toEqual([])
  expect(
    leftOf({ ...picture, renditions: { text: { href: 'https://x.example/1.xml', mimetype: 'text/xml' } } }),
  ).toEqual([])
})
