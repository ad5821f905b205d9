import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOptions } from './local/environment.ts'
import { Examples, output } from './local/example.ts'
import { type LocalAws, startLocalAws } from './local.ts'
import { describeOnMoto } from './s3.ts'

describeOnMoto('AWS on this machine', () => {
  let aws: LocalAws
  let examples: Examples
  let lambda: LambdaClient
  let sqs: SQSClient

  beforeAll(async () => {
    aws = await startLocalAws()
    examples = await Examples.open(aws.env)
    lambda = new LambdaClient(clientOptions(aws.env))
    sqs = new SQSClient(clientOptions(aws.env))
  })
  afterAll(async () => {
    for (const client of [lambda, sqs]) client?.destroy()
    examples?.close()
    await aws?.stop()
  })

  async function invoke(FunctionName: string, event: unknown) {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
    )
    return { error: FunctionError, payload: JSON.parse(Buffer.from(Payload!).toString()) }
  }
  const put = (Bucket: string, Key: string, Body: string, ContentType = 'text/plain') =>
    examples.s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }))

  test('functions run as they are deployed, and anew when that changes', async () => {
    await examples.deploy('runs')
    const first = await invoke('runs-publish', { a: 1 })
    expect(first.payload).toMatchObject({ event: { a: 1 }, greeting: 'hello' })
    const second = await invoke('arn:aws:lambda:us-east-1:123456789012:function:runs-publish', {})
    expect(second.payload.pid).toBe(first.payload.pid)
    await examples.deploy('runs', { update: true, greeting: 'good evening' })
    const third = await invoke('runs-publish', {})
    expect(third.payload.greeting).toBe('good evening')
    expect(third.payload.pid).not.toBe(first.payload.pid)
  })

  test('functions fail as on AWS', async () => {
    await examples.deploy('fails')
    expect(await invoke('fails-publish', { fail: true })).toMatchObject({
      error: 'Unhandled',
      payload: { errorType: 'Error', errorMessage: 'as told' },
    })
    expect(await invoke('fails-publish', { end: true })).toMatchObject({ error: 'Unhandled' })
    expect(await invoke('fails-publish', {})).toMatchObject({ error: undefined })
    await expect(invoke('nobody', {})).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    const later = new InvokeCommand({ FunctionName: 'fails-publish', InvocationType: 'Event' })
    expect((await lambda.send(later)).StatusCode).toBe(202)
  })

  test('what happens in the bucket reaches the function; what it cannot do, the dead letters', async () => {
    const stack = await examples.deploy('hears')
    expect(output(stack, 'Queue')).toBe(`${aws.endpoint}/123456789012/hears-changes`)
    await put('hears-articles', 'good.txt', 'x')
    expect(await aws.deliver()).toEqual([{ answer: { batchItemFailures: [] } }])
    await examples.s3.send(new DeleteObjectCommand({ Bucket: 'hears-articles', Key: 'good.txt' }))
    expect(await aws.deliver()).toHaveLength(1)
    await put('hears-articles', 'bad.txt', 'x')
    // As often as the queue's redrive policy lets it.
    expect(await aws.deliver()).toHaveLength(2)
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: output(stack, 'DeadLetters'),
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    )
    expect(Attributes).toEqual({ ApproximateNumberOfMessages: '1' })
    expect(await aws.deliver()).toEqual([])
  })

  test('stacks keep what they are to keep, and find it again', async () => {
    const stack = await examples.deploy('keeps')
    await put('keeps-articles', 'a.txt', 'x')
    await put(output(stack, 'Feeds'), 'rss.xml', 'x')
    expect(await examples.destroy(stack)).toMatchObject({ StackStatus: 'DELETE_FAILED' })
    await examples.s3.send(new DeleteObjectCommand({ Bucket: output(stack, 'Feeds'), Key: 'rss.xml' }))
    expect(await examples.destroy(stack)).toMatchObject({ StackStatus: 'DELETE_COMPLETE' })

    const refused = await examples.deploy('keeps')
    expect(refused).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' })
    await examples.destroy(refused)
    expect(await examples.deploy('keeps', { adopt: true })).toMatchObject({ StackStatus: 'CREATE_COMPLETE' })
    const versions = await examples.s3.send(new ListObjectVersionsCommand({ Bucket: 'keeps-articles' }))
    expect(versions.Versions).toHaveLength(1)
  })
})

describeOnMoto('the CDN on this machine', () => {
  let aws: LocalAws
  let examples: Examples
  const html = `<p>${'a'.repeat(2000)}`

  beforeAll(async () => {
    aws = await startLocalAws()
    examples = await Examples.open(aws.env)
  })
  afterAll(async () => {
    examples?.close()
    await aws?.stop()
  })
  const get = (path: string, init: RequestInit = {}) => fetch(aws.cdn + path, init)

  test('serves what is deployed', async () => {
    expect((await get('')).status).toBe(503)
    const Bucket = output(await examples.deploy('serves'), 'Feeds')
    for (const [Key, ContentType] of [
      ['index.html', 'text/html'],
      ['all/atom.xml', 'application/xml'],
    ] as const)
      await examples.s3.send(new PutObjectCommand({ Bucket, Key, ContentType, Body: html }))

    const page = await get('')
    expect(await page.text()).toBe(html)
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-encoding': 'gzip',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^W\/"/),
    })
    const again = await get('', { headers: { 'if-none-match': page.headers.get('etag')! } })
    expect(again.status).toBe(304)

    const feed = await get('all/atom.xml', { method: 'HEAD' })
    expect(feed.headers.get('content-type')).toBe('application/atom+xml')
    expect(feed.headers.get('content-encoding')).toBe('gzip')
    expect(await feed.text()).toBe('')

    expect((await get('none')).status).toBe(404)
    expect((await get('%ff')).status).toBe(400)
    expect((await get('', { method: 'POST', body: 'x' })).status).toBe(403)
    const asking = { origin: 'https://reader.example', 'access-control-request-method': 'GET' }
    expect((await get('', { method: 'OPTIONS', headers: asking })).status).toBe(200)
    expect((await get('', { method: 'OPTIONS' })).status).toBe(400)
  })
})
