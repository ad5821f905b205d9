import { expect, test } from 'vitest'
import { nameOf } from '../../src/store/s3-address.ts'
import { environmentAt } from '../aws/local/environment.ts'
import { type FaultProxy, startProxy } from '../aws/proxy.ts'
import { describeOnMoto, motoEndpoint } from '../aws/s3.ts'
import { begin, ended } from '../cli/command.ts'
import { expectSettled, NOW, run, SITE, SITE_FILE, story } from '../publish/newsroom.ts'
import { BucketNewsroom } from './newsroom.ts'

async function changedRoom(): Promise<BucketNewsroom> {
  const room = await BucketNewsroom.open()
  for (const name of ['a', 'b']) await room.put(`${name}.json`, story(name, 1))
  await run(room.places())
  await room.put('a.json', story('a', 2, { section: 'Sport' }))
  await room.put('c.json', story('c', 1))
  return room
}

/** Runs the command, which dies right after its request of this number has been done. Answers whether it did. */
async function diesAfter(request: number, room: BucketNewsroom): Promise<boolean> {
  let kill = () => {}
  const proxy: FaultProxy = await startProxy(motoEndpoint(), (_, number) => {
    if (number !== request) return undefined
    kill()
    return 'lost'
  })
  const words = ['publish', nameOf(room.articles), nameOf(room.target), '--config', SITE_FILE, '--now', NOW]
  const child = begin(words, { env: environmentAt(proxy.endpoint) })
  kill = () => child.kill('SIGKILL')
  const { signal, code, err } = await ended(child)
  await proxy.stop()
  if (signal === null) expect(code, err).toBe(0)
  return signal === 'SIGKILL'
}

describeOnMoto('a process that publishes in S3 dies right after any of its requests', () => {
  test('the next run makes what an undisturbed one makes, and no reader sees anything broken or older', async () => {
    let deaths = 0
    for (let request = 1; ; request += 1) {
      const room = await changedRoom()
      const reader = room.poll()
      const isDead = await diesAfter(request, room)
      if (isDead) await run(room.places())
      await reader.stop()
      await expectSettled(room.places(), SITE, `after ${request} requests`)
      if (!isDead) break
      deaths += 1
    }
    console.log(`${deaths} deaths`)
    expect(deaths).toBeGreaterThan(20)
  })
})
