import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { type Fields, made, STORY } from './made.ts'

/** What is hard about it, the fields, and the lines. */
type Case = readonly [trouble: string, fields: Fields, ...lines: string[]]

const DAY = [
  'MONDAY, MARCH 9',
  '10:00 - The harbour board meets in Kiel.',
  '14:00 - The ferry company presents its year.',
]

const ADVISORIES: readonly Case[] = [
  ['the bare word', { headline: 'ADVISORY' }, ...DAY],
  ['in small letters', { headline: 'advisory' }, ...DAY],
  ['a label', { headline: 'ADVISORY: Kiel summit, how we cover it' }, ...DAY],
  ['a label that joins', { headline: 'DIARY-Political events to March 14' }, ...DAY, ...STORY],
  ['coverage', { headline: 'Coverage advisory: Kiel summit' }, ...DAY],
  ['a budget', { headline: 'NEWS BUDGET' }, ...DAY],
  ['a daybook of a town', { headline: 'Kiel Daybook' }, ...DAY, ...STORY],
  ['a daybook of copy', {}, 'DAYBOOK', ...DAY],
  ['a schedule', { headline: 'SCHEDULE' }, ...DAY],
  ['a genre', { headline: 'The week in Kiel', genres: ['Daybook'] }, ...DAY],
  [
    'a note to editors over a notice',
    { headline: 'Note to editors: photos of the summit' },
    'They move at noon.',
  ],
  [
    'editors’ note in capitals',
    { headline: "EDITORS' NOTE: Photos from Kiel will move at noon" },
    'They show the ferry.',
  ],
  [
    'a call in capitals',
    { headline: 'ATTENTION EDITORS' },
    'The chief of pictures answers questions at noon.',
  ],
  [
    'nothing but a call to editors',
    { headline: 'Kiel summit' },
    'NOTICE TO EDITORS: live pictures begin at noon.',
  ],
  ['a call on its own in copy', {}, 'ATTENTION EDITORS', 'Our story on the ferry moves at noon.'],
  ['German: the day', { headline: 'Tagesvorschau Politik', genres: ['Tagesvorschau'] }, ...DAY],
  [
    'German: an agency’s day',
    { headline: 'hns-Tagesvorschau Politik für Dienstag, 3. März' },
    ...DAY,
    ...STORY,
  ],
  ['German: dates', { headline: 'Terminvorschau - Montag, 9. März' }, ...DAY],
  ['German: a preview of a day', { headline: 'Vorschau: Montag, 9. März' }, ...DAY],
  ['German: a call', { headline: 'ACHTUNG REDAKTIONEN' }, 'Die Bilder kommen um 12 Uhr.'],
  ['French: a call', { headline: 'À l’attention des rédactions' }, 'Les photos arrivent à midi.'],
  ['French: notice', { headline: 'Avis aux rédactions' }, 'Les photos arrivent à midi.'],
  ['French: an agenda', { headline: 'Agenda - lundi 9 mars' }, ...DAY],
  ['French: what is planned', { headline: 'PRÉVISIONS: Politique du matin' }, ...DAY],
  ['Spanish: a note', { headline: 'Nota a los editores' }, 'Las fotos llegan a mediodía.'],
  ['Spanish: what is planned', { headline: 'Previsión informativa' }, ...DAY],
  ['Dutch: a note', { headline: 'Noot voor de redactie' }, 'De foto’s komen om 12 uur.'],
  ['Russian: a call', { headline: 'Вниманию редакций' }, 'Фотографии будут в полдень.'],
  ['a test', { headline: 'TEST' }, 'Nothing to see.'],
  ['a test to be ignored', { headline: 'TEST MESSAGE - PLEASE IGNORE' }, 'Nothing to see.'],
  ['a test three times', {}, 'TEST TEST TEST'],
  ['German: a test', { headline: 'Testmeldung' }, 'Bitte nicht beachten.'],
]

for (const [trouble, fields, ...lines] of ADVISORIES) {
  test(trouble, () => {
    const { isAdvisory, order } = readDesk(made(fields, ...lines))
    expect({ isAdvisory, order }).toEqual({ isAdvisory: true, order: undefined })
  })
}

const STORIES: readonly Case[] = [
  ['a note at the top of copy', {}, 'NOTE TO EDITORS: Photos of the ferry move at noon.', ...STORY],
  ['a flash with a word to editors', { headline: 'Ferry sinks off Kiel' }, 'Eds: More to follow.'],
  ['a letter of a paper’s editors', { headline: 'Editors’ note: Why we publish the files' }, ...STORY],
]

for (const [trouble, fields, ...lines] of STORIES) {
  test(`no advisory: ${trouble}`, () => {
    expect(readDesk(made(fields, ...lines)).isAdvisory).toBeUndefined()
  })
}
