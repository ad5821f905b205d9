import { expect, test } from 'vitest'
import { readDesk } from '../../../src/notice/read.ts'
import { read } from '../reading.ts'

/** What takes patterns long that look back again and again: squared, each would take minutes. */
const LONG = 400_000
const HOSTILE = {
  blanks: `a${' '.repeat(LONG)}b`,
  'line ends': `a${'\n'.repeat(LONG)}b`,
  addresses: 'a@'.repeat(LONG / 2),
  'letters of dates': 'T'.repeat(LONG),
  stops: 'a. '.repeat(LONG / 3),
  quotes: '"'.repeat(LONG),
  tags: '<a '.repeat(LONG / 3),
  references: '&amp;'.repeat(LONG / 5),
  marks: '>'.repeat(LONG),
  digits: '1'.repeat(LONG),
  colons: 'a:'.repeat(LONG / 2),
}

const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a date of NITF': (text) =>
    `<nitf><head><docdata><doc-id id-string="x"/><date.issue norm="${text}"/><date.release norm="${text}"/></docdata></head><body><body.content><p>One.</p></body.content></body></nitf>`,
  'a name of NITF': (text) =>
    `<nitf><head><docdata><doc-id id-string="${text}" regsrc="${text}"/><key-list><keyword key="${text}"/></key-list></docdata></head><body><body.head><hedline><hl1>${text}</hl1></hedline><byline>${text}</byline></body.head></body></nitf>`,
  'a paragraph of NITF': (text) => `<nitf><body><body.content><p>${text}</p></body.content></body></nitf>`,
  'lines of NITF': (text) => `<nitf><body><body.content><pre>${text}</pre></body.content></body></nitf>`,
  'a tagline of NITF': (text) =>
    `<nitf><body><body.content><p>One.</p></body.content><body.end><tagline>${text}</tagline></body.end></body></nitf>`,
  'text of NewsML-G2': (text) =>
    `<newsItem guid="urn:x:1"><itemMeta><edNote>${text}</edNote></itemMeta><contentMeta><headline>${text}</headline><description>${text}</description><altId type="x:guid">${text}</altId></contentMeta><contentSet><inlineData>${text}</inlineData></contentSet></newsItem>`,
  'text of NewsML 1.2': (text) =>
    `<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>${text}</NewsItemId><PublicIdentifier>${text}</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><StatusWillChange><DateAndTime>${text}</DateAndTime></StatusWillChange></NewsManagement><NewsComponent><NewsLines><HeadLine>${text}</HeadLine><DateLine>${text}</DateLine></NewsLines><ContentItem><DataContent>${text}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
}

const CASES = Object.entries(PLACES).flatMap(([place, documentOf]) =>
  Object.entries(HOSTILE).map(([name, text]) => [place, name, documentOf, text] as const),
)

test.each(CASES)(
  '%s of very many %s is read, or refused, in time that grows with its length',
  (_place, _name, documentOf, text) => {
    const written = text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
    const { articles, left, problem } = read('a.xml', documentOf(written))
    expect(articles.length + left.length > 0 || problem !== undefined).toBe(true)
    for (const article of articles) readDesk(article)
  },
  20_000,
)
