import { describe, expect, test } from 'vitest'
import { articleOf, read } from '../reading.ts'

test('Markdown as an article', () => {
  const article = articleOf(
    'a.md',
    '# Fog & *sea*\n\nOne\nwrapped.\n\n- a\n- b\n\n> c\n\n|a|b|\n|-|-|\n|1|2|\n',
  )
  expect(article.headline).toBe('Fog & sea')
  expect(article.body.map((block) => block.text)).toEqual(['One wrapped.', 'a\nb', 'c', 'a b\n1 2'])
  expect(article.body[0]?.html).toBe('<p>One\nwrapped.</p>')
})

test('a heading stays where the front matter has another headline', () => {
  const article = articleOf('a.md', '---\nheadline: Sea\n---\n# Fog\n\nOne.')
  expect(article.headline).toBe('Sea')
  expect(article.body.map((block) => block.html)).toEqual(['<h1>Fog</h1>', '<p>One.</p>'])
})

test('a picture written into the text is no obstacle', () => {
  const article = articleOf('a.md', `One.\n\n![fog](data:image/png;base64,${'iVBORw0K'.repeat(100_000)})`)
  expect(article.body[1]?.html).toBe('<p><img src="data:," alt="fog"></p>')
})

describe('what would keep marked busy for minutes', () => {
  test.each([
    ['marks', '**a b* '.repeat(20_000), 'more than 1000 Markdown marks in one paragraph', 1],
    ['long words', `One.\n\n${'a.'.repeat(50_000)}@`, 'a word of more than 2000 characters', 3],
    ['nested lists', '1. '.repeat(100_000), 'nested too deeply', undefined],
    ['nested quotations', '>'.repeat(900), 'nested too deeply', undefined],
    ['size', 'word '.repeat(120_000), 'too large: Markdown may have 512 kB', undefined],
  ])('%s', (_name, content, reason, line) => {
    expect(read('a.md', content).problem).toEqual(line ? { reason, line } : { reason })
  })
})
