import { describe, expect, test } from 'vitest'
import { belowStory, bodyOf, STORY, said } from '../said.ts'

describe('credits on the last sentence’s line', () => {
  test.each([
    ['(APA, 8.8.2015)', ['apa'], []],
    ['(APA/dpa, 8. 8. 2015)', ['apa', 'dpa'], []],
    ['(KNA 19.11.21)', ['kna'], []],
    ['(APA; 18.8.2015)', ['apa'], []],
    ['(APA/red – 8.8. 2015)', ['apa'], []],
    ['(Reuters, APA, red)', ['reuters', 'apa'], []],
    ['(abcd, APA)', ['apa'], ['abcd']],
    ['(sda)', ['keystone-sda'], []],
    ['(ANI)', ['ani'], []],
    ['(ANSA).', ['ansa'], []],
    ['(TT-AFP)', ['tt', 'afp'], []],
    ['(sda/dpa/afp/reu)', ['keystone-sda', 'dpa', 'afp', 'reuters'], []],
    ['(abc/dpa)', ['dpa'], ['abc']],
    ['(dpa/lno)', ['dpa'], []],
    ['(dpa/gem)', ['dpa'], ['gem']],
    ['(krt)', [], ['krt']],
    ['(ab/krt)', [], ['ab', 'krt']],
    ['— AFP', ['afp'], []],
    ['- Bernama', ['bernama'], []],
    ['(AFP, dpa)', ['afp', 'dpa'], []],
    ['/ REUTERS', ['reuters'], []],
    ['/ AFP, EFE e Reuters', ['afp', 'efe', 'reuters'], []],
    ['*/ AFP, EFE e Reuters*', ['afp', 'efe', 'reuters'], []],
    ['/AFP/AP', ['afp', 'ap'], []],
    ['/ AFP , AP,SPOST, SDK e REUTERS', ['afp', 'ap', 'reuters'], []],
    ['/AFP E DOW JONES NEWSWIRES.', ['afp', 'dow-jones'], []],
    ['/ COM AFP e EFE', ['afp', 'efe'], []],
    ['/ JANE DOE, COM AFP', ['afp'], ['Jane Doe']],
    ['/ Colaborou Jane Doe', [], ['Jane Doe']],
    ['/ TRADUÇÃO DE JANE DOE', [], ['Jane Doe']],
  ])('%s', (credit, agencies, staff) => {
    expect(
      said(belowStory(`It opens soon, and the ferries will be free for a week, the office said. ${credit}`)),
    ).toEqual({
      ...(staff.length > 0 && { staff }),
      ...(agencies.length > 0 && { agencies }),
    })
    expect(bodyOf(`${STORY[0]} ${STORY[1]} ${credit}`)).toEqual([`${STORY[0]} ${STORY[1]}`])
  })

  test('an agency alone behind a sentence ends a long line', () => {
    expect(said(`${STORY[0]} ${STORY[1]} AP`)).toEqual({ agencies: ['ap'] })
    expect(bodyOf(`${STORY[0]} ${STORY[1]} AFP, AP`)).toEqual([`${STORY[0]} ${STORY[1]}`])
  })

  test('the desk alone is no agency, and its mark no text', () => {
    expect(said(`${STORY[0]} (red, 16. 5. 2016)`)).toEqual({})
    expect(bodyOf(`${STORY[0]} (red, 16. 5. 2016)`)).toEqual([STORY[0]])
  })
})

describe('pictures, menus, lists and homonyms', () => {
  test.each([
    'Jane Doe waves on the quay in Sandvik on Monday. (AP)',
    'Jane Doe on the quay in 2010 (Reuters)',
    'The letter said the crane was “safe as a house” and would stand for a century. (sic)',
    'Jane Doe on the quay. AP Photo/John Roe',
    'The quay on Monday. EFE',
    'Jane Doe on the quay. Foto: John Roe/AP',
    'Jane Doe auf dem KaiBild: John Roe/dpa/picture alliance',
    'JOHN ROE / AFP',
    'APA/AFP/John Roe',
    'AFP/Getty Images',
    'REUTERS/John Roe',
    '© John Roe (KNA)',
    '© AFP',
    '[Image via AP]',
    'TT: fish and greens',
    'PA',
    'AP\nReuters\nAFP - Jiji\nOpinion',
    '“They have the money.” (25/11/2019, AFP)',
    'Wholesale news (Reuters, dpa, Tagesblatt, Zeit, SZ)',
  ])('%s', (lines) => {
    expect(said(lines)).toEqual({})
    expect(bodyOf(lines)).toEqual(lines.split('\n'))
  })

  test('an agency under a caption inside the story credits the picture', () => {
    const lines = [STORY[0], 'Fans on the quay with a banner', 'REUTERS', STORY[1]].join('\n')
    expect(said(lines)).toEqual({})
    expect(bodyOf(lines)).toHaveLength(4)
  })
})
