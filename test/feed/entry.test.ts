import { describe, expect, test } from 'vitest'
import { categoriesOf } from '../../src/feed/entry.ts'
import { contentOf, entryOf, SITE } from './build.ts'

describe('the title', () => {
  test.each([
    ['is the headline', { headline: 'Ferry & crew', body_text: 'It is back.' }, 'Ferry & crew'],
    [
      'or the first sentence without its full stop',
      { body_text: 'The ferry is back. All are well.' },
      'The ferry is back',
    ],
    ['or a first sentence without one', { body_text: 'The ferry is back' }, 'The ferry is back'],
    ['a question stays one', { body_text: 'Where is it? Nobody knows.' }, 'Where is it?'],
    ['so do three full stops', { body_text: 'Wait for it... The ferry is back.' }, 'Wait for it...'],
    [
      'abbreviations end no sentence',
      { body_text: 'Dr. Doe of St. Mary met Gov. Roe. All are well.' },
      'Dr. Doe of St. Mary met Gov. Roe',
    ],
    [
      'nor do German dates',
      { body_text: 'Am 3. März kam die Fähre an. Alle sind da.', language: 'de' },
      'Am 3. März kam die Fähre an',
    ],
    [
      'a Japanese full stop goes',
      { body_text: '船は港に戻った。乗客は無事だった。', language: 'ja' },
      '船は港に戻った',
    ],
    ['not the dateline', { body_text: 'KIEL (dpa) – The ferry is back. All are well.' }, 'The ferry is back'],
    [
      'not a byline',
      { body_text: 'By Jane Doe, Associated Press\n\nThe ferry is back. All are well.' },
      'The ferry is back',
    ],
    [
      'or the slugline, where the body is only a credit',
      { body_text: '(AFP)', slugline: 'ferry-kiel' },
      'ferry-kiel',
    ],
    ['or else the name of the site, and never that of a file', { body_text: '(AFP)' }, 'Tide & Times'],
  ])('%s', (_, record, title) => {
    expect(entryOf(record).title).toBe(title)
  })

  test('a long first sentence is cut at a word', () => {
    const { title } = entryOf({ body_text: `${'the ferry is late '.repeat(20)}. All are well.` })
    expect(title).toMatch(/^the ferry .* (?:the|ferry|is|late)…$/)
    expect(title.length).toBeLessThanOrEqual(160)
  })
})

describe('the summary', () => {
  const more = 'All passengers are well and at home again.'
  const cjk = '船は港に戻った。乗客は無事だった。'

  test.each([
    ['is the record’s own', { headline: 'Ferry', summary: 'Late.', body_text: `It is. ${more}` }, 'Late.'],
    [
      'or the first paragraph',
      { headline: 'Ferry', body_text: `It is back. ${more}\n\nMore follows.` },
      `It is back. ${more}`,
    ],
    [
      'without dateline and credit',
      { headline: 'Ferry', body_text: `KIEL (dpa) – ${more} ab/cd (AFP)` },
      more,
    ],
    ['what follows a sentence that is the title', { body_text: `It is back. ${more}` }, more],
    ['the next paragraph, where that was all', { body_text: `It is back.\n\n${more}` }, more],
    ['nothing, where nothing follows', { body_text: 'It is back.' }, undefined],
    ['Japanese sentences without spaces', { headline: '船', body_text: cjk, language: 'ja' }, cjk],
    ['also behind a title', { body_text: `船が着いた。${cjk}`, language: 'ja' }, cjk],
    ['plain text', { headline: 'Ferry', body_html: '<p>Q&amp;A <b>&lt;live&gt;</b></p>' }, 'Q&A <live>'],
    [
      'is no caption, heading or table',
      {
        headline: 'Ferry',
        body_html: `<figure><img src="https://img.example.org/f.jpg"><figcaption>The ferry.</figcaption></figure>
          <h2>Back</h2><table><tr><td>1</td></tr></table><p>It sails again. ${more}</p>`,
      },
      `It sails again. ${more}`,
    ],
  ])('%s', (_, record, summary) => {
    expect(entryOf(record).summary).toBe(summary)
  })

  test('is left out where the story is as short', () => {
    const summary = 'The ferry is back and everybody on it is well.'
    expect(entryOf({ headline: 'Ferry', summary, body_text: 'It is back.' }).summary).toBeUndefined()
  })

  test('stands for the story where there is none', () => {
    const entry = entryOf({ headline: 'Ferry', summary: 'Back & <well>.', creditline: 'AFP' })
    expect(entry).toMatchObject({
      summary: 'Back & <well>.',
      content: '<p>Back &amp; &lt;well&gt;.</p>\n<p>Credit: AFP</p>',
    })
  })

  test('holds no more sentences than fit', () => {
    const { summary } = entryOf({ headline: 'Ferry', body_text: `${more} `.repeat(20) })
    expect(summary).toBe(Array(7).fill(more).join(' '))
  })

  test('ends at a word where not one sentence fits', () => {
    const { summary } = entryOf({ headline: 'Ferry', body_text: 'harbour '.repeat(100) })
    expect(summary).toMatch(/ harbour…$/)
  })

  test.each(Array.from({ length: 8 }, (_, at) => at))(
    'is never cut within a character: after %i letters',
    (letters) => {
      const text = `${'a'.repeat(letters)}${'👍'.repeat(400)}`
      for (const record of [
        { headline: 'Ferry', body_text: text },
        { body_text: `${'b'.repeat(1960 + letters)} c. ${text}` },
      ])
        expect(entryOf(record).summary).toMatch(/^a*👍+…$/u)
    },
  )
})

