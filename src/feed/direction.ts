import { escapeMarkup } from './markup.ts'

/** Which way a language is written: by the script it usually has, or says it has (BCP 47). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language)
  if (known) return known
  const script = new Intl.Locale(language).maximize().script ?? ''
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
  if (directions.size >= REMEMBERED) directions.clear()
  directions.set(language, direction)
  return direction
}

/** They take long to find out, and there are few. */
const directions = new Map<string, 'ltr' | 'rtl'>()
const REMEMBERED = 1_000

/** The attributes of an element in a language that stands within another: what is not so already, or not by itself. */
export function attributesOf(language: string, within: string): string {
  const [direction, around] = [directionOf(language), directionOf(within)]
  const isOwn = direction === 'rtl' || around === 'rtl'
  return [
    language === within ? '' : ` lang="${escapeMarkup(language)}"`,
    isOwn ? ` dir="${direction}"` : '',
  ].join('')
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])
