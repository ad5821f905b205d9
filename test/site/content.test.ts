import { describe, expect, test } from 'vitest'
import { pageContent } from '../../src/site/content.ts'
import { always, hostileEntry } from '../feed/hostile.ts'
import { htmlElementsOf } from '../feed/parse.ts'

describe('the content of an entry on a page', () => {
  test('is what it is in the feed', () => {
    const content = '<p>One <a href="https://tide.example/">two</a> &lt;h2&gt;</p>\n<ul><li>three</li></ul>'
    expect(pageContent(content)).toBe(content)
  })

  test('shows no pictures, nor what is written under them', () => {
    const picture =
      '<figure><img src="https://x.example/a.jpg" alt="Ship"><figcaption>The ship</figcaption></figure>'
    expect(pageContent(`<p>One</p>${picture}<p>Two</p>`)).toBe('<p>One</p><p>Two</p>')
  })

  test('keeps its links where pictures go', () => {
    const words = '<p>One <a href="https://tide.example/">two</a></p>'
    expect(pageContent(`${words}<img src="https://x.example/a.jpg" />`)).toBe(words)
  })

  test('has all headings in one rank, below the story’s', () => {
    expect(pageContent('<h2>a</h2><h3 lang="de">b</h3><h6>c</h6><hr />')).toBe(
      '<h3>a</h3><h3 lang="de">b</h3><h3>c</h3><hr />',
    )
  })

  test('has tables that keys can reach, to scroll them', () => {
    expect(pageContent('<table><tr><td>a</td></tr></table>')).toBe(
      '<table tabindex="0"><tr><td>a</td></tr></table>',
    )
  })

  test('whatever it is, closes what it opens, and loads nothing', () => {
    always(hostileEntry, ({ content }) => {
      const names = htmlElementsOf(pageContent(content)).map(({ name }) => name)
      expect(names.filter((name) => /^(?:img|h1|h2|h[4-6]|script|style|iframe)$/.test(name))).toEqual([])
    })
  })
})
