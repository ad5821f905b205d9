import { Unreadable } from '../unreadable.ts'
import { parseXml, type XmlElement } from '../xml.ts'

/** What may stand before the outermost element of a document. */
const PROLOGUE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>\s*)?/i

/**
 * Markup that stands in a record as text, or pieces of it side by side, as the children of an element without a name;
 * undefined where it is not well formed: then it can still be read as HTML is.
 */
export function treeOf(markup: string): XmlElement | undefined {
  try {
    return { ...parseXml(`<markup>${markup.replace(PROLOGUE, '')}</markup>`), name: '' }
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
