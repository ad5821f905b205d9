import { describe, expect, inject, test } from 'vitest'
import { newFolder, newsroom } from '../cli/command.ts'
import { type Started, started, until } from '../cli/server.ts'
import { story } from '../publish/newsroom.ts'
import { Newsboat, type NewsboatItem } from './newsboat.ts'
import { asRead } from './reader.ts'

const CORRECTION = 'The ferry has two keels, not one.'
const OLD = /Story killed|of story killed|corrected take 1|take 1 of story corrected/

const isMissing = inject('missingPackages').includes('newsboat')
describe.skipIf(isMissing)('who reads with newsboat what npm start serves', () => {
  test.for(['all/rss.xml', 'all/atom.xml'])(
    'sees in %s what is new once, what was corrected as it is now, and of what was killed nothing',
    async (feed) => {
      const room = await newsroom({
        'same.json': story('same', 1),
        'corrected.json': story('corrected', 1),
        'killed.json': story('killed', 1),
      })
      const server = await started(room)
      const address = new URL(feed, server.address)
      const newsboat = new Newsboat(await newFolder(), [address.href])
      await newsboat.reload()
      const before = newsboat.items()
      expect(titlesOf(before)).toEqual(['Story corrected take 1', 'Story killed take 1', 'Story same take 1'])
      // newsboat keeps a feed's ETag and date from the second time on.
      await newsboat.reload()
      const etag = newsboat.etag()
      expect(newsboat.items()).toEqual(before)

      await room.put('new.json', story('new', 1))
      await room.put('corrected.json', story('corrected', 2, { correction: CORRECTION }))
      await room.put('killed.json', story('killed', 1, { pubstatus: 'canceled' }))
      const titles = ['Story corrected take 2', 'Story new take 1', 'Story same take 1', 'Story withdrawn']
      await serves(server, titles)
      const printed = [await newsboat.reload(), await newsboat.unread()].join('\n')

      const after = newsboat.items()
      expect(titlesOf(after)).toEqual(titles)
      expect(itemsOf(after, 'new')).toHaveLength(1)
      expect(itemsOf(after, 'same')).toEqual(itemsOf(before, 'same'))
      expect(itemsOf(after, 'corrected').map(({ content }) => asRead(content))).toEqual([
        expect.stringMatching(`^Correction: ${CORRECTION} HAMBURG .* take 2 of story corrected`),
      ])
      expect(itemsOf(after, 'killed')).toEqual([
        expect.objectContaining({ author: '', date: itemsOf(before, 'killed')[0]?.date }),
      ])
      expect(asRead(itemsOf(after, 'killed')[0]!.content)).toBe('This story has been withdrawn.')
      expect(newsboat.everything()).toMatch(/take 1 of story same/)
      expect(printed + newsboat.everything()).not.toMatch(OLD)
      expect(newsboat.etag()).not.toBe(etag)
    },
  )
})

async function serves(server: Started, titles: readonly string[]): Promise<void> {
  await until(async () => (await server.titles()).sort().join(', '), titles.join(', '))
}

function titlesOf(items: readonly NewsboatItem[]): string[] {
  return items.map(({ title }) => title).sort()
}

function itemsOf(items: readonly NewsboatItem[], name: string): NewsboatItem[] {
  return items.filter(({ guid }) => guid === `urn:example:${name}`)
}
