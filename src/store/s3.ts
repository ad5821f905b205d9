import { setTimeout as sleep } from 'node:timers/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { BadKey, Conflict, Stopped, StoreError, TooLarge, Unavailable } from './errors.ts'
import { isHidden, isKey } from './key.ts'
import { endpointIn, nameOf, type S3Address } from './s3-address.ts'
import type { Headers, Listed, Store, Stored, Version } from './store.ts'

/** How often a request is made before it is given up; the SDK waits longer each time, at random, in between. */
const ATTEMPTS = 6
/** How long a connection may take to come about (milliseconds). */
const CONNECT_MS = 3_000
/** How long a connection may stand still (milliseconds). */
const IDLE_MS = 5_000

/**
 * A client for S3, or for whatever speaks its language at `AWS_ENDPOINT_URL`. Credentials and region are found as every
 * AWS tool finds them; an `endpoint_url` in a profile is not followed, because that server would not be probed. Throws
 * `StoreError` where `AWS_ENDPOINT_URL` is no address.
 */
export function s3Client(env: NodeJS.ProcessEnv, more: S3ClientConfig = {}): S3Client {
  const endpoint = endpointIn(env)
  if (endpoint && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
    throw new StoreError(`AWS_ENDPOINT_URL must be http://HOST:PORT or https://HOST, and is ${endpoint}`)
  const client = new S3Client({
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
    ignoreConfiguredEndpointUrls: true,
    // Other servers have no address for each bucket.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...more,
  })
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args)
      } catch (error) {
        // A 409 tells a writer to look again; a reader has only to ask again, which the SDK by itself would not.
        const { method } = args.request as { method?: string }
        if (method === 'GET' && error instanceof S3ServiceException && statusOf(error) === 409)
          Object.assign(error, { $retryable: { throttling: false } })
        throw error
      }
    },
    { step: 'deserialize', priority: 'high' },
  )
  return client
}

function statusOf({ $metadata: { httpStatusCode = 0 } }: S3ServiceException): number {
  return httpStatusCode
}

/**
 * A part of an S3 bucket as a store. A version is an ETag, which follows the content. Throttling, errors of the server
 * and of the network are met with patience; what then remains is a `StoreError`, and `Stopped` once `signal` aborts.
 */
export function s3Store(client: S3Client, address: S3Address, signal?: AbortSignal): Store {
  const { bucket: Bucket, prefix } = address
  const place = nameOf(address)
  const options = signal ? { abortSignal: signal } : {}

  async function named<T>(key: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request()
    } catch (error) {
      if (signal?.aborted) throw new Stopped(`stopped before ${key || 'the listing'} in ${place}`)
      if (error instanceof StoreError) throw error
      const Kind = isAboutRequest(error) ? StoreError : Unavailable
      throw new Kind(explained(place, key, error), { cause: error })
    }
  }

  const keyOf = (key: string): string => {
    if (!isKey(key)) throw new BadKey(place, key)
    return prefix + key
  }

  /** One request, and then its body: the SDK's retries end where a body begins. */
  async function readWhole(key: string, atMost: number): Promise<Stored> {
    const Key = keyOf(key)
    for (let attempt = 1; ; attempt += 1) {
      const found = await client.send(new GetObjectCommand({ Bucket, Key }), options)
      const { Body, ContentLength: size = 0 } = found
      if (size > atMost) {
        ;(Body as { destroy?: () => void } | undefined)?.destroy?.()
        throw new TooLarge(place, { key, size, ...stateOf(found) })
      }
      try {
        return { bytes: await Body!.transformToByteArray(), ...stateOf(found) }
      } catch (error) {
        if (attempt === ATTEMPTS || signal?.aborted) throw error
        await sleep(Math.random() * 50 * 2 ** attempt, undefined, signal ? { signal } : {})
      }
    }
  }

  return {
    place,
    list: (under) =>
      named('', async () => {
        const request = { Bucket, Prefix: prefix + under, EncodingType: 'url' } as const
        const listed: Listed[] = []
        for await (const page of paginateListObjectsV2({ client }, request, options))
          for (const { Key = '', Size: size = 0, ...state } of page.Contents ?? []) {
            // Asked for because XML cannot hold every key; not every server does it.
            const key = (page.EncodingType === 'url' ? unquoted(Key) : Key).slice(prefix.length)
            if (!isHidden(key)) listed.push({ key, size, ...stateOf(state) })
          }
        return listed
      }),
    read: (key, atMost = Number.POSITIVE_INFINITY) =>
      named(key, async () => {
        try {
          return await readWhole(key, atMost)
        } catch (error) {
          if (isMissing(error)) return undefined
          throw error
        }
      }),
    write: (key, bytes, expect, headers) =>
      named(key, async () => {
        const condition = expect === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: expect }
        const content = { Bucket, Key: keyOf(key), Body: bytes, ...(headers && headed(headers)) }
        try {
          return stateOf(await client.send(new PutObjectCommand({ ...content, ...condition }), options))
            .version
        } catch (error) {
          throw isRefused(error) ? new Conflict(place, key) : error
        }
      }),
    remove: (key) =>
      named(key, async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(key) }), options)
      }),
  }
}

function headed({ contentType, cacheControl, metadata }: Headers) {
  return {
    ContentType: contentType,
    CacheControl: cacheControl,
    ...(metadata && { Metadata: { ...metadata } }),
  }
}

/** S3 knows times to the second. */
function stateOf({ ETag, LastModified }: Pick<GetObjectCommandOutput, 'ETag' | 'LastModified'>) {
  if (!ETag) throw new Error('it names no ETag, without which nothing can be written safely')
  const modified = new Date(Math.floor((LastModified?.getTime() ?? 0) / 1000) * 1000)
  return { version: ETag as Version, modified: modified.toISOString() }
}

/** Undoes URL encoding as S3 does it, in listings and in its events. */
export function unquoted(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '))
}

/** NoSuchBucket is a 404 too, and without leave to list the bucket a missing key is a 403: neither is "not there". */
function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'NoSuchKey'
}

/** The expectation does not hold: 412; or 404 where a version was expected and there is none; or 409, in a race. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false
  return isMissing(error) || [409, 412].includes(statusOf(error))
}

/** Whether S3 has understood, and refuses this very thing: it is not allowed, say. */
function isAboutRequest(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false
  const status = statusOf(error)
  return status >= 400 && status < 500 && status !== 409 && status !== 429
}

function explained(place: string, key: string, error: unknown): string {
  // Of a host with several addresses, each of which has failed, the reason is in the parts.
  const cause = error instanceof AggregateError ? error.errors[0] : error
  const { name, message } = cause as Error
  const { $metadata } = error as Partial<S3ServiceException>
  const attempts = $metadata?.attempts ?? 1
  const told = name === 'Error' || message.startsWith(name) ? message : `${name}: ${message}`
  const more = attempts > 1 ? ` (${attempts} attempts)` : ''
  return `${key || 'the listing'} in ${place}: ${told}${more}${hintFor(error)}`
}

/** What to do where not S3 has refused, but the machine does not know enough to ask. */
function hintFor(error: unknown): string {
  const { name, message } = error as Error
  if (name === 'PermanentRedirect') return '; set AWS_REGION to the region of the bucket'
  if (name === 'CredentialsProviderError')
    return '; set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'
  return message === 'Region is missing' ? '; set AWS_REGION' : ''
}
