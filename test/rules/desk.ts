import { memoryStore } from '../../src/store/memory.ts'
import { type Places, put } from '../publish/newsroom.ts'
import type { Dice } from './dice.ts'
import type { House } from './house.ts'
import { Model } from './model.ts'
import { secretsOf } from './secrets.ts'
import type { Story } from './story.ts'
import { later, type Moment, toSecond } from './time.ts'
import { recordOf, type Version } from './version.ts'

/** More than any step needs. */
const MOST_SERIALS = 100

/** A newsroom's own system: it stores records, and knows what it stored. */
export class Desk {
  readonly room: Places
  readonly model: Model
  readonly house: House
  now: Moment
  /** Keys of records that changed, not yet told to any publisher. */
  events: string[] = []
  /** Of each story, the statement with the latest date, also if it is gone. */
  readonly last = new Map<number, Version>()
  #serial = 0
  readonly #log: string[] = []

  constructor(house: House, begin: Moment, versions: 'counter' | 'content') {
    this.house = house
    this.now = begin
    this.model = new Model(house)
    const now = () => new Date(this.now)
    this.room = {
      articles: memoryStore({ now, versions }),
      state: memoryStore({ now }),
      target: memoryStore({ now }),
    }
  }

  get stories(): Story[] {
    return [...this.model.stories.values()]
  }

  /** What happened, a line each; the lines of a step begin with its number. */
  get log(): readonly string[] {
    return this.#log
  }

  say(line: string): void {
    this.#log.push(`${this.now.slice(0, 16)} ${line}`)
  }

  /** Serials depend on the step alone, so that a day without some of its steps has the same. */
  beginStep(step: number, now: Moment): void {
    this.#serial = step * MOST_SERIALS
    this.now = now
  }

  nextSerial(): number {
    this.#serial += 1
    return this.#serial
  }

  newStory(): Story {
    return this.model.add(this.nextSerial())
  }

  /** Stores a version, and lets everybody know that its record changed. */
  async store(story: Story, version: Version): Promise<void> {
    this.model.own(story, version)
    if (!this.model.born.has(story.id)) this.model.born.set(story.id, this.now)
    story.set(version.key, version)
    if (!version.order && version.stated > (this.last.get(story.id)?.stated ?? ''))
      this.last.set(story.id, version)
    if (version.uri && !version.order && !story.uris.includes(version.uri)) story.uris.push(version.uri)
    await this.#put(version.key, recordOf(version))
  }

  async remove(story: Story, key: string): Promise<void> {
    story.set(key, undefined)
    this.model.withdraw(story, this.now)
    await this.#put(key, undefined)
  }

  /** Overwrites a record with what is none: what was read of it before stands. */
  async breakRecord(story: Story, key: string): Promise<void> {
    story.broken.add(key)
    story.wasBroken = true
    await this.#put(key, `{"headline": "no end ${this.nextSerial()}`)
  }

  async #put(key: string, record: object | string | undefined): Promise<void> {
    await put(this.room.articles, key, record)
    this.events.push(key)
  }

  /** A moment at which a new statement about a story is made: copy takes a while to be stored, and none is undated. */
  stateAfter(story: Story, dice: Dice): Moment {
    const said = toSecond(later(this.now, -1000 * dice.between(0, 300)))
    const before = this.last.get(story.id)?.stated ?? ''
    return said > before ? said : later(before, 1000)
  }

  freshSecrets() {
    const serial = this.nextSerial()
    return { serial, secrets: secretsOf(serial) }
  }
}
