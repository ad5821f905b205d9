import { describe, expect, test } from 'vitest'
import { withoutDate } from '../../src/credit/dates.ts'

describe('the date beside a credit', () => {
  test.each([
    ['dpa 30.04.2024, 18:58', 'dpa'],
    ['09:35 Uhr | dapd', 'dapd'],
    ['Reuters Updated: 30 April 2015 at 07:19', 'Reuters'],
    ['May 7, 2025 Jane Doe', 'Jane Doe'],
    ['時事通信 2026年1月3日 10:22', '時事通信'],
    ['2026/9/23(火) 11:22配信 AFP時事', 'AFP時事'],
  ])('goes: %s', (text, name) => {
    expect(withoutDate(text)).toBe(name)
  })

  test.each([
    'dpa',
    'Jane Doe',
    'Gate 4 of the harbour',
    'The year 2024',
    '30 cranes of May Island Ltd',
    '12:30',
  ])('%s has none beside it', (text) => {
    expect(withoutDate(text)).toBe(text)
  })

  test('is taken whole, however many of its words could be one alone', () => {
    expect(withoutDate('AFP 12 May 2020 10:33')).toBe('AFP')
    expect(withoutDate('12 May 2020 10:33 AFP')).toBe('AFP')
  })
})
