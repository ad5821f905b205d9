import { describe, expect, test } from 'vitest'
import { xmlSafe } from '../../src/feed/carrier.ts'
import { FORMATS } from '../../src/feed/formats.ts'
import { documentOf, entryOf } from './build.ts'

const FEED = documentOf([
  entryOf({ headline: 'Ferry returns', uri: 'urn:tide:1' }),
  entryOf({ headline: 'Harbour', uri: 'urn:tide:2' }),
])

describe.each(FORMATS)('a $title file is refused where', ({ render, check }) => {
  const text = render(FEED)

  test.each([
    ['it is cut short', text.slice(0, -20), /./],
    [
      'a title is another',
      text.replace('Ferry returns', 'Ferry sinks'),
      'entry 1 (urn:tide:1) does not read back as written',
    ],
    [
      'an id is another',
      text.replaceAll('urn:tide:2', 'urn:tide:3'),
      'entry 2 (urn:tide:2) does not read back as written',
    ],
    [
      'an entry is missing',
      render({ ...FEED, entries: FEED.entries.slice(1) }),
      '1 entries read back, 2 written',
    ],
    ['it is not one at all', 'Ferry returns', /./],
  ])('%s', (_, broken, problem) => {
    expect(check(broken, FEED)).toMatch(problem)
  })
})

test.each([
  ['a prefix is not declared', '<rss><channel><media:credit/></channel></rss>', /unbound namespace prefix/],
  ['an entity is not declared', '<rss><channel>&nbsp;</channel></rss>', /undefined entity/],
  ['a character is none of XML', '<rss><channel>\x01</channel></rss>', /disallowed character/],
])('an RSS file is refused where %s', (_, text, problem) => {
  expect(FORMATS[0]!.check(text, documentOf([]))).toMatch(problem)
})

test.each([
  ['control characters', 'a\0b\x0bc\x1fd', 'abcd'],
  ['control characters of the upper half', 'a\x7fb\x85c\x9fd\xa0e', 'abcd\xa0e'],
  ['white space stays', 'a\tb\nc\rd', 'a\tb\nc\rd'],
  ['what fences our tokens', 'a\ufdd00\ufdd1b\ufdd2c\ufdef', 'a0bc'],
  ['U+FFFE and U+FFFF', 'a\ufffeb\uffffc', 'abc'],
  ['halves of a surrogate pair', 'a\ud83db\ude00c', 'abc'],
  ['whole pairs stay', '👩‍👧', '👩‍👧'],
])('text made safe for XML: %s', (_, text, safe) => {
  expect(xmlSafe(text)).toBe(safe)
})
