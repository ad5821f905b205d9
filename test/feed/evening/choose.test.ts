import { describe, expect, test } from 'vitest'
import { choose } from '../../../src/feed/evening/choose.ts'
import type { Candidate } from '../../../src/feed/evening/points.ts'

const DUE = '2026-11-22T18:30:00.000Z'
const DAY_BEFORE = '2026-11-21T18:30:00.000Z'

/** A story of routine urgency, no genre and no section, too old to be fresh: 50 points. */
function story(id: string, more: Partial<Candidate> = {}): Candidate {
  return { id, published: DAY_BEFORE, genres: [], sections: [], ...more }
}

/** Each story's place, or why it is out, in order. */
function placesOf(candidates: Candidate[], limit = 12): [string, number | string | undefined][] {
  return choose(candidates, DUE, limit).map(({ id, place, out }) => [id, place ?? out])
}

test('a small day, with all reasons', () => {
  const day = [
    story('election', {
      published: '2026-11-22T15:30:00.000Z',
      urgency: 2,
      genres: ['Current'],
      sections: ['World'],
    }),
    story('storm', {
      published: '2026-11-22T18:10:00.000Z',
      urgency: 3,
      genres: ['Update'],
      sections: ['world', 'Weather'],
    }),
    story('painter', {
      published: '2026-11-22T06:30:00.000Z',
      genres: ['Feature', 'Exklusivmeldung'],
      sections: ['Arts'],
    }),
    story('column', {
      published: '2026-11-22T12:45:00.000Z',
      urgency: 1,
      genres: ['Opinion'],
      sections: ['Arts'],
    }),
    story('choir', {
      published: '2026-11-20T12:00:00.000Z',
      urgency: 8,
      sections: ['Arts'],
      genres: ['Letters'],
      wish: 'pin',
    }),
    story('rumour', { published: '2026-11-22T18:00:00.000Z', urgency: 1, wish: 'bar' }),
    story('ferry', {
      published: '2026-11-22T18:30:00.001Z',
      urgency: 6,
      genres: ['Gazette'],
      sections: ['World'],
    }),
  ]
  expect(choose(day, DUE, 4)).toEqual([
    {
      id: 'choir',
      points: 10,
      because: ['pinned by the editors', 'urgency 8: 10', 'genre Letters: 0', 'more than a day before: 0'],
      place: 1,
    },
    {
      id: 'election',
      points: 97,
      because: ['urgency 2: 70', 'genre Current: 10', '3 h before: 17'],
      place: 2,
    },
    {
      id: 'storm',
      points: 74,
      because: ['urgency 3: 60', 'genre Update: 10', '20 min before: 19', 'world already has 1: -15'],
      place: 3,
    },
    {
      id: 'painter',
      points: 41,
      because: ['no urgency, so 5: 40', 'genre Feature: 6', '12 h before: 10', 'Arts already has 1: -15'],
      place: 4,
    },
    {
      id: 'rumour',
      points: 109,
      because: ['urgency 1: 80', 'no genre, so hard news: 10', '30 min before: 19'],
      out: 'barred by the editors',
    },
    {
      id: 'column',
      points: 65,
      because: ['urgency 1: 80', 'genre Opinion: 0', '5 h 45 min before: 15', 'Arts already has 2: -30'],
      out: 'Opinion is neither hard news nor a feature',
    },
    {
      id: 'ferry',
      points: 23,
      because: [
        'urgency 6: 30',
        'genre Gazette: 3',
        'as it fell due, or later: 20',
        'World already has 2: -30',
      ],
      out: 'edition full',
    },
  ])
})

test('no stories, no edition', () => {
  expect(choose([], DUE, 12)).toEqual([])
})

test('an edition of none leaves out all, the pinned too', () => {
  expect(placesOf([story('a'), story('b', { wish: 'pin' })], 0)).toEqual([
    ['a', 'edition full'],
    ['b', 'edition full'],
  ])
})

