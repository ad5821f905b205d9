import { describe, expect, test } from 'vitest'
import { linesOf, storyHtml } from '../../src/feed/content.ts'
import { creditsOf } from '../../src/publish/records.ts'
import { articleOf, entryOf, SITE } from './build.ts'

function storyOf(body_html: string): string {
  const article = articleOf({ headline: 'Harbour', body_html })
  return storyHtml(article.body, creditsOf(article, SITE.agencies))
}

const STORY = '<p>The <em>Aurora</em> came back after a week at sea.</p>'

describe('left out, the rest as it was', () => {
  test.each([
    ['a credit line at the end', `${STORY}\n<p>(AFP, dpa)</p>`],
    ['a byline on top', `<p>By Jane Doe, Associated Press</p>${STORY}`],
    ['an origin on top', `<p>Via Radio Fjord</p>${STORY}`],
    ['a link to another story', `<p>Read more: Ferry is late again</p>${STORY}`],
    ['a newsletter', `${STORY}<p>Sign up for our newsletter to get the news every day</p>`],
    ['a signature', `${STORY}<p>ab/cd (AFP, dpa)</p>`],
  ])('%s', (_, html) => {
    expect(storyOf(html)).toBe(STORY)
  })

  test('between two paragraphs', () => {
    expect(storyOf(`${STORY}<p>READ ALSO: Ferry is late again</p><p><b>All</b> are well.</p>`)).toBe(
      `${STORY}\n<p><b>All</b> are well.</p>`,
    )
  })

  test('everything, where there is no story', () => {
    expect(storyOf('<p>(AFP)</p>')).toBe('')
  })
})

describe('a credit cut off the end of a paragraph', () => {
  test.each([
    [
      'markup before it stays',
      '<p>The <em>Aurora</em> is back. ab/cd (AFP, dpa)</p>',
      '<p>The <em>Aurora</em> is back. </p>',
    ],
    [
      'markup around it stays',
      '<p>The <em>Aurora is back. ab/cd (AFP, dpa)</em></p>',
      '<p>The <em>Aurora is back. </em></p>',
    ],
    [
      'behind a break',
      '<p>The <em>Aurora</em> is back.<br>ab/cd (AFP, dpa)</p>',
      '<p>The <em>Aurora</em> is back.<br></p>',
    ],
    [
      'an ampersand in it',
      '<p>The <em>Aurora</em> is back. ab/cd (AFP, dpa &amp; Reuters)</p>',
      '<p>The <em>Aurora</em> is back. </p>',
    ],
    [
      'the same words in a picture stay',
      '<p>The <em>Aurora</em> is back. ab/cd (AFP, dpa)<img src="/a.jpg" alt="ab/cd (AFP, dpa)"></p>',
      '<p>The <em>Aurora</em> is back. <img src="/a.jpg" alt="ab/cd (AFP, dpa)"></p>',
    ],
    [
      'the same words in the story stay',
      '<p>It was signed ab/cd (AFP, dpa) <em>then</em>. ab/cd (AFP, dpa)</p>',
      '<p>It was signed ab/cd (AFP, dpa) <em>then</em>. </p>',
    ],
    [
      'markup within it costs the others',
      '<p>The <em>Aurora</em> is back. ab/cd (<b>AFP</b>, dpa)</p>',
      '<p>The Aurora is back.</p>',
    ],
    [
      'signs are escaped again',
      '<p>Q&amp;A &lt;live&gt; is back. ab/cd (<b>AFP</b>, dpa)</p>',
      '<p>Q&amp;A &lt;live&gt; is back.</p>',
    ],
    [
      'but not where a picture would go with it',
      '<p>The <em>Aurora</em> is back.<img src="/a.jpg"> ab/cd (<b>AFP</b>, dpa)</p>',
      '<p>The <em>Aurora</em> is back.<img src="/a.jpg"> ab/cd (<b>AFP</b>, dpa)</p>',
    ],
  ])('%s', (_, html, expected) => {
    expect(storyOf(html)).toBe(expected)
  })

  test('a link in the middle of a paragraph goes, lines stay lines', () => {
    expect(storyOf('<p>The ferry is back.<br>Read more: Ferry is late again<br>All are well.</p>')).toBe(
      '<p>The ferry is back.<br>All are well.</p>',
    )
  })
})

