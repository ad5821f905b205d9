import { expect, test } from 'vitest'
import { textBlocks } from '../../src/article/text-blocks.ts'

const texts = (text: string) => textBlocks(text).map((block) => block.text)

const WRAPPED = `The harbour was closed on Tuesday after a ferry ran
aground in thick fog, and nobody aboard was hurt, the
coast guard said in a statement.`

test.each([
  ['blank lines', 'One.\n\nTwo.\n \u00A0\t\n\n\nThree.', ['One.', 'Two.', 'Three.']],
  [
    'no blank lines at all',
    'Via Example\nOne is here.\nTwo is there.',
    ['Via Example', 'One is here.', 'Two is there.'],
  ],
  ['Windows line ends', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
  ['hard-wrapped lines', WRAPPED, [WRAPPED.replaceAll('\n', ' ')]],
  [
    'whole sentences of such a length',
    'The harbour was closed on Tuesday in thick fog.\nNobody aboard was hurt, the coast guard said.',
    ['The harbour was closed on Tuesday in thick fog.', 'Nobody aboard was hurt, the coast guard said.'],
  ],
  ['a short first line', `Fog\n${WRAPPED}`, ['Fog', ...WRAPPED.split('\n')]],
  ['a long line', `${'word '.repeat(30)}\nand more`, ['word '.repeat(30).trim(), 'and more']],
  ['nothing', ' \n\n ', []],
])('%s', (_name, given, expected) => {
  expect(texts(given)).toEqual(expected)
})

test('the HTML of a paragraph is its text, escaped', () => {
  expect(textBlocks('a <b> & c')).toEqual([{ text: 'a <b> & c', html: '<p>a &lt;b&gt; &amp; c</p>' }])
})