describe('the link', () => {
  const uri = 'urn:tide:ferry'

  test.each([
    ['is the story’s page', { url: 'https://tide.example/ferry' }, 'https://tide.example/ferry'],
    ['or there is none', {}, undefined],
    ['nor where the page is not said in full', { url: '/ferry' }, undefined],
  ])('%s', (_, more, link) => {
    expect(entryOf({ headline: 'Ferry', uri, ...more }).link).toBe(link)
  })

  test('links in the story are resolved against its page, else the newsroom’s', () => {
    const body = '<p><a href="b">a</a></p>'
    expect(contentOf(body)).toBe('<p><a href="https://tide.example/world/b">a</a></p>')
    expect(entryOf({ headline: 'Ferry', body_html: body }).content).toBe(
      '<p><a href="https://tide.example/b">a</a></p>',
    )
  })
})

describe('the credit line', () => {
  const credits = { byline: 'Jane Doe', creditline: 'AFP/dpa', via: 'Radio Fjord & Co' }

  test.each([
    ['en', 'Credit: AFP, dpa · Via Radio Fjord &amp; Co · Reporting: Jane Doe'],
    ['en-GB', 'Credit: AFP, dpa · Via Radio Fjord &amp; Co · Reporting: Jane Doe'],
    ['de', 'Quelle: AFP, dpa · Über Radio Fjord &amp; Co · Redaktion: Jane Doe'],
    ['fr', 'Source\u00a0: AFP, dpa · Via Radio Fjord &amp; Co · Rédaction\u00a0: Jane Doe'],
    ['es-MX', 'Fuente: AFP, dpa · Vía Radio Fjord &amp; Co · Redacción: Jane Doe'],
    ['pt-BR', 'Fonte: AFP, dpa · Via Radio Fjord &amp; Co · Redação: Jane Doe'],
  ])('in %s', (language, line) => {
    expect(contentOf('<p>It is back.</p>', { ...credits, language })).toBe(
      `<p>It is back.</p>\n<p>${line}</p>`,
    )
  })

  test('in English where we have no words, and it says that it is', () => {
    expect(contentOf('<p>It is back.</p>', { ...credits, language: 'fi' })).toBe(
      '<p>It is back.</p>\n<p lang="en">Credit: AFP, dpa · Via Radio Fjord &amp; Co · Reporting: Jane Doe</p>',
    )
  })

  test.each([
    ['an agency alone', { creditline: 'AFP' }, 'Credit: AFP', 'AFP'],
    ['a person alone', { byline: 'Jane Doe' }, 'Reporting: Jane Doe', 'Jane Doe'],
    ['an origin alone', { via: 'Radio Fjord' }, 'Via Radio Fjord', 'via Radio Fjord'],
    [
      'everybody',
      credits,
      'Credit: AFP, dpa · Via Radio Fjord &amp; Co · Reporting: Jane Doe',
      'Jane Doe, AFP, dpa, via Radio Fjord & Co',
    ],
  ])('and the author: %s', (_, more, line, author) => {
    expect(entryOf({ headline: 'Ferry', ...more })).toMatchObject({ content: `<p>${line}</p>`, author })
  })

  test('there is none where nobody is credited', () => {
    const { author, content } = entryOf({ headline: 'Ferry', body_text: 'It is back.' })
    expect([author, content]).toEqual([undefined, '<p>It is back.</p>'])
  })
})

describe('a story that is read from the right', () => {
  test('and its credit line too, where it has words for it', () => {
    expect(entryOf({ headline: 'A', body_text: 'a', creditline: 'AFP', language: 'ar' }).content).toBe(
      '<div dir="rtl" lang="ar">\n<p>a</p>\n</div>\n<p dir="rtl">المصدر: AFP</p>',
    )
  })

  test.each(['he', 'fa', 'ur-PK', 'az-Arab'])('says so in %s', (language) => {
    expect(contentOf('<p>a</p>', { language, creditline: 'AFP' })).toBe(
      `<div dir="rtl" lang="${language}">\n<p>a</p>\n</div>\n<p lang="en" dir="ltr">Credit: AFP</p>`,
    )
  })

  test.each(['en', 'az', 'ar-Latn', 'zh'])('from the left in %s', (language) => {
    expect(contentOf('<p>a</p>', { language })).toBe('<p>a</p>')
  })
})

test.each([
  ['the record’s notice', { copyrightnotice: '© Fjord', copyrightholder: 'Fjord' }, '© Fjord'],
  ['its holder', { copyrightholder: 'Fjord' }, 'Fjord'],
  ['the site’s', {}, '© Tide'],
])('rights are %s', (_, more, rights) => {
  expect(entryOf({ headline: 'Ferry', ...more }, { ...SITE, copyright: '© Tide' }).rights).toBe(rights)
})

test('a category that is section, keyword and genre stands once', () => {
  const entry = entryOf({ headline: 'Ferry', section: 'World', keywords: ['Storm', 'World'], genre: 'Storm' })
  expect(categoriesOf(entry)).toEqual(['World', 'Storm'])
})
