import { SaxesParser } from 'saxes'
import type { FeedDocument } from './document.ts'
import type { Entry } from './entry.ts'

/**
 * Reads a rendered XML feed back with a strict parser (XML 1.0 and Namespaces) and compares: as many entries, with
 * the same ids and titles in the same order. Answers what is wrong, or undefined.
 */
export function checkXml(
  text: string,
  feed: FeedDocument,
  names: { readonly entry: string; readonly id: string },
): string | undefined {
  const read: ReadBack[] = []
  const path: string[] = []
  let problem: string | undefined
  const parser = new SaxesParser({ xmlns: true })
  const keep = (piece: string) => {
    const entry = read.at(-1)
    if (path.at(-2) !== names.entry || !entry) return
    const name = path.at(-1)
    if (name === names.id) entry.id += piece
    if (name === 'title') entry.title += piece
  }
  parser.on('error', (error) => {
    problem ??= error.message
  })
  parser.on('opentag', ({ name }) => {
    path.push(name)
    if (name === names.entry) read.push({ id: '', title: '' })
  })
  parser.on('closetag', () => path.pop())
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(text).close()
  return problem ?? compare(read, feed.entries)
}

/** The same for JSON Feed. */
export function checkJson(text: string, feed: FeedDocument): string | undefined {
  try {
    const { items } = JSON.parse(text) as { items: ReadBack[] }
    return compare(items, feed.entries)
  } catch (error) {
    return (error as Error).message
  }
}

interface ReadBack {
  id: string
  title: string
}

function compare(read: readonly ReadBack[], entries: readonly Entry[]): string | undefined {
  if (read.length !== entries.length) return `${read.length} entries read back, ${entries.length} written`
  const wrong = entries.findIndex(({ id, title }, at) => read[at]!.id !== id || read[at]!.title !== title)
  return wrong < 0 ? undefined : `entry ${wrong + 1} (${entries[wrong]!.id}) does not read back as written`
}
