import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishingStatements, type Statement } from '../../infra/permissions.ts'
import { s3Store } from '../../src/store/s3.ts'
import { type Moto, startMoto } from '../aws/moto.ts'
import { clientAt, describeOnMoto } from '../aws/s3.ts'
import { expectSettled, run, story } from '../publish/newsroom.ts'

const ARTICLES = { bucket: 'articles', prefix: 'desk/' }
const FEEDS = { bucket: 'feeds', prefix: 'public/' }
const STATE = { bucket: 'articles', prefix: 'desk/.wirefeed/' }
const POLICY = publishingStatements(
  { bucketArn: 'arn:aws:s3:::articles', prefix: 'desk/' },
  { bucketArn: 'arn:aws:s3:::feeds', prefix: 'public/' },
)
const EVERYTHING = [{ Sid: 'All', Effect: 'Allow', Action: ['*'], Resource: '*' }] as const

describeOnMoto('the policy of the function, on a moto_server that enforces it', () => {
  let moto: Moto
  let admin: Awaited<ReturnType<typeof account>>
  beforeAll(async () => {
    // Three requests without leave make the administrator; from then on nobody may do what no policy allows.
    moto = await startMoto({ INITIAL_NO_AUTH_ACTION_COUNT: '3' })
    admin = await account('admin', EVERYTHING, { accessKeyId: 'test', secretAccessKey: 'test' })
    for (const Bucket of [ARTICLES.bucket, FEEDS.bucket, 'elsewhere'])
      await admin.s3.send(new CreateBucketCommand({ Bucket }))
  })
  afterAll(async () => await moto?.stop())

  /** Makes a user with this policy; answers S3 as that user may use it. */
  async function account(name: string, statements: readonly Statement[], as: Credentials) {
    const iam = new IAMClient({ endpoint: moto.endpoint, region: 'us-east-1', credentials: as })
    await iam.send(new CreateUserCommand({ UserName: name }))
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements })
    await iam.send(new PutUserPolicyCommand({ UserName: name, PolicyName: name, PolicyDocument }))
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: name }))
    const credentials = { accessKeyId: AccessKey!.AccessKeyId!, secretAccessKey: AccessKey!.SecretAccessKey! }
    return { credentials, s3: listingAll(clientAt(moto.endpoint, { credentials })) }
  }

  const placesOf = (client: S3Client) => ({
    articles: s3Store(client, ARTICLES),
    target: s3Store(client, FEEDS),
    state: s3Store(client, STATE),
  })

  async function put(name: string, record: object | string): Promise<void> {
    const Body = typeof record === 'string' ? record : JSON.stringify(record)
    await admin.s3.send(new PutObjectCommand({ Bucket: ARTICLES.bucket, Key: `desk/${name}.json`, Body }))
  }

  /** All that the function ever does, in a newsroom as new; throws where something of it is not allowed. */
  async function work(client: S3Client): Promise<void> {
    await empty()
    for (const name of ['a', 'b', 'c']) await put(name, story(name, 1))
    const places = placesOf(client)
    const reports = [await run(places, { changed: 'all' })]
    await put('a', story('a', 2))
    await put('b', '{ broken')
    await admin.s3.send(new DeleteObjectCommand({ Bucket: ARTICLES.bucket, Key: 'desk/c.json' }))
    reports.push(await run(places, { changed: ['a.json', 'b.json', 'c.json', 'never-was.json'] }))
    reports.push(await run(places, { changed: [] }))
    reports.push(await run(places))
    // A window of the archive comes and goes, which takes more stories than these; and a run goes on if one will not go.
    await places.state.write('catalog-x/window-1.json', Buffer.from('{}'), 'absent')
    await places.state.remove('catalog-x/window-1.json')
    for (const { unread, failed } of reports) expect([...unread, ...failed]).toEqual([])
    expect(reports.at(-1)!.feeds[0]).toMatchObject({ id: 'all', stories: 2 })
  }

  async function empty(): Promise<void> {
    for (const Bucket of [ARTICLES.bucket, FEEDS.bucket]) {
      const { Contents = [] } = await admin.s3.send(new ListObjectsV2Command({ Bucket }))
      for (const { Key } of Contents) await admin.s3.send(new DeleteObjectCommand({ Bucket, Key }))
    }
  }

  test('it is enough for all that the function does', async () => {
    const { s3 } = await account('publisher', POLICY, admin.credentials)
    await work(s3)
    await put('b', story('b', 2))
    await run(placesOf(s3))
    await expectSettled(placesOf(s3))
  })

  test.each(['desk*/', 'a?/', '$'.concat('{aws:username}/')])(
    'a prefix %s would be a pattern, and is refused',
    (prefix) => {
      const [articles, feeds] = ['articles', 'feeds'].map((name) => ({
        bucketArn: `arn:aws:s3:::${name}`,
        prefix,
      }))
      expect(() => publishingStatements(articles!, feeds!)).toThrow(/a prefix cannot have/)
    },
  )

  const ACTIONS = POLICY.flatMap((statement) => statement.Action.map((action) => ({ statement, action })))
  test.each(ACTIONS)('without $action of $statement.Sid it is not enough', async ({ statement, action }) => {
    const less = POLICY.map((each) =>
      each === statement ? { ...each, Action: each.Action.filter((other) => other !== action) } : each,
    ).filter((each) => each.Action.length > 0)
    const { s3 } = await account(
      `less ${statement.Sid} ${action}`.replaceAll(/\W/g, '-'),
      less,
      admin.credentials,
    )
    await expect(work(s3)).rejects.toThrow(/AccessDenied|not authorized|Forbidden/i)
  })

  describe('it is no more: not allowed is', () => {
    test.each<[string, (s3: S3Client) => Promise<unknown>]>([
      [
        'to write an article',
        (s3) => s3.send(new PutObjectCommand({ Bucket: 'articles', Key: 'desk/a.json', Body: '{}' })),
      ],
      [
        'to delete an article',
        (s3) => s3.send(new DeleteObjectCommand({ Bucket: 'articles', Key: 'desk/a.json' })),
      ],
      [
        'to write beside the catalog',
        (s3) => s3.send(new PutObjectCommand({ Bucket: 'articles', Key: 'desk/.wirefeed/note', Body: '-' })),
      ],
      [
        'to delete the catalog',
        (s3) =>
          s3.send(new DeleteObjectCommand({ Bucket: 'articles', Key: 'desk/.wirefeed/catalog-x.json' })),
      ],
      [
        'to read elsewhere in the bucket',
        (s3) => s3.send(new GetObjectCommand({ Bucket: 'articles', Key: 'payroll/a.json' })),
      ],
      [
        'to write elsewhere in the bucket of feeds',
        (s3) => s3.send(new PutObjectCommand({ Bucket: 'feeds', Key: 'index.html', Body: '-' })),
      ],
      [
        'to delete a feed',
        (s3) => s3.send(new DeleteObjectCommand({ Bucket: 'feeds', Key: 'public/all/rss.xml' })),
      ],
      ['to see other buckets', (s3) => s3.send(new ListBucketsCommand({}))],
      ['to look into other buckets', (s3) => s3.send(new ListObjectsV2Command({ Bucket: 'elsewhere' }))],
      ["to read a bucket's policy", (s3) => s3.send(new GetBucketPolicyCommand({ Bucket: 'feeds' }))],
      [
        "to change a bucket's policy",
        (s3) => s3.send(new PutBucketPolicyCommand({ Bucket: 'feeds', Policy: '{}' })),
      ],
    ])('%s', async (what, ask) => {
      const { s3 } = await account(what.replaceAll(/\W/g, '-'), POLICY, admin.credentials)
      await expect(ask(s3)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
    })
  })
})

/**
 * moto takes a signature for wrong where a query holds a slash, as that of a listing under a prefix does: so the prefix
 * is left out. Nothing else is in these buckets, and what may be listed depends on the bucket alone.
 */
function listingAll(client: S3Client): S3Client {
  client.middlewareStack.add(
    (next) => async (args) => {
      const { query } = args.request as { query?: Record<string, unknown> }
      if (query) delete query.prefix
      return await next(args)
    },
    { step: 'build' },
  )
  return client
}

interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}
