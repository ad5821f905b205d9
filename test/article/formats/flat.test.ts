import { describe, expect, test } from 'vitest'
import { flatArticle, MODIFIED, read } from '../reading.ts'

describe('a flat record', () => {
  test('as an article', () => {
    const record = {
      $schema: '../docs/record.schema.json',
      uri: 'urn:example:1',
      url: 'https://example.com/a',
      headline: ' Ferry  runs\naground &amp; <b>',
      description_text: 'Fog.',
      slugline: 'ferry',
      byline: 'Ana Example',
      creditline: 'Reuters/AFP',
      infosource: 'Reuters',
      dateline: 'KIEL',
      via: 'Example Radio',
      body_html: '<p>One.</p>',
      body_text: 'Not this.',
      firstcreated: '2026-03-05T10:00:00+01:00',
      versioncreated: '2026-03-05T11:00:00Z',
      language: 'EN',
      section: 'World',
      keywords: 'sea, fog,,sea',
      genre: ['News', ''],
      urgency: '4',
      pubstatus: 'usable',
      embargoed: '2026-03-06',
      expires: '2027-01-01',
      usageterms: 'Web only.',
      copyrightnotice: '© Example',
      copyrightholder: 'Example',
      ednote: 'Adds quote.',
      version: '3',
      evolvedfrom: 'URN:example:0',
      altids: ['HTTPS://example.com/id/1', 'agency-7'],
      correction: ' The ferry is the  Kiel. ',
      evening: 'pin',
      unknown: { a: 1 },
    }
    expect(flatArticle(record)).toEqual({
      key: 'a.json',
      part: 0,
      stored: MODIFIED,
      uri: 'urn:example:1',
      url: 'https://example.com/a',
      headline: 'Ferry runs aground &amp; <b>',
      summary: 'Fog.',
      slugline: 'ferry',
      byline: 'Ana Example',
      creditline: 'Reuters/AFP',
      infosource: 'Reuters',
      dateline: 'KIEL',
      via: 'Example Radio',
      language: 'en',
      sections: ['World'],
      keywords: ['sea', 'fog'],
      genres: ['News'],
      urgency: 4,
      version: 3,
      evolvedfrom: ['urn:example:0'],
      altids: ['https://example.com/id/1', 'agency-7'],
      correction: { text: 'The ferry is the Kiel.' },
      evening: 'pin',
      pubstatus: 'usable',
      embargoed: '2026-03-06T00:00:00.000Z',
      expires: '2027-01-01T00:00:00.000Z',
      firstcreated: '2026-03-05T09:00:00.000Z',
      versioncreated: '2026-03-05T11:00:00.000Z',
      usageterms: 'Web only.',
      copyrightnotice: '© Example',
      copyrightholder: 'Example',
      ednote: 'Adds quote.',
      body: [{ text: 'One.', html: '<p>One.</p>' }],
      pictures: [],
    })
  })

  test('empty and null members are absent', () => {
    const article = flatArticle({
      headline: 'a',
      byline: ' \u00AD',
      embargoed: '',
      expires: null,
      keywords: [],
    })
    expect(Object.keys(article).sort()).toEqual([
      'altids',
      'body',
      'evolvedfrom',
      'genres',
      'headline',
      'key',
      'keywords',
      'part',
      'pictures',
      'pubstatus',
      'sections',
      'stored',
    ])
  })

  test.each([
    [true, {}],
    ['yes', {}],
    ['The name was misspelt.', { text: 'The name was misspelt.' }],
    [false, undefined],
    ['', undefined],
  ])('a correction, said as %j', (said, correction) => {
    expect(flatArticle({ headline: 'a', correction: said }).correction).toEqual(correction)
  })

  test('plain text where the HTML is empty', () => {
    expect(flatArticle({ body_html: '<p></p>', body_text: 'One.' }).body).toHaveLength(1)
  })

  test.each([
    ['cancelled', 'canceled'],
    [' Canceled', 'canceled'],
    ['withheld', 'withheld'],
  ])('pubstatus %j needs no text', (pubstatus, expected) => {
    expect(flatArticle({ uri: 'urn:example:1', pubstatus }).pubstatus).toBe(expected)
  })
})

