import type { Difference, Written } from './compare.ts'

/** Something that a reader cannot do, or does not want to: there it may show something else than is written. */
interface Limit {
  readonly reader: string
  readonly part: Difference['part']
  readonly reason: string
  /** Which of the differences that is; of all others there must be none. */
  readonly isIt: (difference: Difference) => boolean
}

/** By reader; each row was met, and `readers.test.ts` sees that it still is. */
export const LIMITS: readonly Limit[] = [
  {
    reader: 'feedparser (npm)',
    part: 'title',
    reason:
      'It takes every title for HTML, also one of the type "text", and leaves out what looks like a tag.',
    isIt: ofEntry(({ title }) => /<[a-z!?/]/i.test(title)),
  },
  {
    reader: '@extractus/feed-extractor',
    part: 'number',
    reason: 'It takes an Atom feed without entries for no feed.',
    isIt: ({ format, written }) => format === 'atom' && written === 0,
  },
  {
    reader: '@extractus/feed-extractor',
    part: 'title',
    reason: 'It takes the number 0 for nothing.',
    isIt: ofEntry(({ title }) => title === '0'),
  },
  {
    reader: '@extractus/feed-extractor',
    part: 'id',
    reason: 'It reads entities; in XML it finds none, see `carrier.ts`.',
    isIt: ({ format, entry }) => format === 'json' && /&#?\w+;/.test(entry?.id ?? ''),
  },
  {
    reader: '@extractus/feed-extractor',
    part: 'author',
    reason: 'What it has no member for is as the parser under it has it, which knows no numeric references.',
    isIt: ({ format, shown }) => format !== 'json' && /&#x(?:26|3C);/.test(String(shown)),
  },
  {
    reader: '@extractus/feed-extractor',
    part: 'link',
    reason: 'It cuts off the fragment, and what campaigns add to a query.',
    isIt: ofEntry(({ url }) => /#|[?&]utm_/.test(url)),
  },
  {
    reader: '@extractus/feed-extractor',
    part: 'date',
    reason: 'Of the two dates of an Atom entry it takes the one when it was changed.',
    isIt: ({ format, entry, shown }) => format === 'atom' && shown === entry?.date_modified,
  },
]

/** The row that a difference comes under. */
export function limitOf(reader: string, difference: Difference): Limit | undefined {
  return LIMITS.find(
    (limit) => limit.reader === reader && limit.part === difference.part && limit.isIt(difference),
  )
}

function ofEntry(is: (entry: Written) => boolean): Limit['isIt'] {
  return ({ entry }) => entry !== undefined && is(entry)
}
