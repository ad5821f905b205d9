import { describe, expect, test } from 'vitest'
import { readCredits } from '../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'

const SIZE = 100_000

/** Texts that send a reader that looks twice at what it has seen into hours of work: a test that hangs has failed. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one word without end', 'x'.repeat(SIZE)],
  ['words without a full stop', 'harbour '.repeat(SIZE / 8)],
  ['opening parentheses', '('.repeat(SIZE)],
  ['empty parentheses', '()'.repeat(SIZE / 2)],
  ['closing parentheses', `The harbour is closed${')'.repeat(SIZE)}`],
  ['commas', ','.repeat(SIZE)],
  ['commas in a parenthesis', `(${'AFP, '.repeat(SIZE / 5)})`],
  ['spaces', `${' '.repeat(SIZE)}x`],
  ['spaces before a credit', `The harbour is closed.${' '.repeat(SIZE)}(AFP, dpa)`],
  ['slashes after sentences', '. /'.repeat(SIZE / 3)],
  ['stars and slashes', '. */'.repeat(SIZE / 4)],
  ['dashes', ' - '.repeat(SIZE / 3)],
  ['bylines', 'By '.repeat(SIZE / 3)],
  ['single capitals', 'A '.repeat(SIZE / 2)],
  ['desk codes', 'ab/'.repeat(SIZE / 3)],
  ['ideographs', '新'.repeat(SIZE)],
  ['agencies line by line', 'AFP\n'.repeat(SIZE / 4)],
  ['headings of lists', 'Related\n'.repeat(SIZE / 8)],
  ['desk lines', `(Reporting by ${'Jane Doe, '.repeat(60)})\n`.repeat(SIZE / 600)],
]

describe('time grows with the text and no faster', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const lines = text.split('\n')
    expect(readCredits(lines, KNOWN_AGENCIES).lines).toHaveLength(lines.length)
  })

  test('a credit at the end of a very long line is still read, and the line kept', () => {
    const story = `${'The harbour is closed. '.repeat(SIZE / 23)}It opens soon.`
    const [line] = readCredits([`${story} ab/cd (AFP, dpa)`], KNOWN_AGENCIES).lines
    expect(line?.body).toBe(story)
  })
})
