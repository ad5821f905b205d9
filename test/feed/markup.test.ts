import { expect, test } from 'vitest'
import { escapeMarkup } from '../../src/feed/markup.ts'

test.each([
  ['an ampersand', 'tide & times', 'tide &amp; times'],
  ['what opens a tag', 'ebb < flow', 'ebb &lt; flow'],
  ['what closes one', 'flow > ebb', 'flow &gt; ebb'],
  ['a quotation mark', 'the "Aurora"', 'the &quot;Aurora&quot;'],
  ['a reference', '&lt;', '&amp;lt;'],
  ['each of several', '<"&">', '&lt;&quot;&amp;&quot;&gt;'],
])('text for markup has escaped: %s', (_, text, escaped) => {
  expect(escapeMarkup(text)).toBe(escaped)
})

test('text for markup stays as it is where there is nothing to escape', () => {
  expect(escapeMarkup("it's ’70s – ferry; 50 % \u{1f6a2}")).toBe("it's ’70s – ferry; 50 % \u{1f6a2}")
})