describe('an image', () => {
  const A = 'https://img.example/a.jpg'

  test.each([
    ['an address', A, [{ href: A }]],
    ['a relative one', '/a.jpg', [{ href: '/a.jpg' }]],
    ['an object', { href: A, credit: 'Ann Example/AFP' }, [{ href: A, credit: 'Ann Example/AFP' }]],
    ['an object with url', { url: A }, [{ href: A }]],
    ['an object with src', { src: A, alt: null, caption: ' ' }, [{ href: A }]],
    [
      'a list',
      [A, { href: '/b.jpg', caption: ' Bo\u00AD\n at sea ' }],
      [{ href: A }, { href: '/b.jpg', caption: 'Bo at sea' }],
    ],
    [
      'numbers as text',
      { href: A, width: '640', height: 480, size: '4711' },
      [{ href: A, width: 640, height: 480, size: 4711 }],
    ],
    ['a type', { href: A, type: 'IMAGE/JPEG' }, [{ href: A, type: 'image/jpeg' }]],
    ['an empty list', [], []],
    ['nothing', '', []],
  ])('is %s', (_, image, expected) => {
    const { articles, warnings } = read('a.json', JSON.stringify({ headline: 'a', image }))
    expect(articles[0]?.pictures).toEqual(expected)
    expect(warnings).toEqual([])
  })

  test.each([
    [5, 'image is left out: it must be a URL, an object with href, or a list of these'],
    [[A, [A]], 'image 2 is left out: it must be a URL, an object with href, or a list of these'],
    [{ id: 7 }, 'image is left out: it has no href'],
    [
      'data:image/png;base64,AAAA',
      'image is left out: not a http or https URL: "data:image/png;base64,AAAA"',
    ],
    [[A, { href: 'C:\\a.jpg' }], 'image 2 is left out: not a http or https URL: "C:\\\\a.jpg"'],
    [{ href: A, type: 'video/mp4' }, 'image is left out: video/mp4 is no picture'],
    [{ href: A, type: 'JPEG' }, 'type of image is left out: it must be a media type, such as image/jpeg'],
    [{ href: A, width: 'wide' }, 'width of image is left out: it must be a whole number of pixels'],
    [{ href: A, size: 0 }, 'size of image is left out: it must be a whole number of bytes'],
    [{ href: A, alt: ['a'] }, 'alt of image is left out: it must be text'],
  ])('that cannot be read does not stop its story: %j', (image, reason) => {
    const { articles, warnings } = read('a.json', `{\n"headline": "a",\n"image": ${JSON.stringify(image)}\n}`)
    expect(warnings).toEqual([{ reason, line: 3 }])
    expect(articles[0]?.headline).toBe('a')
    expect(articles[0]?.pictures).toEqual(reason.startsWith('image is') ? [] : [{ href: A }])
  })

  test('is not read without end', () => {
    expect(flatArticle({ headline: 'a', image: Array(1000).fill(A) }).pictures).toHaveLength(100)
  })
})

describe('warnings', () => {
  test.each([
    [
      'embargoed',
      'at noon',
      'embargoed is not a date, so the story stays embargoed: "at noon"',
      'unreadable',
    ],
    ['url', '/world/a', 'url is left out: not an absolute URL: "/world/a"', undefined],
    ['language', 'english', 'language is left out: not a BCP 47 language: "english"', undefined],
  ])('%s: %s', (member, value, reason, expected) => {
    const { articles, warnings } = read('a.json', `{\n"headline": "a",\n"${member}": "${value}"\n}`)
    expect(warnings).toEqual([{ reason, line: 3 }])
    expect(articles[0]).toHaveProperty('headline', 'a')
    expect(articles[0]?.[member as 'url']).toBe(expected)
  })
})

