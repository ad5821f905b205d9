import { createHash } from 'node:crypto'
import { toDocument } from '../feed/document.ts'
import type { Entry } from '../feed/entry.ts'
import { FORMATS } from '../feed/formats.ts'
import type { Row } from '../feed/row.ts'
import { newestFirst, type Selected, selectFeeds } from '../feed/selection.ts'
import type { Site } from '../feed/site.ts'
import { renderIndex } from '../site/index-page.ts'

/** Something public that is written as one: a feed in all its formats, or a page. */
export interface Publication {
  readonly kind: 'feed' | 'emptied feed' | 'page'
  /** The feed's id, or a page's path. */
  readonly id: string
  /** For people. */
  readonly title: string
  /** The rows whose entries it shows, in order. */
  readonly rows: readonly Row[]
  /** Moves if and only if its bytes do: a hash of all they are made from. */
  readonly fingerprint: string
  readonly files: readonly PlannedFile[]
}

export interface PlannedFile {
  readonly path: string
  /** The file's text. Throws `Unfit` where a strict parser would refuse it. */
  readonly render: (entries: readonly Entry[]) => string
}

/** A file that must not be written, and why. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

/** Raise it whenever the same entries would give other bytes than before, so that every feed is written anew. */
const RENDERING = 1

/**
 * All that should be public at `now`, given these rows and the ids of what was published before: a pure function.
 * A feed that the site no longer has, since its last story left it or the configuration does not name it any more,
 * is emptied and stays. Readers that have subscribed get no error; and what is absent has no version, so nothing
 * would keep out a late writer that still means to create it, with stories that were withdrawn meanwhile.
 */
export function plan(site: Site, rows: readonly Row[], now: string, before: Iterable<string>): Publication[] {
  const ids = new Set<string>()
  // A feed that the site names itself goes before the same one made for each value of a facet.
  const selected = selectFeeds(site, rows, now).filter(({ feed: { id } }) => ids.size < ids.add(id).size)
  const emptied = [...before].filter((id) => id !== INDEX && !ids.has(id))
  return [
    ...selected.map((feed) => feedPublication('feed', feed, site)),
    ...emptied.map((id) => feedPublication('emptied feed', { feed: { id, limit: 1 }, rows: [] }, site)),
    indexPublication(selected, site),
  ]
}

const INDEX = 'index.html'

function feedPublication(kind: Publication['kind'], { feed, rows }: Selected, site: Site): Publication {
  const { feeds, ...rest } = site
  return {
    kind,
    id: feed.id,
    title: feed.title ?? feed.id,
    rows,
    fingerprint: fingerprintOf([feed, rest], rows),
    files: FORMATS.map(({ file, render, check }) => ({
      path: `${feed.id}/${file}`,
      render: (entries) => {
        const document = toDocument(feed, entries, site)
        const text = orUnfit(() => render(document))
        const problem = check(text, document)
        if (problem) throw new Unfit(problem)
        return text
      },
    })),
  }
}

/** Whatever a renderer cannot render keeps its last version; the other feeds go on. */
function orUnfit(render: () => string): string {
  try {
    return render()
  } catch (error) {
    throw new Unfit(`cannot be rendered: ${error}`, { cause: error })
  }
}

const NEWEST_ON_INDEX = 12

function indexPublication(selected: readonly Selected[], site: Site): Publication {
  const shown = new Set(selected.flatMap((feed) => feed.rows))
  const rows = [...shown].sort(newestFirst).slice(0, NEWEST_ON_INDEX)
  const feeds = selected.map(({ feed }) => feed)
  return {
    kind: 'page',
    id: INDEX,
    title: 'index page',
    rows,
    fingerprint: fingerprintOf([feeds, site], rows),
    files: [
      {
        path: INDEX,
        render: (entries) => renderIndex(site, feeds, entries),
      },
    ],
  }
}

function fingerprintOf(settings: unknown, rows: readonly Row[]): string {
  const shown = rows.map(({ key, part, id, published, updated, digest }) => [
    key,
    part,
    id,
    published,
    updated,
    digest,
  ])
  return createHash('sha256')
    .update(JSON.stringify([RENDERING, settings, shown]))
    .digest('base64url')
    .slice(0, 22)
}
