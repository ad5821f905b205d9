import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { descriptionOf, noticeEntry, permitted } from '../../src/feed/entry.ts'
import { entryFrom, renderJson } from '../../src/feed/json.ts'
import { EVERYTHING } from '../../src/rights/permit.ts'
import { catalogRow, documentOf, entryOf, SITE } from './build.ts'
import { at, Readers, take } from './readers.ts'

const SENTENCES = [
  'The harbour opened on Monday after nine years of work.',
  'Thousands came to see the first ship, the mayor among them.',
  'It carried oranges.',
]
const STORY = {
  headline: 'Harbour opens',
  creditline: 'Reuters',
  body_html: `<p>${SENTENCES.join(' ')}</p><figure><img src="https://x.example/a.jpg" alt="Ship"><figcaption>The ship</figcaption></figure><p><b>More</b> of it: <a href="/map"><img src="/map.png"></a></p>`,
}

function siteWith(rule: object) {
  return siteFrom({
    link: 'https://tide.example/',
    base: 'https://feeds.tide.example/',
    agencies: { Reuters: rule },
  })
}

describe('an entry shows of its story what the agency permits', () => {
  test('all of it', () => {
    const { content, summary } = entryOf(STORY, siteWith({}))
    expect(content).toContain('<b>More</b>')
    expect(content.match(/<img/g)).toHaveLength(2)
    expect(summary).toBe(SENTENCES.join(' '))
  })

  test('all but the pictures, and what is written under them', () => {
    const { content } = entryOf(STORY, siteWith({ pictures: false }))
    expect(content).toBe(
      `<p>${SENTENCES.join(' ')}</p>\n\n<p><b>More</b> of it: </p>\n<p>Credit: Reuters</p>`,
    )
  })

  test.each([
    [300, SENTENCES.join(' ')],
    [120, SENTENCES.slice(0, 2).join(' ')],
    [60, SENTENCES[0]],
    [30, 'The harbour opened on Monday…'],
    [12, 'The harbour…'],
  ])('its first sentences, in at most %i characters', (length, text) => {
    const { content, summary } = entryOf(STORY, siteWith({ text: 'summary', length }))
    expect(content).toBe(`<p>${text}</p>\n<p>Credit: Reuters</p>`)
    expect(summary).toBe(text)
    expect(text!.length).toBeLessThanOrEqual(length)
  })

  test('the summary that the record has, cut at a word', () => {
    const { content } = entryOf(
      { ...STORY, summary: 'Ships & oranges are back again' },
      siteWith({ text: 'summary', length: 20 }),
    )
    expect(content).toBe('<p>Ships &amp; oranges…</p>\n<p>Credit: Reuters</p>')
  })

  test('nothing of a story that is only pictures and tables', () => {
    const body_html = '<table><tr><td>A secret</td></tr></table>'
    const { content, summary } = entryOf({ ...STORY, body_html }, siteWith({ text: 'summary' }))
    expect(content).toBe('<p>Credit: Reuters</p>')
    expect(summary).toBeUndefined()
  })

  test('the headline and the credit', () => {
    const entry = entryOf(
      { ...STORY, summary: 'Secret', correction: 'A secret' },
      siteWith({ text: 'headline' }),
    )
    expect(entry.content).toBe('<p>This story has been corrected.</p>\n<p>Credit: Reuters</p>')
    expect(JSON.stringify(entry)).not.toMatch(/secret|oranges/i)
    expect(entry.title).toBe('Harbour opens')
  })
})

