import { describe, expect, test } from 'vitest'
import type { AgencyConfig } from '../../src/config/config.ts'
import { siteFrom } from '../../src/config/schema.ts'
import { readCredits } from '../../src/credit/read.ts'

const STORY = 'The ferry to the islands stays in port for a third day, the harbour office said on Monday.'

const SKERRY: AgencyConfig = { id: 'skerry', fullName: 'Skerry Press Service', spellings: ['skp'] }

/** Who is credited by a line below a story, at a site that says this of agencies. */
function credited(agencies: Record<string, AgencyConfig>, line: string): string[] {
  const site = siteFrom({ agencies })
  return readCredits([STORY, STORY, line], site.agencies).agencies.map(({ name }) => name)
}

function complaint(agencies: unknown): string {
  try {
    siteFrom({ agencies })
    return 'none'
  } catch (error) {
    return (error as Error).message
  }
}

describe('an agency that wirefeed does not know', () => {
  test.each([
    ['(Skerry, dpa)', ['Skerry', 'dpa']],
    ['ab/cd (skp, Reuters)', ['Skerry', 'Reuters']],
    ['With material from Skerry Press Service.', ['Skerry']],
    ['(SKP/AFP, 8.8.2026)', ['Skerry', 'AFP']],
  ])('is read: %s', (line, names) => {
    expect(credited({ Skerry: SKERRY }, line)).toEqual(names)
    expect(credited({}, line)).not.toContain('Skerry')
  })

  test('white space in its spellings is folded', () => {
    const skerry = { id: 'skerry', spellings: ['Skerry\u00a0 Wire'] }
    expect(credited({ Skerry: skerry }, 'ab/cd (Skerry Wire, AFP)')).toEqual(['Skerry', 'AFP'])
  })

  test('has feeds of its own, which can be asked for by any of its spellings', () => {
    const { feeds } = siteFrom({
      agencies: { Skerry: SKERRY },
      feeds: [{ id: 'islands', match: { agency: 'skp' } }],
    })
    expect(feeds).toEqual([{ id: 'islands', limit: 50, match: { agency: ['skerry'] } }])
  })

  test('counts only in company where its spelling is a word as well', () => {
    const tide = { id: 'tide', homonyms: ['Tide'] }
    expect(credited({ Tide: tide }, 'Tide')).toEqual([])
    expect(credited({ Tide: tide }, '(Tide/AFP)')).toEqual(['Tide', 'AFP'])
  })
})

describe('an agency that wirefeed knows', () => {
  test('is credited under the name the site gives it, and still read under its own', () => {
    const renamed = { 'Keystone-SDA': { name: 'sda' } }
    expect(credited(renamed, '(sda, Keystone-SDA)')).toEqual(['sda'])
    expect(credited({ ats: { name: 'sda' } }, '(Keystone-SDA/AFP)')).toEqual(['sda', 'AFP'])
  })

  test('gets further spellings', () => {
    expect(
      credited({ AFP: { spellings: ['Agentur Pariser Platz'] } }, '(Agentur Pariser Platz, dpa)'),
    ).toEqual(['AFP', 'dpa'])
  })

  test('whose spelling means nothing else at this site counts alone', () => {
    expect(credited({}, 'UNI')).toEqual([])
    expect(credited({ UNI: { homonyms: [] } }, 'UNI')).toEqual(['UNI'])
  })
})

describe('what is wrong is named', () => {
  test.for<[string, unknown, RegExp]>([
    [
      'a misspelt name',
      { Rueters: { name: 'R' } },
      /^agencies\.Rueters must be an agency that is known, or have an id/,
    ],
    [
      'an id for one that is known',
      { AFP: { id: 'afp2' } },
      /^agencies\.AFP must have no id: it is known, as "afp"/,
    ],
    [
      'an id that is another’s',
      { Skerry: { id: 'dpa' } },
      /^agencies\.Skerry must have another id: "dpa" is Deutsche/,
    ],
    [
      'a spelling that is another’s',
      { Skerry: { id: 's', spellings: ['rtr'] } },
      /must not be spelt "rtr": that is Reuters/,
    ],
    [
      'one spelling for two new ones',
      { A1: { id: 'a1', spellings: ['zz'] }, B1: { id: 'b1', spellings: ['zz'] } },
      /^agencies\.B1 must not be spelt "zz": that is A1/,
    ],
    ['one agency twice', { AFP: {}, afp: {} }, /^agencies\.afp must not be named twice: "AFP" is the same/],
    ['an id with capitals', { Skerry: { id: 'Skerry' } }, /^agencies\.Skerry\.id must be lower-case/],
    [
      'a country in words',
      { Skerry: { id: 's', country: 'Norway' } },
      /^agencies\.Skerry\.country must be an ISO 3166 code/,
    ],
    [
      'a homepage without a scheme',
      { Skerry: { id: 's', homepage: 'skerry.example' } },
      /^agencies\.Skerry\.homepage must be an absolute/,
    ],
    ['an option that is none', { AFP: { spelling: ['x'] } }, /unknown option agencies\.AFP\.spelling/],
    ['a list', [{ id: 'a' }], /^agencies must be an object: each agency by its name/],
    ['a map', new Map([['Skerry', SKERRY]]), /^agencies must be an object/],
  ])('%s', ([, agencies, message]) => {
    expect(complaint(agencies)).toMatch(message)
    expect(complaint(agencies).length).toBeLessThan(160)
  })
})

test('what a site says of agencies makes its records read anew, and nothing else does', () => {
  const said = (agencies: Record<string, AgencyConfig>) => JSON.stringify(siteFrom({ agencies }).agencies)
  expect(said({})).toBe('[]')
  expect(said({ Skerry: SKERRY })).not.toBe(said({}))
})
