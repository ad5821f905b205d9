import { describe, expect, test } from 'vitest'
import { aboveStory, belowStory, bodyOf, STORY, said } from '../said.ts'

describe('where a text was taken from', () => {
  test.each([
    ['via Harbour Mail', 'Harbour Mail'],
    ['VIA: HBR', 'HBR'],
    ['Via: 4Harbours', '4Harbours'],
    ['-- via Sandvik Globe.', 'Sandvik Globe'],
    ['[via 4to5Harbours]', '4to5Harbours'],
    ['via harbour.example', 'harbour.example'],
    ['This article originally appeared on Quay and was republished with permission.', 'Quay'],
    ['This article originally appeared at The Daily Quay. Copyright 2014. Follow us.', 'The Daily Quay'],
    ['This article was first published in harbour news weekly', 'harbour news weekly'],
    ['Dieser Artikel erschien zuerst bei Hafenblatt.', 'Hafenblatt'],
    ['Read more at HarbourExaminer.example RSS - politics', 'HarbourExaminer.example'],
    ['- See more at: http://www.harbour.example/News/1#sthash', 'harbour.example'],
    ['Source: The Daily Quay', 'The Daily Quay'],
    ['Via: TechQuay\nSource: Sandvik Post', 'TechQuay'],
    ['Republished from Quay.', 'Quay'],
    ['The post Crane falls again appeared first on Quay.example.', 'Quay.example'],
    ['Der Beitrag Kran fällt erschien zuerst auf Hafenblatt.', 'Hafenblatt'],
    ['Fuente: Actualidad', 'Actualidad'],
    ['Quelle: www.quay.example', 'www.quay.example'],
    ['По материалам: quay.example', 'quay.example'],
    ['Originally published at quay.example on November 18, 2011. More there.', 'quay.example'],
    ['Esta nota fue publicada originalmente por Diario Muelle', 'Diario Muelle'],
    ['Nguồn: Daily Quay', 'Daily Quay'],
  ])('%s', (lines, via) => {
    expect(said(belowStory(lines))).toEqual({ via })
    expect(bodyOf(belowStory(lines))).toEqual(STORY)
  })

  test('with its author', () => {
    const line = 'This article was written by Jane Doe and originally published at The Daily Quay.'
    expect(said(belowStory(line))).toEqual({ via: 'The Daily Quay', staff: ['Jane Doe'] })
  })

  test('the first line can say so', () => {
    expect(said(aboveStory('Via Sandvik Radio'))).toEqual({ via: 'Sandvik Radio' })
  })

  test('an agency as the first outlet is credited as well', () => {
    expect(said(belowStory('This article originally appeared at Reuters.'))).toEqual({
      via: 'Reuters',
      agencies: ['reuters'],
    })
  })

  test('a line can announce an agency’s story', () => {
    expect(said(`From the Associated Press:\n${STORY[0]}`)).toEqual({ agencies: ['ap'] })
    expect(said(`${STORY[0]}\nSee an Associated Press story below.`)).toEqual({ agencies: ['ap'] })
  })
})

describe('no origin', () => {
  test.each([
    'The office spoke in August via the Saudi Press Agency.',
    'Watch the clip below, via CNN:',
    'From Sandvik to Kiel via Oslo and the islands',
    'The study was first published in Nature.',
    'This story first appeared in 1923.',
    'H/T Harbour Mail',
    'Read more at the library.',
    'Via Ritzau',
    'Source: World Bank',
    'Source: Ministry of Fish',
    'The post office appeared first on the quay.',
  ])('%s', (line) => {
    expect(said(belowStory(line))).toEqual({})
    expect(bodyOf(belowStory(line))).toContain(line)
  })
})
