import { expect, test } from 'vitest'
import { withoutHeadline, withoutTakeMarks } from '../../../src/article/formats/headline.ts'
import { htmlBlocks } from '../../../src/article/html-blocks.ts'

const TITLE = 'Ferry aground'
const left = (html: string) => withoutHeadline(htmlBlocks(html), TITLE).map(({ text }) => text)

test('a heading above the text that is its headline again goes, however it is typeset', () => {
  expect(left('<p>Vignette</p><h3>FERRY “aground”</h3><p>Ferry aground</p>')).toEqual([
    'Vignette',
    'Ferry aground',
  ])
})

test('one further down stays, as do other headings', () => {
  const html = '<h2>Tugs</h2><p>One.</p><p>Two.</p><h2>Ferry aground</h2>'
  expect(left(html)).toEqual(['Tugs', 'One.', 'Two.', 'Ferry aground'])
})

test.each([
  ['>>> Ferry aground', 'Ferry aground'],
  [' >> > Ferry aground', 'Ferry aground'],
  ['> 10 ferries aground', '> 10 ferries aground'],
  ['Ferry >> aground', 'Ferry >> aground'],
])('of %j the marks of takes go', (said, headline) => {
  expect(withoutTakeMarks(said)).toBe(headline)
})
