import { withShown } from '../../src/feed/remember.ts'
import type { Row } from '../../src/feed/row.ts'
import { selectFeeds } from '../../src/feed/selection.ts'
import type { Site } from '../../src/feed/site.ts'
import { storiesAt } from '../../src/feed/stories.ts'
import type { Story } from '../../src/feed/story.ts'
import type { Told } from '../../src/feed/told.ts'
import { catalogRow, SITE } from './build.ts'

/** The readers of a site with one feed, who are shown what holds again and again, and remember it. */
export class Readers {
  told: ReadonlyMap<string, Told> = new Map()
  readonly #site: Site

  constructor(more: Partial<Site> = {}) {
    this.#site = { ...SITE, ...more }
  }

  /** The stories that the feed shows now. */
  see(rows: readonly Row[], now: string): readonly Story[] {
    const { shown, told } = storiesAt(rows, this.told, this.#site, now)
    const [all] = selectFeeds(this.#site, shown)
    const notices = shown.filter(({ row, carriers }) => !row && carriers.includes('all'))
    const stories = [...all!.stories, ...notices]
    this.told = withShown(told, [{ id: 'all', stories }])
    return stories
  }

  /** The same as words: "a: text d", "a: killed". */
  read(rows: readonly Row[], now: string): string[] {
    return this.see(rows, now).map(({ id, face, row }) => `${id}: ${row ? `text ${face}` : face}`)
  }
}

/** A take of story a as a record of its own says it: who, which text, as of when. */
export function take(key: string, digest: string, updated: string, more: Partial<Row> = {}): Row {
  return catalogRow({ key, digest, updated, published: '2026-03-01T08:00:00.000Z', ...more })
}

/** The hour of 1 March 2026. */
export function at(hour: number): string {
  return `2026-03-01T${`${hour}`.padStart(2, '0')}:00:00.000Z`
}
