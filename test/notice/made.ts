import type { Article } from '../../src/article/article.ts'
import { htmlBlocks } from '../../src/article/html-blocks.ts'
import { textBlocks } from '../../src/article/text-blocks.ts'

export type Fields = Partial<Omit<Article, 'body'>>

/** An article with these fields and a body of these lines, each a paragraph. */
export function made(fields: Fields, ...lines: readonly string[]): Article {
  return { ...EMPTY, ...fields, body: textBlocks(lines.join('\n\n')) }
}

/** The same with a body of HTML. */
export function madeOfHtml(fields: Fields, html: string): Article {
  return { ...EMPTY, ...fields, body: htmlBlocks(html) }
}

const EMPTY = {
  key: 'a.txt',
  part: 0,
  sections: [],
  keywords: [],
  genres: [],
  evolvedfrom: [],
  altids: [],
  pubstatus: 'usable',
  pictures: [],
  stored: '2026-03-05T12:00:00.000Z',
} as const

/** Enough of a story to be too long for a notice. */
export const STORY = [
  'KIEL, Germany (Hansa) — The ferry company that serves the islands will run fewer boats from Monday, it said.',
  ...Array.from(
    { length: 14 },
    (_, at) =>
      `Pier ${at + 1} stays open to travellers with bicycles, and the harbour office counts the boats that leave it, as it did last summer, before the storm.`,
  ),
]
/** A story in two paragraphs. */
export const BRIEF = [
  'The ferry company that serves the islands will run fewer boats from Monday, it said.',
  'Four boats were damaged in the storm of last week, and two of them are still in dock.',
]
