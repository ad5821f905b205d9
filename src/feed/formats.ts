import { renderAtom } from './atom.ts'
import { checkJson, checkXml } from './check.ts'
import { type FeedDocument, FILES, type FormatName } from './document.ts'
import { renderJson } from './json.ts'
import { renderRss } from './rss.ts'

/** One way to write a feed down. */
export interface Format {
  readonly name: FormatName
  /** Its name, for people. */
  readonly title: string
  /** The file in the feed's folder. */
  readonly file: string
  /** IANA media type, without parameters: what `<link rel="alternate">` and the server say. */
  readonly mediaType: string
  readonly render: (feed: FeedDocument) => string
  /** What is wrong with a rendered file as a strict parser reads it back, or undefined where nothing is. */
  readonly check: (text: string, feed: FeedDocument) => string | undefined
}

export const FORMATS: readonly Format[] = [
  {
    name: 'rss',
    title: 'RSS',
    file: FILES.rss,
    mediaType: 'application/rss+xml',
    render: renderRss,
    check: (text, feed) => checkXml(text, feed, { entry: 'item', id: 'guid' }),
  },
  {
    name: 'atom',
    title: 'Atom',
    file: FILES.atom,
    mediaType: 'application/atom+xml',
    render: renderAtom,
    check: (text, feed) => checkXml(text, feed, { entry: 'entry', id: 'id' }),
  },
  {
    name: 'json',
    title: 'JSON Feed',
    file: FILES.json,
    mediaType: 'application/feed+json',
    render: renderJson,
    check: checkJson,
  },
]
