import { RecordMemory } from '../../src/publish/memory.ts'
import type { Publishing } from '../../src/publish/publishing.ts'
import { type Places, run } from '../publish/newsroom.ts'
import { Actor } from '../publish/stage.ts'
import type { Desk } from './desk.ts'
import type { Dice } from './dice.ts'
import { EDITING } from './editing.ts'
import type { Fault } from './history.ts'
import type { Inspector } from './inspector.ts'
import { Death, mortal } from './mortal.ts'
import { later, MINUTE, type Moment } from './time.ts'
import { WITHDRAWALS } from './withdrawals.ts'

/** Something wrong with publishers: in their clock, or in what they read and write. */
export interface Flaw {
  readonly clock?: (now: Moment) => Moment
  readonly places?: (places: Places, desk: Desk) => Places
}

type Told = readonly string[] | undefined

/** What may happen while they run. */
const MEANWHILE = [...EDITING, ...WITHDRAWALS].filter(({ name }) =>
  /^(?:update|cancel|withhold|delete|embargo later)$/.test(name),
)

/** The ways in which publishers run, and what is to be expected of each. */
export class Publishers {
  readonly #desk: Desk
  readonly #inspector: Inspector
  readonly #site: Publishing['site']
  readonly #memory = new RecordMemory()
  readonly #settling: Publishing['settling']
  readonly #flaw: Flaw

  constructor(
    desk: Desk,
    inspector: Inspector,
    site: Publishing['site'],
    settling: Publishing['settling'],
    flaw: Flaw = {},
  ) {
    this.#flaw = flaw
    this.#settling = settling
    this.#desk = desk
    this.#inspector = inspector
    this.#site = site
  }

  /** One publisher alone, to its end. */
  async alone(told: Told, dice: Dice): Promise<Fault[]> {
    const known = await this.#begin(told)
    const memory = dice.isLucky(0.5) ? { memory: this.#memory } : {}
    await this.#run(this.#room(), told, memory)
    return await this.#end(known)
  }

  /** One that dies at one of its requests, done or not. */
  async dying(told: Told, dice: Dice): Promise<Fault[]> {
    const known = await this.#begin(told)
    const death = { at: dice.between(1, dice.of([6, 15, 40])), isDone: dice.isLucky(0.5) }
    let hasDied = false
    await this.#run(mortal(this.#room(), death), told).catch((error) => {
      if (!(error instanceof Death)) throw error
      hasDied = true
    })
    this.#desk.say(hasDied ? `it died at request ${death.at}${death.isDone ? ', done' : ''}` : 'it lived')
    if (!hasDied) return await this.#end(known)
    this.#desk.events.push(...(told ?? []))
    for (const story of this.#desk.stories) story.mayJudge(this.#desk.now)
    return await this.#inspector.afterCrash()
  }

  /**
   * Two at once, switched at random, while stories change. One may die, and one may go by an earlier moment: not by so
   * much that it could not be a run that takes long.
   */
  async pair(first: Told, second: Told, dice: Dice): Promise<Fault[]> {
    const { now } = this.#desk
    const behind = dice.isLucky(0.3) ? later(now, -dice.between(1, 14) * MINUTE) : now
    if (behind < now) this.#desk.say(`the other is as of ${behind}`)
    const known = new Set([...(await this.#begin(first)), ...(await this.#begin(second, behind))])
    const begin = (told: Told, clock: Moment) =>
      new Actor(this.#room(), (room) => this.#run(room, told, { now: clock }))
    let live = [begin(first, now), begin(second, behind)]
    let changes = dice.between(0, 2)
    let isDead = false
    while (live.length > 0) {
      const one = dice.of(live)
      await one.steps(dice.between(1, 5))
      if (one.failure) throw one.failure
      if (live.length === 2 && dice.isLucky(0.02)) {
        isDead = true
        live = live.filter((other) => other !== one)
      }
      if (changes > 0 && dice.isLucky(0.1)) {
        changes -= 1
        await this.#meanwhile(known, behind, dice)
      }
      live = live.filter(({ isDone }) => !isDone)
    }
    if (isDead) this.#desk.say('one of them died')
    for (const story of this.#desk.stories) for (const clock of [behind, now]) story.mayJudge(clock)
    // Whichever came first has settled which stories an edition has, by what it knew.
    this.#inspector.mayHaveMadeEditions()
    if (!isDead) return await this.#end(known)
    // What the dead one had taken over from the other is brought out by the next run.
    this.#desk.events.push(...(first ?? []), ...(second ?? []))
    return await this.#inspector.afterCrash()
  }

  /** Something changes while publishers run: they may have read the record before, or after. */
  async #meanwhile(known: Set<string>, behind: Moment, dice: Dice): Promise<void> {
    const { events } = this.#desk
    const before = events.length
    const said = await dice.weighed(MEANWHILE).play(this.#desk, dice)
    if (said) this.#desk.say(`meanwhile: ${said}`)
    for (const key of events.slice(before)) known.delete(key)
    for (const story of this.#desk.stories) story.widen()
    this.#inspector.refresh(behind)
  }

  /** Which records this publisher will have read when it is done, as they are now: all, where there is no catalog. */
  async #begin(told: Told, clock = this.#desk.now): Promise<Set<string>> {
    const { stories, room } = this.#desk
    for (const story of stories) story.widen()
    this.#inspector.refresh(clock)
    const hasCatalog = (await room.state.list('')).some(({ key }) => !key.includes('/'))
    return new Set((hasCatalog && told) || stories.flatMap((story) => story.keys))
  }

  async #end(known: ReadonlySet<string>): Promise<Fault[]> {
    const { stories, now } = this.#desk
    for (const story of stories)
      story.hasJudged(
        story.keys.filter((key) => known.has(key)),
        now,
      )
    return await this.#inspector.afterRun()
  }

  #room(): Places {
    const { articles, state, target } = this.#desk.room
    const places = { articles, state, target: this.#inspector.watched(target) }
    return this.#flaw.places?.(places, this.#desk) ?? places
  }

  async #run(room: Places, changed: Told, more: Partial<Publishing> = {}): Promise<void> {
    const { now = this.#desk.now, ...others } = more
    const clock = this.#flaw.clock?.(now) ?? now
    const site = { site: this.#site, ...(this.#settling && { settling: this.#settling }) }
    const report = await run(room, { ...site, now: clock, changed, ...others })
    const unfit = [
      ...report.failed,
      ...report.rejected.filter(({ reason }) => !reason.startsWith('not JSON')),
    ]
    if (unfit.length > 0) this.#inspector.faults.push({ rule: 'all is fit', what: JSON.stringify(unfit) })
  }
}
