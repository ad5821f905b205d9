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

  test.each([
    ['AFP/The Quay · 31 Jul 2012, 07:26', 'afp'],
    ['GNA | Posted: Monday, May 4, 2026', 'gna'],
    ['Reuters -- Mar 30', 'reuters'],
    ['21.12.2011, 09:35 Uhr | dapd', 'ddp-dapd'],
    ['2025-04-14, 15:54  PAP/Redakcja', 'pap'],
    ['9/23(火) 11:22配信\n時事通信', 'jiji'],
    ['Estadão Conteúdo\nPublicado em 07/04/2017 às 11:43', 'estadao-conteudo'],
    ['10.11.2025 17:59\nAnadolu Ajansı', 'anadolu'],
    ['Vandaag om 20:07\nBelga', 'belga'],
    ['AFP 2 mai 2026 à 08:04 (Mis à jour : 2 mai 2026 à 09:10)', 'afp'],
  ])('%s stands beside a date', (lines, agency) => {
    expect(said(aboveStory(lines))).toEqual({ agencies: [agency] })
  })

  test.each([
    ['AFP/The Quay (news@quay.example)', ['afp']],
    ['The Canadian Press, with files from the Harbour News', ['cp']],
    ['FMW/Bloomberg\nComments\nMore from the harbour', ['bloomberg']],
  ])('%s ends a story, whatever furniture follows', (lines, agencies) => {
    expect(said(belowStory(lines))).toEqual({ agencies })
  })

  test.each(['Agence France Presse', 'SID\nNachrichtenagentur\n16:30', 'Reuters\nUpdated: January 16, 2020'])(
    '%s opens a story',
    (lines) => {
      expect(said(aboveStory(lines)).agencies).toHaveLength(1)
    },
  )
})

describe('not on a line of their own', () => {
  test.each([
    'PA',
    'Foto: NTB',
    'Fotó: Jane Doe / MTI',
    'Credit: JANE DOE/ AFP',
    'Petra',
    'Stock Library - Belga',
    'Fans on the quay\nREUTERS',
  ])('%s', (lines) => {
    expect(said(belowStory(lines))).toEqual({})
  })
})
