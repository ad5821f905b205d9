import { describe, expect, test } from 'vitest'
import { aboveStory, belowStory, bodyOf, STORY, said } from '../said.ts'

const TEXT = 'The harbour is closed.'

describe('datelines', () => {
  test.each([
    ['SANDVIK (AP) —', 'SANDVIK', 'ap'],
    ['SANDVIK, Norway (AP) _', 'SANDVIK, Norway', 'ap'],
    ['SANDVIK (Reuters) -', 'SANDVIK', 'reuters'],
    ['SANDVIK, Oct 22 (Reuters) -', 'SANDVIK', 'reuters'],
    ['SANDVIK, Feb. 27 (Xinhua) --', 'SANDVIK', 'xinhua'],
    ['SANDVIK, Norway, Jan. 1(Xinhua) --', 'SANDVIK, Norway', 'xinhua'],
    ['Sandvik, 21 ene (EFE).-', 'Sandvik', 'efe'],
    ['MADRID, 21 Nov. 2024 (Europa Press) -', 'MADRID', 'europa-press'],
    ['PRAHA 18. června (ČTK) -', 'PRAHA', 'ctk'],
    ['Warszawa, 3.04.2024 (PAP) -', 'Warszawa', 'pap'],
    ['Sandvik (dpa/bb) -', 'Sandvik', 'dpa'],
    ['Rio de Janeiro (AFP) -', 'Rio de Janeiro', 'afp'],
    ['Sandvik/Kiel (dpa) –', 'Sandvik/Kiel', 'dpa'],
    ['Sandvik (Antara) -', 'Sandvik', 'antara'],
    ['SANDVIK (AA) -', 'SANDVIK', 'anadolu'],
    ['Sandvik, Jan 22 (PTI)', 'Sandvik', 'pti'],
    ['Sandvik [Norway], June 9 (ANI):', 'Sandvik [Norway]', 'ani'],
    ['Kiel (KNA)', 'Kiel', 'kna'],
    ['Kiel (epd).', 'Kiel', 'epd'],
    ['(ANSA) - SANDVIK, 22 MAR -', 'SANDVIK', 'ansa'],
    ['(AP) SANDVIK, Ala. —', 'SANDVIK, Ala.', 'ap'],
    ['SANDVIK, August 25. /TASS/.', 'SANDVIK', 'tass'],
    ['ПЕСКИ, 25 ноября. /ТАСС/.', 'ПЕСКИ', 'tass'],
    ['ПЕСКИ, 31 июл — РИА Новости.', 'ПЕСКИ', 'ria-novosti'],
    ['SANDVIK, Nov 26 AFP -', 'SANDVIK', 'afp'],
    ['Sandvik, Norway | AFP |', 'Sandvik, Norway', 'afp'],
    ['SANDVIK epd |', 'SANDVIK', 'epd'],
    ['Sandvik. (Interfax) -', 'Sandvik', 'interfax'],
    ['Sandvik (AFP)', 'Sandvik', 'afp'],
    ['(Adds quote) SANDVIK, April 1 (Reuters) -', 'SANDVIK', 'reuters'],
    ['Sandvik| 9. 2. |ČTK |', 'Sandvik', 'ctk'],
    ['SANDVIK 31/07 (BELGA) =', 'SANDVIK', 'belga'],
    ['Sandvik, Feb 22, IRNA ,', 'Sandvik', 'irna'],
    ['Sandvik (Agder) [Norway], Jan 13 (ANI):', 'Sandvik (Agder) [Norway]', 'ani'],
    ['SANDVIK (Reuters Health) -', 'SANDVIK', 'reuters'],
    ['SANDVIK /ritzau/:', 'SANDVIK', 'ritzau'],
    ['(ANSA) - SANDVIK (KIEL), 6 LUG -', 'SANDVIK (KIEL)', 'ansa'],
    ['Сандвик. 15 ноября. INTERFAX.RU -', 'Сандвик', 'interfax'],
  ])('%s', (dateline, place, agency) => {
    expect(said(`${dateline} ${TEXT}`)).toEqual({ place, agencies: [agency] })
    expect(bodyOf(`${dateline} ${TEXT}`)).toEqual([TEXT])
  })

  test.each([
    ['(Reuters) -', 'reuters'],
    ['(EFE).-', 'efe'],
    ['(Agence Ecofin) -', 'ecofin'],
    ['Nov 5 (Reuters) -', 'reuters'],
    ['Reuters.-', 'reuters'],
    ['Reuters. –', 'reuters'],
  ])('%s has no place', (dateline, agency) => {
    expect(said(`${dateline} ${TEXT}`)).toEqual({ agencies: [agency] })
    expect(bodyOf(`${dateline} ${TEXT}`)).toEqual([TEXT])
  })

  test('several agencies share one', () => {
    expect(said(`Genf (ats afp) - ${TEXT}`)).toEqual({ place: 'Genf', agencies: ['keystone-sda', 'afp'] })
    expect(said(`Wien (APA/dpa) - ${TEXT}`)).toEqual({ place: 'Wien', agencies: ['apa', 'dpa'] })
  })

  test('the reporter can stand in it', () => {
    const read = said(`SANDVIK, October 16 (RIA Novosti), Jane Doe - ${TEXT}`)
    expect(read).toEqual({ place: 'SANDVIK', agencies: ['ria-novosti'], staff: ['Jane Doe'] })
    expect(said(`(JD avec AFP) - ${TEXT}`)).toEqual({ agencies: ['afp'], staff: ['JD'] })
  })
})

