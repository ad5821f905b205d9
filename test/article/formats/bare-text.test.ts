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

test.each(['# Notizblock', '## Redaktionelle Hinweise', '## dpa-Kontakte:', '\t#notizblock '])(
  'from the line "%s" on it is for editors',
  (line) => {
    const notes = `${line}\n\n- Desk: <desk@wire.example>, <b>now</b>`
    expect(textsOf(`One.\n\n${notes}`)).toEqual(['One.'])
    expect(textsOf(`One<b>.</b>\n\n${notes}`)).toEqual(['One.'])
    expect(textsOf(notes)).toEqual([])
  },
)

test('a notepad within a sentence is a word', () => {
  const text = 'Ihr Notizblock blieb leer. # Notizblock ist frei.'
  expect(textsOf(text)).toEqual([text])
})

test('HTML that is called plain has nothing for editors', () => {
  expect(textsOf('<p>One.</p><p class="closingline">hns ab cd</p>')).toEqual(['One.'])
})

test('any tag tells markup where the record calls it so', () => {
  expect(markupIn('A <img src="a.jpg"> B')).toBeUndefined()
  expect(markupIn('A <img src="a.jpg"> B', true)).toBe('A <img src="a.jpg"> B')
  expect(markupIn('A &amp; B', true)).toBeUndefined()
})
