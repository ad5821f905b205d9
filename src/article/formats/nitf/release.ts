import { readDate } from '../../dates.ts'

/** Hours between the earliest and the latest clock on earth, rounded: a time without a zone may be off by as much. */
const BETWEEN_CLOCKS = 14
/** Hours by which clocks of one house never differ. */
const BETWEEN_ROOMS = 1
const HOUR = 3_600_000

/** A release with the zone in which the document was issued, if it has none of its own. */
export function zonedRelease(release: string | undefined, issue: string | undefined): string | undefined {
  const zone = zoneOf(issue ?? '')
  if (release === undefined || zone === undefined || zoneOf(release) || readDate(release) === undefined)
    return release
  return `${release}${/[T ]/i.test(release) ? '' : 'T00:00'}${zone}`
}

/**
 * Whether a document that may be used came in before its release ("available to be released"). But most give as their
 * release when they were issued, which is no embargo: not where the clocks differ either, as with local times that do not
 * say where.
 *
 * @param received when it came in, ISO 8601 in UTC
 */
export function isHeldBack(
  release: string | undefined,
  issue: string | undefined,
  received: string,
): boolean {
  const moment = readDate(zonedRelease(release, issue) ?? '')
  if (release === undefined || moment === undefined) return false
  const issued = readDate(issue ?? '')
  if (zoneOf(release)) return moment > received && (issued === undefined || moment > issued)
  return issued === undefined
    ? hoursBetween(received, moment) > BETWEEN_CLOCKS
    : moment > received && hoursBetween(issued, moment) >= BETWEEN_ROOMS
}

/** A date alone has none, though it may end like one: "2026-03-05". */
function zoneOf(date: string): string | undefined {
  return /[T ]/i.test(date) ? /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.exec(date)?.[0] : undefined
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR
}
