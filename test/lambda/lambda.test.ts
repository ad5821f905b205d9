import { afterAll, afterEach, expect, test } from 'vitest'
import { type FaultProxy, startProxy } from '../aws/proxy.ts'
import { describeOnMoto, motoEndpoint } from '../aws/s3.ts'
import { SITE_FILE, story } from '../publish/newsroom.ts'
import { built, CloudNewsroom } from './newsroom.ts'

describeOnMoto('the bundle, under the runtime of AWS', async () => {
  const bundle = await built(SITE_FILE)
  const rooms: CloudNewsroom[] = []
  let proxy: FaultProxy | undefined

  async function opened(seenBy?: string): Promise<CloudNewsroom> {
    const room = await CloudNewsroom.open(bundle, motoEndpoint(), seenBy)
    rooms.push(room)
    return room
  }
  afterEach(async () => await proxy?.stop())
  afterAll(() => Promise.all(rooms.map((room) => room.function.stop())))

  test('an article that is put comes out; changed, it is replaced; removed, it is gone', async () => {
    const room = await opened()
    await room.put('a.json', story('a', 1))
    await room.put('b é+%20 😀.json', story('b', 1))
    await room.put('picture.jpg', 'not ours')
    for (const { answer } of await room.drain()) expect(answer).toEqual({ batchItemFailures: [] })
    expect((await room.titles()).sort()).toEqual(['Story a take 1', 'Story b take 1'])
    await room.put('a.json', story('a', 2))
    await room.remove('b é+%20 😀.json')
    await room.drain()
    expect(await room.titles('world')).toEqual(['Story a take 2'])
    expect(await room.deadLetters()).toEqual([])
  })

  test('poison goes to the dead letters, and the rest of its batch is published', async () => {
    const room = await opened()
    await room.put('good.json', story('good', 1))
    await room.put('bad.json', '{"headline": ')
    await room.tell('no event at all')
    await room.tell(
      JSON.stringify({ source: 'aws.s3', detail: { bucket: { name: 'elsewhere' }, object: { key: 'x' } } }),
    )
    const [first] = await room.drain()
    expect(first?.answer).toMatchObject({ batchItemFailures: { length: 3 } })
    expect(await room.titles()).toEqual(['Story good take 1'])
    const dead = await room.deadLetters()
    expect(dead).toHaveLength(3)
    for (const one of ['bad.json', 'no event at all', 'elsewhere']) expect(dead.join()).toContain(one)
    expect(room.function.logs).toContainEqual(
      expect.objectContaining({
        level: 'WARN',
        message: 'record rejected',
        key: 'bad.json',
        line: 1,
      }),
    )
  })

  test('an event that got lost is made good by the reconcile, which reads no record that it knows', async () => {
    proxy = await startProxy(motoEndpoint(), () => undefined)
    const room = await opened(proxy.endpoint)
    for (const name of ['a', 'b', 'c']) await room.put(`${name}.json`, story(name, 1))
    await room.drain()
    await room.hear(false)
    await room.put('b.json', story('b', 2))
    await room.remove('c.json')
    const before = proxy.asked.length
    await room.function.invoke({ run: 'tick' })
    expect((await room.titles()).sort()).toEqual(['Story a take 1', 'Story b take 1', 'Story c take 1'])
    const { answer } = await room.function.invoke({ run: 'reconcile' })
    expect(answer).toMatchObject({
      changed: 2,
      feeds: [{ id: 'all', stories: 2 }, { id: 'world' }],
      failed: [],
    })
    expect((await room.titles()).sort()).toEqual(['Story a take 1', 'Story b take 2'])
    expect(recordsRead(proxy, before)).toEqual(['b.json', 'c.json'])
  })

  test('a warm function reads no record twice; a rebuild reads each once', async () => {
    proxy = await startProxy(motoEndpoint(), () => undefined)
    const room = await opened(proxy.endpoint)
    for (const name of ['a', 'b', 'c']) await room.put(`${name}.json`, story(name, 1))
    await room.drain()
    expect(recordsRead(proxy, 0)).toEqual(['a.json', 'b.json', 'c.json'])
    const before = proxy.asked.length
    await room.put('b.json', story('b', 2))
    await room.drain()
    expect(recordsRead(proxy, before)).toEqual(['b.json'])
    const warm = proxy.asked.slice(before).map(({ method, path }) => `${method} ${path.split('/')[1]}`)
    expect(warm.filter((asked) => asked === `PUT ${room.feeds}`)).toHaveLength(2 * 4 + 1)
    expect(warm.filter((asked) => asked === `PUT ${room.articles}`)).toHaveLength(2)
    expect(warm).toHaveLength(1 + 1 + 2 + 9)
    const again = proxy.asked.length
    await room.function.invoke({ run: 'rebuild' })
    expect(recordsRead(proxy, again)).toEqual(['a.json', 'b.json', 'c.json'])
  })

  test('it stops before its time runs out, says so, and the next goes on from there', async () => {
    proxy = await startProxy(motoEndpoint(), async ({ path }) => {
      // The catalog is written, the feeds are not.
      return path.includes('/all/') && !isCalm ? 'late' : undefined
    })
    let isCalm = false
    const room = await opened(proxy.endpoint)
    await room.put('a.json', story('a', 1))
    const event = {
      source: 'aws.s3',
      detail: { bucket: { name: room.articles }, object: { key: 'desk/a.json' } },
    }
    const batch = { Records: [{ messageId: '1', body: JSON.stringify(event) }] }
    const { error } = await room.function.invoke(batch, 2_500)
    expect(error).toMatchObject({ errorType: 'Stopped' })
    expect(room.function.logs).toContainEqual(
      expect.objectContaining({ level: 'ERROR', error: expect.objectContaining({ name: 'Stopped' }) }),
    )
    isCalm = true
    expect(await room.function.invoke(batch)).toEqual({ answer: { batchItemFailures: [] } })
    expect(await room.titles()).toEqual(['Story a take 1'])
  })

  test('what it cannot understand it says, and what it says is JSON with its metrics', async () => {
    const room = await opened()
    const { error } = await room.function.invoke({ run: 'around' })
    expect(error?.errorMessage).toMatch(/not an event of the queue, nor \{"run":"tick"\}/)
    await room.put('a.json', story('a', 1))
    await room.drain()
    await room.put('a.json', story('a', 2))
    await room.drain()
    const metrics = room.function.logs.find((line) => 'PublishLag' in line)!
    expect(metrics).toMatchObject({
      service: 'wirefeed-test',
      ArticlesChanged: 1,
      ArticlesRejected: 0,
      FeedsWritten: 2,
      FeedsFailed: 0,
    })
    expect(metrics.PublishLag).toBeGreaterThanOrEqual(0)
    expect(metrics.PublishLag).toBeLessThan(60)
    expect(metrics.NewestEntryAge).toBeGreaterThan(0)
    expect(room.function.logs).toContainEqual(
      expect.objectContaining({ level: 'INFO', message: 'published', changed: 1, written: 9 }),
    )
  })
})

/** The keys of records that were read since, in order of the alphabet. */
function recordsRead({ asked }: FaultProxy, since: number): string[] {
  const reads = asked.slice(since).filter(({ method, path }) => method === 'GET' && path.includes('/desk/'))
  return reads.flatMap(({ path }) => /\/desk\/([^.?][^?]*)/.exec(path)?.[1] ?? []).sort()
}
