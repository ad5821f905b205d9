import { expect, test } from 'vitest'
import { articleOf } from '../reading.ts'

const page = (head: string, body: string) =>
  `<!doctype html><html lang="pt_br"><head>${head}</head><body>${body}</body></html>`

test('a page says what its head says', () => {
  const head =
    '<meta charset="utf-8"><title>Fog &amp; sea</title><meta name="Description" content="A ferry.">'
  expect(articleOf('a.HTM', page(head, '<p>One.</p>'))).toMatchObject({
    headline: 'Fog & sea',
    summary: 'A ferry.',
    language: 'pt-BR',
    body: [{ text: 'One.', html: '<p>One.</p>' }],
  })
})

test('a description may end with a reference that could have been a longer one', () => {
  const summary = (said: string) =>
    articleOf('a.html', `<meta name="description" content="${said}"><p>One.</p>`).summary
  expect(summary('A ferry &copysr')).toBe('A ferry ©sr')
  expect(summary('A ferry &copys')).toBe('A ferry &copys')
})

test.each([
  ['title', page('<title>Fog</title>', '<h1>Sea</h1>'), 'Fog', 1],
  ['title that repeats the h1', page('<title>Fog</title>', '<header><h1>Fog</h1></header>'), 'Fog', 0],
  ['title with the name of the site', page('<title>Fog | Example News</title>', '<h1>Fog</h1>'), 'Fog', 0],
  ['h1', '<p>One.</p><h1>Fog<br>and sea</h1><h1>Two</h1>', 'Fog and sea', 2],
  [
    'front matter',
    `---\nheadline: Sea\n---\n${page('<title>Fog</title>', '<h1>Sea</h1><p>One.</p>')}`,
    'Sea',
    1,
  ],
  ['nothing', '<p>One.</p>', undefined, 1],
])('headline from %s', (_name, content, headline, blocks) => {
  const article = articleOf('a.html', content)
  expect(article.headline).toBe(headline)
  expect(article.body).toHaveLength(blocks)
})
