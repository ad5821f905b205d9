import { describe, expect, test } from 'vitest'
import { aboveStory, belowStory, bodyOf, STORY, said } from '../said.ts'

describe('credits on a line of their own', () => {
  test.each([
    ['AFP', ['afp']],
    ['TNS, Reuters', ['mct', 'reuters']],
    ['Reuters, Harbour Media', ['reuters']],
    ['AFP/Reuters', ['afp', 'reuters']],
    ['STT–AFP', ['stt', 'afp']],
    ['(©NTB)', ['ntb']],
    ['(NTB-AFP)', ['ntb', 'afp']],
    ['(SDK/Reuters/AFP)', ['reuters', 'afp']],
    ['(KNA, DR)', ['kna']],
    ['(ats afp)', ['keystone-sda', 'afp']],
    ['[AP]', ['ap']],
    ['/ritzau/', ['ritzau']],
    ['/ritzau/AFP', ['ritzau', 'afp']],
    ['/TT/', ['tt']],
    ['-- BERNAMA', ['bernama']],
    ['==Kyodo', ['kyodo']],
    ['AFP\n10/05/2022 05:22 pm', ['afp']],
  ])('%s', (lines, agencies) => {
    expect(said(belowStory(lines))).toEqual({ agencies })
    expect(bodyOf(belowStory(lines)).slice(0, 2)).toEqual(STORY)
  })

  test.each(['Agence France Presse', 'SID\nNachrichtenagentur\n16:30', 'Reuters\nUpdated: January 16, 2020'])(
    '%s opens a story',
    (lines) => {
      expect(said(aboveStory(lines)).agencies).toHaveLength(1)
    },
  )
})

describe('not on a line of their own', () => {
  test.each(['PA', 'Foto: NTB', 'Petra', 'Fans on the quay\nREUTERS'])('%s', (lines) => {
    expect(said(belowStory(lines))).toEqual({})
  })
})
