import { type Kind, kindOf } from './genres.ts'

/** What the choice must know of a story. */
export interface Candidate {
  readonly id: string
  /** ISO 8601 in UTC with milliseconds, as all times here. */
  readonly published: string
  /** IPTC urgency: 1 (flash) to 9. */
  readonly urgency?: number
  readonly genres: readonly string[]
  readonly sections: readonly string[]
  /** What the editors want: first, whatever it is, or not at all. */
  readonly wish?: 'pin' | 'bar'
}

/** What counts in the choice of an edition, and how much: all in one unit, points. */
export const WEIGHTS = {
  /** For each step of urgency above the least, 9. What the desk holds for urgent comes before all else: 0 to 80. */
  urgency: 10,
  /** Desks call most stories 5, routine; so is one that they say nothing of. */
  routine: 5,
  /**
   * Of two stories that are as urgent, the news comes before the feature; but one step of urgency more than makes up
   * for that, or a dull day's news would push out every feature. What we do not know has half of a feature's.
   */
  genre: { hard: 10, feature: 6, other: 3, neither: 0 } satisfies Record<Kind, number>,
  /** For a story that comes as the edition falls due, ever less down to none for one of a day before: two steps. */
  freshness: 20,
  /**
   * Off for each story of the same section that is placed already: one and a half steps. So a section with a big day
   * may well have the first two places, but each further one takes a story that is more urgent than the others'.
   */
  section: 15,
} as const

/** A story's points but for the balance of sections, and in words where they come from. */
export interface Points {
  readonly points: number
  readonly because: readonly string[]
  readonly kind: Kind
  /** The genre that decides; none where the story has none. */
  readonly genre?: string
}

export function pointsOf(story: Candidate, due: string): Points {
  const { kind, genre } = genreOf(story.genres)
  const parts = [
    urgencyPart(story.urgency),
    { why: genre === undefined ? 'no genre, so hard news' : `genre ${genre}`, points: WEIGHTS.genre[kind] },
    freshnessPart(story.published, due),
  ]
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    because: parts.map(({ why, points }) => `${why}: ${points}`),
    kind,
    ...(genre !== undefined && { genre }),
  }
}

interface Part {
  readonly why: string
  readonly points: number
}

/** The genre that decides. One that keeps a story out does so beside any other: a sponsored feature is sponsored. */
function genreOf(genres: readonly string[]): { kind: Kind; genre?: string } {
  for (const kind of ['neither', 'hard', 'feature', 'other'] as const) {
    const genre = genres.find((one) => kindOf(one) === kind)
    if (genre !== undefined) return { kind, genre }
  }
  return { kind: 'hard' }
}

function urgencyPart(urgency: number | undefined): Part {
  const points = (9 - (urgency ?? WEIGHTS.routine)) * WEIGHTS.urgency
  return { why: urgency === undefined ? `no urgency, so ${WEIGHTS.routine}` : `urgency ${urgency}`, points }
}

function freshnessPart(published: string, due: string): Part {
  const age = Date.parse(due) - Date.parse(published)
  if (age <= 0) return { why: 'as it fell due, or later', points: WEIGHTS.freshness }
  if (age > DAY) return { why: 'more than a day before', points: 0 }
  return { why: `${spanOf(age)} before`, points: Math.floor((WEIGHTS.freshness * (DAY - age)) / DAY) }
}

/** "3 h", "3 h 20 min", "20 min". */
function spanOf(span: number): string {
  const minutes = Math.floor(span / MINUTE)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ')
}

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE
