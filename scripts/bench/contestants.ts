import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../here.ts'
import type { Contestant } from './process.ts'
import { type Room, writeRecord } from './room.ts'

/** Those who are compared, with what they are asked to make of a newsroom's articles. */
export const CONTESTANTS = {
  wirefeed: 'wirefeed, from nothing: RSS, Atom, JSON Feed, pages',
  rebuild: 'wirefeed, `--rebuild` over what is there',
  change: 'wirefeed, one article changed',
  nothing: 'wirefeed, nothing changed',
  parse: 'only reading and `JSON.parse`',
  hugo: 'Hugo: RSS alone',
  feed: '`feed`, bare: RSS, Atom, JSON Feed',
  feedsmith: 'feedsmith, bare: RSS, Atom, JSON Feed',
} as const

export type Who = keyof typeof CONTESTANTS

/** Whose reports tell what they have written and asked of the stores. */
export const OURS: readonly Who[] = ['wirefeed', 'rebuild', 'change', 'nothing']
/** Who leaves in a folder nothing but what it has made. */
export const PEERS = ['hugo', 'feed', 'feedsmith'] as const satisfies Who[]

export function contestant(who: Who, room: Room): Contestant {
  return { name: `${who}, ${room.size}`, ...RUN_BY[who](room) }
}

type Way = Omit<Contestant, 'name'>

const RUN_BY: Readonly<Record<Who, (room: Room) => Way>> = {
  wirefeed: (room) => ({ command: publishing(room), prepare: () => remove(room.target, room.state) }),
  rebuild: (room) => ({ command: [...publishing(room), '--rebuild'] }),
  nothing: (room) => ({ command: publishing(room) }),
  change: changing,
  parse: ({ articles }) => ({ command: node('peers/parse.ts', articles) }),
  hugo: (room) => ({
    command: ['hugo', '--quiet', '--source', room.site, '--destination', room.outOf('hugo')],
    prepare: () => remove(room.outOf('hugo')),
  }),
  feed: (room) => scripted('feed', room),
  feedsmith: (room) => scripted('feedsmith', room),
}

/** The real command. */
function publishing({ articles, target, state, config, now }: Room): string[] {
  const command = [process.execPath, join(ROOT, 'src/cli/main.ts'), 'publish', articles, target]
  return [...command, '--state', state, '--config', config, '--now', now, '--json']
}

/** Before each run the newest article is stored in another take. */
function changing(room: Room): Way {
  const { articles, target, state, config, now, newest, size } = room
  let take = 1
  return {
    command: node('changed.ts', articles, target, state, config, now, newest),
    prepare: () => {
      take += 1
      writeRecord(room, size - 1, take)
    },
  }
}

function scripted(name: 'feed' | 'feedsmith', room: Room): Way {
  const out = room.outOf(name)
  return { command: node(`peers/${name}.ts`, room.articles, out), prepare: () => remove(out) }
}

function node(script: string, ...args: string[]): string[] {
  return [process.execPath, join(import.meta.dirname, script), ...args]
}

function remove(...folders: string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
