import type { XmlElement } from '../../xml.ts'
import { all } from '../../xml-path.ts'
import { attributeOf, lineOf } from '../../xml-words.ts'
import { localCode } from '../local-code.ts'
import { inLanguage } from './language.ts'

/** The code of a property, in whichever of the three ways it is given; '' where it has none. */
export function codeOf(element: XmlElement | undefined): string {
  const { qcode, uri } = element?.attributes ?? {}
  return localCode(qcode) || localCode(uri) || (attributeOf(element, 'literal') ?? '')
}

/** Of the elements at the end of a path that say something, the one in this language, else in none, else the first. */
export function lineAt(from: XmlElement | undefined, path: string, language?: string): string | undefined {
  const said = all(from, path).filter((element) => lineOf(element) !== undefined)
  return lineOf(inLanguage(said, language))
}

/** A name given to somebody or something: the name element, else the literal. '' where there is only a code. */
export function nameOf(element: XmlElement | undefined, language?: string): string {
  return lineAt(element, 'name', language) ?? attributeOf(element, 'literal') ?? ''
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
