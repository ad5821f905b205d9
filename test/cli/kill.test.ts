import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseXml } from '@rgrove/parse-xml'
import { expect, test } from 'vitest'
import { story } from '../publish/newsroom.ts'
import {
  begin,
  type Ended,
  ended,
  expectAsFresh,
  type Item,
  type Newsroom,
  NOW,
  newsroom,
} from './command.ts'

/** Nothing that is expected here depends on how far the processes come in this time (milliseconds), or at all. */
const PLAY_MS = 6_000
const WRITERS = 3
const HOLD_UPS = 5
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']

test('processes that meet, and are killed at any moment, leave whole files, and all is right after the next runs', async () => {
  const { room, wholeRun } = await begun()
  let isOver = false
  const playing = play(room, wholeRun).finally(() => {
    isOver = true
  })
  const [ends] = await Promise.all([playing, readUntil(() => isOver, room)])
  // Whoever was not killed has done its work; 1: it met an article that was being written.
  for (const { code, signal, err } of ends) expect([0, 1, 'SIGKILL'], err).toContain(signal ?? code)

  // Several again, after the last change, at what the dead have left: when all have ended there is nothing left to mend.
  const last = await Promise.all(Array.from({ length: WRITERS }, () => room.report()))
  for (const report of last) expect(report).toMatchObject({ code: 0, rejected: [], failed: [] })
  await expectAsFresh(room)
  expect(await room.report()).toMatchObject({ written: [], requests: { write: 0 } })
})

test('a process that was held up in the middle of its run overwrites nothing that is newer', async () => {
  const { room, wholeRun } = await begun()
  for (let round = 1; round <= HOLD_UPS; round += 1) {
    for (const name of NAMES) await change(room, name, round, 2 * round)
    const late = begin(['publish', room.articles, room.target, '--now', NOW], { cwd: room.folder })
    const lateEnd = ended(late)
    await sleep(wholeRun * (0.5 + ((round * 0.618) % 0.5)))
    late.kill('SIGSTOP')
    for (const name of NAMES) await change(room, name, round + 1, 2 * round + 1)
    // It may hold a lock that the other needs: then that one must wait for it.
    const other = room.report()
    await Promise.race([other, sleep(4 * wholeRun)])
    late.kill('SIGCONT')
    expect([0, 1]).toContain((await lateEnd).code)
    expect(await other).toMatchObject({ code: 0 })
    await expectAsFresh(room)
  }
})

/** A newsroom with a first run behind it, and how long that took (milliseconds). */
async function begun(): Promise<{ room: Newsroom; wholeRun: number }> {
  const room = await newsroom(Object.fromEntries(NAMES.map((name) => [`${name}.json`, story(name, 0)])))
  await room.report()
  const began = performance.now()
  // Newer than take 0 and older than take 1: dates that say nothing new would have to be of now.
  await room.put('a.json', story('a', 0, { section: 'Culture', versioncreated: '2026-11-20T09:00:30Z' }))
  expect(await room.report()).toMatchObject({ code: 0 })
  return { room, wholeRun: performance.now() - began }
}

async function play(room: Newsroom, wholeRun: number): Promise<Ended[]> {
  const deadline = performance.now() + PLAY_MS
  const ends: Ended[] = []
  for (let round = 1; round === 1 || performance.now() < deadline; round += 1)
    ends.push(...(await playRound(room, round, wholeRun)))
  return ends
}

/** Several runs at once while articles change; at least one is killed, each round at other moments of its run. */
async function playRound(room: Newsroom, round: number, wholeRun: number): Promise<Ended[]> {
  const runs = Array.from({ length: WRITERS }, () =>
    begin(['publish', room.articles, room.target, '--now', NOW], { cwd: room.folder }),
  )
  const ends = runs.map(ended)
  const kill = async (which: number, part: number) => {
    await sleep(wholeRun * (part % 1.5))
    runs[which % WRITERS]!.kill('SIGKILL')
  }
  // Steps of the golden ratio spread evenly over the run however many rounds there are.
  const kills = [
    kill(round, 0.2 + round * 0.618),
    ...(round % 2 ? [kill(round + 1, 0.6 + round * 0.618)] : []),
  ]
  for (const [nth, name] of NAMES.entries()) {
    await sleep((wholeRun / NAMES.length) * ((round + nth) % 2))
    await change(room, name, round + nth, round)
  }
  await Promise.all(kills)
  return await Promise.all(ends)
}

/** One more take of a story, its move to another section, its end, or its deletion: what a first run would make too. */
async function change(room: Newsroom, name: string, step: number, take: number): Promise<void> {
  const key = `${name}.json`
  if (step % 6 === 5 && name !== 'a') return await room.remove(key).catch(() => undefined)
  const more =
    [{}, { section: 'Sport' }, { expires: '2026-11-20' }, { section: 'Culture' }, {}][step % 6] ?? {}
  // A take is also the minute of its date.
  await room.put(key, story(name, take % 60, name === 'a' ? {} : more))
}

/** Reads public files over and over, as subscribers do: each must be there, whole, and of one piece. */
async function readUntil(isOver: () => boolean, room: Newsroom): Promise<void> {
  do {
    for (const item of await room.items()) expectOnePiece(item)
    const { root } = parseXml(await readFile(join(room.target, 'all/rss.xml'), 'utf8'))
    expect(root?.name).toBe('rss')
    expect(await readFile(join(room.target, 'index.html'), 'utf8')).toMatch(/<\/html>\s*$/)
    await sleep(5)
  } while (!isOver())
}

function expectOnePiece({ title, content_html }: Item): void {
  const [, name, take] = /^Story (\w) take (\d+)$/.exec(title) ?? []
  expect(content_html).toContain(`take ${take} of story ${name} `)
}
