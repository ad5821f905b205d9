import { isHidden } from '../store/key.ts'

/** The folder among the articles in which the catalog lies, unless it is to lie elsewhere; hidden, as it must be. */
export const STATE_FOLDER = '.wirefeed'

/** The names of the places of a run, each ending in a separator: a place lies in another if its name begins so. */
export interface PlaceNames {
  readonly articles: string
  readonly target: string
  readonly state: string
}

/** What is wrong where one place lies in another, so that private things would be public or feeds be read as articles. */
export function overlapOf({ articles, target, state }: PlaceNames): string | undefined {
  if (target.startsWith(articles)) return 'TARGET must not lie in SOURCE: its feeds would be read as articles'
  if (articles.startsWith(target)) return 'SOURCE must not lie in TARGET: the articles would be public'
  if (state.startsWith(target))
    return 'the catalog must not lie in TARGET: it tells of embargoed and killed stories'
  const isAmongArticles = state.startsWith(articles) && !isHidden(state.slice(articles.length))
  return isAmongArticles
    ? 'within SOURCE only a hidden folder can hold the catalog: it would be read as an article'
    : undefined
}
