import type { Store } from '../../src/store/store.ts'
import { READERS } from '../feed/parse.ts'
import { secretsIn, withoutAddresses } from './secrets.ts'

/** An entry of a JSON feed, as far as it is looked at. */
export interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content_html: string
  readonly summary?: string
  readonly date_published: string
  readonly date_modified: string
  readonly authors?: readonly { readonly name: string }[]
  readonly tags?: readonly string[]
}

/** One public file. */
export interface File {
  readonly path: string
  readonly version: string
  readonly text: string
  readonly secrets: ReadonlySet<string>
  /** Of a feed in JSON. */
  readonly items?: readonly Item[]
  /** Of a feed in XML: its entries' ids. */
  readonly ids?: readonly (string | undefined)[]
}

/** All that is public, each file read once for each of its versions. */
export class Scanner {
  readonly #target: Store
  readonly #isKnown: (keyword: string) => boolean
  readonly #files = new Map<string, File>()

  /** `isKnown`: whether a keyword has been public, so that the address of its feed may remain. */
  constructor(target: Store, isKnown: (keyword: string) => boolean) {
    this.#target = target
    this.#isKnown = isKnown
  }

  async scan(): Promise<ReadonlyMap<string, File>> {
    for (const { key, version } of await this.#target.list(''))
      if (this.#files.get(key)?.version !== version) this.#files.set(key, await this.#read(key))
    return this.#files
  }

  /** The secrets of a file, those in its path among them. */
  secretsOf(path: string, text: string): Set<string> {
    return secretsIn(withoutAddresses(`${path}\n${text}`, this.#isKnown))
  }

  async #read(path: string): Promise<File> {
    const { bytes, version } = (await this.#target.read(path))!
    const text = Buffer.from(bytes).toString()
    return { path, version, text, secrets: this.secretsOf(path, text), ...parsed(path, text) }
  }
}

function parsed(path: string, text: string): Pick<File, 'items' | 'ids'> {
  if (path.endsWith('/feed.json')) return { items: JSON.parse(text).items.map(inAnyFeed) }
  const read = path.endsWith('/rss.xml') ? READERS.rss : path.endsWith('/atom.xml') ? READERS.atom : undefined
  // The parser refuses feeds without entries.
  return read ? { ids: /<item>|<entry/.test(text) ? read(text).map(({ id }) => id) : [] } : {}
}

/** A story without a page of its own is read on that of the feed, and so elsewhere in each. */
function inAnyFeed(item: Item): Item {
  const anchor = `#${encodeURIComponent(item.id)}`
  return item.url.endsWith(anchor) ? { ...item, url: anchor } : item
}

/** The text of an entry, without its markup. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
