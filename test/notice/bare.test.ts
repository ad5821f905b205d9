import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { BRIEF, made, STORY } from './made.ts'

const title = (text: string) => ({ kind: 'headline', text })
const id = (text: string) => ({ kind: 'id', text })

/** As a headline with nothing below it, and as the only line. */
test.each([
  ['an identifier', 'KILL urn:x:1', 'kill', id('urn:x:1')],
  ['an address', 'KILL https://example.org/a', 'kill', id('https://example.org/a')],
  ['an address to hold', 'Please hold https://example.org/a', 'hold', id('https://example.org/a')],
  ['a slug', 'KILL Kiel-Ferry', 'kill', { kind: 'slugline', text: 'Kiel-Ferry' }],
  ['a word papers have too', 'HOLD: Mayor took bribes', 'hold', title('Mayor took bribes')],
  ['until when', 'HOLD Mayor took bribes until further notice', 'hold', title('Mayor took bribes')],
  ['retraction', 'RETRACTION: Mayor took bribes', 'kill', title('Mayor took bribes')],
  ['removed', 'STORY REMOVED: Mayor took bribes', 'kill', title('Mayor took bribes')],
  ['the subject of a mail', 'Subject: KILL - Mayor took bribes', 'kill', title('Mayor took bribes')],
  ['a mail sent on', 'Betreff: Fwd: KILL: Mayor took bribes', 'kill', title('Mayor took bribes')],
  ['at the end', 'Mayor took bribes - WITHDRAWN', 'kill', title('Mayor took bribes')],
  ['at the end, two dashes', 'Mayor took bribes -- KILL', 'kill', title('Mayor took bribes')],
  ['Spanish: a call', 'ATENCIÓN: Rogamos anulen la noticia "Alcalde preso"', 'kill', title('Alcalde preso')],
  [
    'Portuguese: two labels',
    'CORREÇÃO/ANULAÇÃO: anulem a notícia "Prefeito preso"',
    'kill',
    title('Prefeito preso'),
  ],
  [
    'Italian: a label',
    'RETTIFICA: si prega di annullare la notizia "Sindaco arrestato"',
    'kill',
    title('Sindaco arrestato'),
  ],
  ['French: a label', 'ATTENTION : Veuillez retirer la dépêche « Maire »', 'kill', title('Maire')],
  [
    'in parentheses, with a title in the middle',
    '(EDITORS: The story "Mayor took bribes" has been WITHDRAWN. Please delete from your systems.)',
    'kill',
    title('Mayor took bribes'),
  ],
  ['pull', 'Editors: please pull "Mayor took bribes" immediately.', 'kill', title('Mayor took bribes')],
  [
    'from their sites',
    'EDITORS: “Mayor took bribes” is wrong. Please remove from your websites.',
    'kill',
    title('Mayor took bribes'),
  ],
  ['no quotation marks', 'EDITORS: withhold Mayor took bribes story.', 'hold', title('Mayor took bribes')],
  ['nor for a kill', 'EDITORS: please kill the Mayor took bribes item', 'kill', title('Mayor took bribes')],
  [
    'German: a call and a plea',
    'ACHTUNG REDAKTIONEN: Fehler. Bitte löschen Sie die Meldung "Bürgermeister bestochen".',
    'kill',
    title('Bürgermeister bestochen'),
  ],
] as const)('%s: %s', (_, line, kind, name) => {
  for (const article of [made({ headline: line }), made({}, line)]) {
    const { order } = readDesk(article)
    expect(order?.kind).toBe(kind)
    expect(order?.names.map(({ text }) => text)).toContain(name.text)
    expect(order?.names).toEqual(expect.arrayContaining([expect.objectContaining({ kind: name.kind })]))
  }
})

test('a word at the end of the first line is an order over the text of the story', () => {
  const line = 'Mayor took bribes - WITHDRAWN'
  for (const article of [made({}, line, ...STORY), made({ headline: 'Mayor took bribes' }, line, ...STORY)]) {
    expect(readDesk(article).order).toEqual({ kind: 'kill', names: [title('Mayor took bribes')] })
  }
})

test.each(['Checks go on.', 'We look into it.'])('one sentence below it: %s', (line) => {
  expect(readDesk(made({ headline: 'HOLD: Mayor took bribes' }, line)).order?.kind).toBe('hold')
})

test.each([
  ['HOLD: Mayor took bribes', STORY],
  ['HOLD: Mayor took bribes', BRIEF],
  ['RETRACTION: Mayor took bribes', STORY],
])('a text below it: %s', (headline, body) => {
  const article = made({ headline }, ...body)
  expect(readDesk(article)).toEqual({ article })
})

test('German: a call, and the plea below it', () => {
  const { order } = readDesk(
    made({ headline: 'ACHTUNG REDAKTIONEN' }, 'Bitte löschen Sie die Meldung „Fähre gesunken“.'),
  )
  expect(order).toEqual({ kind: 'kill', names: [title('Fähre gesunken')] })
})

test.each([
  'Editors: photos of the mayor move at noon.',
  '(EDITORS: An interview with the mayor moves later.)',
  '(ADDS quotes)',
  'Eds: Kill the third paragraph of the story.',
])('nothing is left, and nothing is ordered: %s', (line) => {
  const { isAdvisory, order } = readDesk(made({}, line))
  expect({ isAdvisory, order }).toEqual({ isAdvisory: true, order: undefined })
})

test.each([
  ['a correction for readers', {}, 'Correction: The captain is Lena Krüger.'],
  ['a headline', { headline: 'Ferry sinks' }, '(ADDS quotes)'],
] as const)('something is left: %s', (_, fields, line) => {
  const { isAdvisory, order } = readDesk(made(fields, line))
  expect({ isAdvisory, order }).toEqual({ isAdvisory: undefined, order: undefined })
})
