import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { bucketName } from '../../infra/names.ts'
import { isHidden } from '../../src/store/key.ts'
import { s3Client, unquoted } from '../../src/store/s3.ts'
import type { Account } from './account.ts'
import { Failure } from './command.ts'

/** The name of a bucket of a site. */
export function bucketOf(what: 'articles' | 'feeds', site: string, { id, region }: Account): string {
  return bucketName(what, site, id, region)
}

/** One version of an object, or the mark that it was deleted. */
export interface Version {
  readonly key: string
  readonly id: string | undefined
  /** Absent where it marks a deletion. */
  readonly etag?: string
  readonly since: Date
  readonly isLatest: boolean
}

/** How many articles a bucket holds, of which the hidden ones are none; undefined where there is no such bucket. */
export async function articlesIn(Bucket: string): Promise<number | undefined> {
  try {
    let count = 0
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client: s3Client(process.env) },
      { Bucket },
    ))
      count += Contents.filter(({ Key = '' }) => !isHidden(Key)).length
    return count
  } catch (error) {
    if (isNoBucket(error)) return undefined
    throw error
  }
}

/** All versions in a bucket, a page at a time. Throws where S3 does. */
export async function* versionsIn(client: S3Client, Bucket: string): AsyncGenerator<Version[]> {
  let page: ListObjectVersionsCommandOutput | undefined
  do {
    const marks = page && {
      KeyMarker: unquoted(page.NextKeyMarker ?? ''),
      VersionIdMarker: page.NextVersionIdMarker,
    }
    // XML cannot hold every key as it is.
    page = await client.send(new ListObjectVersionsCommand({ Bucket, EncodingType: 'url', ...marks }))
    const isQuoted = page.EncodingType === 'url'
    yield [...(page.DeleteMarkers ?? []), ...(page.Versions ?? [])].map(
      ({
        Key = '',
        VersionId: id,
        LastModified: since = new Date(0),
        IsLatest: isLatest = false,
        ...rest
      }) => ({
        key: isQuoted ? unquoted(Key) : Key,
        id,
        since,
        isLatest,
        ...('ETag' in rest && { etag: rest.ETag as string }),
      }),
    )
  } while (page.IsTruncated)
}

/** Deletes all that a bucket holds, in every version; nothing where there is no such bucket. Throws `Failure`. */
export async function empty(Bucket: string): Promise<void> {
  const client = s3Client(process.env)
  try {
    for await (const page of versionsIn(client, Bucket)) {
      const Objects = page.map(({ key: Key, id: VersionId }) => ({ Key, VersionId }))
      if (Objects.length === 0) continue
      const wanted = new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } })
      const { Errors: [first] = [] } = await client.send(wanted)
      if (first) throw new Failure(`${first.Key} in ${Bucket} cannot be deleted: ${first.Message}`)
    }
  } catch (error) {
    if (!isNoBucket(error)) throw error
  }
}

/** Deletes a bucket with all that it holds. */
export async function remove(Bucket: string): Promise<void> {
  await empty(Bucket)
  await s3Client(process.env)
    .send(new DeleteBucketCommand({ Bucket }))
    .catch((error: unknown) => {
      if (!isNoBucket(error)) throw error
    })
}

function isNoBucket(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'NoSuchBucket'
}
