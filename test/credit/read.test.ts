import { describe, expect, test } from 'vitest'
import { type CreditFields, readCredits } from '../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'
import { bodyOf, said } from './said.ts'

const PASTED = `Via Sandvik Radio

The harbour of Sandvik stays closed for a second week, the port office said on Tuesday.

Read more: Sandvik harbour: The crane that fell

The crane’s owner told Reuters that the cable had been tested in May. \u0020

READ ALSO  Ferry firm buys second-hand boat at 2,400 crowns per seat – mayor

“Nobody had looked at the bolts,” the harbour master said.

ab/cd (AFP, dpa, Reuters, AP)

Each evening at seven, Sandvik Radio mails what happened in the county. You can sign up for this letter directly here.`

describe('a story as people paste it', () => {
  const credits = readCredits(PASTED.split('\n'), KNOWN_AGENCIES)

  test('says where it came from, who signed it and which agencies it used, in order', () => {
    expect(credits.via).toBe('Sandvik Radio')
    expect(credits.staff).toEqual(['ab', 'cd'])
    expect(credits.agencies.map((agency) => agency.name)).toEqual(['AFP', 'dpa', 'Reuters', 'AP'])
    expect(credits.dateline).toBeUndefined()
  })

  test('points to two stories, without the labels', () => {
    expect(credits.related).toEqual([
      'Sandvik harbour: The crane that fell',
      'Ferry firm buys second-hand boat at 2,400 crowns per seat – mayor',
    ])
  })

  test('has an entry for each line, blank ones too, as given', () => {
    expect(credits.lines.map((line) => line.text)).toEqual(PASTED.split('\n'))
    expect(credits.lines.filter((line) => line.text !== '').map((line) => line.kind)).toEqual([
      'credit',
      'body',
      'related',
      'body',
      'related',
      'body',
      'credit',
      'boilerplate',
    ])
  })

  test('names the rule that read a line, and what it took', () => {
    expect(credits.lines[0]?.found).toEqual([{ rule: 'via-line', text: 'Via Sandvik Radio' }])
    expect(credits.lines[12]?.found).toEqual([{ rule: 'signature', text: 'ab/cd (AFP, dpa, Reuters, AP)' }])
  })

  test('keeps the story, and of every other line nothing', () => {
    expect(credits.lines.filter((line) => line.kind !== 'body').every((line) => line.body === '')).toBe(true)
    expect(bodyOf(PASTED)).toHaveLength(3)
  })
})

describe('one line with a dateline and a desk line', () => {
  const line =
    'SANDVIK (Reuters) - The harbour is closed, the port office said. (Reporting by Jane Doe; Editing by John Roe)'

  test('is body without both', () => {
    const [read] = readCredits([line], KNOWN_AGENCIES).lines
    expect(read?.kind).toBe('body')
    expect(read?.body).toBe('The harbour is closed, the port office said.')
    expect(read?.found).toEqual([
      { rule: 'dateline-paren', text: 'SANDVIK (Reuters) -' },
      { rule: 'desk-paren', text: '(Reporting by Jane Doe; Editing by John Roe)' },
    ])
  })
})

describe('readCredits', () => {
  test('names everyone once', () => {
    const text =
      'By Jane Doe, AFP\nSANDVIK (AFP) - The harbour is closed.\nReporting by Jane Doe; Editing by John Roe'
    expect(said(text)).toEqual({ staff: ['Jane Doe', 'John Roe'], agencies: ['afp'], place: 'SANDVIK' })
  })

  test('has nothing to say of nothing', () => {
    expect(readCredits([], KNOWN_AGENCIES)).toEqual({
      staff: [],
      agencies: [],
      sources: [],
      strangers: [],
      related: [],
      fields: [],
      lines: [],
    })
    expect(readCredits(['', ' '], KNOWN_AGENCIES).lines.map((line) => line.kind)).toEqual(['body', 'body'])
  })

  test('lets the record’s fields speak first, and the text fill up what they leave open', () => {
    const text = 'KIEL (AP) — The harbour is closed.\nWith files from Reuters'
    expect(said(text, { byline: 'By Jane Doe', creditline: 'AFP/dpa', dateline: 'SANDVIK' })).toEqual({
      staff: ['Jane Doe'],
      agencies: ['afp', 'dpa', 'ap', 'reuters'],
      place: 'SANDVIK',
    })
    expect(readCredits(text.split('\n'), KNOWN_AGENCIES, { dateline: 'SANDVIK' }).dateline?.agency?.id).toBe(
      'ap',
    )
    expect(said('Via Sandvik Radio\nThe harbour is closed.', { via: 'Kiel Post' })).toEqual({
      via: 'Kiel Post',
    })
  })
})

test('the middle of a text of many thousand lines is story, its ends are read', () => {
  const lines = [
    'SANDVIK (AP) — The harbour is closed.',
    ...Array.from({ length: 9_000 }, () => 'AFP'),
    '(dpa)',
  ]
  const credits = readCredits(lines, KNOWN_AGENCIES)
  expect(credits.dateline?.place).toBe('SANDVIK')
  expect(credits.lines[4_500]?.kind).toBe('body')
})

describe('the place that a record says it is from', () => {
  const read = (fields: CreditFields, line = 'The mast came up at noon.') =>
    readCredits([line], KNOWN_AGENCIES, fields).dateline

  test('counts where neither the record nor the text has a dateline', () => {
    expect(read({ located: 'KIEL, Germany (AP)' })).toMatchObject({ place: 'KIEL, Germany' })
    expect(read({ located: 'Kiel', dateline: 'LÜBECK, March 5' })?.place).toBe('LÜBECK')
    expect(read({ located: 'Kiel' }, 'LÜBECK (AP) — The mast came up at noon.')?.place).toBe('LÜBECK')
    expect(read({ located: ' ' })).toBeUndefined()
  })
})

describe('whom the fields credit that is no agency', () => {
  const sourcesIn = (fields: CreditFields) => readCredits([], KNOWN_AGENCIES, fields).sources

  test('is named as they write it, once, and agencies, people, desks and addresses are not among them', () => {
    expect(sourcesIn({ creditline: 'Lake Times, AFP', infosource: 'Lake Times' })).toEqual(['Lake Times'])
    expect(sourcesIn({ infosource: 'Lake Times' })).toEqual(['Lake Times'])
    expect(sourcesIn({ infosource: 'AFP, Lake Times' })).toEqual([])
    expect(sourcesIn({ creditline: 'Ebba Stranne', infosource: 'https://lake.example/about' })).toEqual([])
    expect(sourcesIn({ creditline: 'agencies', byline: 'Lake Times' })).toEqual([])
    expect(sourcesIn({ creditline: 'Photo: Lake Times' })).toEqual([])
  })
})
