import Parser from 'rss-parser'
import { asDate, type Reader, type Shown, XML } from '../reader.ts'

type Extra = { readonly author?: string; readonly id?: string; 'content:encoded'?: string }

export const rssParser: Reader = {
  name: 'rss-parser',
  reads: XML,
  async read(feed) {
    const { items } = await new Parser<object, Extra>().parseString(feed)
    return items.map(
      ({ guid, id, title, link, isoDate, creator, author, content, ...item }): Shown => ({
        id: guid ?? id,
        title,
        link,
        date: asDate(isoDate),
        author: creator ?? author,
        text: item['content:encoded'] ?? content,
      }),
    )
  },
}
