import { describe, expect, test } from 'vitest'
import { isDate } from '../../src/credit/dates.ts'
import { readItems, SOME_UNKNOWN } from '../../src/credit/items.ts'
import { isPerson, nameInNormalCase } from '../../src/credit/people.ts'
import { abbreviates, isPlace, readPlaceAndDate } from '../../src/credit/places.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'

function kinds(text: string, unknown?: number): readonly string[] {
  return readItems(text, KNOWN_AGENCIES, unknown).map(
    (item) => `${item.kind} ${item.agency?.id ?? item.text}`,
  )
}

describe('the names of a credit', () => {
  test.each([
    ['AFP, dpa und Reuters', ['agency afp', 'agency dpa', 'agency reuters']],
    ['dpa-AFX/AFP', ['agency dpa-afx', 'agency afp']],
    ['NTB-AFP', ['agency ntb', 'agency afp']],
    ['APA/red – 8.8. 2015', ['agency apa', 'desk red', 'date 8.8. 2015']],
    ['Jane Doe in Kiel, John Roe and AP', ['person Jane Doe', 'place Kiel', 'person John Roe', 'agency ap']],
    ['AP writers Jane Doe and John Roe', ['agency ap', 'person Jane Doe', 'person John Roe']],
    ['Harbour News’ Jane Doe', ['person Jane Doe']],
    ['Jane Doe in Dover, New Hampshire', ['person Jane Doe', 'place Dover', 'place New Hampshire']],
    ['news agencies', ['generic news agencies']],
    ['Getty Images/AFP', ['unknown Getty Images', 'agency afp']],
    ['the harbour and the breeze', ['unknown harbour', 'unknown breeze']],
    ['', []],
  ])('%s', (text, items) => {
    expect(kinds(text, SOME_UNKNOWN)).toEqual(items)
  })

  test('without more are read up to the first that is nothing known, which no credit has', () => {
    expect(kinds('AFP, the harbour, the breeze and dpa')).toEqual(['agency afp', 'unknown harbour'])
  })
})

describe('people', () => {
  test.each([
    'Jane Doe',
    'JANE DOE',
    'Jane B. Doe',
    'J-A. Doe',
    'Jane van der Doe',
    'Jane al-Doe',
    'Đoàn Thị Doe',
  ])('%s is one', (name) => expect(isPerson(name)).toBe(true))

  test.each([
    'Jane',
    'The Quay',
    'Le Quai',
    'Harbour Times',
    'New Jersey',
    'SDK staff',
    'jane doe',
    'Jane said so',
  ])('%s is none', (name) => expect(isPerson(name)).toBe(false))

  test('capitals become normal case', () => {
    expect(nameInNormalCase("JANE O'DOE-ROE")).toBe("Jane O'Doe-Roe")
    expect(nameInNormalCase('Jane DeRoe')).toBe('Jane DeRoe')
  })
})

describe('places and dates', () => {
  test.each([
    ['SANDVIK, Norway, Feb. 27', 'SANDVIK, Norway', true],
    ['Rio de Janeiro', 'Rio de Janeiro', false],
    ['Nov 5', undefined, true],
    ['SANDVIK, 21 de enero', 'SANDVIK', true],
  ])('%s', (text, place, dated) => {
    expect(readPlaceAndDate(text, KNOWN_AGENCIES)).toEqual({ dated, ...(place !== undefined && { place }) })
  })

  test.each(['the harbour', 'Nobody knew why', 'Agence France-Presse', 'Sandvik: 5', ''])(
    '%s is no place',
    (text) => {
      expect(isPlace(text, KNOWN_AGENCIES)).toBe(false)
    },
  )

  test('letters that abbreviate the words before them say nothing more', () => {
    expect(abbreviates('AFP', 'Administradora de Fondos de Puertos')).toBe(true)
    expect(abbreviates('AFP', 'Sandvik')).toBe(false)
  })

  test.each([
    '8.8.2015',
    '16:30',
    'Updated: May 7, 2025',
    'Freitag, 04.02.2022 | 11:38 Uhr',
    '212101 GMT Nov 18',
  ])('%s is a date', (text) => expect(isDate(text)).toBe(true))

  test.each(['2015', 'May', 'In May 7 ships sank', ''])('%s is no date', (text) => {
    expect(isDate(text)).toBe(false)
  })
})
