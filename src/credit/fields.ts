import type { Agency, Credits, Dateline, Finding } from './credits.ts'
import { agenciesOf, type Item, readItems, staffOf } from './items.ts'
import { isOutlet } from './people.ts'
import { readPlaceAndDate } from './places.ts'
import type { Registry } from './registry.ts'
import { datelineRules } from './rules/dateline/rules.ts'
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
  const itemsIn = (field = '') => (URL.canParse(field) ? [] : readItems(names(field, registry), registry))
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
  return NOBODY.test(field.trim()) ? [] : readItems(names(field, registry), registry).map(asByline)
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
  const context = { registry, nth: 0, closes: false }
  for (const rule of datelineRules) {
    const taken = rule.read(`${text} - X`, context) ?? rule.read(`${text} X`, context)
    if (taken?.dateline) return { ...taken.dateline, text }
  }
  const place = readPlaceAndDate(text.replace(/ ?[-–—]{1,2}$/, ''), registry)?.place
  return place === undefined ? { text } : { place, text }
}

/** Each agency once, the first mention's place kept. */
export function unique(agencies: readonly Agency[]): readonly Agency[] {
  return [...new Set(agencies)]
}
