import type { Entry } from '../feed/entry.ts'
import { entryFrom } from '../feed/json.ts'
import type { Row } from '../feed/row.ts'
import type { Site } from '../feed/site.ts'
import type { Store } from '../store/store.ts'
import type { Catalog } from './catalog.ts'
import { plan } from './plan.ts'
import { hashOf } from './target-writer.ts'

/**
 * The entries of rows whose record can no longer be read, as they are published now: taken back out of the JSON feeds,
 * which say all that an entry does. A row that no feed shows has none; so has one whose file is not the one recorded.
 */
export async function keptOf(
  rows: readonly Row[],
  catalog: Catalog,
  { site, now, target }: { readonly site: Site; readonly now: string; readonly target: Store },
): Promise<Entry[]> {
  if (rows.length === 0) return []
  const all = [...catalog.records.values()].flatMap((record) => record.rows)
  const kept = new Map<string, Entry>()
  for (const publication of plan(site, all, now, [])) {
    const wanted = rows.filter((row) => !kept.has(row.id) && publication.rows.includes(row))
    if (wanted.length === 0) continue
    const text = await publishedJson(publication.id, catalog, target)
    for (const { id } of text ? wanted : []) {
      const entry = entryFrom(text!, id)
      if (entry) kept.set(id, entry)
    }
  }
  return [...kept.values()]
}

async function publishedJson(id: string, { published }: Catalog, target: Store): Promise<string | undefined> {
  const path = `${id}/feed.json`
  const { inFlight, files } = published.get(id) ?? {}
  if (!files?.[path]) return undefined
  const stored = await target.read(path)
  if (!stored) return undefined
  const isOurs = inFlight !== undefined || files[path].hash === hashOf(stored.bytes)
  return isOurs ? Buffer.from(stored.bytes).toString() : undefined
}
