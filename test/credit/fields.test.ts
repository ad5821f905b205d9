import { describe, expect, test } from 'vitest'
import { type CreditFields, readFields } from '../../src/credit/fields.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'

function names(fields: CreditFields) {
  const read = readFields(fields, KNOWN_AGENCIES)
  return [read.staff, read.agencies.map((agency) => agency.id)]
}

describe('the credit fields of a record', () => {
  test.each<[CreditFields, string[], string[]]>([
    [{ byline: 'By Jane Doe' }, ['Jane Doe'], []],
    [{ byline: 'Jane Doe, Reuters' }, ['Jane Doe'], ['reuters']],
    [{ byline: 'Von JANE DOE und JOHN ROE, dpa' }, ['Jane Doe', 'John Roe'], ['dpa']],
    [{ byline: 'Plato' }, ['Plato'], []],
    [{ byline: '王小明' }, ['王小明'], []],
    [{ byline: 'AFP' }, [], ['afp']],
    [{ creditline: 'AFP/dpa' }, [], ['afp', 'dpa']],
    [{ creditline: 'dpa-AFX' }, [], ['dpa-afx']],
    [{ creditline: 'PA' }, [], ['pa']],
    [{ creditline: 'Sandvik Times' }, [], []],
    [{ infosource: 'The Associated Press' }, [], ['ap']],
    [{ creditline: 'AFP', infosource: 'AFP' }, [], ['afp']],
    [{ byline: '', creditline: ' ' }, [], []],
    [{ byline: 'N/A' }, [], []],
    [{ byline: 'admin' }, [], []],
    [{ creditline: 'CNA (Cyprus)' }, [], ['cna-cyprus']],
    [{ byline: 'National News Agency (Lebanon)' }, [], ['nna']],
    [{ creditline: 'CNA (Cyprus), AFP' }, [], ['cna-cyprus', 'afp']],
    [{ creditline: 'AFP/RFE/RL' }, [], ['afp', 'rfe-rl']],
    [{ creditline: 'dpa/AFX, AFP' }, [], ['dpa-afx', 'afp']],
  ])('%o', (fields, staff, agencies) => {
    expect(names(fields)).toEqual([staff, agencies])
  })

  test.each([
    ['SANDVIK', 'SANDVIK', undefined],
    ['SANDVIK, Norway, Nov 5', 'SANDVIK, Norway', undefined],
    ['SANDVIK, Nov 5 (AFP)', 'SANDVIK', 'afp'],
    ['Sandvik (dpa/bb) -', 'Sandvik', 'dpa'],
    ['(Reuters) -', undefined, 'reuters'],
  ])('dateline %s', (dateline, place, agency) => {
    const read = readFields({ dateline }, KNOWN_AGENCIES)
    expect([read.dateline?.place, read.dateline?.agency?.id, read.dateline?.text]).toEqual([
      place,
      agency,
      dateline,
    ])
    expect(read.agencies.map((one) => one.id)).toEqual(agency ? [agency] : [])
  })

  test('an empty via is none', () => {
    expect(readFields({ via: ' ' }, KNOWN_AGENCIES).via).toBeUndefined()
  })
})
