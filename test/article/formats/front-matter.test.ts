import { describe, expect, test } from 'vitest'
import { articleOf, read } from '../reading.ts'

describe('front matter', () => {
  test('every scalar is text', () => {
    const article = articleOf(
      'a.txt',
      '---\nheadline: 2026\nslugline: 007\nlanguage: no\nfirstcreated: 2026-03-05 10:00:00\nurgency: 3\nvia: ~\nsection:\n  - A\n  - B\nbody_text: not this\n---\n\nOne.\n',
    )
    expect(article).toMatchObject({
      headline: '2026',
      slugline: '007',
      language: 'no',
      firstcreated: '2026-03-05T10:00:00.000Z',
      urgency: 3,
      sections: ['A', 'B'],
      body: [{ text: 'One.' }],
    })
    expect(article.via).toBeUndefined()
  })

  test.each([
    ['text', 'a.txt', 'One.'],
    ['Markdown', 'a.md', 'One.'],
    ['HTML', 'a.html', '<p>One.</p>'],
  ])('of %s names a picture', (_name, key, body) => {
    const image = 'https://img.example/a.jpg'
    expect(articleOf(key, `---\nimage: ${image}\n---\n${body}`).pictures).toEqual([{ href: image }])
    const full = `---\nimage:\n  - href: ${image}\n    width: 640\n    credit: AFP\n---\n${body}`
    expect(articleOf(key, full).pictures).toEqual([{ href: image, width: 640, credit: 'AFP' }])
    expect(read(key, `---\nslugline: a\nimage: file:///a\n---\n${body}`).warnings).toEqual([
      { reason: 'image is left out: not a http or https URL: "file:///a"', line: 3 },
    ])
  })

  test.each([
    ['none', 'One.\n---\nTwo.', 3],
    ['empty', '---\n---\nOne.', 1],
    ['comments only', '---\n# to do\n\n---\nOne.', 1],
    ['closed with dots', '---\nslugline: a\n...\nOne.', 1],
    ['Windows line ends', '---\r\nslugline: a\r\n---\r\nOne.', 1],
  ])('%s', (_name, content, blocks) => {
    expect(articleOf('a.txt', content).body).toHaveLength(blocks)
  })

  test.each([
    ['---\nheadline: a\n\nOne.', 'front matter opened with --- is never closed', 1],
    ['---\nslugline: a\nheadline: b: c\n---\n', 'a text with ": " in it needs quotation marks', 3],
    ['---\nslugline: a\nslugline: b\n---\n', 'duplicated mapping key', 3],
    ['---\na: &x [1]\nb: [*x, *x]\n---\n', 'aliases (*name) are not allowed', 3],
    ['---\nOne.\n---\nTwo.', 'front matter must be lines of "name: value"', 2],
    ['---\nheadline: a\n\nexpires: never\n---\nOne.', 'expires is not a date: "never"', 4],
    [`---\n${'- '.repeat(5000)}\n---\n`, 'nesting exceeded maxDepth', 2],
  ])('%j', (content, reason, line) => {
    expect(read('a.md', content).problem).toEqual({ reason: expect.stringContaining(reason), line })
  })

  test('an embargo that cannot be read holds the story back', () => {
    const { articles, warnings } = read('a.txt', '---\nembargoed: soon\n---\nOne.')
    expect(articles[0]?.embargoed).toBe('unreadable')
    expect(warnings).toMatchObject([{ line: 2 }])
  })
})

describe('front matter with a slip', () => {
  const matter = '---\nheadline: A\nEmbargoed: 2099-01-01\n---\nStory.'

  test.each([
    ['blank lines before it', `\n\n${matter}`],
    ['spaces before it', `  ${matter}`],
    ['none', matter],
  ])('%s is read', (_, text) => {
    expect(articleOf('a.txt', text)).toMatchObject({ headline: 'A', embargoed: '2099-01-01T00:00:00.000Z' })
  })

  test.each([
    ['four dashes', `-${matter}`, 3],
    ['pluses, as TOML has them', '+++\nembargoed = "2099-01-01"\n+++\nStory.', 2],
    ['a comment before it', `<!-- x -->\n${matter}`, 4],
    ['no dashes at all', 'Embargo: 6 pm\n\nStory.', 1],
  ])('%s: what would be missed is said to be out of place', (_, text, line) => {
    const { articles, problem } = read('a.txt', text)
    expect(articles).toEqual([])
    expect(problem).toEqual({ line, reason: expect.stringContaining('belongs in front matter') })
  })

  test('counts its lines from the top of the record', () => {
    expect(read('a.txt', '\n\n---\nheadline: A\nexpires: soon\n---\nStory.').problem).toMatchObject({
      line: 5,
    })
  })
})
