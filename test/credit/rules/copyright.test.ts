import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('copyright lines and disclaimers', () => {
  test.each([
    ['—Copyright the Associated Press', ['ap']],
    ['© Thomson Reuters 2020', ['reuters']],
    ['© dpa-infocom, dpa:230428-99-12345/5', ['dpa']],
    ['Copyright 2024 The Associated Press. All rights reserved.', ['ap']],
    [
      'Von uns redaktionell nicht bearbeitet: die Meldung kam von der Deutschen Presse-Agentur (dpa).',
      ['dpa'],
    ],
  ])('%s', (line, agencies) => {
    expect(said(belowStory(line))).toEqual({ agencies })
    expect(bodyOf(belowStory(line))).toEqual(STORY)
  })

  test('a feed taken over unedited need not name its agency', () => {
    const line =
      '(This item has not been edited by the Sandvik desk. It was published from a wire agency feed.)'
    expect(said(belowStory(line))).toEqual({})
    expect(bodyOf(belowStory(line))).toEqual(STORY)
  })
})
