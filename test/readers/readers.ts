import { extractus } from './programs/extractus.ts'
import { feedsmith } from './programs/feedsmith.ts'
import { newsboat } from './programs/newsboat.ts'
import { npmFeedparser } from './programs/npm-feedparser.ts'
import { pythonFeedparser } from './programs/python-feedparser.ts'
import { rowanmanning } from './programs/rowanmanning.ts'
import { rssParser } from './programs/rss-parser.ts'
import { sfeed } from './programs/sfeed.ts'
import type { Reader } from './reader.ts'

/** Every reader of XML feeds, and of JSON feeds where it does. */
export const READERS: readonly Reader[] = [
  ...[newsboat, sfeed, pythonFeedparser],
  ...[rssParser, npmFeedparser, rowanmanning, extractus, feedsmith],
]
