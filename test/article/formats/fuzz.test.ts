import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reading } from '../../../src/article/article.ts'
import { readDate } from '../../../src/article/dates.ts'
import { readRecord } from '../../../src/article/read.ts'
import { parseXml, type XmlElement, type XmlNode } from '../../../src/article/xml.ts'
import { toEntry } from '../../../src/feed/entry.ts'
import { FORMATS } from '../../../src/feed/formats.ts'
import { toRow } from '../../../src/feed/row.ts'
import { readDesk } from '../../../src/notice/read.ts'
import { creditsOf } from '../../../src/publish/records.ts'
import { documentOf, SITE, storiesOf } from '../../feed/build.ts'
import { MODIFIED } from '../reading.ts'

/** How many damaged records each test makes; more than these few with `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ ?? 500)

const FOLDER = join(import.meta.dirname, 'fixtures')
const FIXTURES = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => readFileSync(path))

/** Bytes that mean something to some parser. */
const TOKENS = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '<a>',
    '</a>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ?>',
    '<!DOCTYPE a [',
  ],
  ...[
    '&lt;',
    '&#0;',
    '&#x110000;',
    '&nbsp;',
    '&x;',
    ' xmlns="urn:x"',
    ' xmlns:a="urn:x"',
    '<p>',
    '</p>',
    '<br/>',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    'true',
    '1e999',
    '{"a":',
    '"\\ud800"',
    '[[',
    '{}',
    '"__proto__":',
  ],
  ...[
    '2026-02-30T25:61:00Z',
    '0000-00-00',
    'stat:canceled',
    '\u0000',
    '\uFFFE',
    '\u0085',
    '\u2028',
    'é',
    '😀',
  ],
].map((token) => Buffer.from(token))
const BYTES = [[0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0xc3], [0x80], [0x1b, 0x24, 0x42], [0]].map(
  (bytes) => Buffer.from(bytes),
)

/** One damage: where (as a share of the record), how long, and what to do there. */
const DAMAGE = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ arbitrary: fc.nat(8), weight: 4 }, fc.nat(2_000)),
  kind: fc.constantFrom('flip', 'drop', 'repeat', 'put', 'put', 'move', 'splice', 'cut'),
  put: fc.constantFrom(...TOKENS, ...TOKENS, ...BYTES),
  from: fc.nat(FIXTURES.length - 1),
})
type Damage = typeof DAMAGE extends fc.Arbitrary<infer T> ? T : never

function damaged(bytes: Buffer, { at, length, kind, put, from }: Damage): Buffer {
  const start = Math.floor(at * bytes.length)
  const head = bytes.subarray(0, start)
  const piece = bytes.subarray(start, start + length)
  const tail = bytes.subarray(start + length)
  const other = FIXTURES[from]!
  const stranger = other.subarray(Math.floor(at * other.length)).subarray(0, length)
  const made = {
    flip: [head, piece.map((byte) => byte ^ 0x20), tail],
    drop: [head, tail],
    repeat: [head, ...Array(10).fill(piece), tail],
    put: [head, put, bytes.subarray(start)],
    move: [tail, piece, head],
    splice: [head, stranger, tail],
    cut: [head],
  }
  return Buffer.concat(made[kind])
}

/** XML 1.0 section 2.2, Char, written independently of what is tested. */
const XML_CHARS = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

function expectSound({ articles, left, problem, warnings }: Reading): void {
  if (problem) expect([articles, left, warnings]).toEqual([[], [], []])
  else expect(articles.length + left.length).toBeGreaterThan(0)
  JSON.stringify([articles, left, problem, warnings], (_name, value) => {
    if (typeof value === 'string') expect(value).toMatch(XML_CHARS)
    return value
  })
  for (const { firstcreated, versioncreated, expires, embargoed } of articles) {
    for (const date of [
      firstcreated,
      versioncreated,
      expires,
      embargoed === 'unreadable' ? undefined : embargoed,
    ])
      expect(date === undefined || readDate(date) === date).toBe(true)
  }
}

/** Every article goes through all that publishing does, and every feed of it reads back as written. */
function expectPublishable({ articles }: Reading): void {
  const read = articles
    .map(readDesk)
    .map((desk) => ({ ...desk, credits: creditsOf(desk.article, SITE.agencies) }))
  const rows = read.map((desk) => toRow(desk, desk.credits, SITE))
  const stories = storiesOf(rows, '2099-01-01T00:00:00.000Z').shown
  const entries = stories.flatMap((story) => {
    const take = read.find(({ article }) => article.part === story.row?.part)
    return take ? [toEntry(take.article, take.credits, story, SITE)] : []
  })
  const document = documentOf(entries)
  for (const { render, check } of FORMATS) expect(check(render(document), document)).toBeUndefined()
}

function readBytes(bytes: Uint8Array): Reading {
  return readRecord({ key: 'a.xml', bytes, modified: MODIFIED })
}

test('there are fixtures, and each is sound before it is damaged', () => {
  expect(FIXTURES.length).toBeGreaterThan(20)
  for (const bytes of FIXTURES) {
    const reading = readBytes(bytes)
    expectSound(reading)
    expectPublishable(reading)
  }
})

test('a damaged record is read or rejected, and what is read can be published', () => {
  fc.assert(
    fc.property(
      fc.nat(FIXTURES.length - 1),
      fc.array(DAMAGE, { minLength: 1, maxLength: 6 }),
      (at, damages) => {
        const reading = readBytes(damages.reduce(damaged, FIXTURES[at]!))
        expectSound(reading)
        expectPublishable(reading)
      },
    ),
    { numRuns: RUNS, seed: 8 },
  )
}, 3_600_000)

