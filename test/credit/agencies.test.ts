import { describe, expect, test } from 'vitest'
import { AGENCIES } from '../../src/credit/agencies.ts'
import { formsOf, KNOWN_AGENCIES, namesOf } from '../../src/credit/registry.ts'

describe('the table of agencies', () => {
  test('has every agency once, under an id that can stand in an address for ever', () => {
    const ids = AGENCIES.map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
    expect(ids.length).toBeGreaterThanOrEqual(129)
  })

  test('gives no spelling to two agencies, in its own case or in capitals', () => {
    const forms = AGENCIES.flatMap(formsOf)
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([])
  })

  test('marks as homonyms only spellings that its row has', () => {
    const strange = AGENCIES.flatMap((row) =>
      (row.homonyms ?? []).filter((word) => !namesOf(row).includes(word)),
    )
    expect(strange).toEqual([])
  })

  test('has well-formed countries, homepages and identifiers', () => {
    for (const row of AGENCIES) {
      if (row.country) expect(row.country).toMatch(/^[A-Z]{2}$/)
      if (row.homepage) expect(new URL(row.homepage).protocol).toBe('https:')
      if (row.wikidata) expect(row.wikidata).toMatch(/^Q\d+$/)
    }
  })
})

describe('the registry', () => {
  test.each(AGENCIES.map((row) => [row.id, row] as const))('finds %s under all its spellings', (id, row) => {
    expect(KNOWN_AGENCIES.byId(id)).toBe(row)
    for (const name of namesOf(row)) expect(KNOWN_AGENCIES.find(name)?.id).toBe(id)
  })

  test.each([
    ['The Associated Press', 'ap'],
    ['REUTERS', 'reuters'],
    ['rtr', 'reuters'],
    ['dpa', 'dpa'],
    ['DPA', 'dpa'],
    ['©NTB', 'ntb'],
    ['Dow Jones Newswires.', 'dow-jones'],
    ['新华社', 'xinhua'],
  ])('%s is %s', (spelling, id) => {
    expect(KNOWN_AGENCIES.find(spelling)?.id).toBe(id)
  })

  test.each(['bernama', 'antara', 'mehr', 'Reuter Street', 'Associated', ''])('%s is none', (spelling) => {
    expect(KNOWN_AGENCIES.find(spelling)).toBeUndefined()
  })

  test('an unknown id is no agency', () => {
    expect(KNOWN_AGENCIES.byId('sandvik')).toBeUndefined()
  })

  test('knows which spellings need company', () => {
    expect(KNOWN_AGENCIES.isHomonym('PA')).toBe(true)
    expect(KNOWN_AGENCIES.isHomonym('AFP')).toBe(false)
  })
})
