import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { hasRecordEnding, MAX_RECORD_BYTES, type RecordSource } from '../publish/explain.ts'
import { pathTyped } from './command.ts'

/**
 * A file that somebody names as a record. Whatever its ending, it is meant to be read: where that says nothing and its
 * content nothing either, it is text.
 *
 * @throws Error where there is no such file, or it is larger than records may be
 */
export async function recordFile(name: string): Promise<RecordSource> {
  const path = pathTyped(name)
  const { mtime, size } = await stat(path)
  if (size > MAX_RECORD_BYTES) throw new Error(`larger than ${MAX_RECORD_BYTES / 2 ** 20} MiB`)
  const called = basename(path)
  return {
    key: hasRecordEnding(called) ? called : `${called}.txt`,
    bytes: await readFile(path),
    modified: mtime.toISOString(),
  }
}
