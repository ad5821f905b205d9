import { slugOf } from '../slug.ts'
import { type Candidate, type Points, pointsOf, WEIGHTS } from './points.ts'

/** A candidate with how it was judged. */
export interface Judged {
  readonly id: string
  readonly points: number
  /** Where the points come from, in words an editor can check: "urgency 2: 70", "World already has 1: -15". */
  readonly because: readonly string[]
  /** Its place in the edition, from 1; absent where it is left out. */
  readonly place?: number
  /** Why it is left out, where it is. */
  readonly out?: string
}

/**
 * The stories of the edition that falls due at `due`, at most `limit`, in their order; then those left out, first
 * those that came closest. What counts for how much is in WEIGHTS. Each candidate has its own id; their order does
 * not matter.
 */
export function choose(candidates: readonly Candidate[], due: string, limit: number): Judged[] {
  const stories = candidates.map((story) => ({ ...story, ...pointsOf(story, due) })).sort(bestFirst)
  const placing = new Placing()
  for (const story of stories) if (story.wish === 'pin' && placing.size < limit) placing.add(story)
  const rest = new Set(stories.filter((story) => !placing.has(story) && reasonAgainst(story) === undefined))
  while (placing.size < limit && rest.size > 0) {
    const best = placing.bestOf(rest)
    placing.add(best)
    rest.delete(best)
  }
  const left = stories.filter((story) => !placing.has(story)).map((story) => placing.leftOut(story))
  return [...placing.places, ...left.sort(bestFirst).map(({ published, ...judged }) => judged)]
}

type Story = Candidate & Points

/** The stories placed so far, and how a further one stands to them. */
class Placing {
  readonly #places = new Map<Story, Judged>()
  /** How many of the stories placed each section has. A story of several sections counts in each of them. */
  readonly #sections = new Map<string, number>()

  get size(): number {
    return this.#places.size
  }

  get places(): Iterable<Judged> {
    return this.#places.values()
  }

  has(story: Story): boolean {
    return this.#places.has(story)
  }

  add(story: Story): void {
    this.#places.set(story, { ...this.#judge(story), place: this.size + 1 })
    for (const slug of new Set(story.sections.map(slugOf)))
      this.#sections.set(slug, (this.#sections.get(slug) ?? 0) + 1)
  }

  /** The one of some stories that is to have the next place. */
  bestOf(stories: Iterable<Story>): Story {
    let best: { story: Story; points: number; published: string; id: string } | undefined
    for (const story of stories) {
      const { published, id } = story
      const next = { story, points: story.points - this.#lossOf(story), published, id }
      if (!best || bestFirst(next, best) < 0) best = next
    }
    return best!.story
  }

  leftOut(story: Story): Judged & { published: string } {
    const out = reasonAgainst(story) ?? 'edition full'
    return { ...this.#judge(story), out, published: story.published }
  }

  #judge(story: Story): Judged {
    const because = [...story.because]
    if (story.wish === 'pin') because.unshift('pinned by the editors')
    const loss = this.#lossOf(story)
    if (loss > 0) because.push(`${story.sections[0]} already has ${loss / WEIGHTS.section}: -${loss}`)
    return { id: story.id, points: story.points - loss, because }
  }

  /** What a story loses to those of its first section. Editors who pin a story want no balance. */
  #lossOf({ sections: [section], wish }: Story): number {
    if (section === undefined || wish === 'pin') return 0
    return (this.#sections.get(slugOf(section)) ?? 0) * WEIGHTS.section
  }
}

/** Why a story may be in no edition, however many places that has. */
function reasonAgainst({ wish, kind, genre }: Story): string | undefined {
  if (wish === 'bar') return 'barred by the editors'
  return kind === 'neither' && wish !== 'pin' ? `${genre} is neither hard news nor a feature` : undefined
}

type Ranked = { readonly points: number; readonly published: string; readonly id: string }

function bestFirst(a: Ranked, b: Ranked): number {
  if (a.points !== b.points) return b.points - a.points
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  return a.id < b.id ? -1 : 1
}
