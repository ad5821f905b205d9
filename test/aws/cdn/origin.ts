import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { clientOptions, type Environment } from '../local/environment.ts'
import { type Answer, s3Error } from './answer.ts'
import { isLike } from './pattern.ts'
import type { CorsRule } from './template.ts'

/** What the bucket answers to a GET of this path. The CDN may list it, so what is not there is not found. */
export async function stored(env: Environment, Bucket: string, uri: string): Promise<Answer> {
  const Key = keyOf(uri)
  if (Key === undefined) return s3Error(400, 'InvalidURI')
  if (Key === '') return s3Error(403, 'AccessDenied')
  const s3 = new S3Client({ ...clientOptions(env), forcePathStyle: true })
  try {
    const { Body, ...object } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    const headers = {
      'content-type': object.ContentType,
      'cache-control': object.CacheControl,
      'content-encoding': object.ContentEncoding,
      'accept-ranges': object.AcceptRanges,
      etag: object.ETag,
      'last-modified': object.LastModified?.toUTCString(),
      ...Object.fromEntries(
        Object.entries(object.Metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name}`, value]),
      ),
    }
    const known = Object.entries(headers).filter(
      (header): header is [string, string] => header[1] !== undefined,
    )
    const body = Buffer.from(await Body!.transformToByteArray())
    return { status: 200, headers: Object.fromEntries(known), body }
  } catch (error) {
    if (error instanceof Error && /^NoSuch(?:Key|Bucket)$/.test(error.name)) return s3Error(404, error.name)
    throw error
  } finally {
    s3.destroy()
  }
}

function keyOf(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri.slice(1))
  } catch {
    return undefined
  }
}

/** What the bucket answers when a browser asks in advance whether it may. */
export function preflight(
  rules: readonly CorsRule[],
  {
    origin,
    method,
    headers,
  }: { origin: string | undefined; method: string | undefined; headers: string | undefined },
): Answer {
  if (!origin || !method) return s3Error(400, 'BadRequest')
  const wanted = (headers ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || [])
  const isAllowed = rules.some(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders = [] }) =>
      AllowedOrigins.some((allowed) => isLike(allowed, origin)) &&
      AllowedMethods.includes(method) &&
      wanted.every((name) => AllowedHeaders.some((allowed) => isLike(allowed.toLowerCase(), name))),
  )
  return isAllowed ? { status: 200, headers: {}, body: Buffer.alloc(0) } : s3Error(403, 'AccessForbidden')
}
