import { describe, test } from 'vitest'
import { siteFrom } from '../../src/config/schema.ts'
import type { Site } from '../../src/feed/site.ts'
import { generator } from './chance.ts'
import { expectSettled, newsroom, type Places, put, run, story } from './newsroom.ts'
import { Actor, watchedNewsroom } from './stage.ts'

/**
 * Places days beyond what can be played exhaustively: up to four publishers at once, switched and killed at random
 * while stories come, change and go. `WIREFEED_SEED` and `WIREFEED_RUNS` play others; a failure names its seed.
 */
const FIRST_SEED = Number(process.env.WIREFEED_SEED ?? 1)
const RUNS = Number(process.env.WIREFEED_RUNS ?? 150)

const siteOf = (limit: number) =>
  siteFrom({
    link: 'https://news.example.org/',
    base: 'https://feeds.example.org/',
    feeds: [
      { id: 'all', limit },
      { id: 'sport', match: { section: 'Sport' }, limit },
      { each: 'agency', limit },
    ],
    // Which stories were in at half past six is history, and no run that comes later can know it.
    evening: false,
  })

const NAMES = ['a', 'b', 'c', 'd', 'e']
const SECTIONS = ['World', 'Sport']
const AGENCIES = ['AFP', 'dpa', 'AFP/dpa', 'Reuters']

interface Day {
  /** Whether publishers learn what changed from events; else each looks for itself. */
  readonly areTold: boolean
  readonly deaths: boolean
  /**
   * Whether versions follow the bytes, as ETags do. They can let a rival's late write through, which the reconcile
   * mends, so the files are not watched on the way; on such a day feeds have room for two stories only.
   */
  readonly etags?: boolean
}

/** Events wait, publishers run, and whatever a publisher that dies was told is told again. */
class NewsroomDay {
  readonly #chance: () => number
  readonly #day: Day
  readonly #takes = new Map<string, number>()
  readonly room: Places
  readonly site: Site
  #events: (readonly string[])[] = []
  #live: { readonly actor: Actor; readonly keys: readonly string[] }[] = []
  #changes: number

  constructor(seed: number, day: Day) {
    this.#chance = generator(seed)
    this.#day = day
    this.#changes = 4 + Math.floor(this.#chance() * 8)
    this.room = day.etags ? newsroom({ versions: 'content' }) : watchedNewsroom()
    this.site = siteOf(day.etags ? 2 : 50)
  }

  async play(): Promise<void> {
    while (this.#changes > 0 || this.#events.length > 0 || this.#live.length > 0) await this.#move()
    if (this.#day.etags) await run(this.room, { site: this.site })
  }

  async #move(): Promise<void> {
    const move = this.#chance()
    if (this.#changes > 0 && move < 0.12) await this.#change()
    else if (this.#events.length > 0 && this.#live.length < 4 && move < 0.3) this.#begin()
    else if (this.#live.length > 0) await this.#goOn(this.#day.deaths && move > 0.97)
  }

  async #change(): Promise<void> {
    const name = this.#pick(NAMES)
    const take = (this.#takes.get(name) ?? 0) + 1
    this.#takes.set(name, take)
    this.#changes -= 1
    const more = { section: this.#pick(SECTIONS), creditline: this.#pick(AGENCIES) }
    const record = this.#chance() < 0.25 ? undefined : story(name, take, more)
    await put(this.room.articles, `${name}.json`, record)
    this.#events.push([`${name}.json`])
  }

  #begin(): void {
    const keys = this.#events.splice(Math.floor(this.#chance() * this.#events.length), 1)[0]!
    const told = this.#day.areTold ? { changed: keys } : {}
    const actor = new Actor(this.room, (stores) => run(stores, { ...told, site: this.site }))
    this.#live.push({ actor, keys })
  }

  async #goOn(isDeath: boolean): Promise<void> {
    const one = this.#pick(this.#live)
    if (isDeath) this.#events.push(one.keys)
    else await one.actor.steps(1 + Math.floor(this.#chance() * 4))
    if (one.actor.failure) throw one.actor.failure
    this.#live = this.#live.filter((other) => !(other.actor.isDone || (isDeath && other === one)))
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#chance() * list.length)]!
  }
}

async function play(seed: number, day: Day): Promise<void> {
  const played = new NewsroomDay(seed, day)
  await played.play()
  await expectSettled(played.room, played.site, `with seed ${seed}`)
}

describe('up to four publishers at random end as one undisturbed', () => {
  test.each<[string, Day]>([
    ['told what changed', { areTold: true, deaths: false }],
    ['told what changed, some dying', { areTold: true, deaths: true }],
    ['looking for themselves, some dying', { areTold: false, deaths: true }],
    [
      'told what changed, some dying, where versions follow the bytes',
      { areTold: true, deaths: true, etags: true },
    ],
  ])('%s', async (_, day) => {
    console.log(`seeds ${FIRST_SEED} to ${FIRST_SEED + RUNS - 1}`)
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1)
      await play(seed, day).catch((error) => {
        throw new Error(`seed ${seed}: ${error.message}`, { cause: error })
      })
  })
})
