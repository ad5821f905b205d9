import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayAfter,
  dayBefore,
  dayOf,
  daysBetween,
  dueOf,
  type EveningTime,
  lastDueDay,
  nextDue,
} from '../../../src/feed/evening/days.ts'
import { always } from '../hostile.ts'

const BERLIN = { at: '18:30', timeZone: 'Europe/Berlin' }
const APIA = { at: '18:30', timeZone: 'Pacific/Apia' }
const ZONES = Intl.supportedValuesOf('timeZone')

describe('the edition of a day falls due', () => {
  test.each([
    ['in UTC', '2026-11-22', '18:30', 'UTC', '2026-11-22T18:30:00.000Z'],
    ['in winter', '2026-11-22', '18:30', 'Europe/Berlin', '2026-11-22T17:30:00.000Z'],
    ['in summer', '2026-07-22', '18:30', 'Europe/Berlin', '2026-07-22T16:30:00.000Z'],
    [
      'as much later, where clocks go forward',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'the first time, where they go back',
      '2026-10-25',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T00:30:00.000Z',
    ],
    ['three quarters off the hour', '2026-11-22', '18:30', 'Asia/Kathmandu', '2026-11-22T12:45:00.000Z'],
    ['the same, in summer', '2026-01-10', '18:30', 'Pacific/Chatham', '2026-01-10T04:45:00.000Z'],
    [
      'later by the half hour left out',
      '2026-10-04',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00.000Z',
    ],
    [
      'first, of the half hour twice',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '2026-04-04T14:45:00.000Z',
    ],
    ['where midnight is left out', '2018-11-04', '00:00', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    [
      'furthest east, the day before',
      '2026-11-22',
      '00:00',
      'Pacific/Kiritimati',
      '2026-11-21T10:00:00.000Z',
    ],
    ['furthest west, the day after', '2026-11-22', '23:59', 'Pacific/Pago_Pago', '2026-11-23T10:59:00.000Z'],
    ['seconds off the minute', '1971-06-01', '18:30', 'Africa/Monrovia', '1971-06-01T19:14:30.000Z'],
    ['at the first', '1970-01-01', '23:59', 'Europe/Berlin', '1970-01-01T22:59:00.000Z'],
    ['at the last', '2100-12-31', '00:00', 'Europe/Berlin', '2100-12-30T23:00:00.000Z'],
    [
      'a day late, where the day was never had',
      '2011-12-30',
      '18:30',
      'Pacific/Apia',
      '2011-12-31T04:30:00.000Z',
    ],
  ])('%s', (_, day, at, timeZone, due) => {
    expect(dueOf(day, { at, timeZone })).toBe(due)
  })
})

describe('around a moment', () => {
  test.each([
    ['just before', '2026-11-22T17:29:59.999Z', '2026-11-21', '2026-11-22T17:30:00.000Z', '2026-11-22'],
    ['just then', '2026-11-22T17:30:00.000Z', '2026-11-22', '2026-11-23T17:30:00.000Z', '2026-11-22'],
    ['just after', '2026-11-22T17:30:00.001Z', '2026-11-22', '2026-11-23T17:30:00.000Z', '2026-11-23'],
    [
      'the new day in Berlin only',
      '2026-07-22T22:30:00.000Z',
      '2026-07-22',
      '2026-07-23T16:30:00.000Z',
      '2026-07-23',
    ],
    [
      'the day that summer begins',
      '2026-03-28T20:00:00.000Z',
      '2026-03-28',
      '2026-03-29T16:30:00.000Z',
      '2026-03-29',
    ],
    [
      'the day that it ends',
      '2026-10-25T17:00:00.000Z',
      '2026-10-24',
      '2026-10-25T17:30:00.000Z',
      '2026-10-25',
    ],
    ['the new year', '2026-12-31T23:59:59.999Z', '2026-12-31', '2027-01-01T17:30:00.000Z', '2027-01-01'],
  ])('%s', (_, now, last, next, day) => {
    expect([lastDueDay(now, BERLIN), nextDue(now, BERLIN), dayOf(now, BERLIN)]).toEqual([last, next, day])
  })
})

test('of a day that a zone never had, and the one after, both editions fall due at once', () => {
  const due = dueOf('2011-12-31', APIA)
  expect(due).toBe(dueOf('2011-12-30', APIA))
  expect(lastDueDay(due, APIA)).toBe('2011-12-31')
  expect(lastDueDay('2011-12-31T04:29:59.999Z', APIA)).toBe('2011-12-29')
  expect(nextDue('2011-12-31T04:29:59.999Z', APIA)).toBe(due)
  expect(nextDue(due, APIA)).toBe('2012-01-01T04:30:00.000Z')
  expect(dayOf(due, APIA)).toBe('2011-12-30')
})

describe('days of the calendar', () => {
  test.each([
    ['2026-11-22', '2026-11-23'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2100-02-28', '2100-03-01'],
    ['1969-12-31', '1970-01-01'],
  ])('%s, then %s', (before, after) => {
    expect([dayAfter(before), dayBefore(after)]).toEqual([after, before])
  })

  test.each([
    ['2026-02-27', '2026-03-02', ['2026-02-28', '2026-03-01', '2026-03-02']],
    ['2026-02-27', '2026-02-28', ['2026-02-28']],
    ['2026-02-27', '2026-02-27', []],
    ['2026-02-27', '2026-02-20', []],
  ])('after %s up to %s', (after, upTo, days) => {
    expect(daysBetween(after, upTo)).toEqual(days)
  })
})

describe('in every zone, at any time of the day', () => {
  const time: fc.Arbitrary<EveningTime> = fc.record({
    at: fc.oneof(
      fc.constantFrom('00:00', '00:30', '01:00', '02:00', '02:30', '03:00', '18:30', '23:30', '23:59'),
      fc.nat(24 * 60 - 1).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
    ),
    timeZone: fc.constantFrom(...ZONES),
  })
  const moment = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2101-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const day = moment.map((at) => at.slice(0, 10))

  test('a later day falls due later, but for days never had', () => {
    always(
      fc.tuple(day, time),
      ([day, time]) => {
        const [due, next] = [dueOf(day, time), dueOf(dayAfter(day), time)]
        if (isHad(day, time)) expect(due < next).toBe(true)
        else expect(due).toBe(next)
      },
      1500,
    )
  })

  test('a day that falls due is the last due', () => {
    always(
      fc.tuple(day, time),
      ([day, time]) => {
        expect(lastDueDay(dueOf(day, time), time)).toBe(isHad(day, time) ? day : dayAfter(day))
      },
      1500,
    )
  })

  test('the next edition comes after now, and none between', () => {
    always(
      fc.tuple(moment, time),
      ([now, time]) => {
        const last = lastDueDay(now, time)
        expect(dueOf(last, time) <= now).toBe(true)
        expect(nextDue(now, time) > now).toBe(true)
        expect(nextDue(now, time)).toBe(dueOf(dayAfter(last), time))
      },
      1500,
    )
  })

  test('a story is between the day before and its day', () => {
    always(
      fc.tuple(moment, time),
      ([instant, time]) => {
        const day = dayOf(instant, time)
        expect(dueOf(dayBefore(day), time) < instant).toBe(true)
        expect(instant <= dueOf(day, time)).toBe(true)
        expect(dayOf(dueOf(day, time), time)).toBe(day)
      },
      1500,
    )
  })

  test('a day never had is found', () => {
    expect(ZONES.filter((timeZone) => !isHad('2011-12-30', { at: '12:00', timeZone }))).toContain(
      'Pacific/Apia',
    )
  })

  test('days between are all the days that fall due', () => {
    always(fc.tuple(moment, fc.nat(400), time), ([now, later, time]) => {
      const end = new Date(Date.parse(now) + later * 86_400_000).toISOString()
      const days = daysBetween(lastDueDay(now, time), lastDueDay(end, time))
      for (const day of days) expect(now < dueOf(day, time) && dueOf(day, time) <= end).toBe(true)
      expect(days).toEqual([...new Set(days)].sort())
    })
  })
})

/** Whether the zone had such a day at all, as Node.js knows it: noon of it, if not an hour later, is in it. */
function isHad(day: string, { timeZone }: EveningTime): boolean {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone })
  const due = dueOf(day, { at: '12:00', timeZone })
  return local.format(new Date(due)) === day
}
