import { readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Locked } from './errors.ts'

/** How long to wait for a lock that somebody alive holds: each is held for one small write. */
const PATIENCE_MS = 30_000
/** A lock file still empty after this long was left by a process that died while making it. */
const UNSIGNED_MS = 5_000

/**
 * A lock that is a file, which any process on this machine respects. One left by a process that died is broken; one held
 * by another machine, or by a living process for too long, throws `Locked` with the name of the file to look at.
 */
export class Lock {
  readonly #path: string
  #last: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  /** Runs `work` while holding the lock. What this process asks for comes in turn: only other processes are to be waited for. */
  during<T>(work: () => Promise<T>): Promise<T> {
    const asked = performance.now()
    const turn = this.#last.then(() => this.#hold(asked, work))
    this.#last = turn.catch(() => {})
    return turn
  }

  async #hold<T>(asked: number, work: () => Promise<T>): Promise<T> {
    await acquire(this.#path, asked)
    try {
      return await work()
    } finally {
      await unlink(this.#path)
    }
  }
}

/** `asked`: since when it has been waited for. */
async function acquire(path: string, asked: number): Promise<void> {
  while (!(await create(path))) {
    if (await isStale(path)) await breakStale(path)
    else if (performance.now() - asked > PATIENCE_MS) throw new Locked(await describe(path))
    else await sleep(1 + Math.random() * 9)
  }
}

/** Makes the lock file, signed with whose it is; false where there is one already. */
async function create(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${hostname()}`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isStale(path: string): Promise<boolean> {
  const holder = await readHolder(path)
  if (holder === undefined) return false
  if (holder.text === '') return Date.now() - holder.since > UNSIGNED_MS
  const [pid, host] = holder.text.split(' ')
  return host === hostname() && !isAlive(Number(pid))
}

/**
 * Takes a dead process's lock away. Two that find the same dead lock must not both remove it, or the second would
 * remove the lock that a third has made meanwhile: so breaking is itself done under a lock, and looks again there.
 * A dead holder never comes back, so what is stale under that second lock stays stale until it is unlinked.
 */
async function breakStale(path: string): Promise<void> {
  const breaking = `${path}.break`
  if (!(await create(breaking))) {
    const holder = await readHolder(breaking)
    // Its maker died within the few instructions below: not worth a third lock, only a bound.
    if (holder && Date.now() - holder.since > PATIENCE_MS) await unlink(breaking).catch(ignoreMissing)
    await sleep(1 + Math.random() * 9)
    return
  }
  try {
    if (await isStale(path)) await unlink(path).catch(ignoreMissing)
  } finally {
    await unlink(breaking).catch(ignoreMissing)
  }
}

async function readHolder(path: string): Promise<{ text: string; since: number } | undefined> {
  try {
    const { mtimeMs } = await stat(path)
    return { text: await readFile(path, 'utf8'), since: mtimeMs }
  } catch (error) {
    ignoreMissing(error)
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function describe(path: string): Promise<string> {
  const holder = await readHolder(path)
  const [pid, host] = holder?.text.split(' ') ?? []
  return `${path} has been held by process ${pid || '?'} on ${host || '?'} for ${PATIENCE_MS / 1000} s; if no wirefeed runs there, remove that file`
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
