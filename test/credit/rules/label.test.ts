import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('source labels', () => {
  test.each([
    ['Quelle: dpa Sport', ['dpa']],
    ['Bron: BELGA', ['belga']],
    ['Fuente: EFE', ['efe']],
    ['Source : AFP', ['afp']],
    ['Источник: ТАСС', ['tass']],
    ['(Quelle: APA/sda/dpa)', ['apa', 'keystone-sda', 'dpa']],
  ])('%s', (line, agencies) => {
    expect(said(belowStory(line))).toEqual({ agencies })
    expect(bodyOf(belowStory(line))).toEqual(STORY)
  })

  test('under a picture the same label credits the picture', () => {
    expect(said([STORY[0], 'Quelle: dpa', STORY[1]].join('\n'))).toEqual({})
  })
})
