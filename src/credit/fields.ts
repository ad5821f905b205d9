import type { Agency, Credits, Dateline, Finding } from './credits.ts'
import { agenciesOf, type Item, readItems, SOME_UNKNOWN, staffOf } from './items.ts'
import { isOutlet } from './people.ts'
import { readPlaceAndDate } from './places.ts'
import type { Registry } from './registry.ts'
import { Context } from './rules/context.ts'
import { datelineRules } from './rules/dateline/rules.ts'
import { firstTaken, type ReadyRule, ready } from './rules/rule.ts'
import { squash } from './sentence.ts'

/** The credit fields of a record, as the record has them. */
export interface CreditFields {
  readonly byline?: string
  readonly creditline?: string
  readonly infosource?: string
  readonly dateline?: string
  /** The place, where neither the dateline nor the text has one. */
  readonly located?: string
  readonly via?: string
}

/** What the fields say by themselves; the same shape as what a text says, without its lines. */
export type FieldCredits = Pick<Credits, 'staff' | 'agencies' | 'sources' | 'strangers'> &
  Pick<Partial<Credits>, 'via' | 'dateline'>

/** Reads the fields of a record ("AFP/dpa", "By Jane Doe, Reuters"): they name who and need no proof of position. */
export function readFields(fields: CreditFields, registry: Registry): FieldCredits {
  const dateline =
    fields.dateline === undefined ? undefined : readDatelineField(squash(fields.dateline), registry)
  const itemsIn = (field = '') => (URL.canParse(field) ? [] : itemsOf(field, registry))
  const credited = itemsIn(fields.creditline)
  const informed = itemsIn(fields.infosource)
  const items = [...readByline(fields.byline ?? '', registry), ...credited, ...informed]
  const agencies = agenciesOf(items)
  // Beside an agency, what only informs is who distributes it, or whom it asked.
  const sources = agencies.length > 0 ? credited : [...credited, ...informed]
  const via = squash(fields.via ?? '')
  return {
    ...(via !== '' && { via }),
    staff: staffOf(items),
    sources: [...new Set(sources.filter(isSource).map(({ text }) => text))],
    strangers: [...items.filter(isStranger).map(({ text }) => text), ...(via === '' ? [] : [via])],
    agencies: dateline?.agency ? unique([...agencies, dateline.agency]) : agencies,
    ...(dateline && { dateline }),
  }
}

function isStranger({ kind }: Item): boolean {
  return kind === 'outlet' || kind === 'unknown' || kind === 'generic'
}

/** A name to be shown. What is longer is a sentence. */
function isSource({ kind, text }: Item): boolean {
  return (kind === 'outlet' || kind === 'unknown') && text.length <= 60 && /\p{L}{2}/u.test(text)
}

/** The fields that say something, as `wirefeed credits` prints them. */
export function findingsIn(fields: CreditFields): readonly Finding[] {
  return Object.entries(fields).flatMap(([name, text]) =>
    squash(text ?? '') === '' ? [] : [{ rule: name, text: squash(text) }],
  )
}

/** What systems write where nobody is named. */
const NOBODY =
  /^(?:n\/?a|null|none|nil|undefined|unknown|anonymous|admin(?:istrator)?|root|user|test|-+|\.+)$/i

function readByline(field: string, registry: Registry): readonly Item[] {
  return NOBODY.test(field.trim()) ? [] : itemsOf(field, registry).map(asByline)
}

function itemsOf(field: string, registry: Registry): readonly Item[] {
  return readItems(names(field, registry), registry, SOME_UNKNOWN)
}

/** In a byline field a name needs no form of its own: "Plato", "王小明". */
function asByline(item: Item): Item {
  const named = item.kind === 'outlet' || item.kind === 'unknown'
  return named && !isOutlet(item.text) && /^[^\p{Ll}\d@]/u.test(item.text)
    ? { ...item, kind: 'person' }
    : item
}

/** Parentheses stand between names, but for those of a name: "CNA (Cyprus)". */
function names(field: string, registry: Registry): string {
  const text = squash(field)
  const list = text.replace(/^(?:by|von|par|por|di|door|av|af) (?=\p{L})/iu, '')
  const whole = [text, list].find((name) => registry.find(name))
  return (
    whole ??
    list.replaceAll(/(?<=^|[\s(),;/])[^\s(),;/]+ \([^()]*\)|[()]/g, (found) =>
      registry.find(found) ? found : found.replaceAll(/[()]/g, ' , '),
    )
  )
}

/** A dateline field holds a place, with or without date, agency and dash. */
export function readDatelineField(text: string, registry: Registry): Dateline | undefined {
  if (text === '') return undefined
  for (const rule of DATELINE_RULES) {
    const dateline = datelineIn(`${text} - X`, rule, registry) ?? datelineIn(`${text} X`, rule, registry)
    if (dateline) return { ...dateline, text }
  }
  const place = readPlaceAndDate(text.replace(/ ?[-–—]{1,2}$/, ''), registry)?.place
  return place === undefined ? { text } : { place, text }
}

const DATELINE_RULES = ready(datelineRules)

function datelineIn(line: string, rule: ReadyRule, registry: Registry): Dateline | undefined {
  return firstTaken([rule], line, new Context(line, { registry, nth: 0, closes: false }))?.[0].dateline
}

/** Each agency once, the first mention's place kept. */
export function unique(agencies: readonly Agency[]): readonly Agency[] {
  return [...new Set(agencies)]
}
