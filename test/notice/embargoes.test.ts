import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { made, madeOfHtml, STORY } from './made.ts'

const HEADLINE = 'Fewer boats to the islands'
const HELD = { kind: 'hold', names: [], isOfItself: true }
const UNTIL = '2026-03-05T18:00:00.000Z'

const LABELS = [
  'EMBARGOED UNTIL 1800 GMT',
  'EMBARGOED UNTIL 6 P.M. EST, NOV. 20',
  'EMBARGOED UNTIL 1800 GMT - CHECK AGAINST DELIVERY',
  'EMBARGOED UNTIL 2026-11-20T18:00:00+01:00',
  '***EMBARGOED FOR RELEASE UNTIL 18:00 GMT, 20 NOVEMBER 2026***',
  '** STRICTLY EMBARGOED UNTIL 00:01 (LONDON TIME) FRIDAY 20TH NOVEMBER **',
  'STRICTLY EMBARGOED',
  'Embargoed until Friday',
  'EMBARGO: Not for publication before 00:01 GMT Friday',
  '[EMBARGO: 20 Nov, 18:00]',
  'EMBARGO:18.00 UHR',
  'Embargo: 18 Uhr',
  'EMBARGO',
  '(Sperrfrist: 20. November, 18.00 Uhr)',
  'SPERRFRIST 18.00 UHR',
  '(Achtung: Sperrfrist 18 Uhr)',
  'Achtung Sperrfrist: Freitag, 20.11.2026, 18:00 Uhr!',
  'Sous embargo jusqu’au vendredi 20 novembre à 18h00',
  "Sous embargo jusqu'au 20 novembre",
  'Embargado hasta el 20 de noviembre a las 18 horas',
  'Sob embargo até 20 de novembro às 18h',
  'Sotto embargo fino alle 18 di venerdì 20 novembre',
  'Embargo tot vrijdag 20 november 18.00 uur',
]

test.each(LABELS)('an opening line that holds the story, and is not for readers: %s', (line) => {
  for (const above of [[], ['By Jane Doe'], ['Eds: Updates with quotes.']]) {
    const given = [...above, line, ...STORY]
    const { article, order } = readDesk(made({ headline: HEADLINE }, ...given))
    expect(order).toEqual(HELD)
    expect(article.body.map(({ text }) => text)).not.toContain(line)
    expect(article.ednote).toContain(line)
  }
})

test.each(LABELS)('the same in a note to editors, or for a headline: %s', (words) => {
  expect(readDesk(made({ headline: HEADLINE, ednote: words }, ...STORY)).order).toEqual(HELD)
  const { article, order } = readDesk(made({ headline: words }, ...STORY))
  expect(order).toEqual(HELD)
  expect(article).not.toHaveProperty('headline')
})

test.each(LABELS)('beside a field that says when it ends the line only goes: %s', (line) => {
  const { article, order } = readDesk(made({ headline: HEADLINE, embargoed: UNTIL }, line, ...STORY))
  expect(order).toBeUndefined()
  expect(article.body).toEqual(made({}, ...STORY).body)
})

test.each([
  ['EMBARGOED: Ferry line reopens', 'Ferry line reopens'],
  ['EMBARGOED: 14 boats are back', '14 boats are back'],
  ['EMBARGOED-Ferry line reopens', 'Ferry line reopens'],
  ['EMBARGOED UNTIL 1800 GMT - Ferry line reopens', 'Ferry line reopens'],
  ['(EMBARGOED UNTIL 1800 GMT) Ferry line reopens', 'Ferry line reopens'],
  ['Ferry line reopens (EMBARGOED UNTIL 1800 GMT)', 'Ferry line reopens'],
  ['EMBARGO: Ferry line reopens', 'Ferry line reopens'],
  ['Sperrfrist 18.00 Uhr: Fähre fährt wieder', 'Fähre fährt wieder'],
  ['Sous embargo : la ligne rouvre', 'la ligne rouvre'],
  ['EMBARGO 18H : la ligne rouvre', 'la ligne rouvre'],
  ['EMBARGO 18:00: EU extends sanctions', 'EU extends sanctions'],
])('a label on a headline: %s', (headline, kept) => {
  const field = readDesk(made({ headline }, ...STORY))
  expect(field.order).toEqual(HELD)
  expect(field.article.headline).toBe(kept)
  const wireCopy = readDesk(made({}, headline, ...STORY))
  expect(wireCopy.order).toEqual(HELD)
  expect(wireCopy.article.body[0]?.text).toBe(kept)
  const free = readDesk(made({ headline, embargoed: UNTIL }, ...STORY))
  expect(free.order).toBeUndefined()
  expect(free.article.headline).toBe(kept)
})