describe('an entry kept of a record that cannot be read any more', () => {
  const full = entryOf({ ...STORY, correction: 'Opened on Monday.' }, siteWith({}))

  test('stays as it was', () => {
    expect(permitted(full, EVERYTHING, SITE)).toEqual(full)
  })

  test.each([
    { text: 'summary' },
    { text: 'headline' },
    { pictures: false },
    { text: 'summary', length: 20 },
  ])('stays as it was under the same rights: %j', (rule) => {
    const site = siteWith(rule)
    const entry = entryOf({ ...STORY, correction: 'Opened on Monday.' }, site)
    expect(permitted(entry, site.rights.agencies.reuters!, site)).toEqual(entry)
  })

  test.each([
    [
      'summary',
      `<p>Correction: Opened on Monday.</p>\n<p>${SENTENCES.join(' ')}</p>\n<p>Credit: Reuters</p>`,
    ],
    ['headline', '<p>This story has been corrected.</p>\n<p>Credit: Reuters</p>'],
  ] as const)('shows no more than its %s', (text, content) => {
    const less = permitted(full, { ...EVERYTHING, text }, SITE)
    expect(less).toMatchObject({ id: full.id, title: full.title, content })
    expect(permitted(less, { ...EVERYTHING, text }, SITE)).toEqual(less)
  })

  test('loses its pictures', () => {
    expect(permitted(full, { ...EVERYTHING, pictures: false }, SITE).content).not.toMatch(/<img|The ship/)
  })

  test('is read back from the published feed, correction and all', () => {
    expect(entryFrom(renderJson(documentOf([full])), full.id)).toEqual(full)
  })
})

describe('a corrected story', () => {
  const entry = entryOf({ ...STORY, correction: 'It was "Monday" & not Sunday.' })

  test('says so first', () => {
    expect(entry.content).toMatch(
      /^<p>Correction: It was &quot;Monday&quot; &amp; not Sunday\.<\/p>\n<p>The harbour/,
    )
    expect(descriptionOf(entry)).toMatch(/^Correction: It was "Monday" & not Sunday\. The harbour/)
  })

  test('without words of its own, or in another language, has ours', () => {
    expect(entryOf({ ...STORY, correction: true }).content).toMatch(
      /^<p>This story has been corrected\.<\/p>/,
    )
    expect(entryOf({ ...STORY, correction: true, language: 'ar' }).content).toMatch(
      /^<div dir="rtl" lang="ar">\n<p>جرى/,
    )
  })

  test('keeps its title', () => {
    expect(entry.title).toBe('Harbour opens')
  })
})

describe('a notice', () => {
  function notice(config: object, pubstatus: 'canceled' | 'withheld' = 'canceled', language = 'de') {
    const readers = new Readers()
    const { facets } = catalogRow({ facets: { language: [language] } })
    const story = take('s.json', 'one', at(9), { id: 'urn:x:1', facets })
    readers.see([story], at(10))
    const [shown] = readers.see([{ ...story, pubstatus }], at(11))
    return noticeEntry(shown!, siteFrom({ link: SITE.link, base: SITE.base, ...config }))
  }

  test('speaks the language of its story', () => {
    expect(notice({})).toEqual({
      id: 'urn:x:1',
      title: 'Meldung zurückgezogen',
      content: '<p>Diese Meldung wurde zurückgezogen.</p>',
      published: at(8),
      updated: at(11),
      credits: { agencies: [], staff: [] },
      language: 'de',
      sections: [],
      keywords: [],
      genres: [],
      notice: 'killed',
    })
    expect(notice({}, 'withheld')).toMatchObject({ title: 'Meldung zurückgehalten', notice: 'held' })
    expect(notice({}, 'canceled', 'he')).toMatchObject({ title: 'Story withdrawn' })
    expect(notice({}, 'canceled', 'ar').content).toMatch(/^<div dir="rtl" lang="ar">\n<p>/)
  })

  test('speaks as the newsroom wants it', () => {
    const killed = { headline: 'Gone & done', text: 'Ask the <desk>.' }
    expect(notice({ language: 'fr', notices: { killed } })).toMatchObject({
      title: 'Gone & done',
      content: '<p>Ask the &lt;desk&gt;.</p>',
      language: 'fr',
    })
    expect(notice({ notices: { killed } }, 'withheld').title).toBe('Meldung zurückgehalten')
  })
})
