import { describe, expect, test } from 'vitest'
import { type Edition, editionsAt, editionsShown, remembered } from '../../../src/feed/evening/edition.ts'
import { withShown } from '../../../src/feed/remember.ts'
import type { Row } from '../../../src/feed/row.ts'
import { storiesAt } from '../../../src/feed/stories.ts'
import type { Told } from '../../../src/feed/told.ts'
import { catalogRow, SITE } from '../build.ts'

const site = { ...SITE, evening: { at: '18:30', timeZone: 'UTC', limit: 3 } }

/** A site whose evening edition is made again and again, and read. */
class Evenings {
  editions: readonly Edition[] = []
  #told: ReadonlyMap<string, Told> = new Map()

  make(rows: readonly Row[], now: string, one = site) {
    const out = rows.filter(({ published }) => published <= now)
    const stories = storiesAt(out, this.#told, one, now)
    const editions = editionsAt(this.editions, stories, one, now)
    this.editions = remembered(editions)
    const shown = editionsShown(editions, now, 30)
    const feed = { id: 'evening', stories: shown.flatMap(({ items }) => items) }
    this.#told = withShown(stories.told, [feed])
    return shown
  }

  /** What the feed shows: each day with its stories, or the notices in their places. */
  read(rows: readonly Row[], now: string, one = site): string[] {
    return this.make(rows, now, one).map(
      ({ day, items }) =>
        `${day}: ${items.map(({ id, row, face }) => (row ? id : `${id} ${face}`)).join(', ')}`,
    )
  }
}

function story(id: string, published: string, more: Partial<Row> = {}): Row {
  return catalogRow({ id, published, updated: published, digest: id, lead: id, ...more })
}

const FIRST = story('first', '2026-03-01T09:00:00.000Z')
const LATE = story('late', '2026-03-01T18:30:00.000Z')
const NIGHT = story('night', '2026-03-01T18:30:00.001Z')
const SECOND = story('second', '2026-03-02T12:00:00.000Z')
const DUE = '2026-03-01T18:30:00.000Z'
const NEXT = '2026-03-02T18:30:00.000Z'

describe('an edition', () => {
  test('comes when it is due, with what came out since the last was', () => {
    const evenings = new Evenings()
    const rows = [FIRST, LATE, NIGHT, SECOND]
    expect(evenings.read(rows, '2026-03-01T18:29:59.999Z')).toEqual([])
    expect(evenings.read(rows, DUE)).toEqual(['2026-03-01: late, first'])
    expect(evenings.read(rows, '2026-03-02T18:29:59.999Z')).toEqual(['2026-03-01: late, first'])
    expect(evenings.read(rows, NEXT)).toEqual(['2026-03-02: second, night', '2026-03-01: late, first'])
  })

  test('is dated when it was due, however late it is made', () => {
    expect(new Evenings().make([FIRST], '2026-03-02T03:00:00.000Z')).toMatchObject([
      { due: DUE, updated: DUE },
    ])
  })

  test('that was missed is caught up, and each of several', () => {
    const evenings = new Evenings()
    evenings.read([FIRST], DUE)
    expect(
      evenings.read(
        [FIRST, NIGHT, SECOND, story('third', '2026-03-03T10:00:00.000Z')],
        '2026-03-05T00:00:00.000Z',
      ),
    ).toEqual(['2026-03-03: third', '2026-03-02: second, night', '2026-03-01: first'])
  })

  test('of a new site are those of the last two weeks with a story', () => {
    const days = Array.from({ length: 20 }, (_, day) => `2026-03-${`${day + 1}`.padStart(2, '0')}`)
    const rows = days.map((day) => story(day, `${day}T12:00:00.000Z`))
    const seen = new Evenings().read(rows, '2026-03-20T20:00:00.000Z')
    expect(seen).toHaveLength(14)
    expect(seen.at(-1)).toBe('2026-03-07: 2026-03-07')
  })

  test('is settled: what comes later, for its day too, does not change it', () => {
    const evenings = new Evenings()
    evenings.read([FIRST], DUE)
    expect(evenings.read([FIRST, LATE], NEXT)).toEqual(['2026-03-01: first'])
  })

  test('there is one of a day, though its time is moved', () => {
    const evenings = new Evenings()
    evenings.read([FIRST], DUE)
    const later = { ...site, evening: { ...site.evening, at: '20:00' } }
    expect(evenings.read([FIRST, NIGHT], '2026-03-01T20:00:00.000Z', later)).toEqual(['2026-03-01: first'])
    // What came out between the two times is not lost.
    expect(evenings.read([FIRST, NIGHT, SECOND], '2026-03-02T20:00:00.000Z', later)).toEqual([
      '2026-03-02: second, night',
      '2026-03-01: first',
    ])
  })

  test('there is none of a day without a story', () => {
    expect(new Evenings().read([FIRST], '2026-03-04T00:00:00.000Z')).toEqual(['2026-03-01: first'])
    expect(
      new Evenings().read([story('opinion', DUE, { facets: FIRST.facets, evening: 'bar' })], DUE),
    ).toEqual([])
  })

  test('has the stories that editors pin on the day they do, once', () => {
    const evenings = new Evenings()
    evenings.read([FIRST], DUE)
    const old = story('old', '2026-02-01T12:00:00.000Z', {
      evening: 'pin',
      updated: '2026-03-02T15:00:00.000Z',
    })
    const again = { ...FIRST, evening: 'pin', updated: '2026-03-02T15:00:00.000Z' } as const
    expect(evenings.read([again, SECOND, old], NEXT)).toEqual([
      '2026-03-02: old, second',
      '2026-03-01: first',
    ])
  })

  test('tells nothing of what is embargoed', () => {
    const embargoed = { ...LATE, embargoed: '2026-03-02T09:00:00.000Z' }
    expect(new Evenings().read([FIRST, embargoed], DUE)).toEqual(['2026-03-01: first'])
  })
})

describe('a story of a past edition', () => {
  function later(rows: readonly Row[], now = NEXT) {
    const evenings = new Evenings()
    evenings.make([FIRST, LATE], DUE)
    return { evenings, seen: evenings.make(rows, now).at(-1)! }
  }
  const shownIn = ({ items }: { items: readonly { id: string; face: string }[] }) =>
    items.map(({ id, face }) => `${id}: ${face}`)

  test.each<[string, readonly Row[], string[]]>([
    [
      'that is killed is a notice in its place',
      [FIRST, { ...LATE, pubstatus: 'canceled' }],
      ['late: killed', 'first: first'],
    ],
    ['that is held too', [FIRST, { ...LATE, pubstatus: 'withheld' }], ['late: held', 'first: first']],
    ['that has expired leaves it', [FIRST, { ...LATE, expires: NEXT }], ['first: first']],
    ['that is deleted leaves it', [FIRST], ['first: first']],
    [
      'that changed is shown as it is',
      [FIRST, { ...LATE, digest: 'x', lead: 'x' }],
      ['late: x', 'first: first'],
    ],
  ])('%s, and the edition is dated when that was found', (_, rows, items) => {
    const { seen, evenings } = later(rows)
    expect(shownIn(seen)).toEqual(items)
    expect(seen).toMatchObject({ due: DUE, updated: NEXT })
    expect(evenings.make(rows, '2026-03-02T20:00:00.000Z').at(-1)).toMatchObject({ updated: NEXT })
  })

  test('that changed only below its opening moves nothing', () => {
    const { seen } = later([FIRST, { ...LATE, digest: 'x', updated: '2026-03-02T10:00:00.000Z' }])
    expect(seen.updated).toBe(DUE)
  })

  test('that is killed when the feed has moved on brings its edition back, for as long as notices stay', () => {
    const evenings = new Evenings()
    const days = Array.from({ length: 25 }, (_, day) => `2026-03-${`${day + 1}`.padStart(2, '0')}`)
    const rows = days.map((day) => story(day, `${day}T12:00:00.000Z`))
    for (const day of days) evenings.make(rows, `${day}T18:30:00.000Z`)
    const killed = [{ ...rows[2]!, pubstatus: 'canceled' } as const, ...rows.slice(0, 2), ...rows.slice(3)]
    const shown = evenings.make(killed, '2026-03-25T19:00:00.000Z').map(({ day }) => day)
    expect(shown).toHaveLength(15)
    expect(shown.at(-1)).toBe('2026-03-03')
    expect(evenings.make(killed, '2026-04-24T19:00:00.000Z').map(({ day }) => day)).not.toContain(
      '2026-03-03',
    )
  })

  test('all of which are gone: an edition is not', () => {
    expect(later([]).seen).toMatchObject({ day: '2026-03-01', items: [] })
  })
})
