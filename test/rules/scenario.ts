import { siteFrom } from '../../src/config/schema.ts'
import { filesOf, newsroom, type Places, put, run, story } from '../publish/newsroom.ts'
import type { Item } from './scan.ts'

const CONFIG = {
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  agencies: { Reuters: { text: 'summary' } },
  feeds: [{ id: 'all', limit: 3 }],
  notices: {
    days: 30,
    killed: { headline: 'Killed', text: 'This story was killed.' },
    held: { headline: 'Held', text: 'This story is held.' },
    deleted: { headline: 'Deleted', text: 'This story was deleted.' },
  },
  evening: { at: '18:30', limit: 3 },
}

/** A few records and runs, each at a time of one day. */
export class Scenario {
  readonly #site: ReturnType<typeof siteFrom>
  readonly #room: Places
  #now = ''

  constructor(more: object = {}) {
    this.#site = siteFrom({ ...CONFIG, ...more })
    this.#room = newsroom()
  }

  /** Stores a record, or something that is none, or takes it away. */
  async put(name: string, record: object | string | undefined): Promise<void> {
    await put(this.#room.articles, `${name}.json`, record)
  }

  /** Publishes at this time of day, told of these records; without any, it looks for itself. */
  async run(time: string, ...names: readonly string[]): Promise<void> {
    this.#now = at(time)
    const changed = names.length > 0 ? names.map((name) => `${name}.json`) : undefined
    await run(this.#room, { site: this.#site, now: this.#now, changed })
  }

  /** Publishes what time alone has changed. */
  async tick(time: string): Promise<void> {
    await run(this.#room, { site: this.#site, now: at(time), changed: [] })
  }

  async items(feed = 'all'): Promise<readonly Item[]> {
    const text = (await filesOf(this.#room.target))[`${feed}/feed.json`] ?? '{"items":[]}'
    return JSON.parse(text).items
  }

  async titles(feed = 'all'): Promise<string[]> {
    return (await this.items(feed)).map(({ title }) => title)
  }

  /** The public files that have something like this in them. */
  async find(pattern: RegExp): Promise<string[]> {
    const files = Object.entries(await filesOf(this.#room.target))
    return files.flatMap(([path, text]) => (pattern.test(text) ? [path] : []))
  }
}

/** A time on the day of these scenarios; a day may stand before it: "22 09:00". */
export function at(time: string): string {
  const [, day = '21', clock] = /^(?:(\d\d) )?(\d\d:\d\d)$/.exec(time) ?? []
  return `2026-11-${day}T${clock}:00.000Z`
}

/** A take of a story, stated at this time. */
export function take(name: string, number: number, time: string, more: object = {}): object {
  return story(name, number, {
    firstcreated: at('07:00'),
    versioncreated: at(time),
    creditline: 'AP',
    ...more,
  })
}

/** A note to editors, of this time, about the story with the slugline "harbour-x". */
export function order(does: 'kill' | 'withhold', time: string): object {
  return {
    headline: 'Advisory',
    slugline: 'harbour-x',
    body_html: `<p>EDITORS: ${does} the story slugged "harbour-x".</p>`,
    versioncreated: at(time),
  }
}
