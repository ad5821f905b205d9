import { describe, expect, test } from 'vitest'
import { aboveStory, belowStory, bodyOf, STORY, said } from '../said.ts'

describe('bylines', () => {
  test.each([
    ['By Jane Doe', ['Jane Doe'], []],
    ['By JANE DOE and JOHN ROE', ['Jane Doe', 'John Roe'], []],
    ['By Jane Doe, Associated Press', ['Jane Doe'], ['ap']],
    ['By Jane Doe and John Roe The Associated Press', ['Jane Doe', 'John Roe'], ['ap']],
    ['By Jane Doe, AP Business Writer', ['Jane Doe'], ['ap']],
    [
      'By JANE DOE and JOHN ROE - AP Harbour Writers | AP – 2 hrs 4 mins ago',
      ['Jane Doe', 'John Roe'],
      ['ap'],
    ],
    ['By Reuters', [], ['reuters']],
    ['Por Agencia EFE', [], ['efe']],
    ['Par Sandvikbox (avec AFP) @Sandvikbox', [], ['afp']],
    ['Von Jane Doe und John Roe, dpa', ['Jane Doe', 'John Roe'], ['dpa']],
    ['Jane Doe und John Roe, dpa', ['Jane Doe', 'John Roe'], ['dpa']],
    ['Jane Doe, mit Material der dpa', ['Jane Doe'], ['dpa']],
    ['Jane Doe and AP', ['Jane Doe'], ['ap']],
    ['Jane Doe (TTXVN)', ['Jane Doe'], ['vna']],
    ['AFP, Jane Doe', ['Jane Doe'], ['afp']],
    ['^By JANE DOE=\n^Associated Press=', ['Jane Doe'], ['ap']],
    ['By Jane Doe\nThe Associated Press', ['Jane Doe'], ['ap']],
    ['By Jane Doe, dpa  =', ['Jane Doe'], ['dpa']],
    ['Author: Jane Doe (jd)', ['Jane Doe', 'jd'], []],
    ['Auteur : Jane Doe\nEdition : J-A. Roe', ['Jane Doe', 'J-A. Roe'], []],
    ['Sandvik crane falls\nJane Doe | John Roe', ['Jane Doe', 'John Roe'], []],
    ['Sandvik crane falls\nJane Doe\n30.01.2024', ['Jane Doe'], []],
    ['Sandvik crane falls\nNobody hurt\nJane Doe\njdoe@harbour.example', ['Jane Doe'], []],
    ['Von dpa 30.04.2024, 18:58', [], ['dpa']],
    ['Jane Doe (Folhapress) — 01/02/2026', ['Jane Doe'], ['folhapress']],
    ['JANE DOE AP business writer', ['Jane Doe'], ['ap']],
    ['BYLINE: By JANE DOE, Associated Press', ['Jane Doe'], ['ap']],
    ['Jane Doe, The Daily Quay with files from The Canadian Press', ['Jane Doe'], ['cp']],
    ['(di Jane Doe)', ['Jane Doe'], []],
    ['26 July 2017 - 09:50 By AFP', [], ['afp']],
    ['Sandvik crane falls\nJANE DOE\nAssociated Press', ['Jane Doe'], ['ap']],
    ['PAP\nJane Doe 26.01.2012', ['Jane Doe'], ['pap']],
    ['Posted by Jane Doe', ['Jane Doe'], []],
    ['Publicado por Jane Doe', ['Jane Doe'], []],
    ['By Bloomberg News -', [], ['bloomberg']],
    ['Autor:abcd//ef', ['abcd', 'ef'], []],
    ['Text: Jane Doe', ['Jane Doe'], []],
    ['Von: abc/dpa', ['abc'], ['dpa']],
    ['von dpa, unserer Redaktion', [], ['dpa']],
    ['By Jane Doe and John Al-Roe Reuters', ['Jane Doe', 'John Al-Roe'], ['reuters']],
    ['Pewarta: Jane Doe', ['Jane Doe'], []],
    [
      'Autorin: Jane Doe (Kiel) und Max Roe (Bonn), +49 30 1234567, <jd@harbour.example>',
      ['Jane Doe', 'Max Roe'],
      [],
    ],
  ])('%s', (lines, staff, agencies) => {
    expect(said(aboveStory(lines))).toEqual({
      ...(staff.length > 0 && { staff }),
      ...(agencies.length > 0 && { agencies }),
    })
    expect(bodyOf(aboveStory(lines)).slice(-2)).toEqual(STORY)
  })

  test.each([
    ['AFP, SANDVIK', 'SANDVIK', ['afp'], undefined],
    ['Reuters, Sandvik,\nNov 20 2019, 11:06am', 'Sandvik', ['reuters'], undefined],
    ['Reuters/abc Sandvik', 'Sandvik', ['reuters'], ['abc']],
    ['Agence France-Presse in Sandvik\n12.05.2026', 'Sandvik', ['afp'], undefined],
  ])('%s has the place', (lines, place, agencies, staff) => {
    expect(said(aboveStory(lines))).toEqual({ place, agencies, ...(staff && { staff }) })
  })

  test('a byline can run into the dateline', () => {
    const line = 'By Jane B Doe Sandvik, Oct 17 (PTI) The harbour is closed.'
    expect(said(line)).toEqual({ staff: ['Jane B Doe'], place: 'Sandvik', agencies: ['pti'] })
    expect(bodyOf(line)).toEqual(['The harbour is closed.'])
  })

  test('so can one before a place in capitals', () => {
    const line = 'By Jane Doe and John Roe SAND BAY (Reuters) - The harbour is closed.'
    expect(said(line)).toEqual({ staff: ['Jane Doe', 'John Roe'], place: 'SAND BAY', agencies: ['reuters'] })
    expect(bodyOf(line)).toEqual(['The harbour is closed.'])
  })

  test('so can one in capitals alike, and one before a colon', () => {
    expect(said('By JANE DOE SANDVIK (AP) -- The harbour is closed.')).toEqual({
      staff: ['Jane Doe'],
      place: 'SANDVIK',
      agencies: ['ap'],
    })
    expect(said('By Jane Doe, IANS, Sandvik : The harbour is closed.')).toEqual({
      staff: ['Jane Doe'],
      place: 'Sandvik',
      agencies: ['ians'],
    })
    expect(bodyOf('By IANS, Sandvik : The harbour is closed.')).toEqual(['The harbour is closed.'])
  })

  test('so can one in Spanish', () => {
    const line = 'Por Jane Doe     Sandvik, 1 ene (EFE).- The harbour is closed.'
    expect(said(line)).toEqual({ staff: ['Jane Doe'], place: 'Sandvik', agencies: ['efe'] })
    expect(bodyOf(line)).toEqual(['The harbour is closed.'])
  })
})

