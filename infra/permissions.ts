import { STATE } from './names.ts'

/** A statement of an IAM policy, in the words of its JSON. */
export interface Statement {
  readonly Sid: string
  readonly Effect: 'Allow'
  readonly Action: readonly string[]
  readonly Resource: string
}

/** A part of a bucket: the bucket's ARN, and what the keys begin with ('' or ending in '/'). */
export interface Ground {
  readonly bucketArn: string
  readonly prefix: string
}

/**
 * What the function may do in S3: read articles, keep its catalog among them, and read and write feeds. Nothing is
 * deleted but parts of the catalog that it names no more. Listing is allowed without a condition on the prefix, because S3 says "not there" (404) of a missing object
 * only to those who may list, and "not allowed" (403) to all others.
 */
export function publishingStatements(articles: Ground, feeds: Ground): Statement[] {
  return [
    allow('ListArticles', ['s3:ListBucket'], articles.bucketArn),
    allow('ReadArticlesAndCatalog', ['s3:GetObject'], `${within(articles)}*`),
    allow('WriteCatalog', ['s3:PutObject'], `${within(articles)}${STATE}catalog-*.json`),
    allow('ClearCatalog', ['s3:DeleteObject'], `${within(articles)}${STATE}catalog-*/*.json`),
    allow('ListFeeds', ['s3:ListBucket'], feeds.bucketArn),
    allow('ReadAndWriteFeeds', ['s3:GetObject', 's3:PutObject'], `${within(feeds)}*`),
  ]
}

/** What all keys in the ground begin with, as an ARN. IAM takes some characters for patterns: it would allow more. */
function within({ bucketArn, prefix }: Ground): string {
  if (/[*?$]/.test(prefix)) throw new Error(`a prefix cannot have *, ? or $ in it, and this is ${prefix}`)
  return `${bucketArn}/${prefix}`
}

function allow(Sid: string, Action: readonly string[], Resource: string): Statement {
  return { Sid, Effect: 'Allow', Action, Resource }
}
