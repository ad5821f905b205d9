import { describe, expect, test } from 'vitest'
import { EVERYTHING, type Permit, permitOf, type Rights, type Terms } from '../../src/rights/permit.ts'

const rights: Rights = {
  agencies: {
    reuters: { text: 'summary', length: 200, pictures: false, days: 30 },
    afp: { text: 'headline', length: 300, pictures: true, days: 60 },
    dpa: EVERYTHING,
    pap: { ...EVERYTHING, text: 'none' },
  },
  others: { ...EVERYTHING, text: 'headline', days: 7 },
}

function permit(agencies: readonly string[], terms: Terms = {}, isForeign = false): Permit {
  return permitOf({ agencies, isForeign }, terms, rights)
}

describe('what may be shown', () => {
  test.each<[string, readonly string[], Permit]>([
    ['of the newsroom itself: all', [], EVERYTHING],
    ['of an agency: as agreed', ['reuters'], rights.agencies.reuters!],
    [
      'of several: of each thing the strictest',
      ['reuters', 'afp'],
      { text: 'headline', length: 200, pictures: false, days: 30 },
    ],
    [
      'in whatever order they are credited',
      ['afp', 'reuters'],
      { text: 'headline', length: 200, pictures: false, days: 30 },
    ],
    ['where one permits all', ['dpa', 'reuters'], rights.agencies.reuters!],
    ['where one permits nothing', ['dpa', 'pap'], { ...EVERYTHING, text: 'none' }],
    ['of an agency of which nothing is said', ['ansa'], rights.others],
    [
      'of it beside another',
      ['ansa', 'reuters'],
      { text: 'headline', length: 200, pictures: false, days: 7 },
    ],
  ])('%s', (_, agencies, expected) => {
    expect(permit(agencies)).toEqual(expected)
  })

  test('of a source that is not known: as of other agencies', () => {
    expect(permit([], {}, true)).toEqual(rights.others)
    expect(permit(['dpa'], {}, true)).toEqual(rights.others)
  })

  test('what the record says counts where it is stricter', () => {
    expect(permit([], { text: 'summary' })).toMatchObject({ text: 'summary', pictures: true })
    expect(permit(['afp'], { text: 'summary', days: 2 })).toMatchObject({ text: 'headline', days: 2 })
    expect(permit(['reuters'], { pictures: true, days: 90 })).toMatchObject({ pictures: false, days: 30 })
  })
})
