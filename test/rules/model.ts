import { endOf, type House } from './house.ts'
import { isOver, type Verdict } from './judge.ts'
import { secretOfUri } from './secrets.ts'
import { Story } from './story.ts'
import { type Moment, older, toSecond } from './time.ts'
import type { Version } from './version.ts'

/** What the model makes of one story at one moment. */
export interface Expected {
  readonly story: Story
  /** The only thing that can be made of it, where there is one. */
  readonly sure?: Verdict
  /** The version that must be shown. */
  readonly shown?: Version
  /** Whether anything of it may stand in feeds, be it a notice. */
  readonly mayStand: boolean
}

/** Says of every secret whether it may be public, and of every story what must be: by the rules alone. */
export class Model {
  readonly stories = new Map<number, Story>()
  readonly house: House
  /** When each story came out, by its id, as first seen in public: from then on that is its date. */
  readonly published = new Map<number, Moment>()
  /** When the first record of each story was stored. */
  readonly born = new Map<number, Moment>()
  /** The stories of which anything has been public, or was about to be when a publisher died: nobody knows then. */
  readonly seen = new Set<number>()
  /** The stories that were held back at some time: if they come out later than they say, that is their date. */
  readonly wasBack = new Set<number>()
  /** When a publisher last died. */
  lastDeath: Moment = ''
  /** When each story was first withdrawn, by what was said of it. */
  readonly withdrawn = new Map<number, Moment>()
  /** From when on a story may have been over, be it by an older version: nobody misses it then. */
  readonly ends = new Map<number, Moment>()
  /** How many versions each story has had. */
  readonly versions = new Map<number, number>()
  /** The stories that editors have wanted in an evening edition. */
  readonly pinned = new Set<number>()
  /** Whose secret it is. */
  readonly owners = new Map<string, { readonly story: Story; readonly versions: Version[] }>()

  constructor(house: House) {
    this.house = house
  }

  add(id: number): Story {
    const story = new Story(id, this.house.hasRules)
    this.stories.set(id, story)
    return story
  }

  own(story: Story, version: Version): void {
    this.versions.set(story.id, (this.versions.get(story.id) ?? 0) + 1)
    const ends = [version.expires, this.#end(version, version.first), this.ends.get(story.id)]
    const end = ends.filter((one) => one !== undefined).sort()[0]
    if (end) this.ends.set(story.id, end)
    if (version.evening === 'pin') this.pinned.add(story.id)
    if (version.status !== 'usable' || version.embargoed || version.order) {
      this.wasBack.add(story.id)
      this.withdraw(story, version.stated)
    }
    for (const word of new Set([...Object.values(version.secrets), ...version.keywords])) {
      const owner = this.owners.get(word) ?? { story, versions: [] }
      owner.versions.push(version)
      this.owners.set(word, owner)
    }
  }

  /** A publisher has died: what it may have shown counts as seen. */
  died(now: Moment): void {
    this.lastDeath = now
    for (const story of this.stories.values()) if (this.expected(story, now).mayStand) this.seen.add(story.id)
  }

  withUri(uri: string): Story | undefined {
    return this.owners.get(secretOfUri(uri))?.story
  }

  withdraw({ id }: Story, when: Moment): void {
    this.withdrawn.set(id, older(when, this.withdrawn.get(id) ?? when))
  }

  /** Every secret that may be public now, whoever publishes, whatever it was told. */
  permitted(now: Moment): Set<string> {
    return new Set([...this.stories.values()].flatMap((story) => this.#permittedOf(story, now)))
  }

  #permittedOf(story: Story, now: Moment): string[] {
    const verdicts = story.verdicts(now)
    const versions = verdicts
      ? verdicts.flatMap((verdict) => (verdict.kind === 'counts' ? [verdict.version] : []))
      : story.possible
    const words = versions.flatMap((version) => this.wordsOf(version, now))
    const { mayStand } = this.expected(story, now)
    return mayStand ? [...words, ...story.uris.map(secretOfUri)] : words
  }

  /** The secrets of a version that may be public if it is the one that counts. */
  wordsOf(version: Version, now: Moment): string[] {
    const { secrets, keywords, agencies, isForbidden } = version
    const rights = this.house.rightsOf(agencies, isForbidden)
    if (rights.text === 'none' || this.#isKept(version, now)) return []
    const { headline, url, byline, correction, summary, opening, tail, picture } = secrets
    return [
      ...[headline, url, byline, correction, ...keywords],
      ...(rights.text === 'full' || rights.text === 'summary' ? [summary, opening] : []),
      ...(rights.text === 'full' ? [tail] : []),
      ...(rights.pictures && version.hasPicture ? [picture] : []),
    ]
  }

  /** Whether a version is kept back by what it says itself, or by its date. */
  #isKept(version: Version, now: Moment): boolean {
    const { status, order, embargoed, expires, story } = version
    if (order || status !== 'usable' || !isOver(embargoed, now)) return true
    const published = this.published.get(story) ?? (this.wasBack.has(story) ? undefined : version.first)
    const end = published && this.#end(version, published)
    return (expires !== undefined && expires <= now) || (end !== undefined && end <= now)
  }

  /** When its rights end, if it came out then. */
  #end({ agencies, isForbidden }: Version, published: Moment): Moment | undefined {
    return endOf(published, this.house.rightsOf(agencies, isForbidden))
  }

  expected(story: Story, now: Moment): Expected {
    const verdicts = story.verdicts(now)
    if (!verdicts) return { story, mayStand: true }
    const standing = verdicts.filter((verdict) => this.#mayStand(story, verdict, now))
    // Of what was broken a notice may stay that stood for it before.
    const isKept = story.wasBroken && this.house.hasRules && this.seen.has(story.id)
    const mayStand = standing.length > 0 || isKept
    const [sure] = verdicts
    if (!sure || verdicts.length > 1) return { story, mayStand }
    const isShown = sure.kind === 'counts' && standing.length > 0 && this.#mustShow(story, sure.version, now)
    return { story, sure, mayStand, ...(isShown && { shown: sure.version }) }
  }

  /** What broke before it was seen, or whose rights may be over, is shown or not. */
  #mustShow(story: Story, version: Version, now: Moment): boolean {
    const end = this.#end(version, this.dates(story, now)[0])
    return !story.broken.has(version.key) && !(end && end <= now)
  }

  /** Whether a story that is judged so may be in feeds: with its text, or with a notice. */
  #mayStand({ id }: Story, verdict: Verdict, now: Moment): boolean {
    if (verdict.kind === 'counts') return this.wordsOf(verdict.version, now).length > 0
    const { hasRules, notices } = this.house
    const isDropped = verdict.kind === 'deleted' && !notices.ofDeleted && !this.wasBack.has(id)
    return hasRules && !isDropped && this.seen.has(id)
  }

  /** When a story came out, or the earliest and the latest moment that may be its date. */
  dates(story: Story, now: Moment): readonly [earliest: Moment, latest: Moment] {
    const known = this.published.get(story.id)
    if (known) return [known, known]
    const firsts = story.possible.map(({ first }) => toSecond(first))
    return [firsts.reduce(older, now), now]
  }
}
