import { describe, expect, test } from 'vitest'
import { readCredits } from '../../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../../src/credit/registry.ts'
import { bodyOf, STORY, said } from '../said.ts'

function between(lines: string): string {
  return [STORY[0], lines, STORY[1]].join('\n')
}

describe('related titles', () => {
  test.each([
    ['Read more: The crane that fell', ['The crane that fell']],
    ['MORE: Would you sleep on a crane?', ['Would you sleep on a crane?']],
    ['SEE ALSO:  The crane that fell', ['The crane that fell']],
    ['READ ALSO  Ferry firm buys a boat – mayor', ['Ferry firm buys a boat – mayor']],
    ['Read more Five Cranes That Never Fell', ['Five Cranes That Never Fell']],
    ['PHOTOS: The crane, before and after', ['The crane, before and after']],
    ['Lesen Sie auch: Der Kran, der fiel', ['Der Kran, der fiel']],
    ['Lire aussi : La grue tombée', ['La grue tombée']],
    ['À lire aussi > La grue tombée', ['La grue tombée']],
    ['Lea también: La grúa caída', ['La grúa caída']],
    ['Leia também: O guindaste caído', ['O guindaste caído']],
    ['LEGGI ANCHE – La gru caduta', ['La gru caduta']],
    ['Leggi anche: La gru caduta', ['La gru caduta']],
    ['À lire aussi La grue tombée dans le port', ['La grue tombée dans le port']],
    ['READ: The crane that fell', ['The crane that fell']],
    ['Související:\nJeřáb v přístavu spadl', ['Jeřáb v přístavu spadl']],
    ['阅读下一篇：\n港口的起重机倒下了', ['港口的起重机倒下了']],
    ['Lees ook: De kraan die viel', ['De kraan die viel']],
    ['Читайте также: Кран, который упал', ['Кран, который упал']],
    [
      'Related Stories\nThe crane that fell Reuters\nWho owns the crane?',
      ['The crane that fell', 'Who owns the crane?'],
    ],
    [
      'SK recommends:\nRelated\nThe crane that fell\nHow it fell, told by those below it. (17.10.2016)\nWho owns the crane?',
      ['The crane that fell', 'Who owns the crane?'],
    ],
    [
      'Related Stories\nThe crane that fell Reuters\nWho owns the rusty crane? Sandvik Times\nHow the crane fell The Quay',
      ['The crane that fell', 'Who owns the rusty crane?', 'How the crane fell'],
    ],
    [
      'Related Stories\nThe fall of The Quay\nWho reads Sandvik Times',
      ['The fall of The Quay', 'Who reads Sandvik Times'],
    ],
    ['Videos on the topic\nThe crane falls again', []],
    ['\ue00a  Frauen an den Kran? / Wechsel im Hafen', ['Frauen an den Kran? / Wechsel im Hafen']],
  ])('%s', (lines, related) => {
    expect(said(between(lines)).related ?? []).toEqual(related)
    expect(bodyOf(between(lines))).toEqual(expect.arrayContaining(STORY))
  })

  test('heading, titles and teasers are all of the list’s kind', () => {
    const lines = between('Related Links\nThe crane that fell\nHow it fell. (17.10.2016)').split('\n')
    expect(readCredits(lines, KNOWN_AGENCIES).lines.map((line) => line.kind)).toEqual([
      'body',
      'related',
      'related',
      'related',
      'body',
    ])
  })

  test('a title of the list is no line of the story wherever it stands again', () => {
    const player = 'The crane that fell'
    const text = [player, STORY[0], player, STORY[1], 'Related Links', player].join('\n')
    expect(bodyOf(text)).toEqual(STORY)
    expect(bodyOf([player, ...STORY, 'Related Links', player].join('\n'))).toEqual([player, ...STORY])
    expect(bodyOf([STORY[0], player, STORY[1]].join('\n'))).toContain(player)
  })

  test('a heading that nothing follows goes, one inside the story stays', () => {
    expect(bodyOf([...STORY, 'Mehr zum Thema:'].join('\n'))).toEqual(STORY)
    expect(bodyOf(between('Mehr zum Thema:'))).toContain('Mehr zum Thema:')
  })
})

describe('no related titles', () => {
  test.each([
    'Read more about “The Crane” below:',
    'Read more here.',
    'More: ',
    'More than ten cranes fell.',
    'More: the people want cranes.',
    'Related to the fall was the rust.',
    'For more, head to the quay.',
    'Mehr zum Thema',
    'Watch: he said, and fell.',
  ])('%s', (line) => {
    expect(said(between(line))).toEqual({})
    expect(bodyOf(between(line))).toHaveLength(3)
  })
})
