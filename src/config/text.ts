import * as v from 'valibot'

/** Text that people or programs read: something in it, and nothing that breaks a feed. */
export const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.regex(/^[^\p{Cc}\p{Cs}\p{Cn}]*$/u, 'must not have control characters'),
)

/** An absolute address of the web, as a browser would write it. */
export const address = v.pipe(
  text,
  v.check(
    (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
    'must be an absolute http or https address',
  ),
  v.check((value) => !/:\/\/[^/?#]*@/.test(value), 'must not have a name or password in it'),
  v.transform((value) => new URL(value).href),
)

export const timeZone = v.pipe(
  text,
  v.check((value) => isZone(value), 'must be an IANA time zone, such as "Europe/Berlin"'),
)

/** Asks the list first: the first `DateTimeFormat` of a process takes ten milliseconds, also at a function's start. */
function isZone(name: string): boolean {
  if (name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)) return true
  // An offset such as +01:00 is no zone: it knows no summer.
  return /^[a-z]/i.test(name) && answers(() => new Intl.DateTimeFormat('en', { timeZone: name }))
}

/** Whether the question gets an answer, and not an exception. */
export function answers(question: () => unknown): boolean {
  try {
    question()
    return true
  } catch {
    return false
  }
}

/** Whether there is such a day, as in 2026-02-28: JavaScript takes 30 February for 2 March. */
export function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

/** A number of things, from 1. */
export function count(most: number) {
  return v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(1, 'must be at least 1'),
    v.maxValue(most, `must be at most ${most}`),
  )
}
