import { DeleteBucketCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { CreateQueueCommand, DeleteQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, describe, expect, test } from 'vitest'
import { isVoid, obstacleIn, stands } from '../../scripts/aws/stack.ts'
import { describeOnMoto } from '../aws/s3.ts'
import { story } from '../publish/newsroom.ts'
import { Account, ARTICLES, SITE } from './account.ts'
import { siteFolder } from './script.ts'

describe('a stack that is', () => {
  test.each<[string | undefined, string]>([
    [undefined, 'made'],
    ['REVIEW_IN_PROGRESS', 'made'],
    ['ROLLBACK_COMPLETE', 'made'],
    ['ROLLBACK_FAILED', 'made'],
    ['CREATE_COMPLETE', 'changed'],
    ['UPDATE_COMPLETE', 'changed'],
    ['UPDATE_ROLLBACK_COMPLETE', 'changed'],
    ['IMPORT_COMPLETE', 'changed'],
    ['UPDATE_ROLLBACK_FAILED', 'npm run synth; npx cdk rollback skerry --app cdk.out; then npm run deploy'],
    ['DELETE_FAILED', 'npm run destroy, which tells what would not go'],
  ])('%s: %s', (status, what) => {
    const stack = status === undefined ? undefined : { status, isOurs: true, outputs: {} }
    const obstacle = obstacleIn('skerry', stack)
    expect(obstacle ? obstacle.next : isVoid(stack) ? 'made' : 'changed').toBe(what)
    expect(stack ? stands(stack) : false).toBe(what === 'changed')
  })
})

test("a stack of somebody else's is left alone, in whatever state", () => {
  for (const status of ['CREATE_COMPLETE', 'ROLLBACK_COMPLETE', 'DELETE_FAILED']) {
    const obstacle = obstacleIn('skerry', { status, isOurs: false, outputs: {} })
    expect(obstacle?.message).toBe("Stack skerry is not one of wirefeed's.")
  }
})

describeOnMoto('trouble:', () => {
  let account: Account
  afterEach(() => account.stop())

  const site = siteFolder(SITE)
  const deploy = async () => await account.run('deploy', site, ['--yes', '--at', account.cdn])
  const sqs = () =>
    new SQSClient({
      endpoint: account.env.AWS_ENDPOINT_URL,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    })

  test('a stack that fails says what failed first, and is made anew when that is mended', async () => {
    account = await Account.open()
    const QueueName = 'skerry-changes'
    const { QueueUrl } = await sqs().send(
      new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout: '7' } }),
    )
    const failed = await deploy()
    expect(failed).toMatchObject({ code: 1 })
    expect(failed.err).toMatch(
      /\nStack skerry was not deployed\. What failed first: skerry .*\n {2}→ CloudFormation has put back/,
    )
    expect(await account.status()).toBe('ROLLBACK_COMPLETE')

    await sqs().send(new DeleteQueueCommand({ QueueUrl }))
    const mended = await deploy()
    expect(mended, mended.all).toMatchObject({ code: 0 })
    expect(await account.status()).toBe('CREATE_COMPLETE')
  })

  test('a run that breaks says why, and where its log is', async () => {
    account = await Account.open()
    expect(await deploy()).toMatchObject({ code: 0 })
    const Bucket = ARTICLES.replace('articles', 'feeds')
    for (const Key of Object.keys(await account.files()))
      await account.s3.send(new DeleteObjectCommand({ Bucket, Key }))
    await account.s3.send(new DeleteBucketCommand({ Bucket }))
    const broken = await deploy()
    expect(broken).toMatchObject({ code: 1 })
    expect(broken.err).toMatch(
      /Publishing has ended in an error: .*NoSuchBucket.*\n {2}→ its log is \/wirefeed\/skerry-rebuild/,
    )
  })

  test('what cannot be meant is not imported', async () => {
    account = await Account.open()
    expect(await deploy()).toMatchObject({ code: 0 })
    const feeds = ARTICLES.replace('articles', 'feeds')
    for (const [source, complaint] of [
      ['', /not said what to import/],
      [`s3://${feeds}`, /is the site's own/],
      [`s3://${ARTICLES}/desk`, /is the site's own/],
      ['s3://other/desk/.wirefeed', /is hidden/],
      ['nowhere', /neither a folder nor of the form/],
    ] as const)
      expect(await account.run('import', site, [source, '--yes'])).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(complaint),
      })
  })

  test('dead letters are listed, put back, and thrown away', async () => {
    account = await Account.open()
    expect(await deploy()).toMatchObject({ code: 0 })
    const put = async (Key: string, Body: string) =>
      await account.s3.send(new PutObjectCommand({ Bucket: ARTICLES, Key, Body }))
    await put('a.json', '{ broken')
    await put('b.json', JSON.stringify(story('b', 1)))
    await account.deliver()
    expect(await account.titles()).toEqual(['Story b take 1'])

    const listed = 'Object Created: a.json\n1 dead letters.\n'
    expect(await account.run('replay', site, ['--dry-run'])).toMatchObject({ code: 0, err: '', out: listed })
    expect(await account.run('replay', site, ['--dry-run'])).toMatchObject({ code: 0, err: '', out: listed })

    await put('a.json', JSON.stringify(story('a', 1)))
    expect(await account.run('replay', site, ['--yes'])).toMatchObject({
      code: 0,
      out: 'put back: Object Created: a.json\n1 dead letters put back into the queue.\n',
    })
    await account.deliver()
    expect(await account.titles()).toEqual(['Story a take 1', 'Story b take 1'])

    await put('c.json', 'null')
    await account.deliver()
    expect(await account.run('replay', site, ['--yes', '--drop'])).toMatchObject({
      code: 0,
      out: 'dropped: Object Created: c.json\n1 dead letters thrown away.\n',
    })
    expect(await account.run('replay', site, ['--dry-run'])).toMatchObject({ out: '0 dead letters.\n' })
  })
})
