import { expect, test } from 'vitest'
import {
  isAdvisoryGenre,
  isAdvisoryKind,
  isAdvisoryProfile,
  isAgateGenre,
  isAgateKind,
  isFiledAsAdvisory,
} from '../../../src/article/formats/advisory.ts'

test.each([
  ...['Advisory', 'advisories', 'Coverage Advisory', 'News schedule', ' Test message '],
  ...[
    'Daybook',
    'Day book',
    'News Budget',
    "Editors' note",
    'Note to editors',
    'Wochenvorschau',
    'Tagesvorschau',
  ],
])('the genre %s is for editors', (genre) => {
  expect(isAdvisoryGenre(genre)).toBe(true)
  expect(isAdvisoryKind(genre)).toBe(true)
})

test.each([
  'AP Planner',
  'News Digest',
  'Diary',
  'budget',
  'planning',
  'Tip',
  'Mediawatch',
  'Agenda',
  'Vorschau',
  'Test',
])(
  'the kind %s is for editors in records of agencies; as the genre of anybody it may be for readers',
  (kind) => {
    expect(isAdvisoryKind(kind)).toBe(true)
    expect(isAdvisoryGenre(kind)).toBe(false)
  },
)

test.each(['Feature', 'Advice', 'Press-Digest', 'Travel advisory', 'Testament'])(
  'the kind %s is for readers',
  (kind) => {
    expect(isAdvisoryKind(kind)).toBe(false)
  },
)

test.each([
  ...[
    { keywords: ['Sport', 'NATIONAL RUNDOWN'] },
    { keywords: 'rundown' },
    { slugline: 'AAP Finance Rundown' },
  ],
  ...[{ slugline: 'Washington-Daybook' }, { slugline: 'Advisory' }, { genre: ['News', 'Advisory'] }],
])('%j says that an item is for editors', (said) => {
  expect(isFiledAsAdvisory(said)).toBe(true)
})

test.each([
  ...[
    { keywords: ['budget', 'agenda'] },
    { slugline: 'TRAVEL-ADVISORY' },
    { keywords: ['Tips', 'Advisory'] },
  ],
  ...[{ keywords: ['NFL Rundown'] }, { slugline: 'Börse Wochenvorschau' }, { genre: 'Vorschau' }],
])('%j is what a story may be about', (said) => {
  expect(isFiledAsAdvisory(said)).toBe(false)
})

test('a profile may say it anywhere in its name', () => {
  expect(isAdvisoryProfile('AM-Rundown-Text')).toBe(true)
  expect(isAdvisoryProfile('AM-Text')).toBe(false)
})

test('lists are told by genre or signal, and as data by the kind of item', () => {
  for (const word of ['TABLE', 'line-ups', 'Results Listings and Statistics', 'stock listing']) {
    expect(isAgateGenre(word), word).toBe(true)
    expect(isAgateKind(word), word).toBe(true)
  }
  expect(isAgateKind('DATA')).toBe(true)
  expect(isAgateGenre('Data')).toBe(false)
})
