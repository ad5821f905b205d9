import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugOf } from '../../src/feed/slug.ts'
import { always, hostileText } from './hostile.ts'

describe('a slug', () => {
  test.each([
    ['is in small letters', 'World', 'world'],
    ['has hyphens for spaces and signs', ' Arts & Culture / Film ', 'arts-culture-film'],
    ['has no accents', 'Économie São Tomé', 'economie-sao-tome'],
    ['has no dot on the Turkish I', 'İzmir', 'izmir'],
    ['takes ligatures and wide letters apart', 'ﬁnance Ｗｏｒｌｄ', 'finance-world'],
    ['keeps letters of every script', 'Україна 世界 عالم', 'україна-世界-عالم'],
    ['keeps letters that are no accents', 'Straße Øl', 'straße-øl'],
    ['keeps digits', 'G20', 'g20'],
    ['has nothing that chooses how a letter looks', 'G2\ufe0f0', 'g20'],
    ['has no emoji, nor what belongs to them', '❤️ Love 👍🏽', 'love'],
    ['has no Greek accents', 'Ελλάδα ΕΛΛΆΔΑ', 'ελλαδα-ελλαδα'],
    ['of what is nearly a path', '../../etc/passwd', 'etc-passwd'],
  ])('%s', (_, name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  test.each([
    ['nothing but signs', '!!!', '???'],
    ['Japanese letters with and without marks', 'ガス', 'カス'],
    ['Hindi vowels', 'दिन', 'दान'],
    ['Russian letters with and without marks', 'бой', 'бои'],
    ['long names that begin alike', `${'a'.repeat(60)}b`, `${'a'.repeat(60)}c`],
  ])('tells %s apart', (_, one, other) => {
    expect(slugOf(one)).not.toBe(slugOf(other))
  })

  test('of a long name fits into the name of a file', () => {
    expect(Buffer.byteLength(slugOf('𠀀'.repeat(300)))).toBeLessThanOrEqual(255)
  })

  const name = fc.oneof(
    hostileText,
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary' }),
  )

  test('is letters, digits and single hyphens, and not empty', () => {
    const slug = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u
    always(name, (text) => expect(slugOf(text)).toMatch(slug))
  })

  test('of a short slug is itself', () => {
    const short = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    always(short, (text) => expect(slugOf(slugOf(text))).toBe(slugOf(text)))
  })
})
