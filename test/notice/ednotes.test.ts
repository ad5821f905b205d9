import { expect, test } from 'vitest'
import { readDesk } from '../../src/notice/read.ts'
import { BRIEF, made, STORY } from './made.ts'

const FIELDS = { headline: 'Ferry sinks', slugline: 'Kiel-Ferry' }

test.each([
  ['hold', 'Do not publish'],
  ['hold', 'DO NOT PUBLISH'],
  ['hold', 'do not use'],
  ['hold', 'Please do not use this story.'],
  ['hold', 'Do not use or publish until photos arrive'],
  ['hold', 'Adds quotes. Do not publish before 1800 GMT.'],
  ['hold', 'Adds quotes, do not publish before 6 p.m. Tuesday'],
  ['hold', 'on hold'],
  ['hold', 'Story is on hold pending legal review'],
  ['hold', 'Hold for legal'],
  ['hold', 'Withhold until 1800 GMT'],
  ['hold', 'Held until Sunday'],
  ['hold', 'Not for publication before Tuesday, 1800 GMT'],
  ['hold', 'Embargoed until 1800'],
  ['hold', 'EMBARGO: 6 p.m. Tuesday'],
  ['hold', 'Replaces Kiel-Boat. Withhold until 1800 GMT.'],
  ['hold', 'Sperrfrist 18 Uhr'],
  ['hold', 'Sperrfrist: Dienstag, 18.00 Uhr'],
  ['hold', 'gesperrt bis 18 Uhr'],
  ['hold', 'Bitte nicht vor 18 Uhr veröffentlichen'],
  ['hold', 'Ne pas publier avant 18h'],
  ['hold', 'No publicar hasta las 18:00'],
  ['hold', 'Não publicar antes das 18h'],
  ['hold', 'Non pubblicare prima delle 18:00'],
  ['kill', 'WITHDRAWN BY LEGAL'],
  ['kill', 'Legal kill - do not run'],
  ['kill', 'KILL'],
  ['kill', 'KILL: sourcing is in doubt'],
  ['kill', 'KILL. Do not publish.'],
  ['kill', 'KILL. A substitute story will follow.'],
  ['kill', 'KILL. Another story replaces it.'],
  ['kill', 'Please kill this story.'],
] as const)('a note on a story that means it alone: %s: %s', (kind, ednote) => {
  for (const body of [STORY, BRIEF]) {
    const { order } = readDesk(made({ ...FIELDS, ednote }, ...body))
    expect(order).toEqual({ kind, names: [], isOfItself: true })
  }
})

test('a line to editors that holds the story below it', () => {
  const { order } = readDesk(made(FIELDS, 'EDITORS: Do not publish before 1800 GMT.', ...STORY))
  expect(order).toEqual({ kind: 'hold', names: [], isOfItself: true })
})

test('a story held for release means itself', () => {
  const { order } = readDesk(made(FIELDS, 'HOLD FOR RELEASE', ...STORY))
  expect(order).toEqual({ kind: 'hold', names: [], isOfItself: true })
})

test('a note on a story that names it means it too', () => {
  const ednote = 'KILL the story slugged Kiel-Ferry.'
  const { order } = readDesk(made({ ...FIELDS, ednote }, ...STORY))
  expect(order).toEqual({ kind: 'kill', names: [{ kind: 'slugline', text: 'Kiel-Ferry' }], isOfItself: true })
})

test('a note on a story that names another does not mean itself', () => {
  const { order } = readDesk(made({ ...FIELDS, ednote: 'Kill the story slugged Kiel-Boat.' }, ...STORY))
  expect(order).toEqual({ kind: 'kill', names: [{ kind: 'slugline', text: 'Kiel-Boat' }] })
})

test.each([
  ['a note on a notice', 'Editors: the story moved in error.'],
  ['a note on a bare record', ''],
])('the record’s slug and headline are what is meant: %s', (_, line) => {
  const { order } = readDesk(made({ ...FIELDS, ednote: 'KILL' }, line))
  expect(order).toEqual({
    kind: 'kill',
    names: [
      { kind: 'slugline', text: 'Kiel-Ferry' },
      { kind: 'headline', text: 'Ferry sinks' },
    ],
  })
})

test('a notice to kill is one though its note says that it is not for readers', () => {
  const { order } = readDesk(made({ headline: 'KILL: Ferry sinks', ednote: 'Do not publish' }, ...BRIEF))
  expect(order?.kind).toBe('kill')
})

test('a story that a note sets free is a story', () => {
  const article = made({ ...FIELDS, ednote: 'HOLD LIFTED' }, ...STORY)
  expect(readDesk(article)).toEqual({ article })
})
