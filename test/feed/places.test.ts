import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/feed/formats.ts'
import { documentOf, entryOf } from './build.ts'
import { READERS } from './parse.ts'

const XML = FORMATS.filter(({ name }) => name !== 'json')

/** What each entry says in its content, as another reader finds it. */
function contentsIn({ name, render }: (typeof FORMATS)[number], contents: readonly string[]) {
  const entries = contents.map((content, at) => ({
    ...entryOf({ headline: `Ferry ${at}`, uri: `urn:tide:${at}` }),
    content,
  }))
  return READERS[name](render(documentOf(entries))).map(({ content }) => content ?? '')
}

describe.each(XML)('the contents of a $title file', (format) => {
  test('stand each in its own entry, and nowhere where there is none', () => {
    const contents = ['<p>One</p>', '', ...Array.from({ length: 12 }, (_, at) => `<p>${at}</p>`)]
    expect(contentsIn(format, contents)).toEqual(contents)
  })

  test('have no element where they are empty', () => {
    const empty = { ...entryOf({ headline: 'Ferry' }), content: '' }
    expect(format.render(documentOf([empty]))).not.toMatch(/<(?:content|description)[^>]*><!/)
  })

  test.each([
    [
      'how entries begin',
      '<entry>\n<title type="html"><![CDATA[]]&gt;</title>\n<id>urn:entry:0</id>\n<link>',
    ],
    ['how they end', '<p>a</p>\n    </entry>\n        </item>'],
    ['how a feed begins', '<p><feed <link rel="self" ></p>'],
    ['what a replacement puts in', "<p>$& $1 $$ $` $'</p>"],
  ])('are left as they are where they look like %s', (_, content) => {
    expect(contentsIn(format, [content, content])).toEqual([content, content])
  })
})
