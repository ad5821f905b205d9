/** Moments are ISO 8601 in UTC with milliseconds, as everywhere in wirefeed: they compare as text. */
export type Moment = string

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function later(moment: Moment, milliseconds: number): Moment {
  return new Date(Date.parse(moment) + milliseconds).toISOString()
}

export function toSecond(moment: Moment): Moment {
  return `${moment.slice(0, 19)}.000Z`
}

export function newer(a: Moment, b: Moment): Moment {
  return a > b ? a : b
}

export function older(a: Moment, b: Moment): Moment {
  return a < b ? a : b
}

export function dayOf(moment: Moment): string {
  return moment.slice(0, 10)
}
