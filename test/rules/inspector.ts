import type { Store } from '../../src/store/store.ts'
import { blame } from './blame.ts'
import type { Desk } from './desk.ts'
import { Editions } from './editions.ts'
import { type Fault, History } from './history.ts'
import { Notices } from './notices.ts'
import { type File, Scanner } from './scan.ts'
import { partOf } from './secrets.ts'
import { EVENING, Standing } from './stand.ts'

/** Looks at every public byte, as it is written and when a run is over. */
export class Inspector {
  readonly #desk: Desk
  readonly #scanner: Scanner
  readonly #history = new History()
  readonly #standing: Standing
  readonly #notices: Notices
  readonly #editions: Editions
  /** Every secret that has ever been permitted: of keywords, the addresses may stay. */
  readonly #everPermitted = new Set<string>()
  #permitted: ReadonlySet<string> = new Set()
  /** What was wrong with files as they were written. */
  readonly faults: Fault[] = []

  constructor(desk: Desk) {
    this.#desk = desk
    this.#scanner = new Scanner(desk.room.target, (keyword) => this.#everPermitted.has(keyword))
    this.#standing = new Standing(desk.model, this.#history)
    this.#notices = new Notices(desk.model, this.#history, this.#standing)
    this.#editions = new Editions(desk.model)
  }

  /** Asks the model anew what may be public, be it by a clock that is behind. */
  refresh(behind = this.#desk.now): void {
    const { model, now } = this.#desk
    const clocks = behind < now ? [behind, now] : [now]
    this.#permitted = new Set(clocks.flatMap((clock) => [...model.permitted(clock)]))
    for (const word of this.#permitted) this.#everPermitted.add(word)
  }

  /** The public place, with every file looked at before it is there. */
  watched(target: Store): Store {
    return {
      ...target,
      write: (key, bytes, expect, headers) => {
        const text = Buffer.from(bytes).toString()
        const secrets = this.#scanner.secretsOf(key, text)
        const items = key.endsWith('/feed.json') && key !== EVENING ? JSON.parse(text).items : []
        this.faults.push(...this.#leaksIn(key, secrets, 'leak in writing'))
        this.#history.carry(key, items)
        this.#standing.see(secrets, items)
        return target.write(key, bytes, expect, headers)
      },
    }
  }

  /** Somebody has been here who need not have known all that the last one does. */
  mayHaveMadeEditions(): void {
    this.#editions.maybeMade(this.#desk.now)
  }

  /** After a run that may have ended anywhere: what it wrote was looked at, and its dates must stand. */
  async afterCrash(): Promise<Fault[]> {
    this.mayHaveMadeEditions()
    this.#history.isUnsure = true
    this.#desk.model.died(this.#desk.now)
    const files = await this.#scanner.scan()
    return this.#known([
      ...this.#take(),
      ...this.#standing.learn(files),
      ...this.#history.faultsInFeeds(files),
    ])
  }

  /** After a run that came to its end: all must be as the model says. */
  async afterRun(): Promise<Fault[]> {
    this.refresh()
    const files = await this.#scanner.scan()
    const { house, now } = this.#desk
    const leaks = [...files.values()].flatMap(({ path, secrets }) => this.#leaksIn(path, secrets, 'leak'))
    const learnt = this.#standing.learn(files)
    return this.#known([
      ...this.#take(),
      ...leaks,
      ...learnt,
      ...this.#standing.faults(files, now),
      ...this.#notices.faults(files, now),
      ...(house.hasRules ? this.#editions.faults(files, now) : []),
      ...formatFaults(files),
      ...this.#history.faultsInFeeds(files),
      ...this.#history.faultsTogether(files),
    ])
  }

  /** Before there were rules, dates came from records alone. */
  #known(faults: readonly Fault[]): Fault[] {
    return faults.filter(({ rule }) => this.#desk.house.hasRules || !/^(?:published|updated)/.test(rule))
  }

  #leaksIn(path: string, secrets: ReadonlySet<string>, rule: string): Fault[] {
    const leaks = [...secrets].filter((word) => !this.#permitted.has(word) && !this.#isRemembered(path, word))
    const { model, now } = this.#desk
    return leaks.map((word) => ({ rule, what: `${word} in ${path}: ${blame(model, word, now)}` }))
  }

  /** Editions remember in public which stories they had, also those that are over: by their ids alone. */
  #isRemembered(path: string, word: string): boolean {
    const { owners, seen } = this.#desk.model
    return path === EVENING && partOf(word) === 'uri' && seen.has(owners.get(word)?.story.id ?? 0)
  }

  #take(): Fault[] {
    return this.faults.splice(0)
  }
}

/** Feeds whose formats do not have the same entries. */
function formatFaults(files: ReadonlyMap<string, File>): Fault[] {
  return [...files.values()].flatMap(({ path, ids }) => {
    const json = files.get(path.replace(/[^/]*$/, 'feed.json'))?.items?.map(({ id }) => id)
    const isSame = !ids || JSON.stringify(ids) === JSON.stringify(json)
    return isSame ? [] : [{ rule: 'formats agree', what: `${path}: ${ids} and ${json}` }]
  })
}
