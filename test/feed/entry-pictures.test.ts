import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import { permitted } from '../../src/feed/entry.ts'
import { EVERYTHING } from '../../src/rights/permit.ts'
import { entryOf, SITE } from './build.ts'

const STORY = { headline: 'Harbour opens', url: 'https://tide.example/world/harbour' }
const TEXT = '<p>The harbour opened on Monday.</p>'
const A = 'https://img.example/a.jpg'

function picturesOf(record: object, site = SITE) {
  return entryOf({ ...STORY, ...record }, site).pictures
}

function siteWith(agencies: object) {
  return siteFrom({ link: SITE.link, base: SITE.base, agencies })
}

function blocksOf(content: string) {
  return content.split(/\n+/)
}

describe('the pictures of an entry', () => {
  test('are those that come with the story, and then those of its text', () => {
    expect(
      picturesOf({
        image: [{ href: '/b.png', credit: 'Ann Example/AFP', size: 4711 }, 'https://img.example/c'],
        body_html: `${TEXT}<figure><img src="${A}" alt="A ship" width="640" height="427px"><figcaption>The <b>ship</b> on Monday</figcaption></figure><p><img src="d.webp" width="100%"></p>`,
      }),
    ).toEqual([
      { href: 'https://tide.example/b.png', type: 'image/png', credit: 'Ann Example/AFP', size: 4711 },
      { href: 'https://img.example/c' },
      {
        href: A,
        type: 'image/jpeg',
        width: 640,
        height: 427,
        caption: 'The ship on Monday',
        alt: 'A ship',
      },
      { href: 'https://tide.example/world/d.webp', type: 'image/webp' },
    ])
  })

  test('are each there once, with all that is said of them', () => {
    const image = { href: A, credit: 'AFP', alt: 'Ship' }
    const body_html = `<figure><img src="${A}" alt="A ship" width="640"><figcaption>On Monday</figcaption></figure><p><img src="${A}"></p>`
    expect(picturesOf({ image, body_html })).toEqual([
      { href: A, type: 'image/jpeg', width: 640, credit: 'AFP', caption: 'On Monday', alt: 'Ship' },
    ])
  })

  test.each([
    ['A.JPG', 'image/jpeg'],
    ['a.jpeg?w=1', 'image/jpeg'],
    ['a.gif', 'image/gif'],
    ['a.avif', 'image/avif'],
    ['a.svg', 'image/svg+xml'],
    ['a.php', undefined],
    ['a?b=c.jpg', undefined],
  ])('have the type that the ending of %s tells', (name, type) => {
    expect(picturesOf({ image: `https://img.example/${name}` })?.[0]?.type).toBe(type)
  })

  test('have the type that the record says before that', () => {
    expect(picturesOf({ image: { href: A, type: 'image/webp' } })?.[0]?.type).toBe('image/webp')
  })

  test('have the caption of their own figure', () => {
    const inner = `<figure><img src="${A}"><figcaption>The ship</figcaption></figure>`
    const body_html = `${TEXT}<figure>${inner}<figcaption>A day at sea</figcaption></figure>`
    expect(picturesOf({ body_html })?.[0]?.caption).toBe('The ship')
  })

  test.each([
    ['none', {}],
    ['pictures that count readers', { body_html: `${TEXT}<img src="${A}" width="1" height="1">` }],
    ['a picture within the record', { body_html: `${TEXT}<img src="data:image/png;base64,AAAA">` }],
    ['a picture lent to the newsroom', { image: `${A}?token=secret` }],
  ])('are absent where there are %s', (_, record) => {
    expect(entryOf({ ...STORY, ...record })).not.toHaveProperty('pictures')
  })

  test('are no more than twenty', () => {
    const image = Array.from({ length: 30 }, (_, at) => `/${at}.jpg`)
    expect(picturesOf({ image })).toHaveLength(20)
  })

  test('credit nobody for the story', () => {
    const { credits, author, content } = entryOf({
      ...STORY,
      image: { href: A, credit: 'AFP', caption: 'AFP' },
    })
    expect(credits.agencies).toEqual([])
    expect(author).toBeUndefined()
    expect(content).not.toContain('AFP')
  })
})

