import { describe, expect, test } from 'vitest'
import { parseXml } from '../../src/article/xml.ts'
import { all, first, textAt, textOf, within } from '../../src/article/xml-path.ts'
import { rootOf } from '../../src/article/xml-root.ts'

const G2 = 'http://iptc.org/std/nar/2006-10-01/'

describe('names', () => {
  test.each([
    ['by default', `<newsItem xmlns="${G2}"><guid>1</guid></newsItem>`],
    ['with a prefix', `<g:newsItem xmlns:g="${G2}"><g:guid>1</g:guid></g:newsItem>`],
    [
      'with another on every element',
      `<a:newsItem xmlns:a="${G2}"><b:guid xmlns:b="${G2}">1</b:guid></a:newsItem>`,
    ],
    ['not at all', '<newsItem><guid>1</guid></newsItem>'],
    ['by a prefix alone', '<nar:newsItem><nar:guid>1</nar:guid></nar:newsItem>'],
    ['and taken back', `<newsItem xmlns="${G2}"><guid xmlns="">1</guid></newsItem>`],
  ])('an element whose namespace is declared %s goes by its local name', (_how, text) => {
    const root = parseXml(text)
    expect(root.name).toBe('newsItem')
    expect(textAt(root, 'guid')).toBe('1')
  })

  test('an element of another namespace is nobody, whatever its prefix, and so is what inherits it', () => {
    const root = parseXml(
      `<newsItem xmlns="${G2}"><guid xmlns="urn:x">1</guid><nar:guid xmlns:nar="urn:y"/></newsItem>`,
    )
    expect(root.children).toMatchObject([{ name: '{urn:x}guid' }, { name: '{urn:y}guid' }])
    expect(first(root, 'guid')).toBeUndefined()
  })

  test('the root gives its name to its own namespace, whatever that is', () => {
    const root = parseXml(
      '<a:nitf xmlns:a="http://agency.example/nitf"><a:body/><body/><body xmlns="urn:x"/></a:nitf>',
    )
    expect(root.name).toBe('nitf')
    expect(all(root, 'body')).toHaveLength(2)
    expect(
      parseXml('<nitf xmlns="http://agency.example/nitf"><b xmlns=""/><b/></nitf>').children,
    ).toMatchObject([{ name: 'b' }, { name: 'b' }])
  })

  test('a prefix means what it means where it stands', () => {
    const root = parseXml(`<a xmlns:p="urn:x"><b xmlns:p="${G2}"><p:c/></b><p:c/></a>`)
    expect(all(root, 'b/c')).toHaveLength(1)
    expect(all(root, 'c')).toHaveLength(0)
  })

  test('attributes have no default namespace, and xml:lang keeps its prefix', () => {
    const text = `<a xmlns="urn:x" xmlns:g="${G2}" qcode="1" g:rel="2" x:y="3" xmlns:z="urn:z" z:w="4" xml:lang="de"/>`
    const { attributes } = parseXml(text)
    expect(attributes).toEqual({ qcode: '1', rel: '2', y: '3', '{urn:z}w': '4', 'xml:lang': 'de' })
  })
})

describe('what is found', () => {
  const root = parseXml('<a>\n<b><c>one</c></b><b><c> two <d>and</d> three </c></b><c>four</c></a>')

  test('by path, by name at any depth, and with all its text', () => {
    expect(all(root, 'b/c').map((element) => textOf(element))).toEqual(['one', ' two and three '])
    expect(textAt(root, 'b/c')).toBe('one')
    expect(within(root, 'c').map((element) => element.children[0])).toEqual(['one', ' two ', 'four'])
    expect(textAt(root, 'x/y')).toBeUndefined()
    expect(all(undefined, 'x')).toEqual([])
  })

  test('and in which line', () => {
    expect(first(root, 'b')?.line).toBe(2)
  })
})

test('references: those of XML, of HTML, and of characters', () => {
  expect(textOf(parseXml('<a b="&quot;">&amp;&lt;&auml;&nbsp;&ndash;&#62;&#x2F;<![CDATA[&amp;]]></a>'))).toBe(
    '&<ä\u00A0–>/&amp;',
  )
})

