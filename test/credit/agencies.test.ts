import { describe, expect, test } from 'vitest'
import { AGENCIES, agencyById, findAgency, isHomonym, namesOf } from '../../src/credit/agencies.ts'

describe('the registry', () => {
  test('has every agency once, under an id that can stand in an address for ever', () => {
    const ids = AGENCIES.map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
    expect(ids.length).toBeGreaterThanOrEqual(129)
  })

  test('gives no spelling to two agencies, in its own case or in capitals', () => {
    const owners = new Map<string, Set<string>>()
    for (const row of AGENCIES) {
      for (const name of namesOf(row)) {
        for (const form of [name, name.toUpperCase()]) {
          owners.set(form, (owners.get(form) ?? new Set()).add(row.id))
        }
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([form]) => form)).toEqual([])
  })

  test('marks as homonyms only spellings that its row has', () => {
    const strange = AGENCIES.flatMap((row) =>
      (row.homonyms ?? []).filter((word) => !namesOf(row).some((name) => name === word)),
    )
    expect(strange).toEqual([])
  })

  test.each(AGENCIES.map((row) => [row.id, row] as const))('finds %s under all its spellings', (id, row) => {
    expect(agencyById(id)).toBe(row)
    for (const name of namesOf(row)) expect(findAgency(name)?.id).toBe(id)
  })

  test('has well-formed countries, homepages and identifiers', () => {
    for (const row of AGENCIES) {
      if (row.country) expect(row.country).toMatch(/^[A-Z]{2}$/)
      if (row.homepage) expect(new URL(row.homepage).protocol).toBe('https:')
      if (row.wikidata) expect(row.wikidata).toMatch(/^Q\d+$/)
    }
  })
})

describe('findAgency', () => {
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
    expect(findAgency(spelling)?.id).toBe(id)
  })

  test.each(['bernama', 'antara', 'mehr', 'Reuter Street', 'Associated', ''])('%s is none', (spelling) => {
    expect(findAgency(spelling)).toBeUndefined()
  })

  test('an unknown id is no agency', () => {
    expect(agencyById('sandvik')).toBeUndefined()
  })

  test('knows which spellings need company', () => {
    expect(isHomonym('PA')).toBe(true)
    expect(isHomonym('AFP')).toBe(false)
  })
})
