import type { Problem, RecordSource } from '../article/article.ts'
import { readRecord } from '../article/read.ts'
import type { Credits } from '../credit/credits.ts'
import { RULES, readCredits } from '../credit/read.ts'
import type { Site } from '../feed/site.ts'
import { readDesk } from '../notice/read.ts'
import { creditsOf } from './records.ts'

export type { Agency, Credits, LineKind } from '../credit/credits.ts'
export type { Site } from '../feed/site.ts'

/** The rules that read credits, in the order they are tried: their names and why an editor would read so. */
export const creditRules: readonly { readonly name: string; readonly reason: string }[] = RULES

/** What publishing would read out of a record: the credits of each of its stories, or why it would be rejected. */
export interface Explanation {
  readonly stories: readonly Credits[]
  readonly problem?: Problem
}

export function explainRecord(record: RecordSource, { agencies }: Site): Explanation {
  const { articles, problem } = readRecord(record)
  const stories = articles.map((article) => creditsOf(readDesk(article).article, agencies))
  return { stories, ...(problem && { problem }) }
}

/** What is read out of bare text: each of its lines is a paragraph or a line of one. */
export function explainText(text: string, { agencies }: Site): Credits {
  return readCredits(
    text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    agencies,
  )
}
