import { expect, test } from 'vitest'
import { tellingSummary } from '../../../src/article/formats/summary.ts'
import { htmlBlocks } from '../../../src/article/html-blocks.ts'

const TITLE = 'Ferry aground off Kiel'
const BODY = htmlBlocks(
  '<p>The ferry at dawn.</p><p>KIEL (HNS) - A ferry ran aground.</p><h2>Tugs</h2><p>Two tugs came.</p>' +
    '<p>Nobody was hurt, the captain said.</p>',
)
const tellingOf = (...summaries: string[]) => tellingSummary(summaries, TITLE, BODY)

test.each([
  ['the headline', 'FERRY aground, off Kiel!'],
  ['the headline after a note', 'UPDATE 2: Ferry aground off Kiel'],
  ['the headline, cut', 'Ferry aground …'],
  ['the beginning of the text behind a caption and a place', 'A ferry ran aground'],
  ['the beginning of the text over a subhead', 'A ferry ran aground. Two tugs'],
  ['nothing', ' - '],
])('a summary that is but %s is none', (_name, summary) => {
  expect(tellingOf(summary)).toBeUndefined()
})

test('a sentence from further down in the text is one', () => {
  expect(tellingOf('Nobody was hurt')).toBe('Nobody was hurt')
})

test('of several the first that says something of its own is taken', () => {
  expect(tellingOf(TITLE, 'All are ashore.', 'It was foggy.')).toBe('All are ashore.')
})

test('without a headline and a text every summary says something', () => {
  expect(tellingSummary(['Fog.'], '', [])).toBe('Fog.')
})
