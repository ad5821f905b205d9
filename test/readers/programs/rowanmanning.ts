import { parseFeed } from '@rowanmanning/feed-parser'
import { asDate, type Reader, type Shown, XML } from '../reader.ts'

export const rowanmanning: Reader = {
  name: '@rowanmanning/feed-parser',
  reads: XML,
  read: async (feed) =>
    parseFeed(feed).items.map(
      ({ id, title, url, published, authors, content }): Shown => ({
        id: id ?? undefined,
        title: title ?? undefined,
        link: url ?? undefined,
        date: asDate(published),
        author: authors.map(({ name }) => name).join(' and '),
        text: content ?? undefined,
      }),
    ),
}
