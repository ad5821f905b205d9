/** By which a stack is known to be one of ours. */
export const DESCRIPTION = 'wirefeed: publishes articles as RSS, Atom and JSON feeds'

/** What keys in the bucket of articles begin with that are the function's own: where it keeps its catalog. */
export const STATE = '.wirefeed/'

/** How long what was overwritten or deleted in the bucket of articles can be had back (days). */
export const KEPT_DAYS = 90

/** A bucket's name: with account and region in it, so that it is nobody else's and is found without a stack to tell it. */
export function bucketName(
  what: 'articles' | 'feeds',
  site: string,
  account: string,
  region: string,
): string {
  return `${site}-${what}-${account}-${region}`
}

/** What the stack tells of itself: the names of its outputs. */
export const OUTPUTS = {
  /** Where the feeds are served. */
  address: 'Address',
  /** The CDN's own address, which the host of the feeds' own domain must be an alias of. */
  cdnHost: 'CdnHost',
  articles: 'ArticlesBucket',
  feeds: 'FeedsBucket',
  publish: 'PublishFunction',
  rebuild: 'RebuildFunction',
  queue: 'ChangesQueue',
  deadLetters: 'DeadLettersQueue',
} as const
