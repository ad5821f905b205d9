import {
  type BigIntStats,
  closeSync,
  fstatSync,
  open,
  openSync,
  readFile,
  readFileSync,
  statSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { Asking } from './asking.ts'

const EXACT = { bigint: true } as const
const openInPool = promisify(open)
const readInPool = promisify(readFile)

/** A file as it was read. */
interface Read {
  readonly bytes: Uint8Array
  /** What it was once all was read. */
  readonly found: BigIntStats
}

/** Reads the files of a folder. What is not there is undefined; whatever else goes wrong is the file system's error. */
export class Files {
  readonly #asking: Asking

  constructor(asking = new Asking()) {
    this.#asking = asking
  }

  /** What a path leads to. */
  async look(path: string): Promise<BigIntStats | undefined> {
    try {
      return await this.#asking.ask(
        () => statSync(path, EXACT),
        () => stat(path, EXACT),
      )
    } catch (error) {
      return nothingIfMissing(error as NodeJS.ErrnoException)
    }
  }

  async read(path: string): Promise<Read | undefined> {
    const file = await this.#open(path)
    if (file === undefined) return undefined
    try {
      const bytes = await this.#asking.ask(
        () => readFileSync(file),
        () => readInPool(file),
      )
      // What a file is that is open, the system has in memory.
      return { bytes, found: fstatSync(file, EXACT) }
    } finally {
      closeSync(file)
    }
  }

  async #open(path: string): Promise<number | undefined> {
    try {
      return await this.#asking.ask(
        () => openSync(path, 'r'),
        () => openInPool(path, 'r'),
      )
    } catch (error) {
      return nothingIfMissing(error as NodeJS.ErrnoException)
    }
  }
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP') return undefined
  throw error
}
