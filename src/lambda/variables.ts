/** The environment variables of the function; each names a place as `s3://BUCKET/PREFIX`. */
export const VARIABLES = {
  articles: 'WIREFEED_ARTICLES',
  target: 'WIREFEED_TARGET',
  state: 'WIREFEED_STATE',
} as const
