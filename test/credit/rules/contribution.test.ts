import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('contributions', () => {
  test.each([
    ['The Associated Press contributed to this report.', [], ['ap']],
    ['AP writer Jane Doe in Kiel contributed to this report.', ['Jane Doe'], ['ap']],
    [
      'Associated Press writers Jane Doe and John Roe in Kiel, Max Roe in Dover, New Hampshire, and Ann Doe in Bonn contributed to this report.',
      ['Jane Doe', 'John Roe', 'Max Roe', 'Ann Doe'],
      ['ap'],
    ],
    ['Harbour News’ Jane Doe and The Associated Press contributed to this story.', ['Jane Doe'], ['ap']],
    ['—By SDK. The Associated Press contributed to this report.', [], ['ap']],
    ['Additional reporting by AP and Reuters', [], ['ap', 'reuters']],
    ['With additional reporting by Jane Doe in Kiel.', ['Jane Doe'], []],
    ['With files from The Associated Press and Jane Doe', ['Jane Doe'], ['ap']],
    ['With a file from Reuters', [], ['reuters']],
    ['Contributing: The Associated Press', [], ['ap']],
    ['This story uses material from the DPA news agency.', [], ['dpa']],
    ['— With assistance from Jane Doe and John Roe', ['Jane Doe', 'John Roe'], []],
    ['(With the Associated Press)', [], ['ap']],
    ['(With inputs from PTI)', [], ['pti']],
    ['mit dpa', [], ['dpa']],
    ['Avec l’AFP', [], ['afp']],
    ['Contributing: Jane Doe, John Roe, Associated Press.', ['Jane Doe', 'John Roe'], ['ap']],
    ['Staff Writers Jane Doe and John Roe contributed to this article.', ['Jane Doe', 'John Roe'], []],
    [
      'AP writers Jane Doe in Kiel and John Roe contributed to this report. Copyright 2026 The Associated Press. All Rights Reserved.',
      ['Jane Doe', 'John Roe'],
      ['ap'],
    ],
    ['Based on reporting by AFP, AP, and Reuters', [], ['afp', 'ap', 'reuters']],
    [
      'Contributing to this report were Associated Press writers Jane Doe in Kiel and John Roe.',
      ['Jane Doe', 'John Roe'],
      ['ap'],
    ],
    [
      'Aerospace Writer Jane Doe in Kiel and John Roe in Bonn contributed to this report.',
      ['Jane Doe', 'John Roe'],
      [],
    ],
    ['Radio Quay’s Jane Doe and John Roe contributed.', ['Jane Doe', 'John Roe'], []],
    ['Associated Press writer Jane Doe contributed from Mexico City.', ['Jane Doe'], ['ap']],
    ['Mit Material von AFP und dpa.', [], ['afp', 'dpa']],
    ['Weitere Quellen • AP', [], ['ap']],
    ['SANDVIK.FR avec AFP', [], ['afp']],
    ['(Con información de AFP, EFE y Reuters)', [], ['afp', 'efe', 'reuters']],
    ['(*Com informações da AFP)', [], ['afp']],
  ])('%s', (lines, staff, agencies) => {
    expect(said(belowStory(lines))).toEqual({
      ...(staff.length > 0 && { staff }),
      ...(agencies.length > 0 && { agencies }),
    })
    expect(bodyOf(belowStory(lines))).toEqual(STORY)
  })

  test('after a quotation it leaves the quotation', () => {
    const text = [STORY[0], '“The crane fell,” he said. “We ran.” Jane Doe contributed to this report.'].join(
      '\n',
    )
    expect(said(text)).toEqual({ staff: ['Jane Doe'] })
    expect(bodyOf(text)).toEqual([STORY[0], '“The crane fell,” he said. “We ran.”'])
  })

  test('after other words on its line it leaves them', () => {
    const rights = '© 2026 Harbour Radio. All rights kept by the harbour. '
    const text = [...STORY, `${rights}The Associated Press contributed to this report.`].join('\n')
    expect(said(text)).toEqual({ agencies: ['ap'] })
    expect(bodyOf(text)).toEqual([...STORY, rights.trim()])
  })

  test('behind the last sentence it leaves the sentence', () => {
    const text = `${STORY[0]}\n${STORY[1]} Additional reporting by Reuters`
    expect(said(text)).toEqual({ agencies: ['reuters'] })
    expect(bodyOf(text)).toEqual(STORY)
  })

  test.each(['(With inputs from agencies)', 'Mit Agenturen'])(
    '%s credits agencies without a name',
    (line) => {
      expect(said(belowStory(line))).toEqual({})
      expect(bodyOf(belowStory(line))).toEqual(STORY)
    },
  )
})

describe('no contributions', () => {
  test.each([
    'Two cranes contributed to the noise.',
    'Rust and salt contributed to this.',
    'The wind and the rain contributed.',
    'Jane Doe and John Roe contributed to the report.',
    'The captain scored twice. Jane Roe and Max Doe contributed.',
    'With Reuters gone, the harbour had no reporter.',
    'Mit Reuters sprach er nicht.',
    'The office told The Associated Press on Wednesday that it would pay.',
    'The office said so, according to the news agency TT which has the letter.',
  ])('%s', (line) => {
    expect(said(belowStory(line))).toEqual({})
    expect(bodyOf(belowStory(line))).toContain(line)
  })
})