test('a label goes from the first sentence of wire copy too', () => {
  const { article, order } = readDesk(made({}, `EMBARGOED: ${STORY[0]}`, ...STORY.slice(1)))
  expect(order).toEqual(HELD)
  expect(article.body[0]?.text).toBe(STORY[0])
})

const STORIES = [
  'Embargo on Russian oil extended',
  'Embargo: EU verschärft Sanktionen',
  'EMBARGO: EU verschärft Sanktionen',
  'Embargo bis 2027: EU verschärft Sanktionen',
  'Embargo bis 2027 verlängert',
  'Embargo until Sunday hits Iran',
  'Embargo against Cuba: 60 years',
  'Embargo: 60 years on',
  'Embargo: The film everybody talks about',
  'Embargo ends Friday',
  'Embargo',
  'EMBARGO-Streit',
  'OIL EMBARGO',
  'Embargoed goods seized in port',
  'Embargoed: how sanctions bite',
  'EU lifts embargo',
  'EU extends sanctions (embargo)',
  'Das Embargo läuft aus',
  'Sperrfrist für Kläger läuft ab',
  'Embargado el piso del ministro',
  'Embargo lifted',
  'EMBARGO LIFTED',
  'EMBARGO LIFTED: Ferry line reopens',
  'EMBARGO: none',
  'Sperrfrist aufgehoben',
  'no embargo',
]

test.each(STORIES)('a story: %s', (line) => {
  for (const article of [
    made({ headline: line }, ...STORY),
    made({}, line, ...STORY),
    made({ headline: HEADLINE }, line, ...STORY),
  ]) {
    expect(readDesk(article)).toEqual({ article })
  }
})

test.each(['EMBARGO: Ships turn back', 'EMBARGO', 'EMBARGO BIS 2027', 'Embargoed: Cigars'])(
  'a label that could be a paper’s over a text that speaks of an embargo: %s',
  (headline) => {
    const article = made({ headline }, ...STORY, 'The embargo on the islands is sixty years old.')
    expect(readDesk(article)).toEqual({ article })
    expect(readDesk(made({ headline }, ...STORY)).order).toEqual(HELD)
  },
)

test.each(['Embargo lifted', 'Adds quotes. Embargo lifted.', 'Sperrfrist aufgehoben', 'No embargo'])(
  'a line that a note says is over holds nothing, and goes: %s',
  (ednote) => {
    const { article, order } = readDesk(
      made({ headline: HEADLINE, ednote }, 'EMBARGOED UNTIL 1800 GMT', ...STORY),
    )
    expect(order).toBeUndefined()
    expect(article.body).toEqual(made({}, ...STORY).body)
  },
)

test('below the first sentence such a line is the story’s', () => {
  const [first = '', ...rest] = STORY
  const article = made({ headline: HEADLINE }, first, 'EMBARGOED UNTIL 1800 GMT', ...rest)
  expect(readDesk(article)).toEqual({ article })
})

test('a line of preformatted copy holds it', () => {
  const html = `<pre>EMBARGOED UNTIL 1800 GMT\n${STORY.join('\n')}</pre>`
  const { article, order } = readDesk(madeOfHtml({ headline: HEADLINE }, html))
  expect(order).toEqual(HELD)
  expect(article.body[0]?.text).toBe(STORY.join('\n'))
})
