import type { Article, Correction } from '../article/article.ts'
import type { Credits } from '../credit/credits.ts'
import type { Permit } from '../rights/permit.ts'
import { xmlSafe } from './carrier.ts'
import { sanitized, storyHtml, storyParagraphs } from './content.ts'
import { attributesOf, directionOf } from './direction.ts'
import { escapeMarkup } from './markup.ts'
import { isOwn } from './own.ts'
import { baseOf, type EntryPicture, isPermitted, picturesOf, refusalOf } from './pictures.ts'
import { cutAtWord, openingOf, sentencesOf } from './sentences.ts'
import type { Site } from './site.ts'
import type { Story } from './story.ts'
import type { NoticeKind } from './told.ts'
import { withoutRefused } from './without-pictures.ts'
import { languageOfWords, wordsOf } from './words.ts'

/** An article as every feed shows it: clean text, safe HTML, canonical addresses, dates in ISO 8601 UTC. */
export interface Entry {
  readonly id: string
  /** Its page on the newsroom's site; absent where it has none. */
  readonly link?: string
  readonly title: string
  /** Plain text, shorter than the content; absent where the content is as short. */
  readonly summary?: string
  /** What this version puts right, in the story's language: feeds say it first. */
  readonly correction?: string
  /** Safe HTML; its first paragraph is the correction, its last the credit line. */
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
  /** The one to show beside the headline first; absent where there are none. */
  readonly pictures?: readonly EntryPicture[]
  /** Of an evening edition: the ids of its stories, in order. */
  readonly stories?: readonly string[]
  /** Where it is no story but stands in the place of one. */
  readonly notice?: NoticeKind
}

export interface EntryCredits {
  readonly agencies: readonly CreditedAgency[]
  readonly staff: readonly string[]
  /** Whom else its record credits: a magazine, a press release wire. Absent where there is nobody. */
  readonly sources?: readonly string[]
  readonly via?: string
  readonly dateline?: string
}

export interface CreditedAgency {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly homepage?: string
}

/** A headline made of a story's first sentence is no longer than this. */
const LONGEST_OPENING = 160

/** The entry of an article. Every string in it can stand in XML as it is, whatever the record held. */
export function toEntry(article: Article, credits: Credits, story: Story, site: Site): Entry {
  return xmlSafeEverywhere(entryOf(article, credits, story, site))
}

/** The entry that stands in a story's place: of the story it says nothing but the id, and when it was published. */
export function noticeEntry({ id, face, published, updated, language }: Story, site: Site): Entry {
  const notice = face as NoticeKind
  const own = site.notices.words[notice]
  const { headline, text } = own ?? wordsOf(language).notices[notice]
  const spoken = own ? site.language : language
  return xmlSafeEverywhere({
    id,
    title: headline,
    content: directed(paragraph(text), spoken),
    published,
    updated,
    credits: { agencies: [], staff: [] },
    language: spoken,
    sections: [],
    keywords: [],
    genres: [],
    notice,
  })
}

/** An entry as it was published, so far as it may still be shown: of its text no more than its summary. */
export function permitted(entry: Entry, permit: Permit, site: Site): Entry {
  if (permit.text === 'full')
    return permit.pictures ? withoutRefusedPictures(entry, site) : entryWithoutPictures(entry)
  const { correction: said, summary: written, credits, language, pictures: _, ...rest } = entry
  const summary = permit.text === 'summary' && written ? cutAtWord(written, permit.length) : ''
  const correction = said && (permit.text === 'summary' ? said : wordsOf(language).correction.plain)
  return {
    ...rest,
    ...(summary && { summary }),
    ...(correction && { correction }),
    credits,
    language,
    content: contentOf(correction, paragraph(summary), credits, language),
  }
}

/** Each picture is its own agency's, which may have forbidden it since. */
function withoutRefusedPictures({ pictures: shown = [], ...entry }: Entry, site: Site): Entry {
  const pictures = shown.filter((picture) => isPermitted(picture, site))
  const content = withoutRefused(entry.content, refusalOf({ pictures: shown }, site))
  return {
    ...entry,
    content: content === entry.content ? content : sanitized(content, entry.link ?? ''),
    ...(pictures.length > 0 && { pictures }),
  }
}

function entryWithoutPictures({ pictures: _, ...entry }: Entry): Entry {
  if (!/<img\b/.test(entry.content)) return entry
  // Of its addresses none is relative any more.
  return { ...entry, content: sanitized(entry.content, entry.link ?? '', { pictures: false }) }
}

/** What lists show under the headline: the correction, and how the story begins. */
export function descriptionOf({ correction, summary }: Entry): string | undefined {
  return correction && summary ? `${correction} ${summary}` : summary
}

/** Sections, keywords and genres, each value once: what feeds file an entry under, besides its agencies. */
export function categoriesOf({ sections, keywords, genres }: Entry): string[] {
  return [...new Set([...sections, ...keywords, ...genres])]
}

