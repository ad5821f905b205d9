import type { SiteConfig } from '../../src/config/config.ts'
import { siteFrom } from '../../src/config/schema.ts'
import { PEOPLE, PLACES, WORDS } from './words.ts'

const SECTIONS = ['World', 'Politics', 'Business', 'Sport', 'Culture', 'Science', 'Weather', 'Local']
const AGENCIES = ['AFP', 'dpa', 'Reuters', 'AP', 'ANSA', 'EFE', 'TASS', 'Xinhua']

/**
 * Eighteen feeds: of all stories, of the wire's hard news, one for each of eight sections, and one for each of eight
 * agencies. Each story is in three or four.
 */
export const CONFIG: SiteConfig = {
  title: 'Example Wire',
  link: 'https://news.example.org/',
  base: 'https://feeds.example.org/',
  feeds: [
    { id: 'all' },
    { id: 'hard-news', match: { section: ['World', 'Politics', 'Business'] } },
    { each: 'section' },
    { each: 'agency' },
  ],
  // The peers have none.
  evening: false,
}

export const SITE = siteFrom(CONFIG)

const FIRST_STORY = Date.parse('2026-01-01T00:00:00Z')

/** The time at which the last of so many stories is a minute old: one comes out each minute. */
export function nowAfter(stories: number): string {
  return new Date(FIRST_STORY + stories * 60_000).toISOString()
}

/** Where a story is stored: a hundred folders, as many newsrooms file by desk or day. */
export function keyOf(number: number): string {
  return `${number % 100}/${number}.json`
}

/** A story, before anybody has written it down as a record: always the same for the same number and take. */
export interface Told {
  readonly uri: string
  readonly url: string
  readonly headline: string
  readonly byline: string
  readonly section: string
  readonly agency: string
  readonly created: string
  readonly updated: string
  /** About 4.5 kB of it. */
  readonly html: string
}

export function storyOf(number: number, take = 1): Told {
  const dice = diceOf(number * 7919 + take)
  const [section, agency] = [SECTIONS[number % 8]!, AGENCIES[(number >> 3) % 8]!]
  const created = FIRST_STORY + number * 60_000
  const opening = `${one(dice, PLACES).toUpperCase()} (${agency}) – ${sentence(dice)}`
  const paragraphs = Array.from({ length: 14 }, () => paragraph(dice))
  return {
    uri: `urn:example:story:${number}`,
    url: `https://news.example.org/stories/${number}`,
    headline: `${title(dice)} (${number}, take ${take})`,
    byline: `By ${one(dice, PEOPLE)}`,
    section,
    agency,
    created: new Date(created).toISOString(),
    updated: new Date(created + take * 1000).toISOString(),
    html: [opening, ...paragraphs].map((text) => `<p>${text}</p>`).join('\n'),
  }
}

/** The record of a story: about 5 kB. */
export function recordOf(number: number, take = 1): Buffer {
  const { uri, url, headline, byline, section, agency, created, updated, html } = storyOf(number, take)
  return Buffer.from(
    JSON.stringify({
      uri,
      url,
      headline,
      byline,
      creditline: agency,
      section,
      keywords: [section.toLowerCase(), `topic ${number % 40}`],
      urgency: 1 + (number % 8),
      firstcreated: created,
      versioncreated: updated,
      body_html: html,
    }),
  )
}

type Dice = () => number

/** Numbers from 0 to 1, the same for the same seed: Marsaglia's xorshift. */
function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

function one(dice: Dice, list: readonly string[]): string {
  return list[Math.floor(dice() * list.length)]!
}

function several(dice: Dice, count: number): string[] {
  return Array.from({ length: count }, () => one(dice, WORDS))
}

function title(dice: Dice): string {
  return capital(several(dice, 7).join(' '))
}

function sentence(dice: Dice): string {
  const words = several(dice, 8 + Math.floor(dice() * 14))
  const kind = dice()
  if (kind < 0.12) return `“${capital(words.join(' '))},” ${one(dice, PEOPLE)} said.`
  if (kind < 0.2) return `In ${one(dice, PLACES)}, ${words.join(' ')}.`
  if (kind < 0.24)
    return `${capital(words.join(' '))}, <a href="https://news.example.org/${words[0]}">${words[1]}</a> &amp; ${words[2]}.`
  return `${capital(words.join(' '))}.`
}

function paragraph(dice: Dice): string {
  return Array.from({ length: 3 }, () => sentence(dice)).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
