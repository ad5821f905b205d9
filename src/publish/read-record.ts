import type { Problem } from '../article/article.ts'
import type { Credits } from '../credit/credits.ts'
import type { DeskReading } from '../notice/read.ts'
import type { Version } from '../store/store.ts'

/** One record as it is now, read and credited. */
export interface ReadRecord {
  readonly key: string
  readonly version: Version
  /** When it was stored, ISO 8601. */
  readonly modified: string
  readonly stories: readonly CreditedStory[]
  /** What it holds that is nothing to publish, though nothing is wrong with it. */
  readonly leftOut: readonly Problem[]
  readonly problem?: Problem
  readonly warnings: readonly Problem[]
}

export interface CreditedStory extends Pick<DeskReading, 'article' | 'order'> {
  readonly credits: Credits
}
