import type { Article, LeftItem, Problem, RecordSource } from '../article/article.ts'
import { readRecord } from '../article/read.ts'
import type { Credits } from '../credit/credits.ts'
import { RULES, readCredits } from '../credit/read.ts'
import { idOf } from '../feed/row.ts'
import type { Site } from '../feed/site.ts'
import { readDesk } from '../notice/read.ts'
import { ADVISORY, creditsOf } from './records.ts'
import { ORDERS } from './report.ts'

export type { Article, LeftItem, Picture, RecordSource } from '../article/article.ts'
export { hasRecordEnding, MAX_RECORD_BYTES } from '../article/read.ts'
export type { Agency, Credits, LineKind } from '../credit/credits.ts'
export type { Site } from '../feed/site.ts'

/** The rules that read credits, in the order they are tried: their names and why an editor would read so. */
export const creditRules: readonly { readonly name: string; readonly reason: string }[] = RULES

/** What publishing would read out of a record: each of its articles, what else it holds, or why it would be rejected. */
export interface Explanation {
  readonly articles: readonly ExplainedArticle[]
  readonly left: readonly LeftItem[]
  readonly problem?: Problem
  readonly warnings: readonly Problem[]
}

export interface ExplainedArticle {
  /** As the record has it, with the words for editors in its text. */
  readonly article: Article
  /** What feeds call it. */
  readonly id: string
  readonly credits: Credits
  /** Why it is not shown as a story: it is withdrawn, orders something, or is for editors. */
  readonly whyNot?: string
}

export function explainRecord(record: RecordSource, site: Site): Explanation {
  const { articles, left, problem, warnings } = readRecord(record)
  return {
    articles: articles.map((article) => explainArticle(article, site)),
    left,
    ...(problem && { problem }),
    warnings,
  }
}

function explainArticle(article: Article, site: Site): ExplainedArticle {
  const { article: shown, order, isAdvisory } = readDesk(article)
  const { pubstatus } = article
  const isWithdrawn = pubstatus !== 'usable' && pubstatus
  const whyNot = order ? ORDERS[order.kind] : isAdvisory ? ADVISORY : isWithdrawn
  const credits = creditsOf(shown, site.agencies)
  return { article, id: idOf(article, site), credits, ...(whyNot && { whyNot }) }
}

/** What is read out of bare text: each of its lines is a paragraph or a line of one. */
export function explainText(text: string, { agencies }: Site): Credits {
  return readCredits(
    text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    agencies,
  )
}
