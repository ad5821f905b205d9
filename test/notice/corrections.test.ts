import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { made, STORY } from './made.ts'

const LINES: readonly (readonly [line: string, text: string])[] = [
  ['CORRECTION: The captain is Lena Krüger.', 'The captain is Lena Krüger.'],
  ['Correction: the captain is Lena Krüger.', 'the captain is Lena Krüger.'],
  ['CORRECTED: The name of the captain.', 'The name of the captain.'],
  ['(Corrects spelling of name in paragraph 3)', 'Corrects spelling of name in paragraph 3'],
  ['(CORRECTS day of the week)', 'CORRECTS day of the week'],
  ['(This story corrects the number of boats.)', 'This story corrects the number of boats.'],
  ['(Correction: four boats, not five)', 'four boats, not five'],
  [
    'This story has been corrected to say that there are four boats.',
    'This story has been corrected to say that there are four boats.',
  ],
  ['Korrektur: Die Kapitänin heißt Lena Krüger.', 'Die Kapitänin heißt Lena Krüger.'],
  ['Berichtigung: Es sind vier Boote.', 'Es sind vier Boote.'],
  ['(Berichtigt: vier Boote statt fünf)', 'vier Boote statt fünf'],
  ['(Berichtigt die Zahl der Boote)', 'Berichtigt die Zahl der Boote'],
  ['Rectificatif : quatre bateaux, et non cinq.', 'quatre bateaux, et non cinq.'],
  ['CORRECTIF - quatre bateaux', 'quatre bateaux'],
  ['(Corrige le nombre des bateaux)', 'Corrige le nombre des bateaux'],
  ['Corrección: son cuatro barcos.', 'son cuatro barcos.'],
  ['(Corrige apellido en el tercer párrafo)', 'Corrige apellido en el tercer párrafo'],
  ['Fe de erratas: son cuatro barcos.', 'son cuatro barcos.'],
  ['Errata: son cuatro barcos.', 'son cuatro barcos.'],
  ['Correção: são quatro barcos.', 'são quatro barcos.'],
  ['Correzione: le barche sono quattro.', 'le barche sono quattro.'],
  ['Rettelse: Der er fire både.', 'Der er fire både.'],
  ['Rättelse: Det är fyra båtar.', 'Det är fyra båtar.'],
  ['Retting: Det er fire båter.', 'Det er fire båter.'],
  ['Oikaisu: veneitä on neljä.', 'veneitä on neljä.'],
  ['Rectificatie: het zijn vier boten.', 'het zijn vier boten.'],
  ['Исправление: лодок четыре.', 'лодок четыре.'],
  ['Sprostowanie: łodzie są cztery.', 'łodzie są cztery.'],
  ['更正：船有四艘。', '船有四艘。'],
  ['訂正：船は四隻です。', '船は四隻です。'],
  ['정정: 배는 네 척이다.', '배는 네 척이다.'],
]

test.each(LINES)('%s', (line, text) => {
  const story = made({ headline: 'Fewer boats' }, ...STORY)
  for (const lines of [
    [line, ...STORY],
    [...STORY, line],
  ]) {
    const { article, order } = readDesk(made({ headline: 'Fewer boats' }, ...lines))
    expect(article).toEqual({ ...story, correction: { text } })
    expect(order).toBeUndefined()
  }
})

test.each([
  'CORRECTION: Fewer boats to the islands',
  'Correction: Fewer boats to the islands',
  'CORRECTED-Fewer boats to the islands',
  'CORRECTED: Fewer boats to the islands',
  'Corrects: Fewer boats to the islands',
  'REFILE-CORRECTED-Fewer boats to the islands',
  '(CORRECTION) Fewer boats to the islands',
  'Fewer boats to the islands (CORRECTED)',
  'Korrektur: Fewer boats to the islands',
  '(KORREKTUR) Fewer boats to the islands',
  'BERICHTIGUNG: Fewer boats to the islands',
  'RECTIFICATIF: Fewer boats to the islands',
  'CORRECCIÓN: Fewer boats to the islands',
  'ИСПРАВЛЕНИЕ: Fewer boats to the islands',
])('the headline without its label: %s', (headline) => {
  const { article } = readDesk(made({ headline }, ...STORY))
  expect(article.headline).toBe('Fewer boats to the islands')
  expect(article.correction).toEqual({})
})

test.each([
  'Corrects name of minister',
  'CORRECTION: name of minister',
  'Eds: CORRECTS name of minister',
  'Eds: Adds quotes. CORRECTS name.',
  'Korrigiert: Name der Ministerin',
  'Berichtigung',
  'Uhrzeit korrigiert',
  'Corrige apellido',
])('a note to editors, which is not published: %s', (ednote) => {
  const article = made({ headline: 'Fewer boats', ednote }, ...STORY)
  expect(readDesk(article)).toEqual({ article: { ...article, correction: {} } })
})

test('a line for editors in the body counts as a note', () => {
  expect(readDesk(made({}, '(Adds quotes, corrects name)', ...STORY)).article.correction).toEqual({})
})

test('the words of the body go with the label of the headline', () => {
  const { article } = readDesk(made({ headline: 'CORRECTED-Fewer boats' }, '(Corrects number)', ...STORY))
  expect(article).toEqual(
    made({ headline: 'Fewer boats', correction: { text: 'Corrects number' } }, ...STORY),
  )
})

test('a correction that has its words keeps them, and the body its own', () => {
  const correction = { text: 'Four boats, not five.' }
  const article = made({ headline: 'Fewer boats', correction }, 'CORRECTION: Lena Krüger.', ...STORY)
  expect(readDesk(article).article).toBe(article)
})

test('a correction without words takes those of the body', () => {
  const { article } = readDesk(made({ correction: {} }, ...STORY, 'CORRECTION: Lena Krüger.'))
  expect(article.correction).toEqual({ text: 'Lena Krüger.' })
})

test('one in the middle of a story is a story’s', () => {
  const article = made({}, ...STORY.slice(0, 7), 'Correction: the word sailors fear.', ...STORY.slice(7))
  expect(readDesk(article).article).toBe(article)
})
