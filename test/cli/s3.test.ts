import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { folderStore } from '../../src/store/folder.ts'
import { s3Store } from '../../src/store/s3.ts'
import { environmentAt } from '../aws/local/environment.ts'
import { clientAt, describeOnMoto, motoEndpoint, newBucket } from '../aws/s3.ts'
import { filesOf, story } from '../publish/newsroom.ts'
import { NOW, newsroom, wirefeed } from './command.ts'

const RECORDS = { 'a.json': story('a', 1), 'desk/b é+%.json': story('b', 1), 'bad.json': '{' }

async function inBuckets() {
  const { folder: cwd } = await newsroom()
  const client = clientAt(motoEndpoint())
  const [articles, feeds] = [await newBucket(client), await newBucket(client)]
  for (const [key, record] of Object.entries(RECORDS))
    await client.send(new PutObjectCommand({ Bucket: articles, Key: `in/${key}`, Body: textOf(record) }))
  const publish = async (...more: readonly string[]) => {
    const words = ['publish', `s3://${articles}/in`, `s3://${feeds}/`, '--now', NOW, '--json', ...more]
    const { code, out, err } = await wirefeed(words, { cwd, env: environmentAt(motoEndpoint()) })
    if (out === '') throw new Error(err)
    return { code, ...JSON.parse(out) }
  }
  const files = async () => await filesOf(s3Store(client, { bucket: feeds, prefix: '' }))
  return { client, articles, feeds, publish, files }
}

const textOf = (record: object | string) => (typeof record === 'string' ? record : JSON.stringify(record))

describeOnMoto('wirefeed publish on moto_server', () => {
  test('bucket to bucket makes what folder to folder makes, and nothing the second time', async () => {
    const { client, articles, publish, files } = await inBuckets()
    const room = await newsroom(RECORDS)
    await room.publish()
    expect(await publish()).toMatchObject({
      code: 1,
      changed: 3,
      rejected: [{ key: 'bad.json', line: 1, reason: expect.stringContaining('JSON') }],
    })
    expect(await files()).toEqual(await filesOf(await folderStore(room.target)))
    expect(await publish()).toMatchObject({
      changed: 0,
      written: [],
      requests: { list: 2, read: 1, write: 0 },
    })
    expect(await publish('--rebuild')).toMatchObject({ written: [], requests: { read: 1 + 3, write: 0 } })
    const kept = await client.send(
      new ListObjectsV2Command({ Bucket: articles, Prefix: 'in/.wirefeed/catalog' }),
    )
    expect(kept.Contents).toHaveLength(1)
  })

  test('folder to bucket, with the catalog in another bucket', async () => {
    const { feeds, articles, files } = await inBuckets()
    const room = await newsroom(RECORDS)
    const words = [
      'publish',
      room.articles,
      `s3://${feeds}`,
      '--state',
      `s3://${articles}/state`,
      '--now',
      NOW,
    ]
    const { code } = await wirefeed(words, { cwd: room.folder, env: environmentAt(motoEndpoint()) })
    expect(code).toBe(1)
    await room.publish()
    expect(await files()).toEqual(await filesOf(await folderStore(room.target)))
  })

  test.each([
    [[], 's3://no-such-bucket-here/x', /in s3:\/\/no-such-bucket-here\/x\/.*: NoSuchBucket/],
    [['AWS_REGION'], 's3://news/x', /Region is missing; set AWS_REGION/],
    [
      ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
      's3://news/x',
      /Could not load credentials.*; set AWS_PROFILE/,
    ],
  ])('without %j, of %s: it says what is wrong, and ends with 3', async (missing, source, message) => {
    const { folder, target } = await newsroom({})
    const known = { ...environmentAt(motoEndpoint()), AWS_EC2_METADATA_DISABLED: 'true' }
    const env = Object.fromEntries(Object.entries(known).filter(([name]) => !missing.includes(name)))
    const { code, err } = await wirefeed(['publish', source, target], { cwd: folder, env })
    expect(err).toMatch(message)
    expect(code).toBe(3)
  })

  test.each([
    ['nonsense', /AWS_ENDPOINT_URL must be http:\/\/HOST:PORT or https:\/\/HOST, and is nonsense/],
    ['localhost:9000', /AWS_ENDPOINT_URL must be http/],
    ['http://localhost:1', /ECONNREFUSED/],
  ])('with AWS_ENDPOINT_URL=%s too', async (AWS_ENDPOINT_URL, message) => {
    const { folder, target } = await newsroom({})
    const env = { ...environmentAt(motoEndpoint()), AWS_ENDPOINT_URL }
    const { code, err } = await wirefeed(['publish', 's3://news/x', target], { cwd: folder, env })
    expect(err).toMatch(message)
    expect(code).toBe(3)
  })
})
