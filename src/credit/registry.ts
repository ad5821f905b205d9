import { AGENCIES, type AgencyRow } from './agencies.ts'
import type { Agency } from './credits.ts'

/** Names of this length no other words have by chance (characters). */
const LONG_NAME = 12

/** The agencies that are known, and how each is spelt: wirefeed's own rows with those of a site in their place. */
export class Registry {
  readonly rows: readonly AgencyRow[]
  readonly #own: readonly AgencyRow[]
  readonly #byId: ReadonlyMap<string, AgencyRow>
  #names: Names | undefined

  /** `own` rows replace those of the same id, and add the rest. */
  constructor(own: readonly AgencyRow[] = []) {
    this.#own = own
    this.#byId = new Map([...AGENCIES, ...own].map((row) => [row.id, row]))
    this.rows = [...this.#byId.values()]
  }

  /** Made when it is first asked for: a function's start wants none, and of wirefeed's own rows a site has its own. */
  get #known(): Names {
    this.#names ??= namesIn(this.rows)
    return this.#names
  }

  /** The agency of an id ("afp"), as feeds' addresses and configurations name it. */
  byId(id: string): Agency | undefined {
    return this.#byId.get(id)
  }

  /**
   * The agency that is credited under a spelling: its name, full name or a listed spelling, as written or in capitals.
   * Case counts otherwise: "bernama" is a Malay word, "dpa" is how dpa writes itself.
   */
  find(spelling: string): Agency | undefined {
    const found = this.#known.bySpelling.get(spelling)
    // Most texts that are asked for are no agency's and wear nothing: there the answer must be quick.
    if (found || !DRESSED.test(spelling)) return found
    const name = plain(spelling)
    return this.#known.bySpelling.get(name) ?? this.#known.bySpelling.get(name.replace(/[.:*^=]$/, ''))
  }

  /** Whether a spelling says an agency only in company: "PA" is a state too. */
  isHomonym(spelling: string): boolean {
    return this.#known.homonyms.has(DRESSED.test(spelling) ? plain(spelling) : spelling)
  }

  /** The agency whose name, long enough to be nothing else, stands anywhere in a text. */
  inText(text: string): Agency | undefined {
    return this.#known.longNames.find(([name]) => text.includes(name))?.[1]
  }

  /** What a site changed: the rest is the same for all, and moves with wirefeed. */
  toJSON(): readonly AgencyRow[] {
    return this.#own
  }
}

/** How the rows are recognised. */
interface Names {
  readonly bySpelling: ReadonlyMap<string, AgencyRow>
  readonly homonyms: ReadonlySet<string>
  /** The longest first. */
  readonly longNames: readonly (readonly [string, AgencyRow])[]
}

function namesIn(rows: readonly AgencyRow[]): Names {
  return {
    bySpelling: new Map(rows.flatMap((row) => formsOf(row).map((form) => [form, row]))),
    homonyms: new Set(rows.flatMap((row) => (row.homonyms ?? []).flatMap(loud))),
    longNames: rows
      .flatMap((row) => namesOf(row).map((name) => [name, row] as const))
      .filter(([name]) => name.length >= LONG_NAME)
      .sort(([a], [b]) => b.length - a.length),
  }
}

/** The agencies wirefeed knows by itself. */
export const KNOWN_AGENCIES = new Registry()

/** Every spelling of a row, its name and full name included. */
export function namesOf(row: AgencyRow): readonly string[] {
  return [row.name, row.fullName, ...row.spellings]
}

/** Every way a row's names are recognised: as written, and in capitals. */
export function formsOf(row: AgencyRow): readonly string[] {
  return [...new Set(namesOf(row).flatMap((name) => [name, name.toUpperCase()]))]
}

/** A word that is a name, too, is both in capitals: "Mehr" and "MEHR". Initials are not: "ap" and "AP". */
function loud(homonym: string): readonly string[] {
  return /^\p{Lu}\p{Ll}/u.test(homonym) ? [homonym, homonym.toUpperCase()] : [homonym]
}

/** What can be written around a name: an article, marks, further spaces. */
const DRESSED = /^(?:[©*^= \u00a0]|the[ \u00a0])|[.:*^= \u00a0]$|[ \u00a0]{2}|\u00a0/i

/** The name without what is written around one in a credit: an article, a copyright sign, a star. */
function plain(spelling: string): string {
  const words = spelling.replaceAll('\u00a0', ' ').split(' ').filter(Boolean)
  if (words.length > 1 && /^the$/i.test(words[0] ?? '')) words.shift()
  return words.join(' ').replace(/^[©*^=] ?/, '')
}
