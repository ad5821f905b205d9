import { type FeedDocument, toDocument } from '../../src/feed/document.ts'
import { FORMATS } from '../../src/feed/formats.ts'
import { entryFrom } from '../../src/feed/json.ts'
import type { OneFeed } from '../../src/feed/site.ts'
import { publish } from '../../src/publish/publish.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { keyOf, nowAfter, recordOf, SITE } from './newsroom.ts'
import { renderBare } from './peers/bare-feed.ts'
import type { PeerRecord } from './peers/records.ts'
import { median } from './process.ts'

// Renders a feed of 50 stories in three formats, as wirefeed does and as the bare `feed` package does, by turns, and
// prints what a round of each takes (milliseconds, the median).

const STORIES = 50
const ROUNDS = 100
const WARM_UP = 30

const records = Array.from({ length: STORIES }, (_, number) => recordOf(number))
const document = await publishedDocument()
const stories = records.map((bytes): PeerRecord => JSON.parse(bytes.toString())).reverse()

const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => {
  const [ours, texts] = timed(() => FORMATS.map(({ render }) => render(document)))
  const [bare, bareTexts] = timed(() => Object.values(renderBare('all', stories)))
  const [readBack] = timed(() => FORMATS.map(({ check }, at) => check(texts[at]!, document)))
  return { ours, bare, readBack, bytes: bytesOf(texts), bareBytes: bytesOf(bareTexts) }
}).slice(WARM_UP)

const middle = (part: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[part]))
console.log(
  JSON.stringify({
    ours: middle('ours'),
    bare: middle('bare'),
    readBack: middle('readBack'),
    bytes: middle('bytes'),
    bareBytes: middle('bareBytes'),
  }),
)

/** The feed of all stories, with its entries as publishing makes them. */
async function publishedDocument(): Promise<FeedDocument> {
  const [articles, state, target] = [memoryStore(), memoryStore(), memoryStore()]
  for (const [number, bytes] of records.entries()) await articles.write(keyOf(number), bytes, 'absent')
  await publish({ articles, state, target, site: SITE, now: nowAfter(STORIES) })
  const feed = SITE.feeds[0] as OneFeed
  const published = await Promise.all(FORMATS.map(({ file }) => target.read(`${feed.id}/${file}`)))
  const texts = published.map((stored) => Buffer.from(stored!.bytes).toString())
  const { items } = JSON.parse(texts[2]!) as { items: { id: string }[] }
  const document = toDocument(
    feed,
    items.map(({ id }) => entryFrom(texts[2]!, id)!),
    SITE,
  )
  if (FORMATS.some(({ render }, at) => render(document) !== texts[at]))
    throw new Error('what is rendered here is not what publishing renders')
  return document
}

function timed<T>(make: () => T): [number, T] {
  const started = performance.now()
  const made = make()
  return [performance.now() - started, made]
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}
