import type { Article } from '../article/article.ts'
import type { Credits } from '../credit/credits.ts'
import { xmlSafe } from './carrier.ts'
import { sanitized, storyHtml, storyParagraphs } from './content.ts'
import { escapeMarkup } from './markup.ts'
import type { Row } from './row.ts'
import { cutAtWord, openingOf, sentencesOf } from './sentences.ts'
import type { Site } from './site.ts'
import { creditWords } from './words.ts'

/** An article as every feed shows it: clean text, safe HTML, canonical addresses, dates in ISO 8601 UTC. */
export interface Entry {
  readonly id: string
  readonly link: string
  readonly title: string
  /** Plain text, shorter than the content; absent where the content is as short. */
  readonly summary?: string
  /** Safe HTML; its last paragraph is the credit line. */
  readonly content: string
  readonly published: string
  readonly updated: string
  /** Everybody credited, joined: the one author that every reader shows. */
  readonly author?: string
  readonly credits: EntryCredits
  readonly language: string
  readonly sections: readonly string[]
  readonly keywords: readonly string[]
  readonly genres: readonly string[]
  readonly rights?: string
}

export interface EntryCredits {
  readonly agencies: readonly CreditedAgency[]
  readonly staff: readonly string[]
  readonly via?: string
  readonly dateline?: string
}

export interface CreditedAgency {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly homepage?: string
}

const LONGEST_SUMMARY = 300
/** A headline made of a story's first sentence is no longer than this. */
const LONGEST_OPENING = 160

/** The entry of an article. Every string in it can stand in XML as it is, whatever the record held. */
export function toEntry(article: Article, credits: Credits, row: Row, site: Site): Entry {
  return xmlSafeEverywhere(entryOf(article, credits, row, site))
}

/** Sections, keywords and genres, each value once: what feeds file an entry under, besides its agencies. */
export function categoriesOf({ sections, keywords, genres }: Entry): string[] {
  return [...new Set([...sections, ...keywords, ...genres])]
}

function entryOf(article: Article, credits: Credits, row: Row, site: Site): Entry {
  const language = article.language ?? site.language
  // Where there is no story, what stands for it in lists is all there is to read.
  const body = storyHtml(article.body, credits) || `<p>${escapeMarkup(article.summary ?? '')}</p>`
  const story = sanitized(body, article.url ?? site.link)
  const read = creditsOf(credits)
  const text = storyParagraphs(article.body, credits)
  const summary = summaryOf(article, text, language)
  const author = authorOf(read)
  const rights = article.copyrightnotice ?? article.copyrightholder ?? site.copyright
  return {
    id: row.id,
    link: article.url ?? new URL(`#${encodeURIComponent(row.id)}`, site.base).href,
    title: article.headline ?? headlineOf(text, language) ?? article.slugline ?? article.key,
    ...(summary && summary.length < story.length && { summary }),
    content: [directed(story, language), creditLine(read, language)].filter(Boolean).join('\n'),
    published: row.published,
    updated: row.updated,
    ...(author && { author }),
    credits: read,
    language,
    sections: article.sections,
    keywords: article.keywords,
    genres: article.genres,
    ...(rights && { rights }),
  }
}

function xmlSafeEverywhere<T>(value: T): T {
  if (typeof value === 'string') return xmlSafe(value) as T
  if (Array.isArray(value)) return value.map(xmlSafeEverywhere) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, xmlSafeEverywhere(part)])) as T
}

function creditsOf({ agencies, staff, via, dateline }: Credits): EntryCredits {
  return {
    agencies: agencies.map(({ id, name, fullName, homepage }) => ({
      id,
      name,
      fullName,
      ...(homepage && { homepage }),
    })),
    staff,
    ...(via && { via }),
    ...(dateline?.place && { dateline: dateline.place }),
  }
}

function headlineOf(story: readonly string[], language: string): string | undefined {
  const first = story[0] && sentencesOf(story[0], language).next().value
  // A headline ends without a full stop; what it asks or exclaims stays.
  return first ? cutAtWord(first.replace(/(?<![.])[.。]$/, ''), LONGEST_OPENING) : undefined
}

function summaryOf(
  { summary, headline }: Article,
  story: readonly string[],
  language: string,
): string | undefined {
  if (summary) return cutAtWord(summary, LONGEST_SUMMARY)
  // Where the headline is the first sentence, the summary is what follows: nobody reads a line twice.
  const [first = '', second = ''] = story
  if (headline) return openingOf(first, language, LONGEST_SUMMARY)
  const said = sentencesOf(first, language).next().value ?? ''
  const rest = first.slice(said.length).trim() || second
  return openingOf(rest, language, LONGEST_SUMMARY)
}

/** Persons first, then the agencies, then where it came from: "Jane Doe, AFP, dpa, via Example Radio". */
function authorOf({ staff, agencies, via }: EntryCredits): string {
  const names = [...staff, ...agencies.map((agency) => agency.name)]
  return [...names, ...(via ? [`via ${via}`] : [])].join(', ')
}

function creditLine({ agencies, staff, via }: EntryCredits, language: string): string {
  const words = creditWords(language)
  const parts = [
    agencies.length > 0 && words.agencies + agencies.map((agency) => agency.name).join(', '),
    via && words.via + via,
    staff.length > 0 && words.staff + staff.join(', '),
  ].filter((part) => typeof part === 'string')
  return parts.length > 0
    ? `<p${words.isRightToLeft ? ' dir="rtl"' : ''}>${escapeMarkup(parts.join(' · '))}</p>`
    : ''
}

/** RSS has no word for an entry's direction, so the content of right-to-left languages carries its own. */
function directed(html: string, language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? ''
  return RIGHT_TO_LEFT.has(script) ? `<div dir="rtl" lang="${language}">\n${html}\n</div>` : html
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])
