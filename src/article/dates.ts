/** Year to minute, then second and fraction, then zone; the separators may be left out (ISO 8601 basic format). */
const ISO_8601 =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/

/**
 * Reads an ISO 8601 date as newsrooms write them: seconds, fraction and zone are optional (no zone means UTC),
 * a date alone is midnight UTC, 24:00 is the midnight that ends the day.
 *
 * @returns ISO 8601 in UTC with milliseconds, or undefined where the text is no date that exists
 */
export function readDate(text: string): string | undefined {
  const found = ISO_8601.exec(text)
  if (!found) return undefined
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', zone] =
    found
  const midnight = dayStart(Number(year), Number(month), Number(day))
  const time = millisecondsOfDay(Number(hour), Number(minute), Number(second))
  const offset = minutesOffUtc(zone)
  if (midnight === undefined || time === undefined || offset === undefined) return undefined
  const thousandths = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return inFourDigits(new Date(midnight + time + thousandths - offset * 60_000))
}

function dayStart(year: number, month: number, day: number): number | undefined {
  // Not Date.UTC: it reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.getTime() : undefined
}

function millisecondsOfDay(hour: number, minute: number, second: number): number | undefined {
  const endOfDay = hour === 24 && minute === 0 && second === 0
  // RFC 3339 section 5.7: the second 60 is a leap second.
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) return undefined
  return ((hour * 60 + minute) * 60 + second) * 1000
}

function minutesOffUtc(zone = 'Z'): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', ''))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

// A zone can push a date out of the years that ISO 8601 writes with four digits.
function inFourDigits(date: Date): string | undefined {
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9999 ? date.toISOString() : undefined
}
