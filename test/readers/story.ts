import type { Dice } from '../rules/dice.ts'
import { BODIES } from './bodies.ts'
import { TONGUES } from './languages.ts'
import { AGENCIES, BYLINES, IDS, LANGUAGES, OUTLETS, PAGES, TOPICS } from './names.ts'
import { TITLES } from './titles.ts'

/** A story as a newsroom stores it. */
export interface Story {
  /** Where its record is; the ending says in which format. */
  readonly key: string
  /** In the members of docs/record.schema.json. */
  readonly record: Readonly<Record<string, unknown>>
  /** Whom its record names, whatever its text does: every reader must show them. */
  readonly agencies: readonly string[]
}

/** Records by key; undefined: deleted. */
export type Stored = Readonly<Record<string, Story['record'] | undefined>>

/** A story with the trouble of this number in its headline, and any others. */
export function storyOf(number: number, dice: Dice): Story {
  const tongue = dice.of(TONGUES)
  const [, titled] = TITLES[number % TITLES.length]!
  const [, bodied] = dice.of(BODIES)
  const word = `w${number}`
  const agencies = someOf(AGENCIES, dice.of([0, 1, 1, 2, 4]), dice)
  const body = bodied(tongue)
  const page = dice.isLucky(0.75) ? { url: dice.of(PAGES)(word) } : {}
  const uri = page.url && dice.isLucky(0.1) ? page.url : dice.of(IDS)(word)
  const hasHeadline = dice.isLucky(0.92) || !JSON.stringify(body).includes(tongue.sentences[0]!)
  const record = {
    ...(hasHeadline && { headline: titled(tongue.headline) }),
    ...(dice.isLucky(0.85) && { uri }),
    ...page,
    ...(dice.isLucky(0.4) && { summary: dice.of(TITLES)[1](tongue.sentences[1]!) }),
    ...(dice.isLucky(0.5) && { byline: dice.of([tongue.byline, ...BYLINES]) }),
    ...(agencies.length > 0 && { creditline: agencies.join(', ') }),
    ...(dice.isLucky(0.15) && { via: dice.of(OUTLETS) }),
    ...(dice.isLucky(0.2) && { copyrightnotice: `© 2026 ${dice.of(OUTLETS)} & Co. <all>` }),
    ...(dice.isLucky(0.1) && { correction: dice.of(TITLES)[1](tongue.sentences[2]!) }),
    ...(dice.isLucky(0.9) && { language: dice.isLucky(0.8) ? tongue.language : dice.of(LANGUAGES) }),
    ...(dice.isLucky(0.1) && { urgency: dice.between(1, 9) }),
    section: someOf(TOPICS, dice.between(0, 2), dice),
    keywords: someOf(TOPICS, dice.of([0, 1, 2, 3, 60]), dice),
    genre: someOf(TOPICS, dice.of([0, 0, 0, 1]), dice),
    ...datesOf(dice),
    ...body,
  }
  const name = dice.isLucky(0.2) ? `порт/${word} "x" & y` : word
  return { key: `${name}.${dice.of('body_text' in body ? TEXT : MARKUP)}`, record, agencies }
}

const TEXT = ['json', 'txt', 'txt']
const MARKUP = ['json', 'json', 'json', 'html']

/** Several stories share a moment, and half of them were changed later. */
function datesOf(dice: Dice): object {
  const firstcreated = dice.isLucky(0.9)
    ? `2026-11-20T0${dice.between(6, 9)}:${dice.of(['00', '00', '30'])}:00${dice.of(['Z', '.789Z', '+01:00'])}`
    : dice.of([
        '0001-01-01T00:00:00Z',
        '1970-01-01T00:00:00Z',
        '2026-02-28T10:00:00+05:45',
        '2030-01-01T00:00:00Z',
      ])
  return { firstcreated, ...(dice.isLucky(0.5) && { versioncreated: '2026-11-20T11:11:11Z' }) }
}

export function someOf<T>(list: readonly T[], count: number, dice: Dice): T[] {
  return [...new Set(Array.from({ length: count }, () => dice.of(list)))]
}
