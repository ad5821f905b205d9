import { isDomain } from '../../people.ts'
import { isNameWord, nameOf } from './names.ts'
import { OUTLET_WORDS, OUTLETS } from './words.ts'

const RADIO = / [أإا]ف [أإا]م$/

/** A known outlet, one that says what it is, or one in quotation marks, as newspapers write their own name. */
export function isOutlet(text: string): boolean {
  if (text.length > 40) return false
  const name = unquoted(text)
  const words = name.split(' ')
  if (OUTLETS.has(name)) return true
  if (!words.every(isNameWord)) return isDomain(name)
  return name !== text || RADIO.test(name) || words.some((word) => OUTLET_WORDS.has(word))
}

/** "… today" beside the label is an outlet's name; above a story it could be a headline's end. */
export function labelledOutlet(text: string): string | undefined {
  const name = unquoted(text)
  const known = isOutlet(text) || (name.endsWith(' اليوم') && nameOf(name.slice(0, -' اليوم'.length)))
  return known && name.split(' ').length <= 4 ? name : undefined
}

function unquoted(text: string): string {
  return text.replace(/^[«"“](.*)[»"”]$/, '$1')
}