describe('what is no XML is refused with its line', () => {
  test.each([
    ['cut off', '<a>\n<b>tex', 'not XML: unclosed tag: b', 2],
    ['crossed', '<a>\n<b></a></b>', 'not XML: unexpected close tag', 2],
    ['two roots', '<a/>\n<a/>', 'not XML: documents may contain only one root', 2],
    ['no root', '<!-- a -->', 'not XML: document must contain a root element', 1],
    ['an attribute twice', '<a b="1" b="2"/>', 'not XML: duplicate attribute: b', 1],
    ['an entity of nobody', '<a>\n\n&unheard;</a>', 'not XML: undefined entity', 3],
    ['a bare ampersand', '<a>\n<b>R & D</b>\n<b>x;</b></a>', 'not XML: an "&" must be written "&amp;"', 2],
    [
      'one at the end',
      '<a>\n<![CDATA[R & D]]><!-- & -->&amp;&#38;&#x26;\n<b>R &</b></a>',
      'not XML: an "&" must be written "&amp;"',
      3,
    ],
    ['a control character', '<a>\u0001</a>', 'not XML: disallowed character', 1],
  ])('%s', (_name, text, reason, line) => {
    expect(problemOf(text)).toEqual({ reason, line })
  })
})

describe('a hostile DOCTYPE', () => {
  test('is passed over, and nothing of it is loaded or known', () => {
    const external =
      '<!DOCTYPE a PUBLIC "-//X//X" "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a>1</a>'
    expect(textOf(parseXml(external))).toBe('1')
  })

  test.each([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a billion laughs', '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>'],
  ])('%s is not known', (_name, text) => {
    expect(problemOf(text)).toEqual({ reason: 'not XML: undefined entity', line: 1 })
  })
})

test('depth has a bound', () => {
  expect(parseXml('<a>'.repeat(200) + '</a>'.repeat(200)).name).toBe('a')
  expect(problemOf('<a>\n'.repeat(100_000))).toEqual({ reason: 'nested too deeply', line: 201 })
})

test('so has the number of elements', () => {
  expect(parseXml(`<a>${'<b/>'.repeat(99_999)}</a>`).children).toHaveLength(99_999)
  expect(problemOf(`<a>\n${'<b/>'.repeat(100_000)}</a>`)).toEqual({
    reason: 'more than 100000 elements',
    line: 2,
  })
})

test('names of our own objects mean nothing', () => {
  const { name, attributes, children } = parseXml('<constructor __proto__="1">&amp;<toString/></constructor>')
  expect([name, Object.keys(attributes), children]).toMatchObject([
    'constructor',
    ['__proto__'],
    ['&', { name: 'toString' }],
  ])
  expect(problemOf('<a>&constructor;</a>').reason).toBe('not XML: undefined entity')
})

describe('the root, told without parsing', () => {
  test.each([
    ['<a/>', 'a'],
    [' \n<x:newsItem xmlns:x="y">', 'newsItem'],
    ['<?xml version="1.0"?><?pi <b> ?><!-- <c> --><a>', 'a'],
    ['<!DOCTYPE a SYSTEM "x"><a>', 'a'],
    [`<!DOCTYPE a [ <!ENTITY b "]>"> <!-- ]> ' --> <!ENTITY c ']'> ] ><a>`, 'a'],
    ['<!doctype html><html>', 'html'],
  ])('%s', (text, root) => {
    expect(rootOf(text)).toBe(root)
  })

  test.each([
    '',
    'a',
    '{"a": "<b>"}',
    '< a>',
    '<1>',
    '<!-- <a>',
    '<!DOCTYPE a [ " ]><a>',
    '<?xml <a>',
    '<>',
    '</a>',
  ])('not of %j', (text) => {
    expect(rootOf(text)).toBeUndefined()
  })
})

function problemOf(text: string) {
  try {
    parseXml(text)
    return { reason: 'none' }
  } catch (error) {
    return (error as { problem: { reason: string; line?: number } }).problem
  }
}