describe('points for', () => {
  test.each<[string, Partial<Candidate>, number]>([
    ['a flash', { urgency: 1 }, 90],
    ['the least urgent', { urgency: 9 }, 10],
    ['what the desk says nothing of', {}, 50],
    ['hard news', { genres: ['Current'] }, 50],
    ['a feature', { genres: ['Feature'] }, 46],
    ['a genre that nobody knows', { genres: ['Gazette'] }, 43],
    ['the best of several genres', { genres: ['Gazette', 'Feature', 'Wrap'] }, 50],
    ['what comes as the edition falls due', { published: DUE }, 70],
    ['what comes after', { published: '2026-11-22T20:00:00.000Z' }, 70],
    ['a moment before', { published: '2026-11-22T18:29:59.999Z' }, 69],
    ['half a day before', { published: '2026-11-22T06:30:00.000Z' }, 60],
    ['almost a day before', { published: '2026-11-21T18:30:00.001Z' }, 50],
    ['a year before', { published: '2025-11-22T18:30:00.000Z' }, 50],
  ])('%s', (_, more, points) => {
    expect(choose([story('it', more)], DUE, 1)).toMatchObject([{ points, place: 1 }])
  })
})

describe('in which order', () => {
  test.each<[string, Candidate[], string[]]>([
    ['the most points first', [story('a', { urgency: 6 }), story('b', { urgency: 4 })], ['b', 'a']],
    [
      'the newer first, of as many points',
      [
        story('a', { published: '2026-11-19T00:00:00.000Z' }),
        story('b', { published: '2026-11-20T00:00:00.000Z' }),
      ],
      ['b', 'a'],
    ],
    ['by id, of the same moment', [story('b'), story('B'), story('a')], ['B', 'a', 'b']],
    [
      'pinned first, by points and not by balance',
      [
        story('news', { urgency: 1 }),
        story('c', { wish: 'pin', urgency: 7, sections: ['World'] }),
        story('b', { wish: 'pin', urgency: 6, sections: ['Arts'] }),
        story('a', { wish: 'pin', urgency: 5, sections: ['World'] }),
        story('d', { wish: 'pin', urgency: 4, genres: ['Horoscope'] }),
      ],
      ['a', 'd', 'b', 'c', 'news'],
    ],
    [
      'another section before the second of one',
      [
        story('a', { urgency: 3, sections: ['World'] }),
        story('b', { urgency: 3, sections: ['World'] }),
        story('c', { urgency: 4, sections: ['Arts'] }),
      ],
      ['a', 'c', 'b'],
    ],
    [
      'but not if that is much more urgent',
      [
        story('a', { urgency: 3, sections: ['World'] }),
        story('b', { urgency: 3, sections: ['World'] }),
        story('c', { urgency: 5, sections: ['Arts'] }),
      ],
      ['a', 'b', 'c'],
    ],
    [
      'a section counts wherever it stands in a story placed, and once',
      [
        story('a', { urgency: 3, sections: ['Arts', 'World', 'WORLD'] }),
        story('b', { urgency: 4, sections: ['World', 'Sport'] }),
        story('c', { urgency: 4, sections: ['Sport', 'World'] }),
        story('d', { urgency: 5, sections: ['Money'] }),
      ],
      ['a', 'c', 'd', 'b'],
    ],
    [
      'a story without section loses nothing',
      [
        story('a', { urgency: 4 }),
        story('b', { urgency: 4 }),
        story('c', { urgency: 5, sections: ['Arts'] }),
      ],
      ['a', 'b', 'c'],
    ],
  ])('%s', (_, candidates, ids) => {
    expect(placesOf(candidates).map(([id]) => id)).toEqual(ids)
  })
})

describe('who is left out', () => {
  test.each<[string, Candidate[], [string, number | string][]]>([
    [
      'the least of too many pinned',
      [
        story('a', { wish: 'pin', urgency: 6 }),
        story('b', { wish: 'pin' }),
        story('c', { wish: 'pin', urgency: 4 }),
      ],
      [
        ['c', 1],
        ['b', 2],
        ['a', 'edition full'],
      ],
    ],
    [
      'one kept out by one of its genres',
      [story('a', { genres: ['Feature', 'Sponsored'] }), story('b', { genres: ['Feature'] })],
      [
        ['b', 1],
        ['a', 'Sponsored is neither hard news nor a feature'],
      ],
    ],
    [
      'the barred, whatever its genre',
      [story('a', { wish: 'bar', genres: ['Opinion'] })],
      [['a', 'barred by the editors']],
    ],
  ])('%s', (_, candidates, places) => {
    expect(placesOf(candidates, 2)).toEqual(places)
  })
})
