/** By which a stack is known to be one of ours. */
export const DESCRIPTION = 'wirefeed: publishes articles as RSS, Atom and JSON feeds'

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
