import { describe, expect, test } from 'vitest'
import { readCredits } from '../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'
import { hostileTexts } from './hostile.ts'

const SIZE = 100_000

/** How the time grows is measured by `npm run bench:credits`; here a text that hangs has failed. */
describe('hostile texts are read to their end', () => {
  test.each(hostileTexts(SIZE))('%s', (_, text) => {
    const lines = text.split('\n')
    expect(readCredits(lines, KNOWN_AGENCIES).lines).toHaveLength(lines.length)
  })

  test('a credit at the end of a very long line is still read, and the line kept', () => {
    const story = `${'The harbour is closed. '.repeat(SIZE / 23)}It opens soon.`
    const [line] = readCredits([`${story} ab/cd (AFP, dpa)`], KNOWN_AGENCIES).lines
    expect(line?.body).toBe(story)
  })
})
