import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentAt } from '../local/environment.ts'
import { clientAt, describeOnMoto, motoEndpoint, newBucket } from '../s3.ts'
import { s3Error } from './answer.ts'
import type { Behavior } from './distribution.ts'
import { orErrorPage } from './error-page.ts'

describeOnMoto('in place of an error of the origin', () => {
  let client: S3Client
  let bucket: string
  beforeAll(async () => {
    client = clientAt(motoEndpoint())
    bucket = await newBucket(client)
    const page = { Key: 'none.html', Body: 'None.', ContentType: 'text/html' }
    await client.send(new PutObjectCommand({ Bucket: bucket, ...page }))
  })
  afterAll(() => client?.destroy())

  const shown = async (path: string | undefined, error = s3Error(404, 'NoSuchKey')) => {
    const behavior: Behavior = { methods: [], encodings: [], headersPolicy: {}, bucket, cors: [] }
    const response = { ErrorCode: 404, ...(path && { ResponseCode: 410, ResponsePagePath: path }) }
    const distribution = { behaviorFor: () => behavior, errorResponses: [response] }
    return await orErrorPage(environmentAt(motoEndpoint()), distribution, error)
  }

  test('is the page of the distribution, with its status', async () => {
    const { status, headers, body } = await shown('/none.html')
    expect({ status, type: headers['content-type'], text: `${body}` }).toEqual({
      status: 410,
      type: 'text/html',
      text: 'None.',
    })
  })

  test('is what the bucket says where there is no such page', async () => {
    expect(await shown('/no.html')).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/xml' },
    })
  })

  test('is the error itself where there is no page for it', async () => {
    const [notFound, denied] = [s3Error(404, 'NoSuchKey'), s3Error(403, 'AccessDenied')]
    expect(await shown(undefined, notFound)).toBe(notFound)
    expect(await shown('/none.html', denied)).toBe(denied)
  })
})
