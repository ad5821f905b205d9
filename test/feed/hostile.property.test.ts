import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/feed/formats.ts'
import { always, hostileDocument, hostileEntry } from './hostile.ts'
import { htmlElementsOf, READERS, unboundIn } from './parse.ts'

describe.each(FORMATS)('whatever records and site say, in $title', ({ name, render, check }) => {
  test('our own check finds nothing wrong', () => {
    always(hostileDocument, (feed) => expect(check(render(feed), feed)).toBeUndefined())
  })

  test('another reader finds the same entries', () => {
    always(hostileDocument, (feed) => {
      const written = feed.entries.map(({ id, title, link, published, author, content }) => {
        return { id, title, link, published, author, content: content || undefined }
      })
      expect(READERS[name](render(feed))).toEqual(written)
    })
  })

  test('the same bytes every time', () => {
    always(hostileDocument, (feed) => expect(render(feed)).toBe(render(feed)), 50)
  })
})

test.each(FORMATS.filter(({ name }) => name !== 'json'))(
  '$title is well-formed, every prefix declared',
  ({ render }) => {
    always(hostileDocument, (feed) => expect(unboundIn(render(feed))).toEqual([]))
  },
)

describe('whatever a record says, its content', () => {
  test('closes every tag that it opens', () => {
    always(hostileEntry, ({ content }) => {
      htmlElementsOf(content)
    })
  })

  test('runs nothing and links to nothing but pages, pictures and mail', () => {
    always(hostileEntry, ({ content }) => expect(htmlElementsOf(content).flatMap(dangersOf)).toEqual([]))
  })
})

function dangersOf({ name, attributes }: ReturnType<typeof htmlElementsOf>[number]): string[] {
  const addresses = ['href', 'src'].flatMap((attribute) => attributes[attribute] ?? [])
  return [
    ...(/^(?:script|style|iframe|object|embed|form|svg|math|template|base|meta|link)$/.test(name)
      ? [name]
      : []),
    ...Object.keys(attributes).filter((attribute) => /^(?:on|style|srcset|formaction)/i.test(attribute)),
    ...addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address)),
  ]
}
