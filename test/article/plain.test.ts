import { describe, expect, test } from 'vitest'
import { plainOf } from '../../src/article/plain.ts'

describe('markup in a line of text', () => {
  test.each([
    ['Ferry <b>runs</b> aground', 'Ferry runs aground'],
    ['<p>Ferry runs\naground</p><p>No one hurt</p>', 'Ferry runs aground No one hurt'],
    ['Ferry<br/>runs', 'Ferry runs'],
    ['<a href="https://example.com/?a=1&amp;b=2">Ferry</a>', 'Ferry'],
    ['Fish &amp; chips', 'Fish & chips'],
    ['&#62;&#62;&#62;Ferry &#x2013; update', '>>>Ferry – update'],
    ['H&auml;lsingland&nbsp;today', 'Hälsingland today'],
  ])('is resolved: %s', (text, plain) => {
    expect(plainOf(text)).toBe(plain)
  })

  test.each([
    ['&lt;b&gt;Ferry&lt;/b&gt; aground', 'Ferry aground'],
    ['Fish &amp;amp; chips', 'Fish & chips'],
    ['Kiel &lt;endash&gt; Oslo', 'Kiel – Oslo'],
  ])('that was escaped twice is read twice: %s', (text, plain) => {
    expect(plainOf(text)).toBe(plain)
  })

  test('dashes that desks spell out', () => {
    expect(plainOf('Kiel<EMDASH>Oslo')).toBe('Kiel—Oslo')
  })
})

describe('text without markup stays as it stands', () => {
  test.each(['a < b and c > d', 'I <3 ferries', 'R&D; AT&T', 'Dear <name>', ' padded ', '', '>>> Ferry'])(
    '%j',
    (text) => {
      expect(plainOf(text)).toBe(text)
    },
  )

  test('and so does what is nested beyond reason', () => {
    const nested = `${'<b>'.repeat(5000)}Ferry`
    expect(plainOf(nested)).toBe(nested)
  })
})
