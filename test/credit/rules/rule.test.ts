import { describe, expect, test } from 'vitest'
import { readCredits } from '../../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../../src/credit/registry.ts'
import { Context, type Place } from '../../../src/credit/rules/context.ts'
import { firstTaken, type Needs, ready, whole } from '../../../src/credit/rules/rule.ts'
import { aboveStory, belowStory, said } from '../said.ts'

/** Whether a rule that reads every line is asked of this one. */
function isAsked(needs: Needs, line: string, place: Partial<Place> = {}): boolean {
  const rules = ready([{ name: 'all', reason: 'reads every line', needs, read: (text) => whole(text) }])
  const context = new Context(line, { registry: KNOWN_AGENCIES, nth: 0, closes: false, ...place })
  return firstTaken(rules, line, context) !== undefined
}

describe('a rule is asked only of lines that have what it needs', () => {
  test('so many characters and no more', () => {
    expect(isAsked({ longest: 4 }, 'quay')).toBe(true)
    expect(isAsked({ longest: 4 }, 'quays')).toBe(false)
  })

  test('a place among the first lines', () => {
    expect(isAsked({ first: 3 }, 'quay', { nth: 2 })).toBe(true)
    expect(isAsked({ first: 3 }, 'quay', { nth: 3 })).toBe(false)
  })

  test('nothing of the story below', () => {
    expect(isAsked({ closes: true }, 'quay', { closes: true })).toBe(true)
    expect(isAsked({ closes: true }, 'quay')).toBe(false)
  })

  test('a mark near the start', () => {
    expect(isAsked({ start: /\(/ }, `${'q'.repeat(159)}(AFP)`)).toBe(true)
    expect(isAsked({ start: /\(/ }, `${'q'.repeat(160)}(AFP)`)).toBe(false)
  })

  test('nothing, where it needs nothing', () => {
    expect(isAsked({}, 'quay'.repeat(1_000), { nth: 100 })).toBe(true)
  })
})

describe('white space that stands twice, or is no plain space, hides no credit', () => {
  test.each([
    ['With  files\tfrom\u00a0AFP', { agencies: ['afp'] }],
    ['This  article originally\tappeared in  Harbour Times.', { via: 'Harbour Times' }],
    ['  By  Jane\u2003Doe,\tdpa', { staff: ['Jane Doe'], agencies: ['dpa'] }],
  ])('%j', (line, found) => {
    expect(said(belowStory(line))).toEqual(found)
  })

  test('nor a line of the page', () => {
    const { lines } = readCredits(aboveStory('Story \t continues   below:').split('\n'), KNOWN_AGENCIES)
    expect(lines[0]?.kind).toBe('boilerplate')
  })
})
