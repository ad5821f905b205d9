import { expect, test } from 'vitest'
import { bareBlocks, markupIn } from '../../../src/article/formats/bare-text.ts'

const textsOf = (text: string) => bareBlocks(text).map((block) => block.text)

test.each([
  ['plain text', 'One.\n\nTwo.'],
  ['HTML that is called plain', '<p>One.</p><p>Two.</p>'],
  ['a page', '<!DOCTYPE html><html><body><p>One.</p><p>Two.</p></body></html>'],
  ['HTML escaped once too often', ' &lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'],
  ['text with tags of blocks further down', 'One.<br/><br/>Two.'],
  ['text with tags within its lines, and blank ones between them', 'One<b>.</b>\n \nTwo<i>.</i>'],
])('%s has its paragraphs', (_name, text) => {
  expect(textsOf(text)).toEqual(['One.', 'Two.'])
})

test('plain text has its references read, and signs that are no tags left', () => {
  expect(textsOf('Fish &amp; chips, 1 < 2, <3')).toEqual(['Fish & chips, 1 < 2, <3'])
})

test('any tag tells markup where the record calls it so', () => {
  expect(markupIn('A <img src="a.jpg"> B')).toBeUndefined()
  expect(markupIn('A <img src="a.jpg"> B', true)).toBe('A <img src="a.jpg"> B')
  expect(markupIn('A &amp; B', true)).toBeUndefined()
})
