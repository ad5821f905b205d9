import type { Fault, History } from './history.ts'
import { LIMITS, type NoticeKind } from './house.ts'
import type { Expected, Model } from './model.ts'
import { type File, type Item, plain } from './scan.ts'
import { secretsIn } from './secrets.ts'
import { itemsOf, noticeFor, type Standing } from './stand.ts'
import { DAY, later, type Moment, older } from './time.ts'

/** Since when a notice stands for a story: at the earliest, and as the same one at the latest. */
interface Withdrawn {
  /** Absent where the story was back meanwhile, but in no feed. */
  readonly kind?: NoticeKind
  readonly first: Moment
  readonly last: Moment
}

/** Compares the notices that stand in feeds with those that must. */
export class Notices {
  readonly #model: Model
  readonly #history: History
  readonly #standing: Standing
  readonly #withdrawn = new Map<number, Withdrawn>()

  constructor(model: Model, history: History, standing: Standing) {
    this.#model = model
    this.#history = history
    this.#standing = standing
  }

  faults(files: ReadonlyMap<string, File>, now: Moment): Fault[] {
    const texts = new Set(
      itemsOf(files).flatMap(([, { id, title }]) => (secretsIn(title).size > 0 ? [id] : [])),
    )
    return [...this.#model.stories.values()].flatMap((story) => {
      const expected = this.#model.expected(story, now)
      const { sure, mayStand } = expected
      const kind = sure && noticeFor(sure.kind)
      if (kind && mayStand) return this.#faultsOf(expected, kind, files, now)
      const before = this.#withdrawn.get(story.id)
      if (texts.has(this.#standing.ids.get(story.id) ?? '')) this.#withdrawn.delete(story.id)
      else if (sure && before) this.#withdrawn.set(story.id, { first: before.first, last: before.last })
      return []
    })
  }

  #faultsOf({ story }: Expected, kind: NoticeKind, files: ReadonlyMap<string, File>, now: Moment): Fault[] {
    const { days } = this.#model.house.notices
    const { first, last } = this.#note(story.id, kind, now)
    const id = this.#standing.ids.get(story.id)
    const itemIn = (path: string) => files.get(path)!.items?.find((item) => item.id === id)
    const faultIn = (rule: string, path: string): Fault => {
      const item = itemIn(path)
      const is = item && `${item.title}: ${plain(item.content_html)}`
      return { rule, what: `${kind} story ${story.id} in ${path}: ${is}` }
    }
    if (now >= later(last, days * DAY))
      return [...files.keys()].filter(itemIn).map((path) => faultIn('notices end', path))
    const isDue = now < later(first, days * DAY) && this.#isPromised(kind, story.id, now)
    const carriers = (id && this.#history.carriers.get(id)) || []
    return [...carriers].flatMap((path) => {
      const item = itemIn(path)
      if (item) return this.#isRight(item, kind, story.id) ? [] : [faultIn('words of the notice', path)]
      const isPushedOut = isFull(path, files.get(path)!.items!, this.#model.published.get(story.id)!)
      return isDue && !isPushedOut ? [faultIn('notice', path)] : []
    })
  }

  #note(story: number, kind: NoticeKind, now: Moment): Withdrawn {
    const before = this.#withdrawn.get(story)
    const last = before?.kind === kind ? before.last : now
    // A withdrawal may have been ordered well before it was seen.
    const first = before?.first ?? older(now, this.#model.withdrawn.get(story) ?? now)
    const withdrawn = { kind, first, last }
    this.#withdrawn.set(story, withdrawn)
    return withdrawn
  }

  #isPromised(kind: NoticeKind, story: number, now: Moment): boolean {
    const end = this.#model.ends.get(story)
    return !(end && end <= now) && (kind !== 'deleted' || this.#model.house.notices.ofDeleted)
  }

  /** What was withdrawn before it was deleted may go on saying so. */
  #isRight(item: Item, kind: NoticeKind, story: number): boolean {
    const { words } = this.#model.house.notices
    const kinds = kind === 'deleted' && this.#model.wasBack.has(story) ? Object.values(words) : [words[kind]]
    return kinds.some(({ headline, text }) => item.title === headline && item.content_html.includes(text))
  }
}

/** Whether a feed has only entries that are newer than what came out then. */
function isFull(path: string, items: readonly Item[], published: Moment): boolean {
  const limit = LIMITS[path.split('/')[0] as keyof typeof LIMITS]
  return items.length >= limit && items.every(({ date_published }) => date_published >= published)
}
