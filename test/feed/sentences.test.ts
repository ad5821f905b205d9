import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutAtWord, openingOf, sentencesOf } from '../../src/feed/sentences.ts'
import { always, hostileText } from './hostile.ts'

describe('sentences', () => {
  test.each([
    ['a few', 'en', 'It is back. Is it? Yes! Good.', ['It is back.', 'Is it?', 'Yes!', 'Good.']],
    ['one without an end', 'en', 'It is back', ['It is back']],
    ['titles', 'en', 'Mr. Doe met Sen. Roe. They sailed.', ['Mr. Doe met Sen. Roe.', 'They sailed.']],
    ['initials', 'en', 'J. R. Doe sailed. So did she.', ['J. R. Doe sailed.', 'So did she.']],
    ['months', 'en', 'On Jan. 3 it sailed. Late.', ['On Jan. 3 it sailed.', 'Late.']],
    ['numbers', 'en', 'It is 3.5 miles. Far.', ['It is 3.5 miles.', 'Far.']],
    ['German days', 'de', 'Am 3. Mai war Ruhe. Dann nicht.', ['Am 3. Mai war Ruhe.', 'Dann nicht.']],
    ['German millions', 'de', 'Es kostet 3 Mio. Euro. Viel.', ['Es kostet 3 Mio. Euro.', 'Viel.']],
    ['French names', 'fr', 'M. Doe est là. Mme. Roe aussi.', ['M. Doe est là.', 'Mme. Roe aussi.']],
    ['Spanish names', 'es', 'El Dr. Doe llegó. ¿Y la Sra. Roe?', ['El Dr. Doe llegó.', '¿Y la Sra. Roe?']],
    ['Chinese', 'zh', '船回来了。他们都好吗？都好！', ['船回来了。', '他们都好吗？', '都好！']],
    ['quotations', 'en', '"It is back." She smiled.', ['"It is back."', 'She smiled.']],
    ['nothing', 'en', ' ', []],
  ])('%s', (_, language, text, sentences) => {
    expect([...sentencesOf(text, language)]).toEqual(sentences)
  })
})

describe('an opening', () => {
  test.each([
    ['as many sentences as fit', 'One is. Two are. Three are.', 16, 'One is. Two are.'],
    ['exactly as many', 'One is. Two are.', 16, 'One is. Two are.'],
    ['one less, where a letter is too many', 'One is. Two are.', 15, 'One is.'],
    ['words, where no sentence fits', 'One sentence is too long.', 15, 'One sentence…'],
    ['everything, where it ends without a full stop', 'One is. Two', 50, 'One is. Two'],
    ['spaces as they are', 'One is.\u00a0 Two are.', 50, 'One is.\u00a0 Two are.'],
    ['nothing of nothing', '', 50, ''],
  ])('%s', (_, text, longest, opening) => {
    expect(openingOf(text, 'en', longest)).toBe(opening)
  })
})

describe('cut at a word', () => {
  test.each([
    ['not at all, where it fits', 'The ferry', 9, 'The ferry'],
    ['before the word that does not fit', 'The ferry is back', 12, 'The ferry…'],
    ['behind a word that just fits', 'The ferry is back', 10, 'The ferry…'],
    ['a long word within itself', 'The interdepartmental', 12, 'The interde…'],
    ['a script without spaces', '船は港に戻った', 4, '船は港…'],
    ['not within a pair', '👍👍👍', 4, '👍…'],
  ])('%s', (_, text, longest, cut) => {
    expect(cutAtWord(text, longest)).toBe(cut)
  })

  test('is never longer, and makes no half characters', () => {
    const asked = fc.tuple(
      hostileText.map((text) => text.toWellFormed()),
      fc.integer({ min: 2, max: 300 }),
    )
    always(asked, ([text, longest]) => {
      const cut = cutAtWord(text, longest)
      expect(cut.length).toBeLessThanOrEqual(longest)
      expect(cut.isWellFormed()).toBe(true)
    })
  })
})
