import { expect, test } from 'vitest'
import { nitfHtml } from '../../../../src/article/formats/nitf/html.ts'
import { parseXml } from '../../../../src/article/xml.ts'

const htmlOf = (content: string) =>
  nitfHtml(parseXml(`<nitf><body><body.content>${content}</body.content></body></nitf>`))

function pictureOf(more: string): string {
  const reference =
    '<media-reference mime-type="image/jpeg" source="a&quot;b.jpg" alternate-text="A &amp; B"/>'
  return `<media media-type="image">${reference}<media-caption><p>The quay.</p></media-caption>${more}</media>`
}

test.each([
  [
    'a picture with its caption and credit',
    pictureOf('<media-producer>Bo Sample</media-producer>'),
    'The quay. (Bo Sample)',
  ],
  [
    'a picture with the credit of its file',
    pictureOf('').replace('/>', ' source-credit="XNA"/>'),
    'The quay. (XNA)',
  ],
  [
    'a picture with the owner of its file',
    pictureOf('').replace('/>', ' copyright="XNA"/>'),
    'The quay. (XNA)',
  ],
  ['a picture without a credit', pictureOf(''), 'The quay.'],
])('%s is a figure', (_name, media, caption) => {
  expect(htmlOf(media)).toBe(
    `<figure><img src="a&quot;b.jpg" alt="A &amp; B"><figcaption>${caption}</figcaption></figure>`,
  )
})

test.each([
  ['film', '<media media-type="video"><media-reference source="a.jpg"/></media>', ''],
  [
    'a picture that no page shows',
    '<media media-type="image"><media-reference source="a.tif" mime-type="image/tiff"/></media>',
    '',
  ],
  [
    'names',
    '<p><person><name.given>Jane</name.given><name.family>Roe</name.family><alt-code idsrc="x" value="y"/></person> of <org>Oxhaven Lines</org></p>',
    '<p>Jane Roe of Oxhaven Lines</p>',
  ],
  [
    'fractions',
    '<p><num>2 <frac><numer>1</numer><denom>4</denom></frac></num> miles</p>',
    '<p>2 1/4 miles</p>',
  ],
  ['notes', '<note><body.content><p>No.</p></body.content></note><p>Yes.</p>', '<p>Yes.</p>'],
  ['footnotes', '<fn><body.content><p>Yes.</p></body.content></fn>', '<div><div><p>Yes.</p></div></div>'],
  [
    'what is HTML already',
    '<ol><li>One<br/>two</li></ol><hr/><pre> a\n b</pre><dl><dt>A</dt><dd>B</dd></dl>',
    '<ol><li>One<br>two</li></ol><hr><pre> a\n b</pre><dl><dt>A</dt><dd>B</dd></dl>',
  ],
  ['text that looks like HTML', '<p>1 &lt; 2 &amp;amp;</p>', '<p>1 &lt; 2 &amp;amp;</p>'],
])('%s in HTML', (_name, content, html) => {
  expect(htmlOf(content)).toBe(html)
})
