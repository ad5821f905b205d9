import type { Agency } from '../../credits.ts'
import type { Registry } from '../../registry.ts'
import { LONGEST } from './line.ts'

/** What joins names of one kind. */
export const BETWEEN_NAMES = / ?[،,/|+] ?/
/** "(the) (news) agencies", of the world or the country, in Arabic and Persian. */
const GENERIC =
  /^(?:(?:ال)?وكالات(?: (?:ال)?[أا]نباء)?(?: (?:ال)?(?:عالمية|دولية|محلية))?|خبرگزاری[ \u200c]?ها)$/
/** The word "agency" before the name of one. */
const AGENCY_WORD = /^(?:وكالة(?: [أا]نباء)?|خبرگزاری) /

/** The agencies of a credit: none when they are unnamed. */
export interface Credit {
  readonly kind: 'credit'
  readonly agencies: readonly Agency[]
  /** Nothing but letters that are also a word. */
  readonly weak: boolean
}

/** Agencies, named or not, joined by commas or "and" (و), which is written as part of the next word. */
export function creditOf(text: string, registry: Registry): Credit | undefined {
  const found = text.length > LONGEST ? [] : text.split(BETWEEN_NAMES).flatMap((name) => both(name, registry))
  const agencies = found.flatMap((one) => (one?.agency ? [one.agency] : []))
  if (found.length === 0 || found.includes(undefined)) return undefined
  return {
    kind: 'credit',
    agencies: [...new Set(agencies)],
    weak: found.length === 1 && found[0]?.weak === true,
  }
}

interface OneAgency {
  readonly agency?: Agency
  readonly weak: boolean
}

function both(text: string, registry: Registry): readonly (OneAgency | undefined)[] {
  const one = oneAgency(text, registry)
  const and = text.lastIndexOf(' و')
  if (one || and < 0) return [one]
  return [oneAgency(text.slice(0, and), registry), oneAgency(text.slice(and + 2).trim(), registry)]
}

function oneAgency(text: string, registry: Registry): OneAgency | undefined {
  if (GENERIC.test(text)) return { weak: false }
  const name = text.replace(AGENCY_WORD, '')
  const agency = registry.find(text) ?? registry.find(name) ?? registry.find(letters(name))
  return (
    agency && {
      agency,
      weak: name === text && (registry.isHomonym(name) || registry.isHomonym(letters(name))),
    }
  )
}

/** Single letters are written with dots, spaces or both, and with or without their hamza: "د.ب.ا" is "د ب أ". */
function letters(name: string): string {
  const single = name.split(/[. ]/).filter(Boolean)
  return single.every((letter) => letter.length === 1) ? single.join(' ').replaceAll('ا', 'أ') : name
}
