import { describe, expect, test } from 'vitest'
import { orderIn } from '../../src/lambda/orders.ts'

const ARTICLES = { bucket: 'articles', prefix: 'desk/' }

const batchOf = (...messages: readonly unknown[]) => ({
  Records: messages.map((message, i) => ({
    messageId: `m${i}`,
    body: typeof message === 'string' ? message : JSON.stringify(message),
  })),
})

/** As S3 itself notifies: keys are URL-encoded. */
const notification = (key: string, { bucket = 'articles', eventName = 'ObjectCreated:Put' } = {}) => ({
  Records: [{ eventSource: 'aws:s3', eventName, s3: { bucket: { name: bucket }, object: { key, size: 1 } } }],
})

/** As EventBridge passes S3's events on: keys are as they are. */
const event = (key: string, { bucket = 'articles', type = 'Object Created' } = {}) => ({
  source: 'aws.s3',
  'detail-type': type,
  detail: { bucket: { name: bucket }, object: { key } },
})

const changedIn = (...messages: readonly unknown[]) => orderIn(batchOf(...messages), ARTICLES).changed
const problemIn = (message: unknown) => orderIn(batchOf(message), ARTICLES).batch?.told.get('m0')

describe('the keys that messages tell of', () => {
  test.each([
    ['a.json', 'a.json'],
    ['two+words.json', 'two words.json'],
    ['one%2Btwo.json', 'one+two.json'],
    ['100%25.json', '100%.json'],
    ['%C3%A9t%C3%A9.json', 'été.json'],
    ['e%CC%81te.json', 'e\u0301te.json'],
    ['%F0%9F%98%80.json', '😀.json'],
    ['sub/folder/a.json', 'sub/folder/a.json'],
    ['sub%2Ffolder%2Fa.json', 'sub/folder/a.json'],
  ])('S3 notifies of %s: it is %s', (encoded, key) => {
    expect(changedIn(notification(`desk/${encoded}`))).toEqual([key])
  })

  test.each(['a.json', 'two words.json', 'one+two.json', '100%.json', '%41.json', 'été.json', '😀.json'])(
    'EventBridge tells of %s: it is that',
    (key) => {
      expect(changedIn(event(`desk/${key}`))).toEqual([key])
    },
  )

  test('created or deleted, in one message or several, in any order, again: the record is to be looked at', () => {
    const changed = changedIn(
      event('desk/b.json', { type: 'Object Deleted' }),
      { Records: ['a.json', 'b.json'].flatMap((key) => notification(`desk/${key}`).Records) },
      notification('desk/a.json', { eventName: 'ObjectRemoved:DeleteMarkerCreated' }),
    )
    expect(new Set(changed)).toEqual(new Set(['a.json', 'b.json']))
  })

  test('what lies elsewhere in the bucket, the catalog, and the test message are about no record', () => {
    const { changed, batch } = orderIn(
      batchOf(event('elsewhere/a.json'), event('desk/.wirefeed/catalog-x.json'), {
        Service: 'Amazon S3',
        Event: 's3:TestEvent',
        Bucket: 'articles',
      }),
      ARTICLES,
    )
    expect(changed).toEqual([])
    expect(batch).toMatchObject({ isAboutRecords: false })
    for (const message of batch!.told.values()) expect(message).toEqual({ keys: [] })
  })

  test('what of a message is ours is looked at, though another part of it is a problem', () => {
    const message = {
      Records: [notification('desk/a.json'), notification('desk/b.json', { bucket: 'other' })].flatMap(
        ({ Records }) => Records,
      ),
    }
    expect(changedIn(message)).toEqual(['a.json'])
    expect(problemIn(message)).toMatchObject({ keys: ['a.json'], problem: expect.stringContaining('other') })
  })

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /JSON/],
    ['another event', { source: 'aws.ec2', detail: {} }, /not an event of S3/],
    ['nothing', 'null', /not an event of S3/],
    [
      'another bucket',
      event('desk/a.json', { bucket: 'other' }),
      /about other, and the articles are in articles/,
    ],
    ['a key that is badly encoded', notification('desk/100%.json'), /URI malformed/],
  ])('%s is a problem of that message', (_, message, problem) => {
    expect(problemIn(message)).toEqual({ keys: [], problem: expect.stringMatching(problem) })
  })
})

test.each([
  [{ run: 'tick' }, []],
  [{ run: 'reconcile' }, undefined],
  [{ run: 'rebuild' }, 'all'],
])('%j asks for what it says', (invocation, changed) => {
  expect(orderIn(invocation, ARTICLES)).toEqual({ changed })
})

test.each([[{}], [null], ['tick'], [{ run: 'walk' }], [{ Records: [{ s3: {} }] }]])(
  '%j is an error',
  (invocation) => {
    expect(() => orderIn(invocation, ARTICLES)).toThrow(/not an event of the queue, nor \{"run":"tick"\}, /)
  },
)
