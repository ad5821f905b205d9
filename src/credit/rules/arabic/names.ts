import { FIRST_NAMES, NO_NAMES, PLACE_OPENERS } from './words.ts'

export interface Name {
  readonly kind: 'name'
  readonly text: string
  /** Without the country in parentheses. */
  readonly words: readonly string[]
}

const NAME = /^[\p{Script=Arabic}\p{M}'’\u200c -]{2,50}$/u

/** A place's or a person's name: up to four words of Arabic letters, none of a sentence; a country behind it. */
export function nameOf(text: string): Name | undefined {
  const [, name = text, country = ''] = /^([^()]+) \(([^()]+)\)$/.exec(text) ?? []
  const words = name.split(' ')
  const all = country === '' ? words : [...words, ...country.split(' ')]
  return words.length <= 4 && all.length <= 7 && all.every(isNameWord)
    ? { kind: 'name', text, words }
    : undefined
}

export function isNameWord(word: string): boolean {
  if (word.length < 2 || word.length > 16 || !NAME.test(word)) return false
  return !NO_NAMES.has(word) && !NO_NAMES.has(word.replace(/^[وف]/, ''))
}

export function isSurelyPlace({ words }: Name): boolean {
  return words.length === 1 || (words.length <= 3 && PLACE_OPENERS.has(words[0] ?? ''))
}

/** Two words are a place's only where its first says so, or both have the article: "the minister resigns" has two, too. */
export function canBePlace(name: Name): boolean {
  return isSurelyPlace(name) || (name.words.length === 2 && name.words.every(hasArticle))
}

export function isReporter(name: Name): boolean {
  const bare = !/[()]/.test(name.text) && !hasArticle(name.words[0] ?? '')
  return bare && name.words.length > 1 && !isSurelyPlace(name)
}

/** A common first name or "servant of", "son of" inside, or a family name of origin ("the … -i") behind a bare word. */
export function isPerson(name: Name): boolean {
  const [first = '', ...more] = name.words
  if (!isReporter(name)) return false
  const family = more.at(-1) ?? ''
  const known = FIRST_NAMES.has(first) || first.startsWith('عبد') || more.includes('بن')
  return known || (hasArticle(family) && /[يی]$/.test(family))
}

function hasArticle(word: string): boolean {
  return word.startsWith('ال') && word.length > 3
}
