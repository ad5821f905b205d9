import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CONFIG, keyOf, nowAfter, recordOf } from './newsroom.ts'
import { laySite } from './peers/hugo.ts'

/** A newsroom with so many stored articles, laid out in a folder, and where those who publish them put what they make. */
export interface Room {
  readonly size: number
  readonly articles: string
  readonly config: string
  /** What wirefeed makes, and its catalog. */
  readonly target: string
  readonly state: string
  /** The Hugo site of the same articles. */
  readonly site: string
  /** The moment to publish for: the newest article is a minute old. */
  readonly now: string
  /** The record of the newest article. */
  readonly newest: string
  /** A folder for what another makes of the articles. */
  readonly outOf: (name: string) => string
}

/** `withSite`: the Hugo site too. */
export function layRoom(folder: string, size: number, withSite: boolean): Room {
  const room: Room = {
    size,
    articles: join(folder, 'articles'),
    config: join(folder, 'site.json'),
    target: join(folder, 'target'),
    state: join(folder, 'state'),
    site: join(folder, 'site'),
    now: nowAfter(size),
    newest: keyOf(size - 1),
    outOf: (name) => join(folder, name),
  }
  mkdirSync(folder)
  writeFileSync(room.config, JSON.stringify(CONFIG))
  for (let number = 0; number < size; number += 1) writeRecord(room, number)
  if (withSite) laySite(room.site, size)
  return room
}

/** Stores an article, or another take of it. */
export function writeRecord({ articles }: Pick<Room, 'articles'>, number: number, take = 1): void {
  const path = join(articles, keyOf(number))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, recordOf(number, take))
}
