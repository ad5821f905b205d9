import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Newsboat } from '../newsboat.ts'
import { asDate, type Reader, type Shown, XML } from '../reader.ts'

/** Reads feeds into an SQLite file. It keeps one of several items with the same guid, so each feed has a file of its own. */
export const newsboat: Reader = {
  name: 'newsboat',
  debian: 'newsboat',
  reads: XML,
  async read(feed) {
    const folder = await mkdtemp(join(tmpdir(), 'wirefeed-newsboat-'))
    try {
      await writeFile(join(folder, 'feed.xml'), feed)
      const reader = new Newsboat(folder, [pathToFileURL(join(folder, 'feed.xml')).href])
      await reader.reload()
      return reader.items().map(
        ({ guid, title, url, date, author, content }): Shown => ({
          id: guid,
          title,
          link: url,
          date: asDate(date),
          author,
          text: content,
        }),
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}