describe('datelines of other shapes', () => {
  test('on a line of its own, above the story or below it', () => {
    expect(said(aboveStory('Sandvik (AFP)'))).toEqual({ place: 'Sandvik', agencies: ['afp'] })
    expect(said(aboveStory('Sandvik, Mar 4, 2018 (AFP) -'))).toEqual({ place: 'Sandvik', agencies: ['afp'] })
    const signed = belowStory('SANDVIK, April 1 (RIA Novosti)')
    expect(said(signed)).toEqual({ place: 'SANDVIK', agencies: ['ria-novosti'] })
    expect(bodyOf(signed)).toEqual(STORY)
  })

  test('the agency alone opens a paragraph, not a short line', () => {
    expect(said(`(Belga) ${STORY[0]}`)).toEqual({ agencies: ['belga'] })
    expect(said('(Belga) The harbour')).toEqual({})
  })

  test('two agencies share one', () => {
    expect(said(`Sandvik (ANTARA News/AFP) - ${TEXT}`)).toEqual({
      place: 'Sandvik',
      agencies: ['antara', 'afp'],
    })
  })

  test('Turkish reporters stand before the place', () => {
    const line = `Jane DOE-Max ROE/SANDVIK, (DHA)- ${TEXT}`
    expect(said(line)).toEqual({ place: 'SANDVIK', agencies: ['dha'], staff: ['Jane Doe', 'Max Roe'] })
  })

  test('with a date it may leave its agency to the end of the story', () => {
    const story = 'The crane fell into the basin on Sunday, and nobody was hurt. (ANSA).'
    expect(said(`SANDVIK, DIC 5 - ${story}`)).toEqual({ place: 'SANDVIK', agencies: ['ansa'] })
    expect(bodyOf(`SANDVIK, DIC 5 - ${story}`)).toEqual([story.replace(' (ANSA).', '')])
  })
})

describe('no datelines', () => {
  test.each([
    'Pension fund managers (AFP) - the largest in the country - asked for time.',
    'Administradora de Fondos de Puertos (AFP) - la mayor - pidió tiempo.',
    'The Associated Press (AP) — founded long ago — has an office in Sandvik.',
    'The first wave hit the boat and a photographer of Agence France-Presse (AFP) in it.',
    'The crews (AP, dpa) left.',
    'SANDVIK, Jan. 5 /PRNewswire/ -- Crane Inc. said it would pay.',
    'SANDVIK (GLOBE NEWSWIRE) -- Crane Inc. said it would pay.',
    'SANDVIK — The harbour is closed.',
    'Fondos Privados de los Puertos (AFP) - Edición 2026',
    'Jane Doe/AP/TT',
    'Sandvik | News | The harbour is closed.',
    'By Jane Doe (AFP) is a book.',
    'Sandvik (closed) The harbour is closed.',
    'SANDVIK - The harbour is closed.',
    'Reuters - the agency - was told.',
    'Jane Doe (CP) - 52 votes.',
  ])('%s', (line) => {
    expect(said(line)).toEqual({})
    expect(bodyOf(line)).toEqual([line])
  })
})