describe('where no picture may be shown, an entry has none', () => {
  const story = { ...STORY, creditline: 'Reuters', image: A, body_html: `${TEXT}<img src="/b.jpg">` }

  test.each([{ pictures: false }, { text: 'summary' }, { text: 'headline' }])('%j', (rule) => {
    expect(entryOf(story, siteWith({ Reuters: rule }))).not.toHaveProperty('pictures')
    const kept = entryOf(story)
    expect(kept.pictures).toHaveLength(2)
    const permit = siteWith({ Reuters: rule }).rights.agencies.reuters!
    expect(permitted(kept, permit, SITE)).not.toHaveProperty('pictures')
    expect(permitted(entryOf({ ...story, body_html: TEXT }), permit, SITE)).not.toHaveProperty('pictures')
  })

  test('and keeps them where they still may', () => {
    expect(permitted(entryOf(story), EVERYTHING, SITE).pictures).toHaveLength(2)
  })
})

describe('a picture of an agency that forbids its pictures', () => {
  const site = siteWith({ AFP: { pictures: false } })
  const other = '<figure><img src="/b.jpg"><figcaption>The crane. Ann Example</figcaption></figure>'
  const shown = other.replace('<img src="/b.jpg">', '<img src="https://tide.example/b.jpg" />')

  test('is not listed in a story of somebody else', () => {
    const image = [{ href: A, credit: 'Ann Example/AFP' }, '/b.jpg']
    expect(picturesOf({ image }, site)).toEqual([{ href: 'https://tide.example/b.jpg', type: 'image/jpeg' }])
  })

  test.each([
    ['with its caption', `<figure><img src="${A}"><figcaption>The ship. AFP/Getty</figcaption></figure>`],
    ['with the line under it', `<p><img src="${A}"><br>The ship (AFP)</p>`],
    ['with the caption that follows', `<p><img src="${A}"></p><p class="caption">The ship (AFP)</p>`],
    [
      'with the caption that follows in an element of its own',
      `<div><img src="${A}"><div class="wp-caption-text">The ship (AFP)</div></div>`,
    ],
    ['whose words in its place say so', `<p><img src="${A}" alt="AFP"></p>`],
  ])('goes from the text, %s', (_, html) => {
    const entry = entryOf({ ...STORY, body_html: `${TEXT}${html}${other}` }, site)
    expect(blocksOf(entry.content)).toEqual([TEXT, shown])
    expect(entry.pictures).toHaveLength(1)
  })

  test('goes from the text where the record says elsewhere whose it is', () => {
    const image = { href: A, credit: 'AFP' }
    const body_html = `${TEXT}<figure><img src="${A}"><figcaption>The ship</figcaption></figure>${other}`
    expect(blocksOf(entryOf({ ...STORY, image, body_html }, site).content)).toEqual([TEXT, shown])
  })

  test('goes from an entry that was kept since before it did', () => {
    const html = `<figure><img src="${A}"><figcaption>The ship. AFP</figcaption></figure>${other}`
    const image = { href: 'https://tide.example/c.jpg', credit: 'AFP' }
    const kept = entryOf({ ...STORY, image, body_html: `${TEXT}${html}` })
    expect(kept.pictures).toHaveLength(3)
    const { content, pictures } = permitted(kept, EVERYTHING, site)
    expect(blocksOf(content)).toEqual([TEXT, shown])
    expect(pictures).toEqual([kept.pictures![2]])
  })

  test('goes alone out of a gallery', () => {
    const gallery = `<figure><figure><img src="${A}"><figcaption>AFP</figcaption></figure>${other}</figure>`
    const { content } = entryOf({ ...STORY, body_html: TEXT + gallery }, site)
    expect(content).toBe(`${TEXT}\n<figure>${shown}</figure>`)
  })

  test('takes no text with it', () => {
    const body_html = `<p>AFP moved to the harbour.<img src="${A}"> It opened on Monday.</p>`
    expect(entryOf({ ...STORY, body_html }, site).content).toContain('<img')
  })
})

describe('a picture lent to the newsroom alone', () => {
  test('leaves the others of its paragraph', () => {
    const body_html = `<p><img src="${A}?token=secret"><img src="/b.jpg"></p>`
    expect(entryOf({ ...STORY, body_html }).content).toBe('<p><img src="https://tide.example/b.jpg" /></p>')
  })

  test('goes from the text with its caption', () => {
    const body_html = `${TEXT}<figure><img src="${A}?X-Amz-Signature=secret"><figcaption>The ship</figcaption></figure>`
    const entry = entryOf({ ...STORY, body_html })
    expect(entry.content).toBe(TEXT)
    expect(JSON.stringify(entry)).not.toContain('secret')
  })
})
