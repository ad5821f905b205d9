import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Places } from '../publish/newsroom.ts'
import { play } from './day.ts'
import type { Flaw } from './publishers.ts'
import { HOUR, later } from './time.ts'

/** Days on which publishers do something wrong, which must be found: else the other days prove nothing. */
const STEPS = Array.from({ length: 150 }, (_, step) => step)
const SEEDS = [1, 2, 3, 4, 5]

async function rulesBrokenBy(flaw: Flaw): Promise<string[]> {
  const rules: string[] = []
  for (const seed of SEEDS) {
    const { faults } = await play({ seed, hasRules: true, steps: STEPS, flaw })
    rules.push(...faults.map(({ rule }) => rule))
  }
  return [...new Set(rules)]
}

/** A public place in which each file comes out otherwise than it was written. */
function writing(change: (text: string, path: string) => string): Flaw {
  const spoilt = (target: Store): Store => ({
    ...target,
    write: (key, bytes, expect, headers) => {
      const text = change(Buffer.from(bytes).toString(), key)
      return target.write(key, Buffer.from(text), expect, headers)
    },
  })
  return { places: (places) => ({ ...places, target: spoilt(places.target) }) }
}

/** Records that are read as they were first, whatever became of them: their version says otherwise. */
function oldRecords(): Flaw {
  const first = new Map<string, Uint8Array>()
  const places = ({ articles, ...others }: Places) => ({
    ...others,
    articles: {
      ...articles,
      read: async (key: string, atMost?: number) => {
        const stored = await articles.read(key, atMost)
        if (!stored) return undefined
        if (!first.has(key)) first.set(key, stored.bytes)
        return { ...stored, bytes: first.get(key)! }
      },
    },
  })
  return { places }
}

describe('it is found where publishers', () => {
  test.each<[string, Flaw, string]>([
    ['have a clock that is ahead', { clock: (now) => later(now, 3 * HOUR) }, 'leak in writing'],
    ['read records as they were', oldRecords(), 'leak in writing'],
    ['date anew what is written anew', writing(redated), 'published stays'],
    ['date a story otherwise in each of its feeds', writing(moved()), 'one entry'],
    ['say nothing in the place of a story', writing(unsaid), 'words of the notice'],
    [
      'leave out what corrections say',
      writing((text) => text.replace(/<p>Correction: [^<]*<\/p>/g, '')),
      'text',
    ],
    ['drop the first entry of a feed', writing(beheaded), 'formats agree'],
    ['forget that there is an evening', writing(sleepless), 'editions are made'],
    ['show what is for editors', writing(noted), 'leak'],
  ])('%s', async (_, flaw, rule) => {
    expect(await rulesBrokenBy(flaw)).toContain(rule)
  })
})

function redated(text: string): string {
  const last = /"date_modified": "([^"]*)"/.exec(text)?.[1]
  return last ? text.replace(/"date_published": "[^"]*"/, `"date_published": "${last}"`) : text
}

function moved(): (text: string) => string {
  let writes = 0
  return (text) => {
    writes += 1
    const second = `${writes % 60}`.padStart(2, '0')
    return text.replace(/("date_modified": "[^"]*):\d\d\.000Z"/g, `$1:${second}.000Z"`)
  }
}

function unsaid(text: string): string {
  return text.replaceAll('The desk has killed this story.', '')
}

function beheaded(text: string, path: string): string {
  if (!path.endsWith('/feed.json')) return text
  const feed = JSON.parse(text)
  return JSON.stringify({ ...feed, items: feed.items.slice(1) })
}

function sleepless(text: string, path: string): string {
  if (!path.startsWith('evening/')) return text
  return path.endsWith('.json')
    ? JSON.stringify({ ...JSON.parse(text), items: [] })
    : text.replace(/<(item|entry)\b[\s\S]*<\/\1>/, '')
}

/** A note to editors behind a headline. */
function noted(text: string): string {
  return text.replace(/qh(\d{6})/, 'qh$1 qe$1')
}
