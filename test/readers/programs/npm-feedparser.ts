import FeedParser from 'feedparser'
import { asDate, type Reader, type Shown, XML } from '../reader.ts'

export const npmFeedparser: Reader = {
  name: 'feedparser (npm)',
  reads: XML,
  async read(feed) {
    const parser = new FeedParser({ addmeta: false })
    parser.end(feed)
    const shown: Shown[] = []
    for await (const { guid, title, link, pubdate, author, description } of parser)
      shown.push({ id: guid, title, link, date: asDate(pubdate), author, text: description })
    return shown
  },
}
