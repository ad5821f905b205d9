import type { XmlElement } from '../../xml.ts'
import { all, first } from '../../xml-path.ts'

/** contentMeta/language; xml:lang is only the default for what the elements below it say. */
export function languageOf(item: XmlElement): string | undefined {
  const told = all(item, 'contentMeta/language').map(({ attributes }) => attributes.tag?.trim())
  const above = [first(item, 'contentMeta'), item].map((element) => element?.attributes['xml:lang']?.trim())
  return [...told, ...above].find(Boolean)
}

/** Of variants in several languages the one in this language, else in none that is told, else the first. */
export function inLanguage(
  elements: readonly XmlElement[],
  language: string | undefined,
): XmlElement | undefined {
  const wanted = primary(language)
  return (
    elements.find(({ attributes }) => wanted !== '' && primary(attributes['xml:lang']) === wanted) ??
    elements.find(({ attributes }) => attributes['xml:lang'] === undefined) ??
    elements[0]
  )
}

/** RFC 5646, 2.2.1: "en" of "en-GB". */
function primary(language = ''): string {
  return language
    .trim()
    .toLowerCase()
    .replace(/[-_].*$/, '')
}
