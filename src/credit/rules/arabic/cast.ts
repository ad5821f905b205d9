import type { Taken } from '../rule.ts'
import { type Group, hasCredit, namesOf } from './groups.ts'
import { canBePlace, isPerson, isReporter, isSurelyPlace, type Name } from './names.ts'

interface Cast {
  readonly place?: string
  readonly staff: readonly string[]
}

/** What groups credit, when they are a byline or a dateline; `text` is how the line has them. */
export function creditIn(
  groups: readonly Group[],
  text: string,
): Pick<Taken, 'staff' | 'agencies' | 'dateline'> | undefined {
  const credits = groups.flatMap((group) => group.pieces.filter((piece) => piece.kind === 'credit'))
  const cast = castOf(groups)
  if (!cast || (credits.every((credit) => credit.weak) && !isStrong(groups))) return undefined
  const { place, staff } = cast
  const agencies = [...new Set(credits.flatMap((credit) => credit.agencies))]
  const [agency] = agencies
  return {
    staff,
    agencies,
    ...(place !== undefined && { dateline: { place, ...(agency && { agency }), text } }),
  }
}

/** Letters that are also a word count only apart from names of one word: no sentence has a dash there. */
function isStrong(groups: readonly Group[]): boolean {
  return groups.length > 1 && groups.every((group) => namesOf(group).every((name) => name.words.length === 1))
}

/**
 * Who is a place, who a reporter. One word is a place. Two are, unless they are a person's; beside a place, two to four
 * are the reporter's. Where that does not tell, neither is said; a longer name alone is no byline.
 */
function castOf(groups: readonly Group[]): Cast | undefined {
  const apart = groups.filter((group) => !hasCredit(group) && namesOf(group).length > 0)
  const beside = groups.filter(hasCredit).flatMap(namesOf)
  const [first, second] = apart
  if (groups.length === 1 && isList(groups)) return undefined
  if (!first) return alone(beside)
  if (apart.length > 2) return undefined
  const cast = second ? castOfTwo(first, second) : castOfOne(first)
  if (!cast || cast.place === undefined) return cast && { ...alone(beside), staff: cast.staff }
  return { place: cast.place, staff: [...cast.staff, ...textsOf(beside.filter(isReporter))] }
}

/** Topics, one of which is an agency: beside a comma it has one name only. */
function isList(groups: readonly Group[]): boolean {
  return groups.flatMap((group) => group.pieces).filter((piece) => piece.kind !== 'credit').length > 1
}

/** With only a comma between it and the agency: "صور، واس". */
function alone([name, ...more]: readonly Name[]): Cast {
  if (more.length > 0) return { staff: [] }
  if (name && isPerson(name)) return { staff: [name.text] }
  return name && isSurelyPlace(name) ? { place: name.text, staff: [] } : { staff: [] }
}

function castOfOne(group: Group): Cast | undefined {
  const names = namesOf(group)
  if (names.every(isPerson)) return { staff: textsOf(names) }
  const places = names.every(canBePlace) && (names.length === 1 || names.some(isSurelyPlace))
  return places ? { place: placeOf(group), staff: [] } : undefined
}

function castOfTwo(first: Group, second: Group): Cast {
  for (const [place, people] of [
    [first, second],
    [second, first],
  ] as const) {
    const places = namesOf(place)
    const reporters = namesOf(people)
    const sure = places.every(isSurelyPlace) && reporters.every(isReporter)
    const likely = reporters.every(isPerson) && places.every(canBePlace)
    if (sure || likely) return { place: placeOf(place), staff: textsOf(reporters) }
  }
  return { staff: [] }
}

/** As written, if nothing but places is in it. */
function placeOf(group: Group): string {
  const names = namesOf(group)
  return names.length === group.pieces.length ? group.text : textsOf(names).join('، ')
}

function textsOf(names: readonly Name[]): readonly string[] {
  return names.map((name) => name.text)
}
