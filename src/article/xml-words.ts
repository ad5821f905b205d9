import { cleanLine } from './clean.ts'
import { plainOf } from './plain.ts'
import type { XmlElement } from './xml.ts'
import { isElement } from './xml-path.ts'

/** What stands apart from its neighbours though no blank does: a name's title, its second half, a line's end. */
const APART: ReadonlySet<string> = new Set(['byttl', 'name.family', 'br', 'p', 'hl1', 'hl2', 'story.date'])
const CODES: ReadonlySet<string> = new Set(['alt-code'])

/** What an element says in one line, its markup gone; undefined where it says nothing. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  // What was set apart may have a comma behind it.
  return element && (plainOf(cleanLine(wordsOf(element)).replaceAll(' ,', ',')) || undefined)
}

function wordsOf({ children }: XmlElement): string {
  return children.map((node) => (isElement(node) ? wordsWithin(node) : node)).join('')
}

function wordsWithin(element: XmlElement): string {
  if (CODES.has(element.name)) return ''
  const words = wordsOf(element)
  return APART.has(element.name) ? ` ${words} ` : words
}

/** An attribute's value without blanks around it; undefined where it is empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name]?.trim() || undefined
}
