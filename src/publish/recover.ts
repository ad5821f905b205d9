import { FILES } from '../feed/document.ts'
import type { Edition } from '../feed/evening/edition.ts'
import { type Published as PublishedEntry, publishedIn } from '../feed/json.ts'
import { EVENING } from '../feed/site.ts'
import { RECOVERED, type Told } from '../feed/told.ts'
import type { Store } from '../store/store.ts'
import { abreast } from './abreast.ts'
import type { Known } from './plan.ts'

/**
 * What readers have been told, taken back out of the JSON feeds: for a run that finds feeds and no catalog. Without it,
 * the notices would be gone, and a story come back whose kill is in no record any more.
 */
export async function recovered(
  target: Store,
  feeds: readonly string[],
  limit: number,
): Promise<Pick<Known, 'told' | 'editions'>> {
  const told = new Map<string, Told>()
  const editions: Edition[] = []
  await abreast([...feeds].sort(), limit, async (feed) => {
    const stored = await target.read(`${feed}/${FILES.json}`)
    for (const entry of stored ? publishedIn(Buffer.from(stored.bytes).toString()) : [])
      if (feed === EVENING && entry.stories) editions.push(editionOf(entry, entry.stories))
      else told.set(entry.id, toldBy(entry, [...(told.get(entry.id)?.feeds ?? []), feed].sort()))
  })
  for (const id of editions.flatMap(({ stories }) => stories)) {
    const what = told.get(id)
    if (what) told.set(id, { ...what, feeds: [...what.feeds, EVENING].sort() })
  }
  return { told, editions: editions.sort((a, b) => (a.day < b.day ? -1 : 1)) }
}

function toldBy({ published, updated, language, notice }: PublishedEntry, feeds: readonly string[]): Told {
  const dated = { feeds, published, updated, language }
  if (notice === 'killed')
    return { ...dated, face: notice, killed: { key: '', part: 0, since: updated, texts: [] } }
  return { ...dated, face: notice ?? RECOVERED }
}

function editionOf({ id, published, updated }: PublishedEntry, stories: readonly string[]): Edition {
  const [, day = ''] = /,(\d{4}-\d\d-\d\d):/.exec(id) ?? []
  return { day, due: published, stories, updated, face: RECOVERED }
}
