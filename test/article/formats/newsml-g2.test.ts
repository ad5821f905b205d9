import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { articleOf, MODIFIED, read } from '../reading.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/newsml-g2/${name}.xml`, import.meta.url), 'utf8')

/** A fixture with something else in some places, which must be there. */
function variant(name: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
    return text.replaceAll(from, () => to)
  }, fixture(name))
}

const article = (xml: string) => articleOf('a.xml', xml)
const texts = ({ body }: Pick<Article, 'body'>) => body.map(({ text }) => text)
const reasons = (xml: string) => read('a.xml', xml).left.map(({ reason }) => reason)

/** A text item with these metadata and this in its contentSet. */
function item({
  item = '',
  content = '',
  set = '<inlineXML><html><body><p>One.</p></body></html></inlineXML>',
}) {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="dpa"/>${item}</itemMeta><contentMeta><headline>Fog</headline>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`
}
const withSet = (set: string) => article(item({ set }))
const withItem = (meta: string) => article(item({ item: meta }))
const withContent = (meta: string) => article(item({ content: meta }))

describe('an embargoed story with a kicker', () => {
  const name = 'embargoed-with-kicker'

  test('as an article: notes, codes, kicker, header and contacts are none of it', () => {
    expect(article(fixture(name))).toEqual({
      key: 'a.xml',
      part: 0,
      isWire: true,
      stored: MODIFIED,
      guid: 'urn:newsml:wire.example:20260305:260305-930-100200',
      uri: 'urn:newsml:wire.example:20260305:260305-930-100200',
      headline: 'Hafenhaus zeigt Skulpturen aus Treibholz',
      creditline: 'dpa',
      dateline: 'Kiel (dpa) -',
      language: 'de',
      sections: ['Kultur'],
      keywords: ['Ausstellungen', 'Bildhauerei'],
      genres: ['Meldung'],
      urgency: 4,
      version: 2,
      evolvedfrom: [],
      altids: [],
      pubstatus: 'usable',
      embargoed: '2026-03-05T18:00:00.000Z',
      versioncreated: '2026-03-05T13:10:47.000Z',
      usageterms: 'Nutzung nur nach Vereinbarung Use only by agreement',
      copyrightnotice: 'Copyright 2026, dpa. Alle Rechte vorbehalten',
      ednote: 'Die Sperrfrist endet heute um 19.00 Uhr.',
      pictures: [],
      body: [
        expect.objectContaining({
          text: 'Im alten Hafenhaus stehen jetzt Figuren aus Holz. Die Stadt hat lange auf sie gewartet.',
        }),
        expect.objectContaining({
          text: 'Kiel (dpa) - Das Hafenhaus hat am Donnerstag eine Schau eröffnet.',
        }),
        { text: 'Sturm brachte das Holz', html: '<h2>Sturm brachte das Holz</h2>' },
        expect.objectContaining({ text: 'Gezeigt werden 40 Figuren, die größte misst drei Meter.' }),
      ],
    })
  })

  test.each([
    ['', 'embargo without an end'],
    ['until the speech', 'embargo without a readable end'],
  ])('stays embargoed with "%s" for its end', (end) => {
    const until = variant(name, ['>2026-03-05T19:00:00+01:00</embargoed>', `>${end}</embargoed>`])
    expect(article(until).embargoed).toBe('unreadable')
  })

  test('has no embargo where that stands in a comment', () => {
    const commented = variant(
      name,
      ['<embargoed>2', '<!-- <embargoed>2'],
      ['</embargoed>', '</embargoed> -->'],
    )
    expect(article(commented)).not.toHaveProperty('embargoed')
  })

  test.each(['<genre qcode="x:32"><name>Terminvorschau</name></genre>', '<keyword>Tagesvorschau</keyword>'])(
    'is an advisory with %s',
    (sign) => expect(reasons(variant(name, ['<language', `${sign}<language`]))).toEqual(['an advisory']),
  )

  test('is an advisory by its profile', () => {
    expect(reasons(variant(name, ['>wire-profile<', '>AM-Rundown-Text<']))).toEqual(['an advisory'])
  })

  test('is a correction by the signal of IPTC, in either spelling', () => {
    const signals = ['qcode="sig:correction"', 'uri="http://cv.iptc.org/newscodes/signal/correction"']
    for (const signal of signals) {
      expect(article(variant(name, ['</itemMeta>', `<signal ${signal}/></itemMeta>`])).correction).toEqual({})
    }
    expect(
      article(variant(name, ['</itemMeta>', '<signal qcode="sig:update"/></itemMeta>'])),
    ).not.toHaveProperty('correction')
  })
})

describe('a story carried for another agency', () => {
  const name = 'carried-for-another-agency'
  const story = article(fixture(name))

  test('is credited to that agency alone', () => {
    expect(story.creditline).toBe('Europa Press')
    expect(story).not.toHaveProperty('infosource')
  })

  test('has its headline as plain text, marks of takes and double escapes gone, and once', () => {
    expect(story.headline).toBe('Storm takes "half" of Almuñécar\'s pier')
    expect(texts(story)[0]).toBe('The sea took half of the pier of Almuñécar on Wednesday.')
  })

  test('has a summary that does not repeat the headline', () => {
    expect(story.summary).toBe('Nobody was hurt when the sea rose.')
    const repeating = variant(name, [
      'Nobody was hurt when the sea rose.',
      'The sea took half of the pier of Almu',
    ])
    expect(article(repeating)).not.toHaveProperty('summary')
  })

  test('takes the word None for no terms, and an empty urgency for none, without a warning', () => {
    expect(story).not.toHaveProperty('usageterms')
    expect(story).not.toHaveProperty('urgency')
    expect(read('a.xml', fixture(name)).warnings).toEqual([])
  })

  test('has the pictures that it links to by rank, but none that is canceled', () => {
    expect(story.pictures).toEqual([
      {
        href: 'https://img.example/photo-1-s2048.jpeg?signature=a&expires=1',
        type: 'image/jpeg',
        alt: 'The pier before the storm',
      },
      expect.objectContaining({ alt: 'The pier after the storm' }),
    ])
  })

  test('is a correction by the role of its note', () => {
    expect(story.correction).toEqual({})
    expect(article(variant(name, ['correctionshort', 'editorialnote']))).not.toHaveProperty('correction')
  })

  test('prefers keywords to the names of subjects, and a structured place to none', () => {
    expect(story.keywords).toEqual(['storms', 'piers'])
    expect(story.located).toBe('Almuñécar')
  })

  test.each(['jordan.lee', 'desk@wire.example'])('has no byline where that is %s', (account) => {
    expect(article(variant(name, ['By ANA EXAMPLE', account]))).not.toHaveProperty('byline')
  })
})

describe('a kill with the full text', () => {
  const name = 'kill-with-full-text'
  const kill = article(fixture(name))

  test('is canceled, whatever else it says', () => {
    expect(kill).toMatchObject({
      pubstatus: 'canceled',
      guid: 'tag_reuters.com_2026_newsml_KBN0AA0BB',
      version: 1542761538,
    })
  })

  test('has the same name as the story that it kills, also for the feeds', () => {
    const story = article(variant(name, ['stat:canceled', 'stat:usable'], ['1542761538', '978556838']))
    expect(story.pubstatus).toBe('usable')
    expect(story.uri).toBe(kill.uri)
    expect(story.uri).toMatch(/^urn:uuid:/)
  })

  test.each([
    ['sic:TABLE', 'a table'],
    ['edStat:U', 'nothing'],
  ])('arrives with the signal %s, and without a text', (signal) => {
    const bare = variant(name, ['edStat:U', signal]).replace(/<ns0:contentSet>.*<\/ns0:contentSet>/s, '')
    expect(article(bare).pubstatus).toBe('canceled')
  })

  test('has the words of the record without padding, and the notice in its own language', () => {
    expect(kill).toMatchObject({
      headline: 'Ferry aground off Kiel',
      urgency: 4,
      firstcreated: '2026-03-05T08:10:15.000Z',
      copyrightnotice: '(c) Copyright Thomson Reuters 2026.',
      copyrightholder: 'Thomson Reuters',
      sections: ['Top News', 'Shipping'],
    })
    expect(kill).not.toHaveProperty('summary')
    expect(kill).not.toHaveProperty('ednote')
  })

  test('takes a time of sending for no dateline, nor the desk for the place', () => {
    expect(kill).not.toHaveProperty('dateline')
    expect(kill).not.toHaveProperty('located')
  })

  test('credits after its credit line whom it originates from, and nobody who only passed it on', () => {
    expect([kill.creditline, kill.infosource]).toEqual(['Reuters', 'Opta Sports Data, Reuters'])
  })

  test('did not evolve from what it was derived from, and has one other telling name', () => {
    expect(kill.evolvedfrom).toEqual([])
    expect(kill.altids).toHaveLength(1)
  })

  test('keeps byline and desk line in the body for the reader of credits', () => {
    expect(texts(kill)).toEqual([
      'By Bo Sample',
      'KIEL (Reuters) - A ferry ran aground on Thursday.',
      '(Reporting by Bo Sample; Editing by Ana Example)',
    ])
  })

  test.each(['stat:usable', 'stat:Usable'])(
    'would be agate with the signal of a table if it were %s',
    (status) => {
      const table = variant(name, ['stat:canceled', status], ['edStat:U', 'sic:TABLE'])
      expect(reasons(table)).toEqual(['agate'])
    },
  )

  test('withholds a story whose status is none', () => {
    const { articles, warnings } = read('a.xml', variant(name, ['stat:canceled', 'stat:spiked']))
    expect(articles[0]!.pubstatus).toBe('withheld')
    expect(warnings[0]!.reason).toContain('spiked')
  })
})

describe('a message of a package, a story and a picture, without namespace', () => {
  const name = 'message-of-three-without-namespace'
  const story = article(fixture(name))
  const picture = {
    href: 'https://img.example/fyr1_page.jpg',
    type: 'image/jpeg',
    width: 1400,
    height: 932,
    size: 156675,
    credit: 'Eva Exempel/TT',
    caption: 'Fyren vid inloppet. Arkivbild.',
    alt: 'Fyren',
  }

  test('has one story; the others are left, a package for its element and not for its class', () => {
    const { articles, left } = read('a.xml', fixture(name))
    expect(articles.map(({ part, guid }) => [part, guid])).toEqual([
      [1, 'http://wire.example/text/260305-fyr'],
    ])
    expect(left).toEqual([
      { part: 0, guid: 'http://wire.example/text/260305-fyr-pack', reason: 'a package', line: 5 },
      { part: 2, guid: 'http://wire.example/image/fyr1', reason: 'a picture', line: 35 },
    ])
  })

  test('reads the richer of two bodies, and none of its page furniture', () => {
    expect(texts(story)).toEqual(['Fyren har varit mörk i tio år.', 'Nu är den tänd, säger fyrvaktaren.'])
    expect(story).not.toHaveProperty('summary')
  })

  test('has the picture of the figure with the file that suits a page, once', () => {
    expect(story.pictures).toEqual([picture])
  })

  test('has the picture that only the package puts beside the story', () => {
    const { pictures } = article(variant(name, [' data-uri="http://wire.example/image/fyr1"', '']))
    expect(pictures).toMatchObject([{ href: picture.href, credit: 'TT Bild', caption: 'Fyren.' }])
  })

  test('has the picture that only a link puts beside the story', () => {
    const link =
      '<link rel="irel:seeAlso" residref="http://wire.example/image/fyr1" contenttype="image/jpeg"/>'
    const linked = variant(
      name,
      [' data-uri="http://wire.example/image/fyr1"', ''],
      ['<itemRef residref="http://wire.example/image/fyr1"/>', ''],
      ['<pubStatus qcode="stat:usable"/>', link],
    )
    expect(article(linked).pictures).toMatchObject([{ href: picture.href }])
    expect(article(linked.replace(link, '')).pictures).toEqual([])
  })

  test.each(['<pubStatus qcode="stat:withheld"/>', '<embargoed>2026-03-06</embargoed>'])(
    'shows no picture with %s, neither beside the story nor in it',
    (status) => {
      const held = variant(name, [
        '<itemClass qcode="ninat:picture"/>',
        `<itemClass qcode="ninat:picture"/>${status}`,
      ])
      const { pictures, body } = article(held)
      expect(pictures).toEqual([])
      expect(body.map(({ html }) => html).join('')).not.toContain('<img')
    },
  )

  test('puts no pictures of a package with other stories beside one of them', () => {
    const other = '<itemRef residref="http://wire.example/text/other"/><groupRef'
    const set = variant(name, ['<groupRef', other], [' data-uri="http://wire.example/image/fyr1"', ''])
    expect(article(set).pictures).toEqual([])
  })
})

describe("a replacement in TT's own body language", () => {
  const name = 'replacement-in-ttnitf'
  const story = article(fixture(name))

  test('evolved from the item whose number it refers to, by its guid and by its number', () => {
    const [byGuid, byNumber] = story.evolvedfrom
    const replaced = article(variant(name, ['500167', '500152'], ['tt_sig:replace', 'tt_sig:none']))
    expect(byGuid).toBe(replaced.uri)
    expect(replaced.altids).toEqual([byNumber])
    expect(replaced.evolvedfrom).toEqual([])
    expect(story.altids).toHaveLength(1)
  })

  test('has lead, speech, subheads and the fact box below; not the vignette, the byline or the picture', () => {
    expect(story.body.map(({ html }) => html)).toEqual([
      '<p>Bron över sundet stängs.</p>',
      '<blockquote>Vi har inget val, säger chefen för bron.</blockquote>',
      '<h2>"Färja i stället"</h2>',
      '<p>En färja går var <b>tredje</b> timme.</p>',
      '<p>Hur länge?</p>',
      '<h2>Fakta: Bron</h2>',
      '<p>Bron är 800 meter lång.</p>',
      '<ul><li>Byggd 1961</li><li>Målad 1999</li></ul>',
    ])
  })

  test('has byline and picture from the body, and the language from its element', () => {
    expect(story).toMatchObject({
      byline: 'Eva Exempel/TT',
      language: 'sv',
      pictures: [{ href: 'http://tt.example/image/4AF3', credit: 'Bo Bild/AP/TT', caption: 'Bron i dimma.' }],
    })
    expect(story).not.toHaveProperty('version')
  })

  test('reads the same in a namespace of TT', () => {
    const named = article(variant(name, ['<BODY xmlns="">', '<BODY xmlns="http://tt.example/ttnitf">']))
    expect(named.body).toEqual(story.body)
  })
})

describe('HTML in CDATA that is called plain text', () => {
  const story = article(fixture('html-in-cdata-called-plain'))

  test('is read as HTML, without the routing codes below it', () => {
    expect(texts(story)).toEqual(['(ANSA) - Rome, March 5 - The bridge is closed.'])
  })

  test('belongs to a story with the main headline and an agency that calls itself by its domain', () => {
    expect(story).toMatchObject({
      headline: 'Bridge closed',
      infosource: 'ansa',
      firstcreated: '2026-03-05T09:41:00.000Z',
      sections: ['ALR'],
      keywords: [],
      pictures: [{ href: 'tag:ansa.example,2026-03-05:2004.jpg', type: 'image/jpeg' }],
    })
    expect(story).not.toHaveProperty('byline')
    expect(story).not.toHaveProperty('copyrightholder')
  })
})

describe('a story without headline and dates', () => {
  const name = 'no-headline-and-no-dates'
  const story = article(fixture(name))

  test('is given none', () => {
    for (const member of ['headline', 'firstcreated', 'versioncreated', 'dateline', 'byline', 'slugline']) {
      expect(story).not.toHaveProperty(member)
    }
    expect(texts(story)).toEqual(['Silta on suljettu.', 'Kello 12', 'Se avataan huomenna.'])
  })

  test('has no picture where a link has no address, and no genre that is a number', () => {
    expect(story.pictures).toEqual([])
    expect(story.genres).toEqual(['Pääjuttu'])
    expect([story.sections, story.keywords]).toEqual([['Kotimaa'], ['Liikenne']])
  })

  test('is agate where nothing is in it but preformatted lines', () => {
    const lines = variant(name, ['<p>Silta on suljettu.</p>', ''], ['<p>Se avataan huomenna.</p>', ''])
    expect(reasons(lines)).toEqual(['agate'])
  })
})

describe('preformatted lines without a headline', () => {
  const lines = (text: string) =>
    item({ set: `<inlineXML><html><body><pre>${text}</pre></body></html></inlineXML>` }).replace(
      '<headline>Fog</headline>',
      '',
    )
  const sentence = 'The council of Marlstead will vote on the new harbour wall before the summer ends.'

  test('are a story where most are sentences', () => {
    expect(texts(article(lines(`${sentence}\n\n${sentence}\n\nMarlstead`)))[0]).toContain(sentence)
  })

  test.each([
    `${sentence}\n\nMarl 1\n\nStead 0`,
    'Marl 1.\n\nStead 0.',
    `${sentence.slice(0, -1)}\n\nMarl 1`,
  ])('are agate where they are not: %j', (text) => {
    expect(reasons(lines(text))).toEqual(['agate'])
  })
})

describe('a genre of lists', () => {
  const ofResults = (set: string) => item({ content: '<genre><name>Results</name></genre>', set })

  test.each([
    '<inlineXML><html><body><p>Sales rose.</p><p>Profit fell. </p></body></html></inlineXML>',
    '<inlineData><![CDATA[<p>Sales rose.<p>Profit “fell.”]]></inlineData>',
    '<inlineData>Sales rose.\n\nProfit fell.</inlineData>',
    '<inlineXML><nitf><body><body.content><p>Sales rose.</p><p>Profit fell.</p></body.content></body></nitf></inlineXML>',
  ])('is no sign of them where the text is in sentences: %s', (set) => {
    expect(texts(article(ofResults(set)))).toHaveLength(2)
  })

  test.each([
    '<inlineXML><html><body><p>Marl 1</p><p>Stead 0</p><p>Played on Sunday.</p></body></html></inlineXML>',
    '<inlineData>Marl 1\nStead 0</inlineData>',
    '',
  ])('is one elsewhere: %s', (set) => {
    expect(reasons(ofResults(set))).toEqual(['agate'])
  })

  test('is not needed beside a signal, whatever the text', () => {
    const sentences = '<inlineData>Sales rose.\n\nProfit fell.</inlineData>'
    expect(reasons(item({ item: '<signal qcode="sic:TABLE"/>', set: sentences }))).toEqual(['agate'])
  })
})

describe('NITF inside', () => {
  const name = 'nitf-inside'
  const story = article(fixture(name))

  test('gives headline and byline where the metadata have none, a title apart from the name', () => {
    expect(story).toMatchObject({
      headline: 'Ferry to stop "for good"',
      byline: 'By Ana Example, Staff Reporter',
      infosource: 'Associated Press',
      language: 'en-US',
    })
  })

  test('gives the content as the body, a picture in its place', () => {
    expect(texts(story)).toEqual(['The Sample Line ends its ferry.', 'The ferry.', 'Nobody knows why.'])
    expect(story.body[1]!.html).toContain('<img src="https://img.example/ferry.jpg"')
    expect(story.pictures).toEqual([])
  })

  test.each([
    ['in the namespace of G2', ' xmlns="http://iptc.org/std/NITF/2006-10-18/"', ''],
    ['in no namespace', ' xmlns="http://iptc.org/std/NITF/2006-10-18/"', ' xmlns=""'],
  ])('reads the same %s', (_, from, to) => {
    expect(article(variant(name, [from, to]))).toEqual(story)
  })

  test('reads the same as text', () => {
    const inline = /<inlineXML[^>]*>(.*)<\/inlineXML>/s
    const asText = fixture(name).replace(
      inline,
      (_, nitf) =>
        `<inlineData contenttype="text/plain"><![CDATA[<?xml version="1.0"?>${nitf}]]></inlineData>`,
    )
    expect(article(asText)).toEqual(story)
  })

  test.each([
    ['no body', /<\/?body>/g],
    ['no outer element', /<\/?nitf[^>]*>/g],
  ])('keeps its paragraphs with %s', (_, gone) => {
    expect(texts(article(fixture(name).replace(gone, '')))).toEqual(texts(story))
  })
})

describe('a status', () => {
  const statusOf = (xml: string) => withItem(xml).pubstatus

  test.each([
    '<pubStatus>stat:canceled</pubStatus>',
    '<pubStatus> Canceled </pubStatus>',
    '<pubStatus><name>Canceled</name></pubStatus>',
    '<pubStatus literal="stat:canceled"/>',
    '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled/"/>',
    '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2#canceled"/>',
    '<pubStatus qcode="stat:usable"/><pubStatus qcode="stat:canceled"/>',
    '<pubStatus qcode="stat:withheld"/><pubStatus qcode="stat:cancelled"/>',
  ])('is canceled by %s', (xml) => {
    expect(statusOf(xml)).toBe('canceled')
  })

  test.each(['stat:', 'x:gone', 'http://wire.example/'])('that cannot be read withholds: %s', (code) => {
    for (const xml of [`<pubStatus qcode="${code}"/>`, `<pubStatus>${code}</pubStatus>`]) {
      const { articles, warnings } = read('a.xml', item({ item: xml }))
      expect(articles[0]!.pubstatus, xml).toBe('withheld')
      expect(warnings, xml).toHaveLength(1)
    }
  })

  test('in an attribute of no standard withholds', () => {
    expect(statusOf('<pubStatus code="stopped"/>')).toBe('withheld')
  })

  test.each(['', '<pubStatus/>', '<pubStatus qcode=""> </pubStatus>', '<pubStatus>stat:usable</pubStatus>'])(
    'is usable by %j',
    (xml) => {
      expect(read('a.xml', item({ item: xml }))).toMatchObject({
        articles: [{ pubstatus: 'usable' }],
        warnings: [],
      })
    },
  )
})

describe('docdata of NITF inside', () => {
  const nitf = (docdata: string, body = '<body.content><p>One.</p></body.content>') =>
    `<nitf><head>${docdata}</head><body>${body}</body></nitf>`
  const status = (said: string) => `<docdata management-status="${said}"/>`
  const inItem = (said: string, inside: string) =>
    article(item({ item: said, set: `<inlineXML>${inside}</inlineXML>` }))

  test.each([
    ['usable', 'canceled', 'canceled'],
    ['usable', 'withheld', 'withheld'],
    ['withheld', 'canceled', 'canceled'],
    ['canceled', 'withheld', 'canceled'],
    ['withheld', 'usable', 'withheld'],
    ['canceled', 'usable', 'canceled'],
    ['usable', 'usable', 'usable'],
  ])('of an item that is %s and a document that is %s makes it %s', (outer, inner, both) => {
    const story = inItem(`<pubStatus qcode="stat:${outer}"/>`, nitf(status(inner)))
    expect(story.pubstatus).toBe(both)
  })

  test('counts where the item says nothing, the document has no text, or is text', () => {
    expect(inItem('', nitf(status('canceled'), '<body.content/>')).pubstatus).toBe('canceled')
    expect(inItem('', `<![CDATA[<?xml version="1.0"?>${nitf(status('canceled'))}]]>`).pubstatus).toBe(
      'canceled',
    )
  })

  test('is not passed over for a richer text beside', () => {
    const page = '<inlineXML><html><body><p>One.</p></body></html></inlineXML>'
    const both = item({ set: `${page}<inlineXML>${nitf(status('withheld'))}</inlineXML>` })
    expect(article(both).pubstatus).toBe('withheld')
  })

  test('lets a kill arrive that would be left', () => {
    const table = item({
      item: '<signal qcode="sic:TABLE"/>',
      set: `<inlineXML>${nitf(status('canceled'))}</inlineXML>`,
    })
    expect(article(table).pubstatus).toBe('canceled')
  })

  test('embargoes an item that says nothing of it', () => {
    const embargo = '<docdata management-status="embargoed"><date.release norm="20260306T060000Z"/></docdata>'
    expect(inItem('<pubStatus qcode="stat:usable"/>', nitf(embargo))).toMatchObject({
      pubstatus: 'usable',
      embargoed: '2026-03-06T06:00:00.000Z',
    })
    const outer = '<embargoed>2026-03-07T06:00:00Z</embargoed>'
    expect(inItem(outer, nitf(embargo)).embargoed).toBe('2026-03-07T06:00:00.000Z')
    expect(inItem('', nitf(status('embargoed'))).embargoed).toBe('unreadable')
  })
})

describe('other ids', () => {
  const altId = (type: string, id: string) => withContent(`<altId type="${type}">${id}</altId>`).altids

  test.each(['guid', 'x:UUID', 'sttidtype:textid', 'idType:USN', 'tt:uno', 'ap:itemid', 'x:story-id'])(
    'of the type %s are of the story',
    (type) => {
      expect(altId(type, 'TXMARL4711')).toHaveLength(1)
    },
  )

  test.each([
    ...['jobid', 'coverageId', 'eventid', 'planningid', 'assignment', 'topic', 'series', 'slug', 'date'],
    ...['group', 'packageid', 'parentid', 'origid', 'previtemid', 'correctsid', 'refuno', 'parentguid', ''],
  ])('of the type "%s" may be of others too', (type) => {
    expect(altId(type, 'TXMARL4711')).toEqual([])
  })

  test.each(['20260305', '2026-03-05', '2026-03-05T08:00:00Z', '20260305T080000+0100', '20260305080000'])(
    '%s is a date',
    (id) => {
      expect(altId('x:itemid', id)).toEqual([])
    },
  )

  test.each(['117616076', '20260305:TX:4711', '2026030599'])('%s is none', (id) => {
    expect(altId('x:itemid', id)).toHaveLength(1)
  })
})

describe('headlines and descriptions', () => {
  test.each(['main', 'hld:main', 'hld'])('of the role %s the headline counts whatever its rank', (role) => {
    const xml = item({ content: `<headline role="${role}" rank="3">Harbour closed</headline>` })
    expect(article(xml).headline).toBe('Harbour closed')
  })

  test('a note is no headline', () => {
    const xml = item({ content: '<headline role="x:note">Call the desk</headline>' })
    expect(article(xml.replace('<headline>Fog</headline>', ''))).not.toHaveProperty('headline')
  })

  test.each([
    ...['drol:note', 'drol:usage', 'drol:caption', 'x:mediaCaption', 'x:instructions', 'x:contact'],
    ...['x:advisory', 'x:tooltip', 'x:seo', 'x:creditline'],
  ])('a description of the role %s is no summary', (role) => {
    const of = (said: string) => withContent(`<description role="${said}">The harbour is shut.</description>`)
    expect(of(role)).not.toHaveProperty('summary')
    expect(of('drol:summary').summary).toBe('The harbour is shut.')
  })
})

test.each([
  [['isrol:distributor', 'isrol:originator'], 'Wire B, Wire A'],
  [['', 'isrol:distributor'], 'Wire A, Wire B'],
  [['isrol:distributor', 'isrol:enhancer'], 'Wire A, Wire B'],
])('information sources of the roles %j credit %s', ([a, b], credited) => {
  const source = (name: string, role = '') => `<infoSource literal="${name}" role="${role}"/>`
  expect(withContent(source('Wire A', a) + source('Wire B', b)).infosource).toBe(credited)
})

describe('a body', () => {
  test.each([
    [
      'escaped HTML',
      '<inlineData contenttype="text/html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</inlineData>',
    ],
    [
      'HTML escaped twice',
      '<inlineData>&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two&amp;lt;/p&amp;gt;</inlineData>',
    ],
    [
      'HTML that is not well formed',
      '<inlineData contenttype="text/plain"><![CDATA[<p>One<br><p>Two]]></inlineData>',
    ],
    ['plain text', '<inlineData contenttype="text/plain">One\n\nTwo</inlineData>'],
    [
      'text right in the body',
      '<inlineXML><html><head><title/></head><body>One\n\nTwo</body></html></inlineXML>',
    ],
    ['text right in the content', '<inlineXML>One\n\nTwo</inlineXML>'],
    [
      'HTML as text in the body',
      '<inlineXML><html><body><![CDATA[<p>One</p><p>Two</p>]]></body></html></inlineXML>',
    ],
    ['a fragment', '<inlineXML><div>One</div><div>Two</div></inlineXML>'],
    [
      'paragraphs of no namespace',
      '<inlineXML><html><body><p xmlns="">One</p><p xmlns="">Two</p></body></html></inlineXML>',
    ],
    [
      'paragraphs of another namespace',
      '<inlineXML><h:div xmlns:h="urn:h"><h:p>One</h:p><h:p>Two</h:p></h:div></inlineXML>',
    ],
  ])('of %s has its paragraphs', (_, set) => {
    expect(texts(withSet(set))).toEqual(['One', 'Two'])
  })

  test('of several is the one in the language of the item, and not an empty one', () => {
    const three =
      '<inlineXML xml:lang="fr"><html><body><p>Brume</p></body></html></inlineXML>' +
      '<inlineXML xml:lang="en"><html><body> </body></html></inlineXML>' +
      '<inlineData xml:lang="en" contenttype="text/plain">Mist</inlineData>'
    expect(texts(withSet(three))).toEqual(['Mist'])
  })

  test('has nothing of what is not to be published', () => {
    const notes =
      '<p>One</p><p pubconstraint="x:nonpublic">Call me</p><section class="a notepad"><p>Note</p></section>'
    expect(texts(withSet(`<inlineXML><html><body>${notes}</body></html></inlineXML>`))).toEqual(['One'])
  })

  test.each([
    '<inlineData><![CDATA[<p>One<section class="np-nonpublic"><p>Call me<br></section>]]></inlineData>',
    '<inlineData><![CDATA[<p>One</p><section class="np-nonpublic"><p>Call me</p></section>]]></inlineData>',
    '<inlineXML><html><body><![CDATA[<p>One</p><p class="ednote">Call me]]></body></html></inlineXML>',
    '<inlineXML><html><body><p>One</p><div class="np-notepad">Call me</div></body></html></inlineXML>',
    '<inlineData>One\n\n# Notizblock\n\n## Orte\n\nCall me</inlineData>',
  ])('has nothing for editors in %s', (set) => {
    expect(texts(withSet(set))).toEqual(['One'])
  })

  test('keeps a last line in capitals that is a sentence, and pictures of its own', () => {
    const body = '<p>One</p><img src="https://img.example/1.jpg"/>STOP PRESS NOW'
    const story = withSet(
      `<remoteContent href="https://img.example/1.jpg" contenttype="image/jpeg"/><inlineXML><html><body>${body}</body></html></inlineXML>`,
    )
    expect(texts(story).at(-1)).toBe('STOP PRESS NOW')
    expect(story.body.some(({ html }) => html.includes('<img src="https://img.example/1.jpg"'))).toBe(true)
    expect(story.pictures).toEqual([])
  })

  test('may be missing where there is a headline', () => {
    expect(withSet('')).toMatchObject({ headline: 'Fog', body: [] })
  })
})

test('files of one picture are one picture, and where a size comes again begins another', () => {
  const file = (name: string, size: string) =>
    `<remoteContent href="https://img.example/${name}-${size}.jpg" contenttype="image/jpeg" rendition="rnd:${size}"/>`
  const files = ['a', 'b'].flatMap((name) => [file(name, 'thumbnail'), file(name, 'highRes')])
  const audio = '<remoteContent href="https://img.example/a.mp3" contenttype="audio/mpeg"/>'
  const { pictures } = withSet(`${files.join('')}${audio}`)
  expect(pictures.map(({ href }) => href)).toEqual([
    'https://img.example/a-highRes.jpg',
    'https://img.example/b-highRes.jpg',
  ])
})

describe('links', () => {
  test.each(['evolvedFrom', 'previousVersion', 'replaces'])('say by %s whose place an item takes', (rel) => {
    expect(withItem(`<link rel="irel:${rel}" residref="urn:x:0"/>`).evolvedfrom).toEqual(['urn:x:0'])
  })

  test.each(['derivedFrom', 'translatedFrom', 'seeAlso'])('say nothing of the kind by %s', (rel) => {
    expect(withItem(`<link rel="irel:${rel}" residref="urn:x:0"/>`).evolvedfrom).toEqual([])
  })

  test('to the item itself say nothing', () => {
    expect(withItem('<link rel="irel:previousVersion" residref="urn:x:1" version="1"/>').evolvedfrom).toEqual(
      [],
    )
  })
})

test('a byline may be a creator who is named for readers', () => {
  expect(withContent('<creator><name>By Ana Example</name></creator>').byline).toBe('By Ana Example')
  expect(withContent('<creator><name>Example Ana</name></creator>')).not.toHaveProperty('byline')
})

test('a line break in a line is a blank', () => {
  expect(withContent('<by>By Ana<br/>Example</by>').byline).toBe('By Ana Example')
})

test('the language of the content is not that of its metadata', () => {
  expect(withContent('').language).toBe('en')
  expect(withContent('<language tag="fr"/>').language).toBe('fr')
})

describe('what is left, and why', () => {
  test.each([
    ['ninat:picture', 'a picture'],
    ['ninat:audio', 'audio'],
    ['ninat:video', 'a video'],
    ['ninat:animation', 'a video'],
    ['icls:graphic', 'a graphic'],
  ])('a news item of the class %s', (code, reason) => {
    expect(reasons(item({}).replace('ninat:text', code))).toEqual([reason])
  })

  test('a picture, also where it is canceled', () => {
    const canceled = item({ item: '<pubStatus qcode="stat:canceled"/>' }).replace(
      'ninat:text',
      'ninat:picture',
    )
    expect(reasons(canceled)).toEqual(['a picture'])
  })

  test('a composite without a text, but not one with', () => {
    const composite = (set?: string) =>
      item({ ...(set !== undefined && { set }) }).replace('ninat:text', 'ninat:composite')
    expect(reasons(composite(''))).toEqual(['a package'])
    expect(article(composite()).headline).toBe('Fog')
  })

  test('an item without a class that holds only pictures', () => {
    const bare = item({ set: '<remoteContent href="a.jpg" contenttype="image/jpeg"/>' })
    expect(reasons(bare.replace('<itemClass qcode="ninat:text"/>', ''))).toEqual(['a picture'])
  })

  test.each([
    ['<packageItem guid="urn:x:1"/>', 'a package'],
    ['<conceptItem guid="urn:x:1"><concept><type qcode="cpnat:event"/></concept></conceptItem>', 'an event'],
    [
      '<conceptItem guid="urn:x:1"><concept><type qcode="cpnat:person"/></concept></conceptItem>',
      'a concept',
    ],
    ['<knowledgeItem guid="urn:x:1"/>', 'a vocabulary'],
    ['<planningItem guid="urn:x:1"/>', 'planning'],
    ['<catalogItem guid="urn:x:1"/>', 'a catalog'],
  ])('%s', (xml, reason) => {
    expect(reasons(xml)).toEqual([reason])
    expect(reasons(`<newsMessage><itemSet><anyItem>${xml}</anyItem></itemSet></newsMessage>`)).toEqual([
      reason,
    ])
  })

  test('an item without headline and text, unless it is canceled', () => {
    expect(reasons('<newsItem guid="urn:x:1"/>')).toEqual(['without content'])
    const kill = '<newsItem guid="urn:x:1"><itemMeta><pubStatus qcode="stat:Canceled"/></itemMeta></newsItem>'
    expect(article(kill)).toMatchObject({ uri: 'urn:x:1', pubstatus: 'canceled' })
  })

  test('an advisory by its role, in words that a genre has for readers too', () => {
    expect(reasons(item({ item: '<role qcode="x:planning"/>' }))).toEqual(['an advisory'])
    expect(withContent('<genre qcode="x:planning"/>').headline).toBe('Fog')
  })

  test('not a story about tips and agendas', () => {
    expect(withContent('<keyword>Tips</keyword><keyword>agenda</keyword>').headline).toBe('Fog')
  })
})

test('a message without items is rejected', () => {
  expect(read('a.xml', '<newsMessage><header/><itemSet/></newsMessage>').problem).toEqual({
    reason: 'it holds no item',
  })
})

test('a message cut off in the middle is rejected with its line', () => {
  const text = fixture('nitf-inside')
  const { problem } = read('a.xml', text.slice(0, text.indexOf('Nobody knows')))
  expect(problem).toMatchObject({ reason: expect.stringContaining('not XML'), line: 29 })
})
