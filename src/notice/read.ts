import type { Article } from '../article/article.ts'
import { isAdvisory } from './advisory.ts'
import { deskLine } from './desk-line.ts'
import { forReaders } from './for-readers.ts'
import { edgeLines } from './lines.ts'
import { noticeOf } from './notice.ts'
import { type Order, readOrder } from './order.ts'

export type { Order } from './order.ts'

/** What a record is once the words for editors have been told from those for readers. */
export interface DeskReading {
  /** The article as readers may see it: without the lines for editors, its correction taken out of the body into `correction`. */
  readonly article: Article
  /** Where the record is no story but tells editors to take stories off, or to take them up again. */
  readonly order?: Order
  /** Where it is no story and orders nothing: an advisory, a daybook, a schedule of coverage, a test. */
  readonly isAdvisory?: true
}

/** Reads what a record says to editors rather than to readers. */
export function readDesk(article: Article): DeskReading {
  const lines = edgeLines(article.body).map(deskLine)
  const notice = noticeOf(article, lines)
  const order = readOrder(notice, lines)
  const stays = forReaders(article, lines)
  if (order) return { article: stays, order }
  return isAdvisory(notice, stays) ? { article: stays, isAdvisory: true } : { article: stays }
}
