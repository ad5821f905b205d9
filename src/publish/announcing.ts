import { addressOf, FILES } from '../feed/document.ts'
import type { Site } from '../feed/site.ts'
import type { Owed, Published } from './catalog.ts'
import { MAX_AGE_S } from './headers.ts'
import type { Hub } from './hub.ts'
import { isFeed, type Publication } from './publications.ts'
import type { Publishing } from './publishing.ts'

/** What became of telling the hub. */
export interface Announcement {
  /** How many addresses it was told of. */
  readonly told: number
  readonly failed: readonly { readonly topic: string; readonly reason: string }[]
}

/**
 * The hub is told right after a feed is written, and once more when every cache must have let go of what was there
 * before (seconds): it may have fetched just that, and would then have passed on nothing.
 */
const TOLD_AGAIN_S = MAX_AGE_S + 30

/** After so many failures in a row, two minutes apart and then twice as long each time (17 hours in all), it is let be. */
const MOST_FAILURES = 9

/** Tells the site's hub, where it has one, what a run writes, and what earlier runs have left to be told. */
export class Announcer {
  readonly #hub: Hub | undefined
  readonly #site: Site
  readonly #written: ReadonlySet<string>

  /** `written`: the paths that the run has written so far. */
  constructor({ hub, site }: Pick<Publishing, 'hub' | 'site'>, written: ReadonlySet<string>) {
    this.#hub = hub
    this.#site = site
    this.#written = written
  }

  /** What the catalog is to say of a publication that has just been brought up to date. */
  owedOf(publication: Publication, before: Owed | undefined, now: string): Owed | undefined {
    if (!this.#hub) return undefined
    return this.#isNews(publication) ? owedSince(now) : before
  }

  /** When the hub is to be told of what is owed to it. */
  due(published: ReadonlyMap<string, Published>): readonly string[] {
    return this.#hub ? [...published.values()].flatMap(({ owed }) => (owed ? [owed.at] : [])) : []
  }

  /**
   * Tells the hub of these, and of all that is owed to it at `now`. Answers what the catalog is to say then: the same,
   * where nothing was owed. What it does not say yet whenever this is called is only told once more than need be.
   */
  async announce(
    publications: readonly Publication[],
    published: ReadonlyMap<string, Published>,
    now: string,
  ): Promise<Announced> {
    if (!this.#hub) return { published }
    const owed = owedAt(now, published)
    const fresh = publications.filter((publication) => this.#isNews(publication)).map(({ id }) => id)
    if (fresh.length + owed.length === 0) return { published }
    const { untold, announcement } = await tell(this.#hub, [...fresh, ...owed], this.#site)
    return { published: owed.length > 0 ? settled(published, owed, untold, now) : published, announcement }
  }

  #isNews({ id, files }: Publication): boolean {
    return isFeed(id) && files.some(({ path }) => this.#written.has(path))
  }
}

interface Announced {
  readonly published: ReadonlyMap<string, Published>
  readonly announcement?: Announcement
}

function owedSince(now: string): Owed {
  return { at: later(now, TOLD_AGAIN_S), failures: 0 }
}

/** The feeds of which the hub is to be told at `now`, by what is owed to it. */
function owedAt(now: string, published: ReadonlyMap<string, Published>): string[] {
  return [...published].flatMap(([id, { owed }]) => (owed && owed.at <= now ? [id] : []))
}

/** Tells the hub of feeds; answers which of them it could not be told of, and what became of it all. */
async function tell(
  hub: Hub,
  feeds: readonly string[],
  site: Site,
): Promise<{ untold: ReadonlySet<string>; announcement: Announcement }> {
  const topics = new Map(feeds.flatMap((id) => topicsOf(id, site).map((topic) => [topic, id] as const)))
  const failures = await hub.tell([...topics.keys()])
  return {
    untold: new Set([...failures.keys()].map((topic) => topics.get(topic)!)),
    announcement: {
      told: topics.size - failures.size,
      failed: [...failures].map(([topic, reason]) => ({ topic, reason })),
    },
  }
}

/** What is owed of feeds after the hub was told of them, or was not to be reached. */
function settled(
  published: ReadonlyMap<string, Published>,
  feeds: readonly string[],
  untold: ReadonlySet<string>,
  now: string,
): ReadonlyMap<string, Published> {
  const after = new Map(published)
  for (const id of feeds) {
    const { owed, ...rest } = published.get(id)!
    const failures = (owed?.failures ?? 0) + 1
    const isOver = !untold.has(id) || failures > MOST_FAILURES
    after.set(id, isOver ? rest : { ...rest, owed: { at: later(now, 60 * 2 ** failures), failures } })
  }
  return after
}

/** The addresses that readers subscribe to at the hub: the feed's in every format. */
function topicsOf(id: string, site: Site): string[] {
  return Object.values(FILES).map((file) => addressOf(id, site) + file)
}

function later(time: string, seconds: number): string {
  return new Date(Date.parse(time) + seconds * 1_000).toISOString()
}
