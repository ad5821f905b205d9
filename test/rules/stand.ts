import type { Fault, History } from './history.ts'
import { LIMITS, type NoticeKind } from './house.ts'
import type { Expected, Model } from './model.ts'
import { type File, type Item, plain } from './scan.ts'
import { secretsIn } from './secrets.ts'
import type { Story } from './story.ts'
import type { Moment } from './time.ts'

/** Compares what stands in feeds with what must stand there, story by story. */
export class Standing {
  readonly #model: Model
  readonly #history: History
  /** The id under which each story is known to readers. */
  readonly ids = new Map<number, string>()
  readonly #stories = new Map<string, Story>()

  constructor(model: Model, history: History) {
    this.#model = model
    this.#history = history
  }

  /** Learns from what is public which stories have been seen, under which id and date. */
  learn(files: ReadonlyMap<string, File>): Fault[] {
    for (const { secrets } of files.values()) this.see(secrets)
    return itemsOf(files).flatMap(([path, item]) => this.#learnFrom(path, item))
  }

  /** These secrets have been public, if only for a moment, and these entries. */
  see(secrets: ReadonlySet<string>, items: readonly Item[] = []): void {
    for (const word of secrets) {
      const owner = this.#model.owners.get(word)
      if (owner) this.#model.seen.add(owner.story.id)
    }
    for (const item of items) {
      const story = this.storyOf(item)
      if (story) this.#stories.set(item.id, story)
    }
  }

  #learnFrom(path: string, item: Item): Fault[] {
    const story = this.storyOf(item)
    if (!story) return [{ rule: 'every entry is a story', what: `${item.id} in ${path}: ${item.title}` }]
    const id = this.ids.get(story.id) ?? item.id
    this.ids.set(story.id, id)
    this.#stories.set(item.id, story)
    const known = this.#model.published.get(story.id) ?? item.date_published
    this.#model.published.set(story.id, known)
    // Where one of two stories that became one is withdrawn, the other may be a story of its own again.
    if (story.unsaid !== undefined && story.uris.length > 1) return []
    const isMoved = known !== item.date_published
    return [
      ...(id === item.id
        ? []
        : [{ rule: 'ids stay', what: `story ${story.id} was ${id}, is ${item.id} in ${path}` }]),
      ...(isMoved
        ? [
            {
              rule: 'published stays',
              what: `story ${story.id} in ${path}: ${known}, ${item.date_published}`,
            },
          ]
        : []),
    ]
  }

  storyOf(item: Item): Story | undefined {
    const [word] = secretsIn(item.title)
    const byText = word === undefined ? undefined : this.#model.owners.get(word)?.story
    return byText ?? this.#stories.get(item.id) ?? this.#model.withUri(item.id)
  }

  /** What is not as it must be after a run that came to its end. */
  faults(files: ReadonlyMap<string, File>, now: Moment): Fault[] {
    const expected = [...this.#model.stories.values()].map((story) => this.#model.expected(story, now))
    const shown = expected.filter((one) => one.shown && isAmongNewest(one, expected, this.#model, now))
    const all = files.get('all/feed.json')?.items ?? []
    const standing = new Map(all.map((item) => [this.storyOf(item)?.id, item]))
    return [
      ...shown.flatMap((one) => faultsOfShown(one, standing.get(one.story.id), this.#model)),
      ...itemsOf(files).flatMap(([path, item]) => this.#faultsOfItem(path, item, now)),
    ]
  }

  #faultsOfItem(path: string, item: Item, now: Moment): Fault[] {
    const story = this.storyOf(item)
    if (!story) return []
    const { sure, mayStand } = this.#model.expected(story, now)
    if (!mayStand)
      return [{ rule: 'gone', what: `story ${story.id} is ${sure?.kind}, and in ${path}: ${item.title}` }]
    const isNotice = sure !== undefined && noticeFor(sure.kind) !== undefined
    // A run that died may have been about to carry it there.
    const isUnsure = this.#model.lastDeath >= (this.#model.born.get(story.id) ?? now)
    if (!isNotice || isUnsure || this.#history.hasCarried(path, item.id)) return []
    return [
      { rule: 'notice where it was not', what: `story ${story.id} is ${sure.kind}, and new in ${path}` },
    ]
  }
}

export function itemsOf(files: ReadonlyMap<string, File>): [path: string, item: Item][] {
  return [...files.values()].flatMap(({ path, items = [] }) =>
    path === EVENING ? [] : items.map((item): [string, Item] => [path, item]),
  )
}

export const EVENING = 'evening/feed.json'

export function noticeFor(kind: string): NoticeKind | undefined {
  if (kind === 'embargoed') return 'held'
  return kind === 'killed' || kind === 'held' || kind === 'deleted' ? kind : undefined
}

/** Whether it is one of those that the feed of all has room for, whatever the others are. */
function isAmongNewest({ story }: Expected, all: readonly Expected[], model: Model, now: Moment): boolean {
  const [earliest] = model.dates(story, now)
  const rivals = all.filter(
    (one) => one.story !== story && one.mayStand && model.dates(one.story, now)[1] >= earliest,
  )
  return rivals.length < LIMITS.all
}

function faultsOfShown({ story, shown }: Expected, item: Item | undefined, model: Model): Fault[] {
  const { secrets, hasPicture, hasUrl, hasSummary, correction } = shown!
  const name = `story ${story.id}, version ${shown!.serial}`
  if (!item?.title.includes(secrets.headline))
    return [{ rule: 'shown', what: `${name} is not: ${item?.title}` }]
  const rights = model.house.rightsOf(shown!.agencies, shown!.isForbidden)
  const content = item.content_html
  const text = plain(content)
  const isFull = rights.text === 'full'
  const begins = correction === 'told' ? secrets.correction : 'correct'
  const opening = `${content} ${item.summary}`
  const wrong: [boolean, string][] = [
    [isFull && !content.includes(secrets.opening), 'the first sentence'],
    [isFull && !content.includes(secrets.tail), 'the last sentence'],
    [isFull && rights.pictures && hasPicture && !content.includes(secrets.picture), 'the picture'],
    [
      rights.text === 'summary' && !opening.includes(hasSummary ? secrets.summary : secrets.opening),
      'the summary',
    ],
    [rights.text === 'summary' && text.length > 450, 'a short text'],
    [hasUrl && !item.url.includes(secrets.url), 'the address'],
    [
      correction !== undefined && isFull && !text.slice(0, 60).toLowerCase().includes(begins),
      'the correction',
    ],
  ]
  return wrong.flatMap(([isWrong, what]) =>
    isWrong ? [{ rule: 'text', what: `${name} lacks ${what}: ${text.slice(0, 200)}` }] : [],
  )
}
