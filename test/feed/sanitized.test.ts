import { describe, expect, test } from 'vitest'
import { sanitized } from '../../src/feed/content.ts'

const BASE = 'https://tide.example/world/harbour'

function clean(html: string): string {
  return sanitized(html, BASE)
}

describe('what runs is gone', () => {
  test.each([
    ['a script', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a script left open', '<p>a</p><script>alert(1)', '<p>a</p>'],
    ['a script in a script', '<scr<script>ipt>alert(1)</script>a', 'ipt&gt;alert(1)a'],
    ['a handler', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
    [
      'a handler of a picture',
      '<img src=/a.jpg onerror=alert(1)>',
      '<img src="https://tide.example/a.jpg" />',
    ],
    ['a handler without spaces', '<p/onclick=alert(1)>a</p>', '<p>a</p>'],
    ['a style element', '<style>p{color:red}</style><p>a</p>', '<p>a</p>'],
    ['a style attribute', '<p style="color:red" class="x">a</p>', '<p>a</p>'],
    ['a frame', '<p>a</p><iframe src="https://tide.example/">b</iframe>', '<p>a</p>'],
    ['an object', '<object data="a.swf">b</object><p>a</p>', '<p>a</p>'],
    ['a drawing', '<svg onload=alert(1)><a href="javascript:x">b</a></svg><p>a</p>', '<p>a</p>'],
    ['a form', '<form action="/x"><p>a</p><input value="b"></form>', '<p>a</p>'],
    ['a template', '<template><p>b</p></template><p>a</p>', '<p>a</p>'],
    [
      'markup in text that is no markup',
      '<xmp><script>alert(1)</script></xmp>',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    ],
    ['a comment', '<p>a<!-- <script>b</script> --></p>', '<p>a</p>'],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected)
  })
})

describe('a link', () => {
  test.each([
    ['absolute', 'https://fjord.example/b?c=d&amp;e=f#g', 'https://fjord.example/b?c=d&amp;e=f#g'],
    ['by mail', 'mailto:desk@tide.example', 'mailto:desk@tide.example'],
    ['relative to the site', '/b', 'https://tide.example/b'],
    ['relative to the page', 'b', 'https://tide.example/world/b'],
    ['up a folder', '../b', 'https://tide.example/b'],
    ['into the page', '#b', 'https://tide.example/world/harbour#b'],
    ['without a protocol', '//fjord.example/b', 'https://fjord.example/b'],
    ['with spaces around it', ' /b ', 'https://tide.example/b'],
    ['to a script', 'javascript:alert(1)', undefined],
    ['to a script in capitals', 'JaVaScRiPt:alert(1)', undefined],
    ['to a script with a line break', 'java&#10;script:alert(1)', undefined],
    ['to a script written as references', '&#106;avascript:alert(1)', undefined],
    ['to a script behind a control character', '&#1;javascript:alert(1)', undefined],
    ['to data', 'data:text/html,b', undefined],
    ['to Visual Basic', 'vbscript:b', undefined],
    ['to a file', 'file:///etc/passwd', undefined],
    ['to a telephone', 'tel:1', undefined],
    ['that is none', 'https://[', undefined],
  ])('%s', (_, href, expected) => {
    expect(clean(`<a href="${href}">a</a>`)).toBe(expected ? `<a href="${expected}">a</a>` : '<a>a</a>')
  })
})

describe('a picture', () => {
  test.each([
    [
      'keeps its address, text and size',
      '<img src="/a.jpg" alt="b" width="1" height="2" srcset="c 2x">',
      '<img alt="b" width="1" height="2" src="https://tide.example/a.jpg" />',
    ],
    ['of data is gone', '<p>a<img src="data:image/png;base64,AA"></p>', '<p>a</p>'],
    ['by mail is gone', '<p>a<img src="mailto:b@tide.example"></p>', '<p>a</p>'],
    ['without an address is gone', '<p>a<img alt="b"></p>', '<p>a</p>'],
    [
      'alone in a paragraph stays',
      '<p><img src="/a.jpg"></p>',
      '<p><img src="https://tide.example/a.jpg" /></p>',
    ],
    [
      'that is a link stays',
      '<p><a href="/b"><img src="/a.jpg"></a></p>',
      '<p><a href="https://tide.example/b"><img src="https://tide.example/a.jpg" /></a></p>',
    ],
    [
      'in the paragraph before keeps no empty one',
      '<p><img src="/a.jpg"></p><p></p>',
      '<p><img src="https://tide.example/a.jpg" /></p>',
    ],
    [
      'whose text has markup',
      '<img src="/a.jpg" alt="a&quot;>b<i>">',
      '<img alt="a&quot;&gt;b&lt;i&gt;" src="https://tide.example/a.jpg" />',
    ],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected)
  })
})

describe('markup is made whole', () => {
  test.each([
    ['paragraphs left open', '<p>a<p>b', '<p>a</p><p>b</p>'],
    ['emphasis left open', '<p>a <em>b</p>', '<p>a <em>b</em></p>'],
    ['tags that cross', '<b>a<i>b</b>c</i>', '<b>a<i>b</i></b>c'],
    ['tags that close nothing', 'a</p></b></div>', 'a'],
    ['items left open', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['breaks', 'a<br>b<br/>c<hr>', 'a<br />b<br />c<hr />'],
    ['a first heading becomes a second', '<h1>a</h1>', '<h2>a</h2>'],
    ['empty paragraphs', '<p></p><p> &nbsp;</p><p><em></em></p><p>a</p>', '<p>a</p>'],
    ['elements that no reader knows', '<article><x-y>a</x-y></article>', 'a'],
    ['signs that are no markup', 'a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['references', '&lt;b&gt; &amp;amp; &copy; &#8211;', '&lt;b&gt; &amp;amp; © –'],
    ['attributes twice', '<p lang="de" lang="en">a</p>', '<p lang="de">a</p>'],
    ['a direction and a language', '<p dir="rtl" lang="ar">a</p>', '<p dir="rtl" lang="ar">a</p>'],
    [
      'a table',
      '<table><tr><th scope=row>a<td colspan=2>b</table>',
      '<table><tr><th scope="row">a</th><td colspan="2">b</td></tr></table>',
    ],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected)
  })

  test('what nests without end is cut off', () => {
    const html = clean(`${'<blockquote>'.repeat(5000)}a`)
    expect(html.match(/<blockquote>/g)).toHaveLength(60)
    expect(html.match(/<\/blockquote>/g)).toHaveLength(60)
  })
})
