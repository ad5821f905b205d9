import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a record of the benchmark says (newsroom.ts), taken at its word. */
export interface PeerRecord {
  readonly uri: string
  readonly url: string
  readonly headline: string
  readonly byline: string
  readonly creditline: string
  readonly section: string
  readonly keywords: readonly string[]
  readonly firstcreated: string
  readonly versioncreated: string
  readonly body_html: string
}

/** Every record in a folder, in the least that reading them takes. */
export function* recordsIn(folder: string): Generator<PeerRecord> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) yield JSON.parse(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
}

/** The newest 50 stories of each of the newsroom's eighteen feeds, by the feed's id. */
export function feedsOf(records: Iterable<PeerRecord>): Map<string, PeerRecord[]> {
  const newest = [...records].sort((a, b) => (a.firstcreated < b.firstcreated ? 1 : -1))
  const feeds = new Map<string, PeerRecord[]>()
  for (const record of newest)
    for (const id of idsOf(record)) {
      const stories = feeds.get(id)
      if (!stories) feeds.set(id, [record])
      else if (stories.length < 50) stories.push(record)
    }
  return feeds
}

const HARD_NEWS = ['World', 'Politics', 'Business']

function idsOf({ section, creditline }: PeerRecord): string[] {
  const own = ['all', `section/${section.toLowerCase()}`, `agency/${creditline.toLowerCase()}`]
  return HARD_NEWS.includes(section) ? [...own, 'hard-news'] : own
}

/** Reads the records in a folder, and writes each feed's files, as `render` makes them, into another. */
export function publishAll(
  source: string,
  target: string,
  render: (id: string, stories: readonly PeerRecord[]) => Readonly<Record<string, string>>,
): void {
  for (const [id, stories] of feedsOf(recordsIn(source)))
    for (const [file, text] of Object.entries(render(id, stories))) {
      const path = join(target, id, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
}