describe('rejected', () => {
  test.each([
    ['headline', 5, 'headline must be text, not a number'],
    ['headline', { a: 1 }, 'headline must be text, not an object'],
    ['embargoed', 1772700000, 'embargoed must be text, not a number'],
    ['body_html', ['a'], 'body_html must be text, not a list'],
    ['keywords', ['a', 1], 'keywords must be text or a list of texts, not a list with other things in it'],
    ['urgency', 0, 'urgency must be a whole number from 1 (most urgent) to 9, not 0'],
    ['urgency', 1.5, 'urgency must be a whole number from 1 (most urgent) to 9, not 1.5'],
    ['urgency', 'high', 'urgency must be a whole number from 1 (most urgent) to 9, not "high"'],
    [
      'embargo',
      '2099-01-01T00:00:00Z',
      'embargo is no member of a record (embargoed, pubstatus and expires are)',
    ],
    ['uri', '4711', 'uri is not an absolute URI: "4711"'],
    ['url', 'ftp://example.com/a', 'url is not a http or https URL: "ftp://example.com/a"'],
    ['firstcreated', '2026-02-30', 'firstcreated is not a date: "2026-02-30"'],
    ['versioncreated', 'now', 'versioncreated is not a date: "now"'],
    ['expires', '2026-01-01T25:00', 'expires is not a date: "2026-01-01T25:00"'],
  ])('%s: %j', (member, value, reason) => {
    const { articles, problem } = read(
      'a.json',
      `{\n"body_text": "a",\n"${member}": ${JSON.stringify(value)}\n}`,
    )
    expect(problem).toEqual({ reason, line: 3 })
    expect(articles).toEqual([])
  })

  test.each([
    ['{}', 'no text: neither a headline nor a body'],
    ['{"body_html": "<img src=a>"}', 'no text: neither a headline nor a body'],
    ['[]', 'must be a JSON object: { "headline": … }'],
    ['null', 'must be a JSON object: { "headline": … }'],
    [
      `{"keywords": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'nested too deeply or too large to be read',
    ],
    [`{"body_html": "${'<div>'.repeat(1000)}"}`, 'nested too deeply'],
  ])('%.40s', (content, reason) => {
    expect(read('a.json', content).problem).toEqual({ reason })
  })
})

describe('what stops a story', () => {
  test.each([
    [
      'member names in any case',
      { Embargoed: '2099-01-01', HEADLINE: 'A' },
      { embargoed: '2099-01-01T00:00:00.000Z' },
    ],
    [
      'a name in its own case before others',
      { Pubstatus: 'usable', pubstatus: 'withheld' },
      { pubstatus: 'withheld' },
    ],
    ['a status that is none', { pubstatus: 'killed' }, { pubstatus: 'withheld' }],
    ['a status that is no text', { pubstatus: 7 }, { pubstatus: 'withheld' }],
    [
      'an order to kill with a bad date',
      { pubstatus: 'canceled', firstcreated: '20.11.2026' },
      { pubstatus: 'canceled' },
    ],
    [
      'an order to hold with a body of the wrong type',
      { pubstatus: 'withheld', body_html: [1] },
      { pubstatus: 'withheld' },
    ],
  ])('%s', (_, record, said) => {
    const { articles, warnings } = read(
      'a.json',
      JSON.stringify({ uri: 'urn:example:1', headline: 'A', ...record }),
    )
    expect(articles).toEqual([expect.objectContaining({ uri: 'urn:example:1', ...said })])
    if ('pubstatus' in said && !('Pubstatus' in record)) expect(warnings).toHaveLength(1)
  })

  test('a member that seems to say when the story ends is doubted', () => {
    const { articles, warnings } = read('a.json', '{\n"headline": "A",\n"expiry": "2026-01-01"\n}')
    expect(articles).toHaveLength(1)
    expect(warnings).toEqual([{ line: 3, reason: expect.stringContaining('expiry is no member') }])
  })
})
