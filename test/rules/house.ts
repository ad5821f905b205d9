import { DAY, later, type Moment } from './time.ts'

/** How much of a story may be shown, the most first. */
const TEXTS = ['full', 'summary', 'headline', 'none'] as const
export type TextRule = (typeof TEXTS)[number]

export interface Rights {
  readonly text: TextRule
  readonly pictures: boolean
  readonly days: number
}

export type NoticeKind = 'killed' | 'held' | 'deleted'
type Words = { readonly headline: string; readonly text: string }

/** The rules of one newsroom, as the model knows them; `config` says the same to wirefeed. */
export interface House {
  readonly config: object
  /** Whether it plays by all rules, or only by those that wirefeed had before there were notices. */
  readonly hasRules: boolean
  readonly notices: {
    readonly days: number
    readonly ofDeleted: boolean
    readonly words: Readonly<Record<NoticeKind, Words>>
  }
  readonly evening: { readonly dueOf: (day: string) => Moment; readonly limit: number }
  readonly rightsOf: (agencies: readonly string[], isForbidden: boolean) => Rights
}

export const LIMITS = { all: 20, section: 10, agency: 10, keyword: 5 } as const
export const HOST = 'news.example.org'

/** Every agency that stories come from; AP has no rule of its own. */
export const AGENCIES = ['Reuters', 'AFP', 'dpa', 'AP'] as const

const FREE: Rights = { text: 'full', pictures: true, days: Number.POSITIVE_INFINITY }
const FORBIDDEN: Rights = { ...FREE, text: 'none' }

const OWN_RULES: Readonly<Record<string, Partial<Rights>>> = {
  Reuters: { text: 'summary', pictures: false, days: 2 },
  AFP: { text: 'headline' },
  dpa: { text: 'none' },
}

const WORDS: House['notices']['words'] = {
  killed: { headline: 'Killed by the desk', text: 'The desk has killed this story.' },
  held: { headline: 'Held by the desk', text: 'The desk is holding this story.' },
  deleted: { headline: 'Deleted by the desk', text: 'The desk has deleted this story.' },
}

const FEEDS = [
  { id: 'all', limit: LIMITS.all },
  { each: 'section', limit: LIMITS.section },
  { each: 'agency', limit: LIMITS.agency },
  { each: 'keyword', limit: LIMITS.keyword },
]

/** Houses differ in what they let others permit, in how long notices stand, and in where their evening is. */
export function houseOf(seed: number, hasRules: boolean): House {
  const isStrict = seed % 2 === 0
  const others: Partial<Rights> = isStrict ? { text: 'summary', pictures: false } : {}
  const notices = { days: isStrict ? 2 : 30, ofDeleted: isStrict, words: WORDS }
  const inBerlin = seed % 3 === 0
  const basics = { title: 'Example Wire', link: `https://${HOST}/`, base: 'https://feeds.example.org/' }
  const evening = { at: '18:30', timeZone: inBerlin ? 'Europe/Berlin' : 'UTC', limit: 12 }
  const { days, ofDeleted, words } = notices
  const rules = {
    agencies: OWN_RULES,
    otherAgencies: others,
    notices: { days, ofDeleted, ...words },
    evening,
  }
  return {
    config: { ...basics, feeds: FEEDS, ...(hasRules && rules) },
    hasRules,
    notices,
    // In November Berlin is an hour ahead of UTC.
    evening: { dueOf: (day) => `${day}T${inBerlin ? '17' : '18'}:30:00.000Z`, limit: evening.limit },
    rightsOf: (agencies, isForbidden) => (hasRules ? strictest(agencies, isForbidden, others) : FREE),
  }
}

function strictest(agencies: readonly string[], isForbidden: boolean, others: Partial<Rights>): Rights {
  const all = agencies.map((agency) => ({ ...FREE, ...(OWN_RULES[agency] ?? others) }))
  return [...all, isForbidden ? FORBIDDEN : FREE].reduce((one, two) => ({
    text: TEXTS[Math.max(TEXTS.indexOf(one.text), TEXTS.indexOf(two.text))]!,
    pictures: one.pictures && two.pictures,
    days: Math.min(one.days, two.days),
  }))
}

/** When a story that came out then may not be shown any more. */
export function endOf(published: Moment, { days }: Rights): Moment | undefined {
  return Number.isFinite(days) ? later(published, days * DAY) : undefined
}