function entryOf(article: Article, credits: Credits, story: Story, site: Site): Entry {
  const language = article.language ?? site.language
  const read = creditsOf(credits, site)
  const text = storyParagraphs(article.body, credits)
  const author = authorOf(read)
  const rights = article.copyrightnotice ?? article.copyrightholder ?? site.copyright
  const { permit } = story
  const summary = permit.text === 'headline' ? '' : summaryOf(article, text, language, permit)
  const correction = article.correction && correctionOf(article.correction, language, permit)
  const isFull = permit.text === 'full'
  const shown = isFull ? fullStory(article, credits, site, permit) : paragraph(summary)
  const pictures = isFull && permit.pictures ? picturesOf(article, shown, site) : []
  return {
    id: story.id,
    ...(article.url && { link: article.url }),
    title: article.headline ?? titleOf(text, article, permit, language) ?? site.title,
    ...(summary && summary.length < shown.length && { summary }),
    ...(correction && { correction }),
    content: contentOf(correction, shown, read, language),
    published: story.published,
    updated: story.updated,
    ...(author && { author }),
    credits: read,
    language,
    sections: article.sections,
    keywords: article.keywords,
    genres: article.genres,
    ...(rights && { rights }),
    ...(pictures.length > 0 && { pictures }),
  }
}

/** The correction first, who reported it last. */
function contentOf(
  correction: string | undefined,
  shown: string,
  credits: EntryCredits,
  language: string,
): string {
  const story = [correction && paragraph(correction), shown].filter(Boolean).join('\n')
  return [directed(story, language), creditLine(credits, language)].filter(Boolean).join('\n')
}

function fullStory(article: Article, credits: Credits, site: Site, permit: Permit): string {
  // Where there is no story, what stands for it in lists is all there is to read.
  const html = storyHtml(article.body, credits) || `<p>${escapeMarkup(article.summary ?? '')}</p>`
  const allowed = permit.pictures ? withoutRefused(html, refusalOf(article, site)) : html
  return sanitized(allowed, baseOf(article, site), permit)
}

/** The words of a correction belong to the text: where no text may be shown, it is only said that there is one. */
function correctionOf({ text }: Correction, language: string, permit: Permit): string {
  const { label, plain } = wordsOf(language).correction
  if (!text || permit.text === 'headline') return plain
  return `${label} ${permit.text === 'summary' ? cutAtWord(text, permit.length) : text}`
}

function paragraph(text: string): string {
  return text && `<p>${escapeMarkup(text)}</p>`
}

function xmlSafeEverywhere<T>(value: T): T {
  if (typeof value === 'string') return xmlSafe(value) as T
  if (Array.isArray(value)) return value.map(xmlSafeEverywhere) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, xmlSafeEverywhere(part)])) as T
}

function creditsOf({ agencies, staff, sources, via, dateline }: Credits, site: Site): EntryCredits {
  const others = sources.filter((name) => !isOwn(name, site))
  return {
    agencies: agencies.map(({ id, name, fullName, homepage }) => ({
      id,
      name,
      fullName,
      ...(homepage && { homepage }),
    })),
    staff,
    ...(others.length > 0 && { sources: others }),
    ...(via && { via }),
    ...(dateline?.place && { dateline: dateline.place }),
  }
}

/** What stands for a headline: of the text only where text may be shown. */
function titleOf(
  story: readonly string[],
  { slugline }: Article,
  permit: Permit,
  language: string,
): string | undefined {
  return (permit.text === 'headline' ? undefined : headlineOf(story, language)) ?? slugline
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
  { length }: Permit,
): string {
  if (summary) return cutAtWord(summary, length)
  // Where the headline is the first sentence, the summary is what follows: nobody reads a line twice.
  const [first = '', second = ''] = story
  if (headline) return openingOf(first, language, length)
  const said = sentencesOf(first, language).next().value ?? ''
  const rest = first.slice(said.length).trim() || second
  return openingOf(rest, language, length)
}

/** Persons first, then the agencies, then where it came from: "Jane Doe, AFP, dpa, via Example Radio". */
function authorOf({ staff, agencies, sources = [], via }: EntryCredits): string {
  const names = [...staff, ...agencies.map((agency) => agency.name), ...sources]
  return [...names, ...(via ? [`via ${via}`] : [])].join(', ')
}

/** Who reported a story, in its language so far as we speak it; `within` is the language that the line stands in. */
export function creditLine(
  { agencies, staff, sources = [], via }: EntryCredits,
  language: string,
  within = language,
): string {
  const { credit } = wordsOf(language)
  const houses = [...agencies.map((agency) => agency.name), ...sources]
  const parts = [
    houses.length > 0 && credit.agencies + houses.join(', '),
    via && credit.via + via,
    staff.length > 0 && credit.staff + staff.join(', '),
  ].filter((part) => typeof part === 'string')
  if (parts.length === 0) return ''
  return `<p${attributesOf(languageOfWords(language), within)}>${escapeMarkup(parts.join(' · '))}</p>`
}

/** RSS has no word for an entry's direction, so the content of right-to-left languages carries its own. */
function directed(html: string, language: string): string {
  if (html === '') return ''
  return directionOf(language) === 'rtl' ? `<div dir="rtl" lang="${language}">\n${html}\n</div>` : html
}
