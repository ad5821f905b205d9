import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('signatures', () => {
  test.each([
    ['ab/cd (AFP, dpa)', ['ab', 'cd'], ['afp', 'dpa']],
    ['ab, cd, ef/ghi (dpa, AFP, AP, Reuters)', ['ab', 'cd', 'ef', 'ghi'], ['dpa', 'afp', 'ap', 'reuters']],
    ['ab (efe, afp)', ['ab'], ['efe', 'afp']],
    ['ab/cd (dpa, afp, rtr, epd)', ['ab', 'cd'], ['dpa', 'afp', 'reuters', 'epd']],
    ['ab/cd\n(AFP, Reuters)', ['ab', 'cd'], ['afp', 'reuters']],
    ['SDA/abc', ['abc'], ['keystone-sda']],
    ['abc/Reuters', ['abc'], ['reuters']],
    ['dpa abc de n1 fgh', ['abc', 'de', 'n1', 'fgh'], ['dpa']],
    ['AAP abc', ['abc'], ['aap']],
    ['čtk, xy', ['xy'], ['ctk']],
    ['abc, PAP', ['abc'], ['pap']],
    ['(PAP)\nabcd/ ef/gh/', ['abcd', 'ef', 'gh'], ['pap']],
    ['abc/def/gh/dpa', ['abc', 'def', 'gh'], ['dpa']],
  ])('%s', (lines, staff, agencies) => {
    expect(said(belowStory(lines))).toEqual({ staff, agencies })
    expect(bodyOf(belowStory(lines))).toEqual(STORY)
  })

  test('initials alone sign off a story', () => {
    expect(said(belowStory('ab/cd/ef/gh'))).toEqual({ staff: ['ab', 'cd', 'ef', 'gh'] })
  })

  test('a signature on the line of the last sentence leaves the sentence', () => {
    const line = `${STORY[0]} ab/cd (dpa, afp)`
    expect(said(line)).toEqual({ staff: ['ab', 'cd'], agencies: ['dpa', 'afp'] })
    expect(bodyOf(line)).toEqual([STORY[0]])
  })
})

describe('no signatures', () => {
  test.each([
    'and/or',
    'The agencies of the world (AFP, dpa)',
    'News agencies (AFP, EFE, Reuters...)',
    'They asked the agencies in town (AFP, Reuters), then left.',
    'AP 52',
    'TT abc',
    'AFP style guide',
  ])('%s', (line) => {
    expect(said([STORY[0], line, STORY[1]].join('\n'))).toEqual({})
  })
})
