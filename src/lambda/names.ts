/** The environment variables of the function. */
export const VARIABLES = {
  /** Places, as `s3://BUCKET/PREFIX`. */
  articles: 'WIREFEED_ARTICLES',
  target: 'WIREFEED_TARGET',
  state: 'WIREFEED_STATE',
  /** Where the feeds are served, for sites whose configuration leaves that open. */
  base: 'WIREFEED_BASE',
} as const

/** The metrics of the function, in CloudWatch. Each run counts them once; what it found nothing of, it counts as 0. */
export const METRICS = {
  namespace: 'wirefeed',
  /** The dimension that tells functions apart; its value is the function's name. */
  dimension: 'service',
  articlesChanged: 'ArticlesChanged',
  articlesRejected: 'ArticlesRejected',
  feedsWritten: 'FeedsWritten',
  feedsFailed: 'FeedsFailed',
  /** Seconds from the storing of the first changed record until its feeds are out. */
  publishLag: 'PublishLag',
  /** Seconds since the newest story that feeds show came out. */
  newestEntryAge: 'NewestEntryAge',
} as const
