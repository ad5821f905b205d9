import { describe, expect, test } from 'vitest'
import { sanitized } from '../../src/feed/content.ts'

const BASE = 'https://tide.example/world/harbour'
const STORY = '<p>The harbour opened on Monday.</p>'

function without(html: string): string {
  return sanitized(html, BASE, { pictures: false })
}

describe('where no picture may be shown, nothing stays of', () => {
  test.each([
    ['a picture', '<img src="/a.jpg" alt="CAP">'],
    ['a picture that is a link', '<p><a href="/b"><img src="/a.jpg"></a></p>'],
    ['a figure', '<figure><img src="/a.jpg"><figcaption>CAP</figcaption></figure>'],
    [
      'a figure that says its caption first',
      '<figure><figcaption>CAP</figcaption><img src="/a.jpg"></figure>',
    ],
    ['a figure left open', '<figure><img src="/a.jpg"><figcaption>CAP'],
    [
      'a picture that a script would load',
      '<figure><img data-src="/a.jpg"><figcaption>CAP</figcaption></figure>',
    ],
    [
      'a picture for those without scripts',
      '<figure><noscript><img src="/a.jpg"></noscript><figcaption>CAP</figcaption></figure>',
    ],
    [
      'a picture in several sizes',
      '<figure><picture><source srcset="/a.webp"><img srcset="/a.jpg"></picture><figcaption>CAP</figcaption></figure>',
    ],
    [
      'a film',
      '<figure><video poster="/a.jpg">CAP</video><figcaption>CAP</figcaption></figure><video>CAP</video>',
    ],
    [
      'a film that its record lost, with code in its caption',
      '<figure><figcaption>CAP <code>1</code></figcaption></figure>',
    ],
    ['a drawing', '<figure><svg><text>CAP</text></svg><figcaption>CAP</figcaption></figure>'],
    ['a gallery', '<ul><li><figure><img src="/a.jpg"><figcaption>CAP</figcaption></figure></li></ul>'],
    [
      'a gallery in a figure',
      '<figure><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"></figure><figcaption>CAP</figcaption></figure>',
    ],
    ['a table of pictures', '<table><tr><td><img src="/a.jpg"></td><td><img src="/b.jpg"></td></tr></table>'],
    [
      'a table that places a caption',
      '<table><tr><td><img src="/a.jpg"></td></tr><tr><td class="caption">CAP</td></tr></table>',
    ],
    ['a line under a picture', '<p><a href="/b"><img src="/a.jpg"></a><br>CAP</p>'],
    ['a line above a picture', '<p><em>CAP</em><br/><img data-src="/a.jpg"></p>'],
    ['a caption by its class', '<p><img src="/a.jpg"></p><p class="wp-caption-text">CAP</p>'],
    [
      'a captioned picture by its class',
      '<div class="wp-caption"><img src="/a.jpg"><p>CAP</p></div><div class="image__Caption">CAP</div>',
    ],
    [
      'a caption by its class, nested deeper than is shown',
      `${'<div>'.repeat(70)}<p class="caption">CAP</p>`,
    ],
    ['a caption within a line', '<p><span class="photo-caption">CAP</span></p>'],
    [
      'a caption with code in it',
      '<p class="caption">CAP <code>1</code></p><figcaption><code>CAP</code></figcaption>',
    ],
    ['a caption without its figure', '<figcaption>CAP</figcaption>'],
  ])('%s', (_, html) => {
    expect(without(html)).toBe('')
    expect(without(`${STORY}\n${html}`)).toBe(STORY)
  })

  test('a picture that is written as text becomes none', () => {
    expect(without('<noembed>&lt;img src="/a.jpg"&gt;</noembed>')).not.toContain('<img')
  })
})

describe('where no picture may be shown, what is no picture stays', () => {
  test.each([
    [
      'the text beside a picture',
      '<p>a <a href="/b">b<img src="/a.jpg"></a></p>',
      `<p>a <a href="${new URL('/b', BASE)}">b</a></p>`,
    ],
    ['text after a figure that ends its paragraph', '<p>a<figure><img src="/a.jpg"></figure>b', '<p>a</p>b'],
    [
      'an empty cell',
      '<table><tr><td><img src="/a.jpg"></td><td>b</td></tr></table>',
      '<table><tr><td></td><td>b</td></tr></table>',
    ],
    [
      'a figure after one of a picture',
      '<figure><img src="/a.jpg"></figure><figure><pre>b</pre></figure>',
      '<figure><pre>b</pre></figure>',
    ],
    [
      'signs and references',
      '<p title="x">&lt;b&gt; &amp;amp; ©&nbsp;– ش</p>',
      '<p>&lt;b&gt; &amp;amp; ©\u00a0– ش</p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(without(html)).toBe(expected)
  })

  test.each([
    ['a table', '<table><tr><td>a</td></tr></table>'],
    ['a quotation', '<blockquote>a</blockquote>'],
    ['code', '<code>a</code>'],
    ['preformatted text', '<pre>a\n  b</pre>'],
  ])('a figure of %s, with its caption', (_, written) => {
    const html = `<figure>${written}<figcaption>b</figcaption></figure>`
    expect(without(html)).toBe(html)
    expect(without(html.replace('<figcaption>', '<figcaption class="wp-element-caption">'))).toBe(html)
  })

  test('a figure of a table and a picture goes', () => {
    expect(
      without('<figure><table><tr><td>a</td></tr></table><img><figcaption>CAP</figcaption></figure>'),
    ).toBe('')
  })

  test('a table that is called captioned, with its caption', () => {
    const table = '<caption>a</caption><tr><td>b</td></tr></table>'
    expect(without(`<table class="has-caption">${table}`)).toBe(`<table>${table}`)
  })

  test('a long paragraph with a picture and a line break', () => {
    const text = 'The harbour opened on Monday. '.repeat(11)
    expect(without(`<p><img src="/a.jpg">${text}<br>It rained.</p>`)).toBe(`<p>${text}<br />It rained.</p>`)
  })

  test('lines without a picture', () => {
    expect(without('<p>a<br>b</p>')).toBe('<p>a<br />b</p>')
  })

  test('and nothing changes when it is read again', () => {
    const once = without(`<figure><img></figure>${STORY}<p>a &amp; b<img src="/a.jpg"></p>c<hr>`)
    expect(without(once)).toBe(once)
  })
})

test('what nests without end is cut off without pictures too', () => {
  expect(without(`${'<blockquote>'.repeat(1500)}a`).match(/<blockquote>/g)).toHaveLength(60)
})

test('a great many pictures are dropped in reasonable time', () => {
  const before = performance.now()
  expect(without('<figure><img src="/a.jpg"></figure>'.repeat(100_000))).toBe('')
  expect(performance.now() - before).toBeLessThan(5000)
})
