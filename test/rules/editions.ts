import type { Fault } from './history.ts'
import { HOST } from './house.ts'
import type { Expected, Model } from './model.ts'
import type { File, Item } from './scan.ts'
import { partOf, secretsIn } from './secrets.ts'
import { EVENING, noticeFor } from './stand.ts'
import type { Story } from './story.ts'
import { DAY, dayOf, later, type Moment } from './time.ts'

interface Edition {
  readonly item: Item
  readonly day: string
  readonly stories: ReadonlySet<Story>
}

/** For how long a missed edition is made good, and after how long one may have left its feed (days). */
const CATCH_UP = 14
const KEPT = 10

/** Compares the evening editions with what must be in them. */
export class Editions {
  readonly #model: Model
  #before = new Map<string, Edition>()
  #lastRun: Moment | undefined

  constructor(model: Model) {
    this.#model = model
  }

  /** A run that may have ended anywhere: the editions that were due may have been made with what there was then. */
  maybeMade(now: Moment): void {
    this.#lastRun = now
  }

  /** What is not as it must be after a run that came to its end. */
  faults(files: ReadonlyMap<string, File>, now: Moment): Fault[] {
    const items = files.get(EVENING)?.items ?? []
    const editions = items.map((item) => this.#read(item))
    const expected = [...this.#model.stories.values()].map((story) => this.#model.expected(story, now))
    const faults = [
      ...editions.flatMap((edition) => this.#faultsOf(edition, now)),
      ...editions.flatMap((edition) => this.#faultsSince(edition, expected, now)),
      ...this.#missing(new Map(editions.map((one) => [one.day, one])), expected, now),
    ]
    this.#before = new Map(editions.map((edition) => [edition.day, edition]))
    this.#lastRun = now
    return faults
  }

  #read(item: Item): Edition {
    const day = new RegExp(`^tag:${HOST},(\\d{4}-\\d\\d-\\d\\d):evening$`).exec(item.id)?.[1] ?? ''
    const words = [...secretsIn(JSON.stringify(item))].filter((word) => partOf(word) === 'headline')
    return { item, day, stories: new Set(words.flatMap((word) => this.#model.owners.get(word)?.story ?? [])) }
  }

  #faultsOf({ item, day, stories }: Edition, now: Moment): Fault[] {
    const { dueOf, limit } = this.#model.house.evening
    if (!day) return [{ rule: 'ids of editions', what: item.id }]
    const others = [...stories].filter((story) => !this.#mayBeOf(story, day, now))
    const barred = [...stories].filter(({ present }) => {
      return present.length > 0 && present.every(({ evening }) => evening === 'bar')
    })
    const isOfNothing = ![...this.#model.stories.values()].some((story) => this.#mayBeOf(story, day, now))
    const wrong: [boolean, string, unknown][] = [
      [now < dueOf(day), 'editions wait', now],
      [stories.size > limit, 'editions have a limit', stories.size],
      [others.length > 0, 'editions are of their day', others.map(({ id }) => id)],
      [barred.length > 0, 'bar', barred.map(({ id }) => id)],
      [isOfNothing, 'editions have stories', item.content_html],
    ]
    return wrong.flatMap(([isWrong, rule, what]) => (isWrong ? [{ rule, what: `${day}: ${what}` }] : []))
  }

  /** What became of the stories that an edition had. */
  #faultsSince({ day, item, stories }: Edition, expected: readonly Expected[], now: Moment): Fault[] {
    const { notices } = this.#model.house
    const before = this.#before.get(day)
    return expected.flatMap(({ story, sure, shown, mayStand }) => {
      if (!before?.stories.has(story) || !sure) return []
      const what = `${day}, story ${story.id}: ${item.content_html}`
      const isLost = shown && shown.evening !== 'bar' && this.#mayBeOf(story, day, now) && !stories.has(story)
      const kind = mayStand && sure.kind !== 'deleted' && noticeFor(sure.kind)
      const isSilent = kind && !item.content_html.includes(notices.words[kind].headline)
      return [
        ...(isLost ? [{ rule: 'editions keep their stories', what }] : []),
        ...(isSilent ? [{ rule: 'notices in editions', what }] : []),
      ]
    })
  }

  /** The editions, and stories of them, that are not there. */
  #missing(editions: ReadonlyMap<string, Edition>, expected: readonly Expected[], now: Moment): Fault[] {
    const lost = [...this.#before.keys()].filter(
      (day) => !editions.has(day) && later(`${day}T00:00:00.000Z`, KEPT * DAY) > now,
    )
    return [
      ...lost.map((day) => ({ rule: 'editions stay', what: day })),
      ...this.#justDue(now).flatMap((day) => this.#faultsOfNew(day, editions.get(day), expected, now)),
    ]
  }

  /** The days whose edition this run was the first to be able to make. */
  #justDue(now: Moment): string[] {
    const { dueOf } = this.#model.house.evening
    const days = Array.from({ length: CATCH_UP - 1 }, (_, ago) => dayOf(later(now, -ago * DAY)))
    return days.filter((day) => dueOf(day) <= now && dueOf(day) > (this.#lastRun ?? ''))
  }

  #faultsOfNew(
    day: string,
    edition: Edition | undefined,
    expected: readonly Expected[],
    now: Moment,
  ): Fault[] {
    const { dueOf, limit } = this.#model.house.evening
    const may = expected.filter(({ story, mayStand }) => mayStand && this.#mayBeOf(story, day, now))
    const taken = new Set([...this.#before.values()].flatMap(({ stories }) => [...stories]))
    const must = may.filter(({ story, shown }) => {
      if (!shown || shown.evening === 'bar' || (shown.embargoed ?? '') > dueOf(day)) return false
      if (
        taken.has(story) ||
        (this.#model.pinned.has(story.id) && !this.#isOnlyOf(story, dueOf(dayBefore(day)), dueOf(day)))
      )
        return false
      return this.#model.published.has(story.id) && (this.#model.born.get(story.id) ?? now) <= dueOf(day)
    })
    const what = `${day}: stories ${must.map(({ story }) => story.id)}, edition ${edition?.item.content_html}`
    if (must.length === 0) return []
    if (!edition) return [{ rule: 'editions are made', what }]
    const missing = must.filter(({ story }) => !edition.stories.has(story))
    const wanted = may.length <= limit ? missing : missing.filter(({ shown }) => shown?.evening === 'pin')
    // A story that turns out to be withdrawn while the edition is made has its place in it already.
    const places = edition.item.content_html.split('<h3').length - 1
    const isShort = places < Math.min(limit, must.length)
    return wanted.length > 0 || isShort ? [{ rule: 'editions are whole', what }] : []
  }

  /** Whether it has never had but one version, and that was made after one moment and not after the other. */
  #isOnlyOf({ id, present }: Story, since: Moment, until: Moment): boolean {
    const { stated = '' } = present[0] ?? {}
    return this.#model.versions.get(id) === 1 && stated > since && stated <= until
  }

  /** A pinned story is of the day that it was last changed on. */
  #mayBeOf(story: Story, day: string, now: Moment): boolean {
    const { dueOf } = this.#model.house.evening
    const [earliest, latest] = this.#model.dates(story, now)
    const isPinned = this.#model.pinned.has(story.id)
    return earliest <= dueOf(day) && (isPinned ? now : latest) > dueOf(dayBefore(day))
  }
}

function dayBefore(day: string): string {
  return dayOf(later(`${day}T12:00:00.000Z`, -DAY))
}
