import { readPlaceAndDate } from '../../places.ts'
import type { Registry } from '../../registry.ts'
import { squash } from '../../sentence.ts'
import type { Context } from '../context.ts'
import type { Taken } from '../rule.ts'
import { isCapitals, LINE, takenFor, takenFrom } from './taken.ts'

export function bareAgency(line: string, { start, registry, nth }: Context): Taken | undefined {
  const dash = / (?:[-–—]{1,2}) /.exec(start)
  if (!dash) return nth < 3 ? betweenCommas(line, start, registry) : undefined
  const before = start.slice(0, dash.index)
  const after = line.slice(dash.index + dash[0].length)
  return agencyAfterDash(line, before, after, registry) ?? agencyBeforeDash(line, before, after, registry)
}

function agencyAfterDash(line: string, before: string, after: string, registry: Registry): Taken | undefined {
  const stop = after.slice(0, 40).search(/[.:] /)
  const agency = stop > 0 ? registry.find(after.slice(0, stop)) : undefined
  const found = agency && readPlaceAndDate(before, registry)
  if (!agency || !found?.dated || (!found.place && registry.isHomonym(after.slice(0, stop)))) return undefined
  return takenFor(line, after.slice(stop + 1), found, agency)
}

function agencyBeforeDash(
  line: string,
  before: string,
  after: string,
  registry: Registry,
): Taken | undefined {
  const words = squash(before).split(' ')
  for (const size of [1, 2]) {
    const agency = registry.find(words.slice(-size).join(' '))
    const found = agency && readPlaceAndDate(words.slice(0, -size).join(' '), registry)
    const isWord = registry.isHomonym(words.slice(-size).join(' ')) && !isCapitals(found?.place ?? 'x')
    if (agency && found?.dated && !isWord) return takenFor(line, after, found, agency)
  }
  return undefined
}

/** "London, Feb 22, IRNA ,The …": commas on both sides of the agency. */
function betweenCommas(line: string, start: string, registry: Registry): Taken | undefined {
  const match = /^(.{3,60}?), ?(\p{Lu}{2,12}) ?,(?= ?(?!\p{Lu}{2})[\p{Lu}“"])/u.exec(start)
  const agency = registry.isHomonym(match?.[2] ?? '') ? undefined : registry.find(match?.[2] ?? '')
  const found = agency && readPlaceAndDate(match?.[1] ?? '', registry)
  return match && agency && found?.dated
    ? takenFor(line, line.slice(match[0].length), found, agency)
    : undefined
}

export function agencyAndStop(line: string, { registry }: Context): Taken | undefined {
  const start = /^([\p{L}][\p{L} ]{1,20})(?:\. ?[-–—]|\.-| [–—]) ?(?=[\p{Lu}“"«])/u.exec(line.slice(0, 60))
  const agency = registry.find(start?.[1] ?? '')
  if (!start || !agency || registry.isHomonym(start[1] ?? '')) return undefined
  // "Kyodo — the agency — says": without a full stop it must be as loud as a dateline.
  if (!start[0].includes('.') && !(isCapitals(start[1] ?? '') && line.length > LINE)) return undefined
  return takenFor(line, line.slice(start[0].length), { dated: false }, agency)
}

/** What live tickers and desks set where a place would stand. */
const NO_PLACE = /^(?:live|update|breaking|exclusive|analysis|opinion|corrected?|urgent|eilmeldung)$/i

export function placeAndDate(line: string, { registry }: Context): Taken | undefined {
  const dash = / [-–—] (?=[\p{Lu}“"«])/u.exec(line.slice(0, LINE))
  const found = dash ? readPlaceAndDate(line.slice(0, dash.index), registry) : undefined
  return dash &&
    found?.dated &&
    found.place &&
    isCapitals(found.place) &&
    !NO_PLACE.test(found.place) &&
    !/\d\/\d/.test(line.slice(0, dash.index))
    ? takenFrom(line, line.slice(dash.index + dash[0].length), found, [])
    : undefined
}

export function slashes(line: string, { start, registry }: Context): Taken | undefined {
  const [before = '', inside = '', after] = start.split('/')
  const agency = /^[.,:]? |^[.,:]?$|^:/.test(after ?? 'x') ? registry.find(inside.trim()) : undefined
  const found = agency && readPlaceAndDate(before.trimEnd().replace(/\.$/, ''), registry)
  if (!found || (registry.isHomonym(inside.trim()) && !found.dated)) return undefined
  const text = line.slice(before.length + inside.length + 2).replace(/^[.: ]{1,3}(?:[-–—] )?/, '')
  return takenFor(line, text, found, agency)
}

export function pipes(line: string, { start, registry }: Context): Taken | undefined {
  const parts = start.split(/ ?\| ?/).slice(0, -1)
  const at = parts.findIndex((part) => registry.find(part))
  const agency = registry.find(parts[at] ?? '')
  const found = agency && readPlaceAndDate(parts.slice(0, at).filter(isNoDay).join(', '), registry)
  const after = partsAfter(line, at)
  if (found)
    return /\p{L}{3}/u.test(after) && !registry.isHomonym(parts[at] ?? '')
      ? takenFor(line, after, found, agency)
      : undefined
  const words = parts[0]?.split(' ') ?? []
  const last = registry.find(words.at(-1) ?? '')
  const before = last && readPlaceAndDate(words.slice(0, -1).join(' '), registry)
  return last && before?.place && isCapitals(before.place)
    ? takenFor(line, partsAfter(line, 0), before, last)
    : undefined
}

/** "9. 2.": a day without its month's name says nothing of the place. */
function isNoDay(part: string): boolean {
  return !/^[\d. ]+$/.test(part)
}

/** The line behind the part of this index. */
function partsAfter(line: string, index: number): string {
  return line
    .split('|')
    .slice(index + 1)
    .join('|')
    .trimStart()
}