const JSON_FIXTURES = FIXTURES.flatMap((bytes) => {
  try {
    return [JSON.parse(bytes.toString()) as unknown]
  } catch {
    return []
  }
})

test('so is one whose members are of any other type', () => {
  expect(JSON_FIXTURES.length).toBeGreaterThan(10)
  const change = fc.record({ nth: fc.nat(200), value: fc.oneof(fc.jsonValue(), fc.constantFrom(...HOSTILE)) })
  fc.assert(
    fc.property(
      fc.constantFrom(...JSON_FIXTURES),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (value, changes) => {
        const changed = changes.reduce((record, { nth, value: other }) => withNth(record, nth, other), value)
        const reading = readBytes(Buffer.from(JSON.stringify(changed) ?? 'null'))
        expectSound(reading)
        expectPublishable(reading)
      },
    ),
    { numRuns: RUNS, seed: 8 },
  )
}, 3_600_000)

const HOSTILE = [
  null,
  [],
  {},
  '',
  ' ',
  0,
  -1,
  1e300,
  true,
  [null],
  [[]],
  [{}],
  { value: {} },
  { name: 1 },
  '\u0000',
  '<p>',
  '&',
]

/** The value with its nth part, counted through the whole of it, exchanged. */
function withNth(value: unknown, nth: number, other: unknown): unknown {
  let left = nth
  const visit = (part: unknown): unknown => {
    if (left-- === 0) return other
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, visit(inner)]))
  }
  return visit(value)
}

const TREES = FIXTURES.flatMap((bytes) => {
  const text = bytes.toString()
  return text.trimStart().startsWith('<') ? [parseXml(text)] : []
})

const WORDS = [
  ...[
    '',
    ' ',
    'stat:withheld',
    'canceled',
    'Embargoed',
    '2026-03-05T12:00:00Z',
    '20260305T1200',
    'YYYYMMDD',
    '0',
    '-1',
    '1e9',
  ],
  ...[
    '<p>One.</p>',
    '&lt;b&gt;',
    '>>>',
    'AFP/dpa',
    'Photo: AFP',
    'http://',
    'image/jpg',
    'x'.repeat(5_000),
    'text',
    'main',
    '\n\n',
  ],
]

/** One damage to a tree: where, counted through the whole of it, and what to do there. */
const CUT = fc.record({
  nth: fc.nat(300),
  kind: fc.constantFrom(
    'drop',
    'double',
    'empty',
    'say',
    'say',
    'name',
    'wrap',
    'attribute',
    'attribute',
    'graft',
  ),
  word: fc.constantFrom(...WORDS),
  name: fc.constantFrom(...TREES.flatMap(namesIn)),
  from: fc.nat(300),
})
type Cut = typeof CUT extends fc.Arbitrary<infer T> ? T : never

function namesIn({ name, children }: XmlElement): string[] {
  return [name, ...children.flatMap((node) => (typeof node === 'string' ? [] : namesIn(node)))]
}

function cut(root: XmlElement, { nth, kind, word, name, from }: Cut): XmlElement {
  let left = nth
  const visit = (node: XmlNode): XmlNode[] => {
    if (left-- === 0) return damagedNode(node)
    return typeof node === 'string' ? [node] : [{ ...node, children: node.children.flatMap(visit) }]
  }
  const damagedNode = (node: XmlNode): XmlNode[] => {
    if (typeof node === 'string') return kind === 'drop' ? [] : [word]
    const { attributes, children } = node
    const [attribute = 'qcode'] = Object.keys(attributes).slice(from % 3)
    const made: Record<Cut['kind'], XmlNode[]> = {
      drop: [],
      double: [node, node],
      empty: [{ ...node, children: [] }],
      say: [{ ...node, children: [word] }],
      name: [{ ...node, name }],
      wrap: [{ ...node, children: [{ ...node, name }] }],
      attribute: [{ ...node, attributes: { ...attributes, [attribute]: word } }],
      graft: [{ ...node, children: [...children, nthOf(root, from)] }],
    }
    return made[kind]
  }
  const [made] = visit(root)
  return typeof made === 'object' ? made : root
}

function nthOf(root: XmlElement, nth: number): XmlNode {
  const nodes: XmlNode[] = [root]
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!
    if (at === nth || nodes.length > 2_000) return node
    if (typeof node !== 'string') nodes.push(...node.children)
  }
  return root.children.at(-1) ?? ''
}

function written(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name.replace(/^\{.*\}/, '')}="${escaped(value)}"`,
  )
  const name = node.name.replace(/^\{.*\}/, '')
  return `<${name}${[...new Set(attributes)].join('')}>${node.children.map(written).join('')}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

test('and one whose elements are dropped, doubled, emptied, renamed or grafted', () => {
  expect(TREES.length).toBeGreaterThan(10)
  let articles = 0
  fc.assert(
    fc.property(fc.constantFrom(...TREES), fc.array(CUT, { minLength: 1, maxLength: 5 }), (tree, cuts) => {
      const reading = readBytes(Buffer.from(written(cuts.reduce(cut, tree))))
      expectSound(reading)
      expectPublishable(reading)
      articles += reading.articles.length
    }),
    { numRuns: RUNS, seed: 8 },
  )
  // Most of these are well formed, and so reach all that reads an article.
  expect(articles).toBeGreaterThan(RUNS / 3)
}, 3_600_000)