describe('kept', () => {
  test.each([
    ['a dateline', '<p>KIEL (dpa) – The <em>Aurora</em> is back.</p>'],
    ['a picture without text', '<p>The ferry.</p>\n<p><img src="/a.jpg"></p>'],
    [
      'a picture that is credited',
      '<p>The ferry.</p>\n<figure><img src="/a.jpg"><figcaption>(AFP)</figcaption></figure>',
    ],
    ['lists and tables', '<ul><li>a</li><li>b</li></ul>\n<table><tr><td>c</td></tr></table>'],
    ['a quotation', '<blockquote>We are <b>late</b>.</blockquote>'],
  ])('%s', (_, html) => {
    expect(storyOf(html)).toBe(html)
  })
})

describe('who made a picture did not make the story', () => {
  const credited = (body_html: string) => {
    const { credits, content } = entryOf({ headline: 'Harbour', body_html })
    expect(content).toContain('AFP')
    return credits.agencies.map(({ id }) => id)
  }

  test.each([
    [
      'in a figure',
      `<figure><img src="/a.jpg"><figcaption>${'The ship comes back to its harbour on Monday. '.repeat(5)}(AFP)</figcaption></figure>`,
    ],
    [
      'in a figure, on a line of its own',
      '<figure><img src="/a.jpg"><figcaption>The ship<br>Ann Example/AFP</figcaption></figure>',
    ],
    ['in a figure whose picture is gone', '<figure><figcaption>A film. (AFP)</figcaption></figure>'],
    ['in a caption without a figure', '<img src="/a.jpg"><figcaption>(AFP)</figcaption>'],
    ['in a paragraph called caption', '<p><img src="/a.jpg"></p><p class="wp-caption-text">(AFP)</p>'],
    ['in an element called caption', '<div><img src="/a.jpg"><div class="caption">(AFP)</div></div>'],
    ['in a paragraph within one', '<div class=caption><p class="x">(AFP)</p></div>'],
    ['in a paragraph under it', '<p><img src="/a.jpg"></p><p>Photo: AFP/Getty</p>'],
    ['on the line under it', '<p><img src="/a.jpg"><br>Photo: AFP/Getty</p>'],
  ])('%s', (_, html) => {
    expect(credited(STORY + html)).toEqual([])
    expect(credited(html + STORY)).toEqual([])
    expect(credited(`${html}${STORY}<p>(dpa)</p>${html}`)).toEqual(['dpa'])
  })

  test.each([
    ['a quotation', '<figure><blockquote>We are late.</blockquote></figure><p>(AFP)</p>'],
    ['a table', '<figure><table><tr><td>a</td></tr></table></figure><p>(AFP)</p>'],
    ['a paragraph that says it is no caption', '<p class="no-caption">(AFP)</p>'],
    ['a picture in a paragraph', '<p>The ship is back. <img src="/a.jpg"> ab/cd (AFP)</p>'],
  ])('%s does not keep the credit of the story', (_, html) => {
    expect(credited(STORY + html)).toEqual(['afp'])
  })

  test('a caption is no beginning of a story', () => {
    const html =
      '<p class="caption">The ship on Monday.</p><figure><figcaption>It is late.</figcaption></figure>'
    expect(entryOf({ body_html: html + STORY }).title).toBe('The Aurora came back after a week at sea')
  })
})

test('a line for each line of each block', () => {
  const { body } = articleOf({
    headline: 'Harbour',
    body_html:
      '<p>a<br>b</p><p><img src="/a.jpg"></p><ul><li>c<li>d</ul><figure><img src="/b.jpg"><figcaption>e<br>f</figcaption></figure>',
  })
  expect(linesOf(body)).toEqual(['a', 'b', '', 'c', 'd', '', ''])
})

describe('what is taken out of a block', () => {
  test('a line cut in its middle is shown whole', () => {
    const caption = '港口示意圖。（中央社記者王小明台北12日電）港務局今天表示，渡輪改從舊碼頭出發。'
    expect(storyOf(`<p>${caption}</p>`)).toBe(`<p>${caption}</p>`)
  })

  test('a story that repeats its dateline keeps both', () => {
    expect(storyOf('<p>KIEL (AFP) - KIEL</p>')).toBe('<p>KIEL (AFP) - KIEL</p>')
  })

  test.each([
    '<ul><li>Boats</li><li>Share</li><li>Cranes</li></ul>',
    '<table><tbody><tr><td>Day</td><td>Share</td></tr><tr><td>Boats</td><td>12</td></tr></tbody></table>',
  ])('%s stays one thing', (html) => {
    expect(storyOf(`${STORY}${html}${STORY}`)).toContain(html)
  })

  test('a list of nothing but links goes', () => {
    const links = '<ul><li>Read more: The crane that fell</li><li>Read more: Who owns the crane?</li></ul>'
    expect(storyOf(`${STORY}${links}${STORY}`)).not.toContain('crane')
  })
})
