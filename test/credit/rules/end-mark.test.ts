import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

const [first = '', last = ''] = STORY

describe('end marks', () => {
  test.each(['___', '###', '-30-', 'Enditem', '（完）', 'NNNN', '+++'])(
    '%s alone on the last line',
    (line) => {
      expect(bodyOf(belowStory(line))).toEqual(STORY)
    },
  )

  test('between the story and its credits', () => {
    const lines = '___\n\nAssociated Press writer Jo Marsh in Sandvik contributed to this report.'
    expect(bodyOf(belowStory(lines))).toEqual(STORY)
  })

  test.each([
    [`${last} Enditem`, {}],
    [`${last} PTI ABC DEF`, { agencies: ['pti'] }],
  ])('behind the last sentence: %s', (line, expected) => {
    expect(bodyOf(`${first}\n${line}`)).toEqual([first, last])
    expect(said(`${first}\n${line}`)).toEqual(expected)
  })

  test.each([
    ['in the middle of the story', `${first}\n___\n${last}`],
    ['no agency', `${first}\n${last} NATO AND EU`],
    ['a sentence of its own', `${first}\n${last} AFP IS HERE NOW AND WILL STAY`],
    ['a word like it', `${first}\nThe word they used was Enditem`],
  ])('%s stays', (_, text) => {
    expect(bodyOf(text).join('\n')).toBe(text)
  })
})
