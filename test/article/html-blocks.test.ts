import { describe, expect, test } from 'vitest'
import { htmlBlocks } from '../../src/article/html-blocks.ts'

const asPairs = (html: string) => htmlBlocks(html).map((block) => [block.text, block.html])

describe('htmlBlocks', () => {
  test.each<[string, string, string[][]]>([
    [
      'paragraphs',
      '<p class="a">One &amp; <b>two</b></p>\n<p>3</p>',
      [
        ['One & two', '<p class="a">One &amp; <b>two</b></p>'],
        ['3', '<p>3</p>'],
      ],
    ],
    [
      'containers are entered',
      '<div><section><h2>A</h2>b</section><hr>c</div>',
      [
        ['A', '<h2>A</h2>'],
        ['b', '<p>b</p>'],
        ['c', '<p>c</p>'],
      ],
    ],
    [
      'loose text',
      'a <i>b</i><p>c</p> d ',
      [
        ['a b', '<p>a <i>b</i></p>'],
        ['c', '<p>c</p>'],
        ['d', '<p>d</p>'],
      ],
    ],
    [
      'one break ends a line, two a paragraph',
      'a<br>b<br> <br/>c<br><br><br>d<br>',
      [
        ['a\nb', '<p>a<br>b</p>'],
        ['c', '<p>c</p>'],
        ['d', '<p>d</p>'],
      ],
    ],
    [
      'two breaks in a paragraph, in an inline element',
      '<p>a<br><br>b</p><font>c<br><br><b>d</b></font>',
      [
        ['a', '<p>a</p>'],
        ['b', '<p>b</p>'],
        ['c', '<p>c</p>'],
        ['d', '<p><b>d</b></p>'],
      ],
    ],
    [
      'blocks in an inline element',
      '<a href="/"><p>a</p>b</a>',
      [
        ['a', '<p>a</p>'],
        ['b', '<p>b</p>'],
      ],
    ],
    [
      'blocks that are kept whole',
      '<ul><li>a</li><li>b<ul><li>c</ul></ul><blockquote><p>d<p>e</blockquote>',
      [
        ['a\nb\nc', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>'],
        ['d\ne', '<blockquote><p>d</p><p>e</p></blockquote>'],
      ],
    ],
    [
      'tables',
      '<table><tr><th>a<td>b<tr><td>c</table>',
      [['a b\nc', '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>']],
    ],
    ['preformatted text', '<pre>a  b\n  c</pre>', [['a b\nc', '<pre>a  b\n  c</pre>']]],
    [
      'pictures without text stay',
      '<p><img src="a"></p><figure><img src="b"><figcaption>c</figcaption></figure>',
      [
        ['', '<p><img src="a"></p>'],
        ['c', '<figure><img src="b"><figcaption>c</figcaption></figure>'],
      ],
    ],
    [
      'captions by their class or element',
      '<div class="caption">a <b>b</b></div><div class=wp-caption><img src="c"><p class="d">e</p></div><figcaption>f</figcaption>g',
      [
        ['a b', '<p class="caption">a <b>b</b></p>'],
        ['', '<p><img src="c"></p>'],
        ['e', '<p class="caption" class="d">e</p>'],
        ['f', '<p class="caption">f</p>'],
        ['g', '<p>g</p>'],
      ],
    ],
    ['empty blocks go', '<p>&nbsp;</p><p><!-- a --></p><ul></ul><div> </div></p>', []],
    [
      'what is no story',
      'a<script>b</script><style>c</style><!-- d --><p>e<noscript>f</noscript><svg><p>g</p></svg><button>h</button>i</p>',
      [
        ['a', '<p>a</p>'],
        ['ei', '<p>ei</p>'],
      ],
    ],
  ])('%s', (_name, given, expected) => {
    expect(asPairs(given)).toEqual(expected)
  })

  test.each([
    ['it says that there is none', '<div class="no-caption"><p>a</p></div>'],
    ['it is of another kind', '<div class="has-caption"><p>a</p></div>'],
    ['there is too much in it', `<div class="captioned"><p>a</p><p>${'b '.repeat(600)}</p></div>`],
  ])('what is called captioned is no caption where %s', (_, html) => {
    expect(htmlBlocks(html)[0]?.html).toBe('<p>a</p>')
  })

  test('an element left open does not reach into the next block', () => {
    expect(asPairs('<div><p>a <b>c</div><p>d')).toEqual([
      ['a c', '<p>a <b>c</b></p>'],
      ['d', '<p>d</p>'],
    ])
  })

  test('references are cleaned in text and source alike', () => {
    expect(asPairs('<p>a&nbsp;b&#0;&#x1F;&shy;c&#xFFFE;d&#160;! &#147;&#60;</p>')).toEqual([
      ['a bcd\u00A0! “<', '<p>a bcd\u00A0! &#147;&#60;</p>'],
    ])
  })

  test.each([
    ['in text', 'a &amp; &lt;b&gt; &eacute &notit; &acE; &x', 'a & <b> é ¬it; ∾̳ &x'],
    ['next to other text', '&amp<b>&amp;</b>amp; &am<i>p;</i>', '&&amp; &amp;'],
    ['not in raw text', '&amp;<xmp>&amp;</xmp>', '&&amp;'],
    ['again after raw text that is empty', '<xmp/>&amp;', '&'],
    ['not in markup that breaks off', '&amp; </&amp;', '& &amp;'],
  ])('references are resolved: %s', (_, html, text) => {
    expect(htmlBlocks(html)[0]?.text).toBe(text)
  })

  test.each([
    ['class="cap&#116;ion"', '<p class="caption">a</p>'],
    ['class="&amp;caption"', '<p class="caption">a</p>'],
    ['class="cap&tion"', '<p>a</p>'],
  ])('references are resolved in attributes: %s', (attributes, html) => {
    expect(htmlBlocks(`<div ${attributes}>a</div>`)[0]?.html).toBe(html)
  })

  test('100,000 nested elements are refused', () => {
    expect(() => htmlBlocks('<div>'.repeat(100_000))).toThrow('nested too deeply')
    expect(htmlBlocks(`${'<div>'.repeat(200)}a`)).toHaveLength(1)
  })
})
