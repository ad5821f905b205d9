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

/** All that should be public at `now`, given these rows: a pure function. */
export function plan(site: Site, rows: readonly Row[], now: string): Publication[] {
  const ids = new Set<string>()
  // A feed that the site names itself goes before the same one made for each value of a facet.
  const selected = selectFeeds(site, rows, now).filter(({ feed: { id } }) => ids.size < ids.add(id).size)
  return [...selected.map((feed) => feedPublication(feed, site)), indexPublication(selected, site)]
}

function feedPublication({ feed, rows }: Selected, site: Site): Publication {
  const { feeds, ...rest } = site
  return {
    id: feed.id,
    title: feed.title ?? feed.id,
    rows,
    fingerprint: fingerprintOf([feed, rest], rows),
    files: FORMATS.map(({ file, render, check }) => ({
      path: `${feed.id}/${file}`,
      render: (entries) => {
        const document = toDocument(feed, entries, site)
        const text = render(document)
        const problem = check(text, document)
        if (problem) throw new Unfit(problem)
        return text
      },
    })),
  }
}

const NEWEST_ON_INDEX = 12

function indexPublication(selected: readonly Selected[], site: Site): Publication {
  const shown = new Set(selected.flatMap((feed) => feed.rows))
  const rows = [...shown].sort(newestFirst).slice(0, NEWEST_ON_INDEX)
  const feeds = selected.map(({ feed }) => feed)
  return {
    id: 'index.html',
    title: 'index page',
    rows,
    fingerprint: fingerprintOf([feeds, site], rows),
    files: [
      {
        path: 'index.html',
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
