import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'
import { attributeOf } from '../../xml-words.ts'

/** contentMeta/language; xml:lang is only the default for what the elements below it say. */
export function languageOf(item: XmlElement): string | undefined {
  const told = all(item, 'contentMeta/language').map((element) => attributeOf(element, 'tag'))
  const above = [first(item, 'contentMeta'), item].map((element) => attributeOf(element, 'xml:lang'))
  return [...told, ...above].find(Boolean)
}

/** Of variants in several languages the one in this language, else in none that is told, else the first. */
export function inLanguage(
  elements: readonly XmlElement[],
  language: string | undefined,
): XmlElement | undefined {
  return byLanguage(elements, language)[0]
}

/** Variants in several languages in that order. */
export function byLanguage(elements: readonly XmlElement[], language: string | undefined): XmlElement[] {
  const wanted = primary(language)
  const rankOf = ({ attributes }: XmlElement) => {
    if (wanted !== '' && primary(attributes['xml:lang']) === wanted) return 0
    return attributes['xml:lang'] === undefined ? 1 : 2
  }
  return elements.toSorted((one, other) => rankOf(one) - rankOf(other))
}

/** RFC 5646, 2.2.1: "en" of "en-GB". */
function primary(language = ''): string {
  return language
    .trim()
    .toLowerCase()
    .replace(/[-_].*$/, '')
}
