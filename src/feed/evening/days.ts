import { Temporal } from 'temporal-polyfill'

/** When the evening edition comes out, every day. */
export interface EveningTime {
  /** 'HH:MM' */
  readonly at: string
  /** IANA, such as 'Europe/Berlin'. */
  readonly timeZone: string
}

// Moments are ISO 8601 in UTC with milliseconds, and days 'YYYY-MM-DD', so that both compare as text.

/**
 * When the edition of a day falls due. A time that the day leaves out (clocks go forward) is taken for as much later;
 * of one that comes twice, the first.
 */
export function dueOf(day: string, { at, timeZone }: EveningTime): string {
  const key = `${day} ${at} ${timeZone}`
  const known = dues.get(key)
  if (known !== undefined) return known
  if (dues.size >= REMEMBERED) dues.clear()
  // What is promised above is Temporal's way where nothing else is asked of it ("compatible").
  const local = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: at })
  const due = local.toInstant().toString({ fractionalSecondDigits: 3 })
  dues.set(key, due)
  return due
}

/** A time zone is worked out in microseconds, but every row asks for a few days, and mostly for the same. */
const dues = new Map<string, string>()
const REMEMBERED = 10_000

/** The last day whose edition has fallen due at `now`, were it only just now. */
export function lastDueDay(now: string, time: EveningTime): string {
  let day = now.slice(0, 10)
  while (dueOf(dayAfter(day), time) <= now) day = dayAfter(day)
  while (dueOf(day, time) > now) day = dayBefore(day)
  return day
}

/** When the next edition after `now` falls due. */
export function nextDue(now: string, time: EveningTime): string {
  return dueOf(dayAfter(lastDueDay(now, time)), time)
}

/**
 * The day whose edition a story of this moment belongs to: the first that falls due at or after it. So a day's
 * stories are those after the day before fell due, and up to when it falls due itself.
 */
export function dayOf(instant: string, time: EveningTime): string {
  // Due times never go back from day to day, so the search may begin anywhere; the day in UTC is at most two off.
  let day = instant.slice(0, 10)
  while (dueOf(dayBefore(day), time) >= instant) day = dayBefore(day)
  while (dueOf(day, time) < instant) day = dayAfter(day)
  return day
}

export function dayBefore(day: string): string {
  return dayFrom(day, -1)
}

export function dayAfter(day: string): string {
  return dayFrom(day, 1)
}

/** The days after `after` up to and with `upTo`, in order. */
export function daysBetween(after: string, upTo: string): string[] {
  const days: string[] = []
  for (let day = dayAfter(after); day <= upTo; day = dayAfter(day)) days.push(day)
  return days
}

/** A day of the calendar is as long as any in UTC, and so needs no zone. */
function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

const DAY = 24 * 60 * 60 * 1000
