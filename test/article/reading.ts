import type { Article, Reading } from '../../src/article/article.ts'
import { readRecord } from '../../src/article/read.ts'

/** When the store took in every record of these tests. */
export const MODIFIED = '2026-03-05T12:00:00.000Z'

export function read(key: string, content: string | Uint8Array): Reading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readRecord({ key, bytes, modified: MODIFIED })
}

/** The one article of a record that must be readable. */
export function articleOf(key: string, content: string | Uint8Array): Article {
  const { articles, problem } = read(key, content)
  if (problem || !articles[0]) throw new Error(`rejected: ${problem?.reason}`)
  return articles[0]
}

export function flatArticle(record: object): Article {
  return articleOf('a.json', JSON.stringify(record))
}
