import type { Article, Problem } from '../article/article.ts'
import type { Credits } from '../credit/credits.ts'
import type { Version } from '../store/store.ts'

/** One record as it is now, read and credited. */
export interface ReadRecord {
  readonly key: string
  readonly version: Version
  /** When it was stored, ISO 8601. */
  readonly modified: string
  readonly stories: readonly Story[]
  readonly problem?: Problem
  readonly warnings: readonly Problem[]
}

interface Story {
  readonly article: Article
  readonly credits: Credits
}
