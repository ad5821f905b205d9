import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect } from 'vitest'
import type { Report } from '../../src/publish/report.ts'

const MAIN = resolve(import.meta.dirname, '../../src/cli/main.ts')
const EXAMPLES = resolve(import.meta.dirname, '../../examples/articles')

/** The day after the examples' stories. */
export const NOW = '2026-11-21T12:00:00Z'

export interface Ended {
  /** The exit code; null where a signal ended the process. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

interface Circumstances {
  /** Where the user is. Default: a folder without a configuration. */
  readonly cwd?: string
  /** Besides PATH and the like: what `npm test` has in its environment is kept from the children. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** The program, where it is not this clone's. */
  readonly main?: string
}

/** Begins `wirefeed ARGS` as users do: a process of its own. */
export function begin(
  args: readonly string[],
  { cwd = import.meta.dirname, env = {}, main = MAIN }: Circumstances = {},
) {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE, ...env },
  })
  children.push(child)
  return child
}

const children: ChildProcessWithoutNullStreams[] = []

/** Waits for the end of a process and all of its output. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [[code, signal], out, err] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ])
  return { code, signal, out, err }
}

/** Runs `wirefeed ARGS` to its end. */
export async function wirefeed(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const child = begin(args, circumstances)
  child.stdin.end(circumstances.input ?? '')
  return await ended(child)
}

/** A new empty folder, removed when the tests of the file are over. */
export async function newFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'wirefeed-cli-')))
  folders.push(folder)
  return folder
}

const folders: string[] = []
afterAll(async () => {
  // Servers that were not stopped, and what a test that failed has left.
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** Halves the time that each process takes. */
const NODE_COMPILE_CACHE = await newFolder()

const CONFIG = 'wirefeed.config.json'

/** A newsroom on disk, and its commands. */
export class Newsroom {
  readonly folder: string
  readonly articles: string
  readonly target: string

  constructor(folder: string) {
    this.folder = folder
    this.articles = join(folder, 'articles')
    this.target = join(folder, 'public')
  }

  /** Saves a record, as an editor would: in place. */
  async put(key: string, record: object | string): Promise<void> {
    const path = join(this.articles, key)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, typeof record === 'string' ? record : JSON.stringify(record))
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.articles, key))
  }

  async publish(...options: string[]): Promise<Ended> {
    return await wirefeed(['publish', this.articles, this.target, '--now', NOW, ...options], {
      cwd: this.folder,
    })
  }

  /** Publishes; answers the report that `--json` prints, and the exit code. */
  async report(...options: string[]): Promise<Report & { readonly code: number | null }> {
    const { code, out, err } = await this.publish('--json', ...options)
    if (out === '') throw new Error(err)
    return { ...JSON.parse(out), code }
  }

  /** What the feed's JSON file shows. */
  async items(feed = 'all'): Promise<Item[]> {
    return JSON.parse(await readFile(join(this.target, feed, 'feed.json'), 'utf8')).items
  }

  async titles(feed?: string): Promise<string[]> {
    return (await this.items(feed)).map(({ title }) => title)
  }

  /** Another newsroom with the same articles, nothing published, its files dated as these are. */
  async copy(): Promise<Newsroom> {
    const room = new Newsroom(await newFolder())
    await copyArticles(this.articles, room.articles)
    await cp(join(this.folder, CONFIG), join(room.folder, CONFIG)).catch(() => undefined)
    return room
  }
}

export interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content_html: string
  readonly date_published: string
  readonly date_modified: string
  readonly _wirefeed: {
    readonly credits: readonly { readonly id: string; readonly name: string }[]
    readonly via?: string
  }
}

/** A newsroom without an evening edition: which stories were in at half past six no later run can know. */
export async function newsroom(records: Readonly<Record<string, object | string>> = {}): Promise<Newsroom> {
  const room = new Newsroom(await newFolder())
  await mkdir(room.articles)
  await writeFile(join(room.folder, CONFIG), '{ "evening": false }\n')
  for (const [key, record] of Object.entries(records)) await room.put(key, record)
  return room
}

/** The examples' newsroom. Its files are all of one moment: one story states no date and takes its file's. */
export async function exampleNewsroom(): Promise<Newsroom> {
  const room = new Newsroom(await newFolder())
  await copyArticles(EXAMPLES, room.articles)
  for (const name of await readdir(room.articles)) await utimes(join(room.articles, name), FILED, FILED)
  return room
}

const FILED = new Date('2026-11-21T06:00:00Z')

async function copyArticles(from: string, to: string): Promise<void> {
  const isArticle = (path: string) => !path.slice(from.length).includes('/.')
  await cp(from, to, { recursive: true, preserveTimestamps: true, filter: isArticle })
}

/** Every file below a folder as text, by path; dot-files only where asked for. */
export async function filesIn(folder: string, { hidden = true } = {}): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name)
    const key = path.slice(folder.length + 1)
    if (hidden || !`/${key}`.includes('/.')) files[key] = await readFile(path, 'utf8')
  }
  return files
}

/**
 * That the target is, byte for byte, what a first run makes of the same articles. A feed that came and went on the way
 * is still there, and must be empty.
 */
export async function expectAsFresh(room: Newsroom): Promise<void> {
  const fresh = await room.copy()
  expect((await fresh.report()).failed).toEqual([])
  const should = await filesIn(fresh.target)
  const { is = [], more = [] } = Object.groupBy(
    Object.entries(await filesIn(room.target, { hidden: false })),
    ([path]) => (path in should ? 'is' : 'more'),
  )
  expect(Object.fromEntries(is)).toEqual(should)
  for (const [path, text] of more) expect(text, path).not.toMatch(/<item>|<entry|"id":|take/)
}

export async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}
