import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('copyright lines and disclaimers', () => {
  test.each([
    ['—Copyright the Associated Press', ['ap']],
    ['© Thomson Reuters 2020', ['reuters']],
    ['<저작권자(c) 연합뉴스, 무단 전재 금지>', ['yonhap']],
    ['© dpa-infocom, dpa:260504-99-54321/3', ['dpa']],
    ['Copyright 2024 The Associated Press. All rights reserved.', ['ap']],
    ['(c) Copyright Thomson Reuters 2026. Restrictions at https://harbour.example/c', ['reuters']],
    ['Copyright 2017, dpa (www.dpa.example). Alle Rechte vorbehalten', ['dpa']],
    ['(c) 2019 dpa Deutsche Presse-Agentur GmbH', ['dpa']],
    [
      '©2025 Bloomberg L.P. Visit harbour.example. Distributed by Tribune Content Agency, LLC.',
      ['bloomberg', 'mct'],
    ],
    ['RIPRODUZIONE RISERVATA © Copyright ANSA', ['ansa']],
    ['This story by The Canadian Press was first published May 4, 2026.', ['cp']],
    [
      'Von uns redaktionell nicht bearbeitet: die Meldung kam von der Deutschen Presse-Agentur (dpa).',
      ['dpa'],
    ],
  ])('%s', (line, agencies) => {
    expect(said(belowStory(line))).toEqual({ agencies })
    expect(bodyOf(belowStory(line))).toEqual(STORY)
  })

  test.each([
    ['This story was generated from a syndicated news agency feed of the Associated Press.', ['ap']],
    ['Diese Meldung wurde AUTOMATISCH von der Deutschen Presse-Agentur (dpa) übernommen.', ['dpa']],
    ['This story has not been created or edited by the harbour desk, but by the Associated Press.', ['ap']],
  ])('%s', (line, agencies) => {
    expect(said([STORY[0], line, STORY[1]].join('\n'))).toEqual({ agencies })
  })

  test('behind the last sentence it leaves the sentence', () => {
    const text = `${STORY[0]}\n${STORY[1]} Copyright 2010 Thomson Reuters. Click for restrictions.`
    expect(said(text)).toEqual({ agencies: ['reuters'] })
    expect(bodyOf(text)).toEqual(STORY)
    const shared = `${STORY[0]} Copyright 2011 by SANDSTAT LLC and The Associated Press. Any use is prohibited.`
    expect(said(shared)).toEqual({ agencies: ['ap'] })
  })

  test('a line broken in two', () => {
    const lines = '© 2016\nThe Associated Press. All rights reserved.'
    expect(said(belowStory(lines))).toEqual({ agencies: ['ap'] })
  })

  test('pictures of an agency are not its text', () => {
    expect(said(belowStory('© 2019 AP Images'))).toEqual({})
  })

  test('a feed taken over unedited need not name its agency', () => {
    const line =
      '(This item has not been edited by the Sandvik desk. It was published from a wire agency feed.)'
    expect(said(belowStory(line))).toEqual({})
    expect(bodyOf(belowStory(line))).toEqual(STORY)
  })
})
