import type { Agency } from '../../credits.ts'
import { agenciesOf, type Item, isCredit } from '../../items.ts'
import type { PlaceAndDate } from '../../places.ts'
import { head, type Taken } from '../rule.ts'

/** A line that holds a dateline and nothing else is no longer than this (characters), a paragraph is. */
export const LINE = 60

/** What a dateline says, and the line without it. */
export function takenFrom(
  line: string,
  rest: string,
  before: PlaceAndDate,
  items: readonly Item[],
  staff: readonly string[] = [],
): Taken {
  const agencies = agenciesOf(items)
  const text = line.slice(0, line.length - rest.length).trim()
  const { reporters, where } = withReporters(before.place)
  return head(line, rest, {
    staff: [...staff, ...reporters],
    agencies,
    dateline: { text, ...(where !== undefined && { place: where }), ...first(agencies) },
  })
}

/** The same for one agency. */
export function takenFor(line: string, rest: string, before: PlaceAndDate, agency: Agency): Taken {
  return takenFrom(line, rest, before, [{ kind: 'agency', text: agency.name, agency }])
}

/** Agencies, with the regional desk of one (dpa/lni) or the outlet that shares the story (ABC/AFP). */
export function isDatelineCredit(items: readonly Item[]): boolean {
  return isCredit(items, 'code', 'outlet', 'desk') && items.length <= 4
}

export function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

/** "Jane DOE-John ROE/İZMİR": Turkish agencies put the reporters before the place, family names in capitals. */
function withReporters(place: string | undefined): { reporters: readonly string[]; where?: string } {
  const cut = place?.lastIndexOf('/') ?? -1
  if (place === undefined || cut < 0)
    return place === undefined ? { reporters: [] } : { reporters: [], where: place }
  const names = place
    .slice(0, cut)
    .trim()
    .split(/[-–,] ?/)
  const isReporter = (name: string) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? \p{Lu}{2,}$/u.test(name)
  return names.every(isReporter)
    ? { reporters: names.map(familyNameInNormalCase), where: place.slice(cut + 1).trim() }
    : { reporters: [], where: place }
}

function familyNameInNormalCase(name: string): string {
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLocaleLowerCase('tr'))
}

function first(agencies: readonly Agency[]): { agency?: Agency } {
  return agencies[0] ? { agency: agencies[0] } : {}
}
