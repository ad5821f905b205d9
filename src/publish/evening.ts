import { choose, type Judged } from '../feed/evening/choose.ts'
import { dayOf, dueOf } from '../feed/evening/days.ts'
import { candidatesFor, type Edition } from '../feed/evening/edition.ts'
import type { Evening, Site } from '../feed/site.ts'
import { type Stories, storiesAt } from '../feed/stories.ts'
import { memoryStore } from '../store/memory.ts'
import { abreast } from './abreast.ts'
import { type Catalog, catalogKeyOf, knownIn } from './catalog.ts'
import { readCatalog } from './catalog-store.ts'
import { EntryReader } from './entries.ts'
import { RecordMemory } from './memory.ts'
import { ABREAST, publish } from './publish.ts'
import type { Publishing } from './publishing.ts'
import { RecordReader } from './records.ts'
import { Shelf } from './shelf.ts'
import { isGrounded, thawed } from './thaw.ts'

/** An edition with what came into question for it. */
export interface ExplainedEdition {
  /** Of which day. */
  readonly day: string
  /** When it falls due, ISO 8601 in UTC. */
  readonly due: string
  /** Whether it is out; else it is as it would be if nothing more came in. */
  readonly isOut: boolean
  /** First those that are in it, in order, then those left out. */
  readonly stories: readonly ExplainedStory[]
}

export interface ExplainedStory extends Judged {
  /** Its title, or that of the notice in its place; the id, where there is neither any more. */
  readonly headline: string
}

type Asked = Pick<Publishing, 'articles' | 'state' | 'target' | 'now'> & {
  readonly site: Site & { readonly evening: Evening }
}

/**
 * The last evening edition, and the coming one as it stands, with why each story is in or not. Changes nothing. Where
 * nothing has been published yet, it is as if it were published now.
 */
export async function explainEvening(asked: Asked): Promise<ExplainedEdition[]> {
  const { site, now } = asked
  const catalog = await catalogOf(asked)
  const known = knownIn(catalog)
  const stories = storiesAt(known.rows, known.told, site, now)
  const out = known.editions.filter(({ due }) => due <= now)
  const coming = dayOf(now, site.evening)
  const editions = [
    ...out.slice(-1).map((edition) => explained(edition, out, stories, site.evening)),
    ...(out.at(-1)?.day === coming ? [] : [explained({ day: coming }, out, stories, site.evening)]),
  ]
  const headlines = await headlinesOf(editions, stories, catalog, asked)
  return editions.map((edition) => ({
    ...edition,
    stories: edition.stories.map((judged) => ({
      ...judged,
      headline: headlines.get(judged.id) ?? judged.id,
    })),
  }))
}

async function catalogOf({ articles, state, target, site, now }: Asked): Promise<Catalog> {
  const key = catalogKeyOf(target)
  const shelf = new Shelf(state, key, new RecordMemory())
  const { catalog, version } = await readCatalog(state, key, shelf)
  if (version !== 'absent')
    return isGrounded(catalog.archive, site, now) ? catalog : await thawed(catalog, shelf)
  const nowhere = { state: memoryStore(), target: { ...memoryStore(), place: target.place } }
  await publish({ ...nowhere, articles, site, now })
  return (await readCatalog(nowhere.state, key, new Shelf(nowhere.state, key, new RecordMemory()))).catalog
}

/** What is out stays as it was settled; why is judged anew, by what is known now. */
function explained(
  { day, stories: settled }: Pick<Edition, 'day'> & Partial<Edition>,
  out: readonly Edition[],
  { shown }: Stories,
  evening: Evening,
) {
  const others = new Set(out.filter((edition) => edition.day !== day).flatMap(({ stories }) => stories))
  const free = candidatesFor(day, shown, evening).filter(({ id }) => !others.has(id))
  const due = dueOf(day, evening)
  const judged = choose(free, due, evening.limit)
  return { day, due, isOut: settled !== undefined, stories: settled ? asSettled(settled, judged) : judged }
}

function asSettled(settled: readonly string[], judged: readonly Judged[]): Judged[] {
  const byId = new Map(judged.map((one) => [one.id, one]))
  const inside = settled.map((id, at) => {
    const { points = 0, because = ['it is no candidate any more'] } = byId.get(id) ?? {}
    return { id, points, because, place: at + 1 }
  })
  const outside = judged
    .filter(({ id }) => !settled.includes(id))
    .map(({ place, ...one }) =>
      place ? { ...one, out: 'came in, or changed, when the edition was out' } : one,
    )
  return [...inside, ...outside]
}

async function headlinesOf(
  editions: readonly { readonly stories: readonly Judged[] }[],
  { shown }: Stories,
  { records }: Catalog,
  { articles, site }: Asked,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(editions.flatMap(({ stories }) => stories.map(({ id }) => id)))
  const reader = new EntryReader(new RecordReader(articles, site.agencies, new RecordMemory()), records, site)
  const headlines = new Map<string, string>()
  await abreast(
    shown.filter(({ id }) => wanted.has(id)),
    ABREAST,
    async (story) => {
      // One that has changed since it was published has no headline that is known.
      const stale = await reader.load(new Set([story]), 1)
      if (stale.length === 0) headlines.set(story.id, reader.of([story])[0]!.title)
    },
  )
  return headlines
}