describe('no bylines', () => {
  test.each([
    'By the time the crane fell, AP had left.',
    'By Monday, Reuters said, all was over.',
    'Von Kiel nach Sandvik fährt eine Fähre.',
    'Por ahora, EFE no lo confirma.',
    'Jane Doe/AFP',
    'Jane Doe - Europa Press / Europa Press',
    'Author: the word comes from Latin.',
    'The Harbour Is Closed',
    'Sandvik Bay',
    'Von: Jane Doe',
    'Jane DoePosted December 5, 2014',
    'Via quay.example, Feb. 4, 2015:',
  ])('%s', (line) => {
    expect(said(aboveStory(line))).toEqual({})
    expect(bodyOf(aboveStory(line))).toContain(line)
  })

  test('the byline of a link under its title is not this story’s', () => {
    expect(said('Mayor says ferry will sail\nBy AP and SDK staff')).toEqual({})
    expect(said('Mayor says ferry will sail\nBy AP')).toEqual({ agencies: ['ap'] })
  })

  test('an author’s label in the middle of a story signs a gallery, below the story the story', () => {
    const label = 'Author: Jane Doe (jd)'
    expect(said([...STORY, ...STORY, ...STORY, label, ...STORY].join('\n'))).toEqual({})
    expect(said([...STORY, ...STORY, ...STORY, label].join('\n'))).toEqual({ staff: ['Jane Doe', 'jd'] })
  })

  test('a byline far down in the text is the story’s own', () => {
    expect(said([...STORY, ...STORY, ...STORY, 'By Sandvik Bay', ...STORY].join('\n'))).toEqual({})
    expect(bodyOf(belowStory('The bay.'))).toContain('The bay.')
  })
})
