import * as v from 'valibot'
import type { AgencyRow } from '../credit/agencies.ts'
import { formsOf, KNOWN_AGENCIES, namesOf, Registry } from '../credit/registry.ts'
import type { AgencyConfig } from './config.ts'
import { type Said as Rights, rightsEntries } from './rules.ts'
import { address, text } from './text.ts'

/** White space is folded, as it is in what is read. */
const names = v.array(
  v.pipe(
    text,
    v.transform((name) => name.replaceAll(/\s+/g, ' ')),
  ),
  'must be a list of names',
)

const agency = v.strictObject({
  id: v.optional(
    v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and '-'")),
  ),
  name: v.optional(text),
  fullName: v.optional(text),
  country: v.optional(v.pipe(text, v.regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code, such as "NO"'))),
  homepage: v.optional(address),
  spellings: v.optional(names),
  homonyms: v.optional(names),
  ...rightsEntries,
} satisfies Record<keyof AgencyConfig, unknown>)

type Names = Omit<v.InferOutput<typeof agency>, keyof Rights>

/** The agencies of a site. */
export interface Agencies {
  /** What its records are read with. */
  readonly registry: Registry
  /** What is said of their rights, by id. */
  readonly rights: Readonly<Record<string, Rights>>
}

/** What a site says of agencies, by name. */
export const agencies = v.optional(
  v.pipe(
    v.custom<object>(
      (value) =>
        typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype,
      'must be an object: each agency by its name',
    ),
    v.record(text, agency),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const own = new Map<string, { name: string; row: AgencyRow }>()
      const rights: Record<string, Rights> = {}
      const problems = Object.entries(dataset.value).flatMap(
        ([name, { text: shown, length, pictures, days, ...said }]) => {
          const row = rowOf(name, said)
          const problem = typeof row === 'string' ? row : takenBy(row, own)
          if (typeof row !== 'string' && !problem) {
            own.set(row.id, { name, row })
            rights[row.id] = { text: shown, length, pictures, days }
          }
          return problem ? [{ name, problem }] : []
        },
      )
      for (const { name, problem } of problems)
        addIssue({ message: problem, input: name, path: [pathItem(dataset, name)] })
      const registry = new Registry([...own.values()].map(({ row }) => row))
      return problems.length > 0 ? NEVER : { registry, rights }
    }),
  ),
  {},
)

function pathItem({ value }: { readonly value: Record<string, unknown> }, key: string): v.ObjectPathItem {
  return { type: 'object', origin: 'value', input: value, key, value: value[key] }
}

/** The row that an agency of the configuration becomes, or what is wrong with it. */
function rowOf(name: string, { id, ...said }: Names): AgencyRow | string {
  const known = KNOWN_AGENCIES.byId(name) ?? KNOWN_AGENCIES.find(name)
  if (known && id !== undefined) return `must have no id: it is known, as "${known.id}"`
  if (known) return changed(known, said)
  if (id === undefined) return 'must be an agency that is known, or have an id to be a new one'
  if (KNOWN_AGENCIES.byId(id)) return `must have another id: "${id}" is ${KNOWN_AGENCIES.byId(id)?.fullName}`
  return changed({ id, name, fullName: name, spellings: [name] }, said)
}

/** A row with what the site says instead; the names it had before go on being recognised. */
function changed(row: AgencyRow, { spellings = [], homonyms, ...said }: Omit<Names, 'id'>): AgencyRow {
  const others = new Set([...namesOf(row), ...spellings, ...(homonyms ?? [])])
  return { ...row, ...definedOf(said), spellings: [...others], ...(homonyms && { homonyms }) }
}

function definedOf(said: Omit<Names, 'id' | 'spellings' | 'homonyms'>): Partial<AgencyRow> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

/** A spelling must name one agency, so none of a row's may be another's. */
function takenBy(
  row: AgencyRow,
  own: ReadonlyMap<string, { name: string; row: AgencyRow }>,
): string | undefined {
  if (own.has(row.id)) return `must not be named twice: "${own.get(row.id)?.name}" is the same agency`
  const others = new Registry([...own.values()].map((one) => one.row))
  const form = formsOf(row).find((name) => (others.find(name)?.id ?? row.id) !== row.id)
  return form && `must not be spelt "${form}": that is ${others.find(form)?.name}`
}
