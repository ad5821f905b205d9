import { plainOf } from '../../plain.ts'
import type { XmlElement } from '../../xml.ts'
import { all, isElement } from '../../xml-path.ts'
import { inLanguage } from './language.ts'

/**
 * A code of a controlled vocabulary without the vocabulary: "usable" of "stat:usable" (QCode), "correction" of
 * "http://cv.iptc.org/newscodes/signal/correction".
 */
export function localCode(code = ''): string {
  const trimmed = code.trim()
  return /^https?:/i.test(trimmed) ? trimmed.replace(/^.*[/#]/, '') : trimmed.replace(/^[^:]*:/, '')
}

/** The code of a property, in whichever of the three ways it is given; '' where it has none. */
export function codeOf(element: XmlElement | undefined): string {
  const { qcode, uri, literal } = element?.attributes ?? {}
  return localCode(qcode) || localCode(uri) || (literal ?? '').trim()
}

/** What an element says in one line, its markup gone. A line break in it is a blank. */
export function lineOf(element: XmlElement | undefined): string {
  return plainOf(wordsIn(element, '')).replace(/\s+/g, ' ').trim()
}

/** The same with a blank around each part: a title stands beside the name it follows, not on it. */
export function spacedLineOf(element: XmlElement | undefined): string {
  return plainOf(wordsIn(element, ' ')).replace(/\s+/g, ' ').trim()
}

function wordsIn(element: XmlElement | undefined, between: string): string {
  const words = (element?.children ?? []).map((node) =>
    isElement(node) ? (node.name === 'br' ? ' ' : wordsIn(node, between)) : node,
  )
  return words.join(between)
}

/** Of the elements at the end of a path that say something, the one in this language, else in none, else the first. */
export function lineAt(from: XmlElement | undefined, path: string, language?: string): string | undefined {
  const said = all(from, path).filter((element) => lineOf(element) !== '')
  const chosen = inLanguage(said, language)
  return chosen && lineOf(chosen)
}

/** A name given to somebody or something: the name element, else the literal. '' where there is only a code. */
export function nameOf(element: XmlElement | undefined, language?: string): string {
  return lineAt(element, 'name', language) ?? (element?.attributes.literal ?? '').trim()
}

/** The name of somebody who is responsible for something; a code is as good, an address on the web is none. */
export function partyOf(element: XmlElement | undefined, language?: string): string {
  const name = nameOf(element, language) || localCode(element?.attributes.qcode)
  return /\p{L}/u.test(name) ? name : ''
}

/** The place of a property among its like; most agencies leave out the first. */
export function rankOf({ attributes }: XmlElement): number {
  return Number.parseInt(attributes.rank ?? '1', 10) || 1
}

/** Letters and digits alone, to see whether two texts say the same. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
