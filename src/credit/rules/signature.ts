import { agenciesOf, isCredit, readItems, staffOf } from '../items.ts'
import { areInitials } from '../people.ts'
import { endsSentence } from '../sentence.ts'
import type { Context } from './context.ts'
import { type Rule, type Taken, tail, whole } from './rule.ts'

/** Desk initials as newsrooms sign: one to four small letters, several joined by slashes or commas. */
const CODES = /^[a-z]{1,4}(?:(?:\/ ?|, ?)[a-z]{1,4}){0,7}\/?$/
const LONGEST_CODES = 40

/** Signatures: the initials of those who wrote and edited, with the agencies they used. */
export const signatureRules: readonly Rule[] = [
  {
    name: 'signature',
    reason:
      'ab/cd (AFP, dpa): initials before a list of agencies, alone on a line or after the last sentence',
    read: initialsAndAgencies,
  },
  {
    name: 'signature-slash',
    reason:
      'SDA/ab; ab/Reuters; red/APA: initials and an agency with a slash between, nothing else on the line',
    read: slashed,
  },
  {
    name: 'signature-initials',
    reason:
      'ab/cd on the last line or above a line (AFP, Reuters): the same, broken in two or without agencies',
    read: initialsOnly,
  },
  {
    name: 'signature-agency-codes',
    reason: 'dpa ab cd n1; AAP jd: the agency, then the codes of its desks, nothing else on the line',
    needs: { longest: 70, closes: true },
    read: agencyThenCodes,
  },
]

function initialsAndAgencies(line: string, { closing, registry }: Context): Taken | undefined {
  if (!closing) return undefined
  const items = readItems(closing.inside, registry)
  if (!isCredit(items, 'outlet', 'desk', 'generic')) return undefined
  const codes = codesAtEnd(closing.before)
  const story = closing.before.slice(0, closing.before.length - codes.length)
  if (codes === '' || (story.trim() !== '' && !endsSentence(story))) return undefined
  return tail(line, story, { staff: split(codes), agencies: agenciesOf(items) })
}

/** The initials that end a text: its last words, as long as together they are nothing but initials. */
function codesAtEnd(text: string): string {
  const words = text.slice(-LONGEST_CODES).split(' ')
  for (let start = 0; start < words.length; start += 1) {
    const codes = words.slice(start).join(' ')
    const cutShort = start === 0 && text.length > LONGEST_CODES
    if (CODES.test(codes) && !cutShort) return codes
  }
  return ''
}

function initialsOnly(line: string, context: Context): Taken | undefined {
  const codes = line.trim()
  if (codes.length > LONGEST_CODES || !codes.includes('/') || !CODES.test(codes)) return undefined
  const agenciesBelow =
    /^\(.{2,80}\)$/.test(context.below ?? '') &&
    isCredit(readItems(context.below?.slice(1, -1) ?? '', context.registry))
  const signsOff =
    context.closes &&
    areInitials(split(codes)) &&
    (codes.split('/').length > 2 || endsSentence(context.above ?? ''))
  return agenciesBelow || signsOff ? whole(line, { staff: split(codes) }) : undefined
}

function agencyThenCodes(line: string, context: Context): Taken | undefined {
  const [first = '', ...rest] = context.folded.split(/,? /)
  const words =
    rest.length === 1 && context.registry.find(rest[0] ?? '') ? [...rest, first] : [first, ...rest]
  const codes = words.slice(1).flatMap((word) => word.split('/'))
  const [agency] = readItems(words[0] ?? '', context.registry)
  if (!agency?.agency || agency.weak || !areInitials(codes)) return undefined
  const areCodes = codes.every((code) => /^(?:[a-z]{2,4}|[a-z]\d|\p{Lu}{3})$/u.test(code))
  return areCodes && /^[a-z]/.test(codes.at(-1) ?? '')
    ? whole(line, { staff: codes, agencies: [agency.agency] })
    : undefined
}

function slashed(line: string, context: Context): Taken | undefined {
  const text = line.trim()
  if (
    text.length > 60 ||
    !text.includes('/') ||
    !(context.closes || context.nth === 0 || endsSentence(context.above ?? ''))
  )
    return undefined
  const items = readItems(text, context.registry)
  const hasInitials = items.some((item) => item.kind === 'code' || item.kind === 'desk')
  if (!hasInitials || !isCredit(items, 'code', 'desk', 'outlet')) return undefined
  return whole(line, { staff: staffOf(items), agencies: agenciesOf(items) })
}

function split(codes: string): readonly string[] {
  return codes.split(/\/ ?|, ?/).filter(Boolean)
}
