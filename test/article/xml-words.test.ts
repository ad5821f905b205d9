import { expect, test } from 'vitest'
import { parseXml } from '../../src/article/xml.ts'
import { attributeOf, lineOf } from '../../src/article/xml-words.ts'

test.each([
  [
    '<byline>By <person><name.given>Tamsin</name.given><name.family>Orrell</name.family></person>, PA</byline>',
    'By Tamsin Orrell, PA',
  ],
  ['<byline>By TAMSIN ORRELL<byttl>Tide Writer</byttl></byline>', 'By TAMSIN ORRELL Tide Writer'],
  ['<hl1>Tide<br/>turns <em>early</em>, again</hl1>', 'Tide turns early, again'],
  ['<hl1>&lt;b&gt;Tide&lt;/b&gt; &amp;amp; time</hl1>', 'Tide & time'],
  ['<location>Kiel<alt-code idsrc="x" value="y">1</alt-code></location>', 'Kiel'],
  ['<hl1> <!-- nothing --> </hl1>', undefined],
])('the words of %s in one line', (xml, line) => {
  expect(lineOf(parseXml(xml))).toBe(line)
})

test('an empty attribute says nothing', () => {
  const element = parseXml('<a b=" 1 " c=" "/>')
  expect(['b', 'c', 'd'].map((name) => attributeOf(element, name))).toEqual(['1', undefined, undefined])
})
