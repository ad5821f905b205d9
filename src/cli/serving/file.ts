import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as it was at one moment. */
export interface PublicFile {
  readonly key: string
  readonly bytes: Uint8Array
  /** Strong (RFC 9110, section 8.8.3): it moves with the bytes. */
  readonly etag: string
  /**
   * When it was last written, as HTTP has dates. Absent while that second lasts: what takes its place within it would
   * have the same (RFC 9110, section 8.8.2.2), and newsboat, for one, throws away what has no new date.
   */
  readonly lastModified?: string
}

/** Once it is open it is this file, whatever takes its place: publishing never changes one that is there. */
export async function publicFile(folder: string, key: string): Promise<PublicFile | undefined> {
  const file = await open(join(folder, key)).catch(nothingIfMissing)
  if (!file) return undefined
  try {
    const found = await file.stat()
    if (!found.isFile()) return undefined
    const bytes = await file.readFile()
    const isOver = Date.now() >= Math.floor(found.mtimeMs / 1_000) * 1_000 + 1_000
    return { key, bytes, etag: etagOf(bytes), ...(isOver && { lastModified: found.mtime.toUTCString() }) }
  } finally {
    await file.close()
  }
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined
  throw error
}
