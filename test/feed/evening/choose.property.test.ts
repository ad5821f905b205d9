import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, type Judged } from '../../../src/feed/evening/choose.ts'
import { kindOf } from '../../../src/feed/evening/genres.ts'
import type { Candidate } from '../../../src/feed/evening/points.ts'
import { always } from '../hostile.ts'

const DUE = '2026-11-22T18:30:00.000Z'

/** Few values of each, so that ties and crowded sections are common. */
const candidate: fc.Arbitrary<Candidate> = fc.record(
  {
    id: fc.string({ maxLength: 3 }),
    published: fc.integer({ min: -30, max: 2 }).map((hours) => {
      return new Date(Date.parse(DUE) + hours * 3_600_000).toISOString()
    }),
    urgency: fc.integer({ min: 1, max: 9 }),
    genres: fc.subarray(['Current', 'Feature', 'Opinion', 'Gazette', 'Analyse'], { maxLength: 2 }),
    sections: fc.subarray(['World', 'world', 'Arts', 'Sport', ''], { maxLength: 3 }),
    wish: fc.constantFrom('pin', 'bar'),
  },
  { requiredKeys: ['id', 'published', 'genres', 'sections'] },
)
const day = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 40 })
const limit = fc.nat(15)
const case_ = fc.record({ day, limit })

describe('whatever the day', () => {
  test('all are judged, once, and none but those placed have no reason to be out', () => {
    always(case_, ({ day, limit }) => {
      const judged = choose(day, DUE, limit)
      expect(judged.map(({ id }) => id).sort()).toEqual(day.map(({ id }) => id).sort())
      for (const { place, out } of judged) expect(place === undefined).toBe(out !== undefined)
    })
  })

  test('places are counted from one, up to the limit or to all that may be in', () => {
    always(case_, ({ day, limit }) => {
      const places = choose(day, DUE, limit).map(({ place }) => place)
      const size = Math.min(limit, day.filter(isEligible).length)
      expect(places).toEqual(day.map((_, index) => (index < size ? index + 1 : undefined)))
    })
  })

  test('only those that may be in are in, and the pinned come first', () => {
    always(case_, ({ day, limit }) => {
      const stories = new Map(day.map((story) => [story.id, story]))
      const edition = editionOf(choose(day, DUE, limit)).map(({ id }) => stories.get(id)!)
      expect(edition.filter((story) => !isEligible(story))).toEqual([])
      const pinned = day.filter(({ wish }) => wish === 'pin').length
      expect(edition.findIndex(({ wish }) => wish !== 'pin')).toBe(pinned < edition.length ? pinned : -1)
    })
  })

  test('the order of the candidates does not matter', () => {
    const shuffled = case_.chain(({ day, limit }) =>
      fc.record({
        day: fc.constant(day),
        other: fc.shuffledSubarray(day, { minLength: day.length }),
        limit: fc.constant(limit),
      }),
    )
    always(shuffled, ({ day, other, limit }) => {
      expect(choose(other, DUE, limit)).toEqual(choose(day, DUE, limit))
    })
  })

  test('a barred story more changes nothing for the others', () => {
    always(fc.record({ day, limit, more: candidate }), ({ day, limit, more }) => {
      const others = day.filter(({ id }) => id !== more.id)
      const judged = choose([...others, { ...more, wish: 'bar' }], DUE, limit)
      expect(judged.filter(({ id }) => id !== more.id)).toEqual(choose(others, DUE, limit))
    })
  })

  test('a place more is a story more, at the end', () => {
    always(case_, ({ day, limit }) => {
      const longer = editionOf(choose(day, DUE, limit + 1))
      expect(longer.slice(0, limit)).toEqual(editionOf(choose(day, DUE, limit)))
    })
  })

  test('points are whole, and the sum of what they are said to come from', () => {
    always(case_, ({ day, limit }) => {
      for (const { points, because } of choose(day, DUE, limit)) {
        expect(Number.isInteger(points)).toBe(true)
        const parts = because.map((part) => Number(/: (-?\d+)$/.exec(part)?.[1] ?? 0))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(points)
      }
    })
  })

  test('no story has a place that one not pinned after it would have had more points for', () => {
    always(case_, ({ day, limit }) => {
      const free = editionOf(choose(day, DUE, limit)).filter(
        ({ because }) => !because[0]?.startsWith('pinned'),
      )
      // Points only fall as sections fill, so those of a later place cannot have been fewer at an earlier one.
      for (const [index, { points }] of free.entries())
        expect(points).toBeGreaterThanOrEqual(free[index + 1]?.points ?? Number.NEGATIVE_INFINITY)
    })
  })
})

function editionOf(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ place }) => place !== undefined)
}

function isEligible({ wish, genres }: Candidate): boolean {
  return wish === 'pin' || (wish !== 'bar' && !genres.some((genre) => kindOf(genre) === 'neither'))
}
