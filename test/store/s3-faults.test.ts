import { afterEach, expect, test } from 'vitest'
import { Conflict, isAboutKey, Stopped, TooLarge, Unavailable } from '../../src/store/errors.ts'
import { s3Store } from '../../src/store/s3.ts'
import type { Store, Version } from '../../src/store/store.ts'
import { type Fault, type FaultProxy, startProxy } from '../aws/proxy.ts'
import { clientAt, describeOnMoto, motoEndpoint, newBucket } from '../aws/s3.ts'

/** Where an answer will not come, waiting for it is cut short; elsewhere a slow machine may take its time. */
const HASTY = { requestHandler: { socketTimeout: 250 } }
const NOTE = Buffer.from('one, and some more that can break off in the middle')

let proxy: FaultProxy | undefined
afterEach(async () => await proxy?.stop())

/** A store behind a proxy where the first requests go wrong, one fault each; the last fault for ever, if so wanted. */
async function faulty(
  faults: readonly Fault[],
  { forever = false, signal = undefined as AbortSignal | undefined } = {},
) {
  const direct = clientAt(motoEndpoint())
  const address = { bucket: await newBucket(direct), prefix: 'desk/' }
  const calm = s3Store(direct, address)
  const version = await calm.write('k', NOTE, 'absent')
  proxy = await startProxy(
    motoEndpoint(),
    (_, number) => faults[number - 1] ?? (forever ? faults.at(-1) : undefined),
  )
  return {
    calm,
    version,
    store: s3Store(clientAt(proxy.endpoint, faults.includes('late') ? HASTY : {}), address, signal),
    bucket: address.bucket,
  }
}

const textOf = async (store: Store, key: string) => Buffer.from((await store.read(key))!.bytes).toString()

describeOnMoto('on moto_server behind a proxy', () => {
  test.each<[Fault]>([
    ['InternalError'],
    ['ServiceUnavailable'],
    ['ConditionalRequestConflict'],
    ['SlowDown'],
    ['reset'],
    ['lost'],
    ['late'],
    ['cut'],
  ])('a read outlives two times %s', async (fault) => {
    const { store } = await faulty([fault, fault])
    expect(await textOf(store, 'k')).toBe(NOTE.toString())
    expect(proxy!.asked).toHaveLength(3)
  })

  test.each<[Fault]>([['InternalError'], ['ServiceUnavailable'], ['reset']])(
    'a write outlives two times %s',
    async (fault) => {
      const { store, calm, version } = await faulty([fault, fault])
      await store.write('k', Buffer.from('two'), version)
      expect(await textOf(calm, 'k')).toBe('two')
    },
  )

  test.each<[Fault]>([['lost'], ['late']])(
    'a write whose answer is %s may have been done: said to be a conflict, and the writer looks again',
    async (fault) => {
      const { store, calm, version } = await faulty([fault])
      await expect(store.write('k', Buffer.from('two'), version)).rejects.toBeInstanceOf(Conflict)
      expect(await textOf(calm, 'k')).toBe('two')
    },
  )

  test('a listing outlives what goes wrong', async () => {
    const { store } = await faulty(['InternalError', 'reset', 'SlowDown'])
    expect((await store.list('')).map(({ key }) => key)).toEqual(['k'])
  })

  test.each<[Fault, string]>([
    ['InternalError', 'InternalError'],
    ['ServiceUnavailable', 'ServiceUnavailable'],
    ['reset', 'socket hang up'],
  ])('%s for ever ends in an error that names bucket, key and cause', async (fault, cause) => {
    const { store, bucket } = await faulty([fault], { forever: true })
    const read = store.read('k')
    await expect(read).rejects.toBeInstanceOf(Unavailable)
    await expect(read).rejects.toThrow(`k in s3://${bucket}/desk/: `)
    await expect(read).rejects.toThrow(cause)
    await expect(read).rejects.toThrow('(6 attempts)')
    expect(proxy!.asked).toHaveLength(6)
  })

  test('"not allowed" is an error at once, and never "not there"', async () => {
    const { store, bucket } = await faulty(['AccessDenied'], { forever: true })
    for (const ask of [() => store.read('k'), () => store.read('nothing'), () => store.list('')])
      await expect(ask()).rejects.toSatisfy(
        (error) => isAboutKey(error) && error.message.includes('AccessDenied: As told'),
      )
    const write = store.write('k', NOTE, 'absent')
    await expect(write).rejects.toThrow(`k in s3://${bucket}/desk/: AccessDenied`)
    await expect(write).rejects.not.toBeInstanceOf(Conflict)
    expect(proxy!.asked).toHaveLength(4)
  })

  test('a missing bucket is an error, and no missing key', async () => {
    const store = s3Store(clientAt(motoEndpoint()), { bucket: 'no-such-bucket-here', prefix: '' })
    await expect(store.read('k')).rejects.toThrow(/k in s3:\/\/no-such-bucket-here\/: NoSuchBucket/)
    await expect(store.list('')).rejects.toThrow(/NoSuchBucket/)
    await expect(store.write('k', NOTE, 'W/"1"' as Version)).rejects.not.toBeInstanceOf(Conflict)
  })

  test("a race that S3 answers with 409 is a conflict, and not tried again behind the writer's back", async () => {
    const { store, version } = await faulty(['ConditionalRequestConflict'])
    await expect(store.write('k', NOTE, version)).rejects.toBeInstanceOf(Conflict)
    expect(proxy!.asked).toHaveLength(1)
  })

  test('each write carries its expectation and a checksum', async () => {
    const { store, version } = await faulty([])
    await store.write('k', Buffer.from('two'), version)
    await store.write('new', Buffer.from('one'), 'absent')
    const [replace, create] = proxy!.asked.map(({ headers }) => headers)
    expect(replace).toMatchObject({ 'if-match': version, 'x-amz-checksum-crc32': expect.any(String) })
    expect(create).toMatchObject({ 'if-none-match': '*', 'x-amz-checksum-crc32': expect.any(String) })
  })

  test('of what is too large no byte is taken, and the connection is free again', async () => {
    const { store, calm } = await faulty([])
    await calm.write('large', Buffer.alloc(3 * 2 ** 20), 'absent')
    for (let times = 0; times < 60; times += 1)
      await expect(store.read('large', 2 ** 20)).rejects.toBeInstanceOf(TooLarge)
    expect(await textOf(store, 'k')).toBe(NOTE.toString())
  })

  test('when the time is up, what is under way is broken off, and nothing more is asked', async () => {
    const time = new AbortController()
    const { store } = await faulty(['late'], { forever: true, signal: time.signal })
    const read = store.read('k')
    setTimeout(() => time.abort(), 50)
    await expect(read).rejects.toBeInstanceOf(Stopped)
    const asked = proxy!.asked.length
    for (const ask of [() => store.read('k'), () => store.list(''), () => store.write('k', NOTE, 'absent')])
      await expect(ask()).rejects.toBeInstanceOf(Stopped)
    expect(proxy!.asked).toHaveLength(asked)
  })
})
