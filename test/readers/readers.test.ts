import { describe, expect, inject, test } from 'vitest'
import { readUri } from '../../src/article/identifiers.ts'
import { FILES } from '../../src/feed/document.ts'
import { type Difference, differences } from './compare.ts'
import { LIMITS, limitOf } from './limits.ts'
import type { Reader } from './reader.ts'
import { READERS } from './readers.ts'
import { entriesOf, feedsOf, type Published, publishedSites } from './site.ts'

const SITES = await publishedSites()
const missing = new Set<string>(inject('missingPackages'))

describe.each(SITES)('of $name', (site) => {
  describe.each(READERS)('$name shows', (reader) => {
    const isMissing = missing.has(reader.debian ?? '')
    test.skipIf(isMissing).each(feedsOf(site))(
      'every entry of %s, as it is written and with its credits',
      async (feed) => {
        const found = await differencesIn(reader, site, feed)
        expect(found.filter((difference) => !limitOf(reader.name, difference))).toEqual([])
      },
    )
  })
})

test.each(SITES.filter(({ day }) => day))('of $name, stories credit whom their records name', (site) => {
  const named = new Map([...site.day!.credits].map(([uri, names]) => [readUri(uri), names]))
  const stories = entriesOf(site, 'all').flatMap(({ id, _wirefeed: { credits, notice } }) => {
    const credited = credits.map(({ name }) => name)
    const wanted = notice ? undefined : named.get(id)
    return wanted ? [{ id, missing: wanted.filter((name) => !credited.includes(name)) }] : []
  })
  expect(stories.length).toBeGreaterThan(10)
  expect(stories.filter((story) => story.missing.length > 0)).toEqual([])
})

test.skipIf(process.env.WIREFEED_SEED)(
  'what readers are said not to be able to do, they are not',
  async () => {
    const met = new Set<unknown>()
    for (const reader of READERS.filter(({ name }) => LIMITS.some((limit) => limit.reader === name)))
      for (const site of SITES)
        for (const feed of feedsOf(site))
          for (const difference of await differencesIn(reader, site, feed))
            met.add(limitOf(reader.name, difference))
    expect(LIMITS.filter((limit) => !met.has(limit))).toEqual([])
  },
)

/** In what the reader differs, in any format that it reads. A reader that fails has no entries. */
async function differencesIn(reader: Reader, site: Published, feed: string): Promise<Difference[]> {
  const written = entriesOf(site, feed)
  const found = reader.reads.map(async (format): Promise<Difference[]> => {
    const shown = reader.read(site.files[`${feed}/${FILES[format]}`]!, format)
    return await shown.then(
      (entries) => differences(written, entries, format),
      (error) => [{ part: 'number', format, written: written.length, shown: `${error}` }],
    )
  })
  return (await Promise.all(found)).flat()
}
