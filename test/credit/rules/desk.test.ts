import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('desk lines', () => {
  test.each([
    ['(Reporting by Jane Doe; Editing by John Roe, Max Roe)', ['Jane Doe', 'John Roe', 'Max Roe'], []],
    ['(Reporting by Jane Doe in Kiel, Writing by John Roe)', ['Jane Doe', 'John Roe'], []],
    ['(Editing by Jane Doe)', ['Jane Doe'], []],
    ['- Reporting by: Jane Doe\n- Editing by: John Roe', ['Jane Doe', 'John Roe'], []],
    ['(Reporte de Jane Doe. Editado por John Roe)', ['Jane Doe', 'John Roe'], []],
    ['(Reportagem de Jane Doe; Edição de John Roe)', ['Jane Doe', 'John Roe'], []],
    ['Edited by: Jane Doe', ['Jane Doe'], []],
    [
      '(Reportage Jane Doe ; rédigé par John Roe ; version française Max Roe)',
      ['Jane Doe', 'John Roe', 'Max Roe'],
      [],
    ],
    [
      '(Reporting by Jane Doe, with reporting by John Roe and Max Roe, editing by Ann Doe.)',
      ['Jane Doe', 'John Roe', 'Max Roe', 'Ann Doe'],
      [],
    ],
    ['(Reporting by Jane Doe; Editing by\nJohn Roe)', ['Jane Doe', 'John Roe'], []],
    ['(Reporting by Jane Doe\nEditing by John Roe)', ['Jane Doe', 'John Roe'], []],
  ])('%s', (lines, staff, agencies) => {
    expect(said(belowStory(lines))).toEqual({
      ...(staff.length > 0 && { staff }),
      ...(agencies.length > 0 && { agencies }),
    })
    expect(bodyOf(belowStory(lines))).toEqual(STORY)
  })

  test('roles that only desks have stand anywhere', () => {
    const lines = [`${STORY[0]} (Reporting by Jane Doe; Editing by John Roe)`, STORY[1]].join('\n')
    expect(said(lines)).toEqual({ staff: ['Jane Doe', 'John Roe'] })
  })

  test('one behind the last sentence leaves the sentence', () => {
    expect(bodyOf(`${STORY[0]} (Reporting by Jane Doe ; Editing by  John Roe )`)).toEqual([STORY[0]])
  })
})

describe('no desk lines', () => {
  test.each([
    'Editing by hand is slow.',
    'Written by the sea, the book is salty.',
    'The desk (reporting by night) slept.',
  ])('%s', (line) => {
    expect(said(belowStory(line))).toEqual({})
    expect(bodyOf(belowStory(line))).toContain(line)
  })
})
