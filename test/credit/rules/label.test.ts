import { describe, expect, test } from 'vitest'
import { aboveStory, belowStory, bodyOf, STORY, said } from '../said.ts'

describe('source labels', () => {
  test.each([
    ['Quelle: dpa Sport', ['dpa']],
    ['Bron: BELGA', ['belga']],
    ['Fuente: EFE', ['efe']],
    ['Source : AFP', ['afp']],
    ['Источник: ТАСС', ['tass']],
    ['IZVOR: TANJUG\nSREDA, 4.05.2026.\n08:10', ['tanjug']],
    ['Quelle: quay.example, ab/dpa\nHarbour\nCranes', ['dpa'], ['ab']],
    ['Theo TTXVN', ['vna']],
    ['Fuente AFP', ['afp']],
    ['Haber Kaynak : iha', ['iha']],
    ['本文来源：新华社', ['xinhua']],
    ['(Quelle: APA/sda/dpa)', ['apa', 'keystone-sda', 'dpa']],
  ])('%s', (line, agencies, staff: string[] = []) => {
    expect(said(belowStory(line))).toEqual({ agencies, ...(staff.length > 0 && { staff }) })
    expect(bodyOf(belowStory(line)).slice(0, 2)).toEqual(STORY)
  })

  test('above the story it stands among dates', () => {
    expect(said(aboveStory('Bron: BELGA\nVandaag om 20:07'))).toEqual({ agencies: ['belga'] })
    expect(said(aboveStory('04/05/2026 - 08:10 - Fonte: Agência Brasil'))).toEqual({
      agencies: ['agencia-brasil'],
    })
  })

  test('behind the last sentence it leaves the sentence', () => {
    const text = `${STORY[0]}\n${STORY[1]} Source: AFP`
    expect(said(text)).toEqual({ agencies: ['afp'] })
    expect(bodyOf(text)).toEqual(STORY)
  })

  test('under a picture the same label credits the picture', () => {
    expect(said([STORY[0], 'Quelle: dpa', STORY[1]].join('\n'))).toEqual({})
  })
})
