import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import pMap from 'p-map'
import { expect, test } from 'vitest'
import { s3Store } from '../../src/store/s3.ts'
import { clientAt, describeOnMoto, motoEndpoint, newBucket } from '../aws/s3.ts'
import { describeStore } from './contract.ts'

describeOnMoto('on moto_server', () => {
  const client = clientAt(motoEndpoint())
  const open = async (prefix: string) => s3Store(client, { bucket: await newBucket(client), prefix })

  describeStore('a bucket', () => open(''))
  describeStore('a part of a bucket', () => open('news desk/+100 %/'))

  test('what is listed and read of a part of a bucket is of that part', async () => {
    const bucket = await newBucket(client)
    const [outer, inner] = ['', 'a/'].map((prefix) => s3Store(client, { bucket, prefix }))
    await outer!.write('a/k', Buffer.from('inside'), 'absent')
    await outer!.write('ab', Buffer.from('outside'), 'absent')
    expect((await inner!.list('')).map(({ key }) => key)).toEqual(['k'])
    expect(Buffer.from((await inner!.read('k'))!.bytes).toString()).toBe('inside')
    expect(inner!.place).toBe(`s3://${bucket}/a/`)
  })

  test('a listing goes on to its end', async () => {
    const bucket = await newBucket(client)
    const keys = Array.from({ length: 1_003 }, (_, i) => `k${i}`)
    const put = (Key: string) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: '{}' }))
    await pMap(keys, put, { concurrency: 8 })
    const listed = await s3Store(client, { bucket, prefix: '' }).list('')
    expect(new Set(listed.map(({ key }) => key))).toEqual(new Set(keys))
  })

  test('what a web server sends with a file is kept with it', async () => {
    const bucket = await newBucket(client)
    const store = s3Store(client, { bucket, prefix: '' })
    await store.write('rss.xml', Buffer.from('<rss/>'), 'absent', {
      contentType: 'application/rss+xml; charset=utf-8',
      cacheControl: 'public, max-age=60',
      metadata: { 'wirefeed-run': 'r1' },
    })
    expect(await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'rss.xml' }))).toMatchObject({
      ContentType: 'application/rss+xml; charset=utf-8',
      CacheControl: 'public, max-age=60',
      Metadata: { 'wirefeed-run': 'r1' },
    })
  })

  test('keys that no store has are listed, and cannot be read, so that somebody is told', async () => {
    const bucket = await newBucket(client)
    for (const Key of ['a//b.json', 'folder/', 'bell\u0007.json'])
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: '{}' }))
    const store = s3Store(client, { bucket, prefix: '' })
    const keys = (await store.list('')).map(({ key }) => key).sort()
    expect(keys).toEqual(['a//b.json', 'bell\u0007.json', 'folder/'])
    for (const key of keys) await expect(store.read(key)).rejects.toThrow('rename it')
  })
})
