import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { readDesk } from '../../src/notice/read.ts'
import { made } from './made.ts'

/** Pieces of what editors write, in any order. */
const PIECES = [
  ...[
    'KILL',
    'kill',
    'Editors',
    'EDS',
    'the story',
    'slugged',
    'headlined',
    'withdrawn',
    'HOLD FOR RELEASE',
    'CORRECTION',
  ],
  ...[
    '(Adds',
    '(Corrects',
    'Meldung',
    '„',
    '“',
    '"',
    "'",
    '«',
    ':',
    ' - ',
    '-',
    '(',
    ')',
    '\n',
    ' ',
    'KIEL (Hansa) -',
    '撤稿',
  ],
]
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 20 })
    .map((pieces) => pieces.join('')),
)
const block = fc.record({
  text,
  html: fc.oneof(
    text,
    text.map((words) => `<p>${words}</p>`),
  ),
})
const words = fc.array(text, { maxLength: 3 })
const article: fc.Arbitrary<Article> = fc
  .record(
    {
      headline: text,
      slugline: text,
      ednote: text,
      genres: words,
      keywords: words,
      sections: words,
      evolvedfrom: words,
      altids: words,
    },
    { requiredKeys: ['genres', 'keywords', 'sections', 'evolvedfrom', 'altids'] },
  )
  .chain((fields) =>
    fc.array(block, { maxLength: 30 }).map((body) => ({ ...made({}), ...fields, body }) as Article),
  )

const lengthOf = ({ body }: Article) => body.reduce((length, block) => length + block.text.length, 0)

test('any article is read, and no body is lengthened', () => {
  fc.assert(
    fc.property(article, (given) => {
      const { article: read } = readDesk(given)
      expect(read.body.length).toBeLessThanOrEqual(given.body.length)
      expect(lengthOf(read)).toBeLessThanOrEqual(lengthOf(given))
    }),
    { numRuns: 1_000 },
  )
})

test('what was read once says nothing new to editors', () => {
  fc.assert(
    fc.property(article, (given) => {
      const { article: once } = readDesk(given)
      expect(lengthOf(readDesk(once).article)).toBeLessThanOrEqual(lengthOf(once))
    }),
  )
})

const SIZE = 1_000_000
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length))

test.each([
  'x',
  ' ',
  'KILL ',
  '(',
  ')',
  '()',
  '"',
  "' ",
  '“',
  '«',
  '-',
  ': ',
  '. ',
  'Editors: ',
  'EDS ',
  'the story ',
  'A ',
  'Please kill the ',
  'headlined ',
  'slugged ',
  'urn:',
  '(Adds ',
  'Correction ',
  'and ',
  'Die Meldung ',
  'Subject: ',
  'HOLD ',
  'HOLD: ',
  'Do not publish ',
  'do not use until ',
  'embargo ',
  'EMBARGO\n',
  '18:00 ',
  '1. 2',
  'until ',
  'not for publication before 1800 ',
  'earlier ',
  'resends to fix ',
  'correction to ',
  'correction: none ',
  'withhold Mayor ',
  'please delete from all ',
  'The story "',
  '12:',
  ', do not',
  'La dépêche ',
  '\n',
  'a\n',
  'Eds: x\n',
  '稿',
  '記事',
])('a megabyte of %j', (piece) => {
  const lines = fill(piece)
  const body = [{ text: lines, html: `<p>${lines}</p>` }]
  for (const fields of [
    {},
    { headline: lines, ednote: lines, slugline: lines },
    { headline: 'KILL', ednote: `KILL: ${lines}`, slugline: lines },
  ]) {
    readDesk({ ...made(fields), body })
  }
  for (const lead of [
    'Editors: kill the story ',
    'Please kill the story headlined ',
    'EDITORS: withhold ',
    'The story "',
    'HOLD Mayor ',
    'EMBARGO UNTIL ',
    'Bitte die Meldung ',
    '(Adds ',
    'Correction: ',
  ]) {
    readDesk({ ...made({}), body: [{ text: `${lead}${lines}`, html: '' }] })
  }
})

test('a great many blocks', () => {
  readDesk({
    ...made({}),
    body: Array.from({ length: 300_000 }, () => ({ text: '', html: '<img src="a">' })),
  })
})
