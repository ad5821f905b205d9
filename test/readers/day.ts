import { Dice } from '../rules/dice.ts'
import type { Moment } from '../rules/time.ts'
import { changesOf } from './changes.ts'
import { asFiles } from './file.ts'
import { type Stored, type Story, storyOf } from './story.ts'
import { TITLES } from './titles.ts'

/** A day in a newsroom that stores whatever makes trouble: what it publishes, and when. */
export interface Day {
  /** Its configuration, as in wirefeed.config.json. */
  readonly config: { readonly base: string }
  /** Its runs, and which files are stored before each; undefined: deleted. */
  readonly runs: readonly { readonly now: Moment; readonly stored: ReturnType<typeof asFiles> }[]
  /** Whom the stories must credit that have a uri, by that. */
  readonly credits: ReadonlyMap<string, readonly string[]>
}

/** A day of this seed: the same one every time. Each has every trouble of `TITLES`. */
export function dayOf(seed: number): Day {
  const stories = TITLES.map((_, at) => storyOf(at, new Dice(seed, at)))
  const late = [0, 1, 2].map((at) => storyOf(TITLES.length + at, new Dice(seed, TITLES.length + at)))
  const { noon, evening, tomorrow } = changesOf(stories, new Dice(seed, -1))
  return {
    config: configOf(new Dice(seed, -2)),
    runs: [
      { now: '2026-11-20T12:00:00.000Z', stored: asFiles({ ...recordsOf(stories), ...noon }) },
      { now: '2026-11-20T20:00:00.000Z', stored: asFiles({ ...recordsOf(late), ...evening }) },
      { now: '2026-11-21T08:00:00.000Z', stored: asFiles(tomorrow) },
    ],
    credits: new Map(
      [...stories, ...late].flatMap(({ record: { uri }, agencies }) =>
        typeof uri === 'string' ? [[uri, agencies] as const] : [],
      ),
    ),
  }
}

function recordsOf(stories: readonly Story[]): Stored {
  return Object.fromEntries(stories.map(({ key, record }) => [key, record]))
}

const FEEDS = ['section', 'agency', 'keyword', 'genre', 'language'].map((each) => ({ each, limit: 20 }))

function configOf(dice: Dice) {
  return {
    title: dice.of(['Tide & "Times" <b>', 'أخبار المدّ', '潮汐新闻 ]]>', 'Ebbe & Flut']),
    description: dice.of(['5 < 6 & 7 > 2 ]]> &amp; “said”', 'خبر אחת 新闻 👩‍👧']),
    link: 'https://news.example.org/',
    base: dice.of(['https://feeds.example.org/', 'https://example.org/tide/feeds/']),
    language: dice.of(['en', 'ar', 'he', 'zh-Hans', 'pt-BR']),
    copyright: '© 2026 Tide & <Times>',
    agencies: { 'Skerry & Sons': { id: 'skerry' }, 'وكالة البحر': { id: 'albahr' } },
    feeds: [{ id: 'all', limit: 100 }, ...FEEDS],
  }
}
