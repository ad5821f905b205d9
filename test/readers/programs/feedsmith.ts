import { READERS } from '../../feed/parse.ts'
import { type Reader, type Shown, XML } from '../reader.ts'

export const feedsmith: Reader = {
  name: 'feedsmith',
  reads: [...XML, 'json'],
  read: async (feed, format) =>
    READERS[format](feed).map(
      ({ published, content, ...shown }): Shown => ({
        ...shown,
        date: published && new Date(published).toISOString(),
        text: content,
      }),
    ),
}
