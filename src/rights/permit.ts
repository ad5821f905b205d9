/** How much of a story's text may be shown, from all of it to not even the headline. */
export const TEXTS = ['full', 'summary', 'headline', 'none'] as const
export type PermittedText = (typeof TEXTS)[number]

/** What may be shown of a story, and for how long. */
export interface Permit {
  readonly text: PermittedText
  /** Of a summary: how long it may be (characters). */
  readonly length: number
  readonly pictures: boolean
  /** For how many days after it came out; absent: for as long as it is stored. */
  readonly days?: number
}

/** What a site has agreed with the agencies. */
export interface Rights {
  /** By the agency's id. */
  readonly agencies: Readonly<Record<string, Permit>>
  /** For every other agency, and for sources that are no agency that is known. */
  readonly others: Permit
}

/** How long a summary is where nothing is said (characters): what readers show in lists, and no more. */
export const SUMMARY_LENGTH = 300

/** What a newsroom may do with its own. */
export const EVERYTHING: Permit = { text: 'full', length: SUMMARY_LENGTH, pictures: true }

/** Whose a story is: the ids of the agencies it is from, and whether it is from others too, who are not known. */
export interface Source {
  readonly agencies: readonly string[]
  readonly isForeign: boolean
}

/** What may be shown of a story that says `terms` itself: of all that is said the strictest. */
export function permitOf(
  { agencies, isForeign }: Source,
  terms: Terms,
  { agencies: by, others }: Rights,
): Permit {
  const permits = agencies.map((id) => by[id] ?? others)
  return [...permits, ...(isForeign ? [others] : [])].reduce<Permit>(strictest, strictest(EVERYTHING, terms))
}

/** What a record itself forbids. */
export type Terms = Partial<Permit>

function strictest(
  permit: Permit,
  { text = 'full', length = Infinity, pictures = true, days }: Terms,
): Permit {
  const least = Math.min(permit.days ?? Infinity, days ?? Infinity)
  return {
    text: TEXTS.indexOf(text) > TEXTS.indexOf(permit.text) ? text : permit.text,
    length: Math.min(permit.length, length),
    pictures: permit.pictures && pictures,
    ...(least < Infinity && { days: least }),
  }
}
