import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { publish } from '../../src/publish/publish.ts'
import type { Report } from '../../src/publish/report.ts'
import { counted, type Requests } from '../../src/store/counted.ts'
import { folderStore } from '../../src/store/folder.ts'
import { OURS, PEERS, type Who } from './contestants.ts'
import { SITE } from './newsroom.ts'
import type { Room } from './room.ts'
import { count } from './table.ts'

/** What a run has made. */
export interface Made {
  readonly files: number
  readonly bytes: number
  /** What it asked of the stores; only ours are counted. */
  readonly requests?: Requests
  /** How many records it read: only where it must read none. */
  readonly recordsRead?: number
}

/** `out`: what it printed in that run. */
export async function madeBy(who: Who, room: Room, out: string): Promise<Made> {
  if (OURS.includes(who)) {
    const { written, requests } = JSON.parse(out) as Report
    return {
      ...sizeOf(written.map((path) => join(room.target, path))),
      requests,
      ...(who === 'nothing' && { recordsRead: await recordsReadAgain(room) }),
    }
  }
  return isPeer(who) ? sizeOf(filesIn(room.outOf(who))) : { files: 0, bytes: 0 }
}

/** How many records are read when all is published already: reports count what all stores are asked. */
async function recordsReadAgain({ articles, state, target, now }: Room): Promise<number> {
  const asked: Requests = { list: 0, read: 0, write: 0, remove: 0 }
  await publish({
    articles: counted(await folderStore(articles), asked),
    state: await folderStore(state),
    target: await folderStore(target),
    site: SITE,
    now,
  })
  return asked.read
}

/** Throws unless a peer's RSS has the same stories in the same order as ours, feed by feed. */
export function mustBeAlike(who: Who, room: Room): void {
  if (!isPeer(who)) return
  const [ours, theirs] = [storiesIn(room.target), storiesIn(room.outOf(who))]
  if (ours.join('\n') !== theirs.join('\n'))
    throw new Error(`${who} makes other feeds of ${room.size} articles than wirefeed does`)
}

/** "2 list, 1 read". */
export function requestsIn(requests: Requests): string {
  const made = Object.entries(requests).filter(([, number]) => number > 0)
  return made.map(([verb, number]) => `${count(number)} ${verb}`).join(', ')
}

function isPeer(who: Who): who is (typeof PEERS)[number] {
  return (PEERS as readonly Who[]).includes(who)
}

/** The ids of the stories of each RSS feed in a folder, whatever the feed is called. */
function storiesIn(folder: string): string[] {
  return filesIn(folder)
    .filter((path) => RSS.test(path))
    .map((path) => (readFileSync(path, 'utf8').match(/(?<=<guid[^>]*>)[^<]+/g) ?? []).join(' '))
    .sort()
}

/** Ours and Hugo's names for it; the evening edition is nobody's but ours. */
const RSS = /(?<!\/evening)\/(?:rss|index)\.xml$/

function sizeOf(paths: readonly string[]): Made {
  return { files: paths.length, bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0) }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
