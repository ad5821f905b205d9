import { hash } from 'node:crypto'
import { withoutAbsent } from '../article/absent.ts'
import type { Article, PubStatus } from '../article/article.ts'
import { nameBasedUri, OF_URLS, readUri } from '../article/identifiers.ts'
import type { Credits } from '../credit/credits.ts'
import type { DeskReading, Order } from '../notice/read.ts'
import type { Terms } from '../rights/permit.ts'
import { readTerms } from '../rights/terms.ts'
import { storyParagraphs } from './content.ts'
import { lettersOf } from './letters.ts'
import { isOwn } from './own.ts'
import { pictureAddress } from './picture-address.ts'
import { baseOf } from './pictures.ts'
import { LOOKED_AT } from './sentences.ts'
import type { Facet, Site } from './site.ts'

/** What selection must know of an article, and nothing of its text: one row of the catalog. */
export interface Row {
  readonly key: string
  readonly part: number
  readonly id: string
  /** ISO 8601 in UTC with milliseconds, as all times here. */
  readonly published: string
  /** Of what withdraws a story: when it was stored, where it does not say when it was made. */
  readonly updated: string
  /** When it was stored, where it says to be newer than that: a clock was wrong. */
  readonly stored?: string
  readonly pubstatus: PubStatus
  /** Not shown before this time; 'unreadable' is never over. */
  readonly embargoed?: string
  /** When it was set free, where that was later than it was written: its embargo's end, or its lifting. */
  readonly released?: string
  /** Not shown from this time on. */
  readonly expires?: string
  readonly urgency?: number
  readonly version?: number
  /** Other names of its story: rows that share one, or one's id, are takes of one story. */
  readonly kin?: readonly string[]
  /** Hashes of what it is called, for orders that name it so. */
  readonly names?: RowNames
  /** Where it is no story but an order to take stories off (its pubstatus), or up again: which, besides its own. */
  readonly order?: RowOrder
  /** What its usage terms forbid. */
  readonly terms?: Terms
  /** Agencies that it is from, besides those it credits: who holds the copyright, where it was taken from. */
  readonly sources?: readonly string[]
  /** Whether it names a source that is no agency that is known. */
  readonly isForeign?: true
  /** Its record has no headline: what stands for one is a part of the text. */
  readonly isUntitled?: true
  readonly evening?: 'pin' | 'bar'
  readonly facets: Facets
  /** A hash of everything a reader can see of the article: moves if and only if that does. */
  readonly digest: string
  /** The same of what lists show of it: headline, correction, opening, credits, link. */
  readonly lead: string
  /** The same of what is shown without any text: headline, credits, link, categories. */
  readonly head: string
  /** The letters of its text, hashed: the same text goes by it in another record, however it is marked up and filed. */
  readonly text?: string
  /** Its record can no longer be read, and no entry was kept of it: what it says of the story stands. */
  readonly isLost?: true
}

export interface RowNames {
  readonly headline?: string
  readonly slugline?: string
  readonly url?: string
}

/** Ids as they are, the others hashed as in rows' names. */
export interface RowOrder {
  /** It means the story of its own record. */
  readonly isOfItself?: true
  readonly ids: readonly string[]
  readonly urls: readonly string[]
  readonly headlines: readonly string[]
  readonly sluglines: readonly string[]
}

/** The values feeds are chosen and named by. Agencies are ids of the registry. */
export type Facets = { readonly [facet in Facet]: readonly string[] }

/**
 * The row of an article. `before` is the row this article had until now: an article that states no dates of its own
 * keeps the date it first came with, and is updated only when something a reader sees has changed.
 */
export function toRow(
  { article, order }: Pick<DeskReading, 'article' | 'order'>,
  credits: Credits,
  site: Site,
  before?: Row,
): Row {
  const seen = headSeen(article, credits)
  const digest = digestOf(article, seen, site)
  const released = order ? undefined : releaseOf(article, before)
  const pubstatus = order ? STATUS_OF[order.kind] : article.pubstatus
  const isWithdrawing = order !== undefined || pubstatus !== 'usable'
  const created = article.firstcreated ?? article.versioncreated ?? before?.published ?? article.stored
  const said = article.versioncreated ?? article.firstcreated ?? undatedUpdate(article, digest, before)
  // A version dated before the story (a date alone, say) is as old as the story.
  const updated = toSecond(
    isWithdrawing ? withdrawalDate(article, pubstatus, before) : said < created ? created : said,
  )
  const id = idOf(article, site)
  return withoutAbsent<Row>({
    key: article.key,
    part: article.part,
    id,
    published: toSecond(released && released > created ? released : created),
    updated,
    stored: updated > article.stored ? article.stored : undefined,
    pubstatus,
    embargoed: article.embargoed,
    released,
    expires: article.expires,
    urgency: article.urgency,
    version: article.version,
    kin: kinOf(article, id),
    names: order ? undefined : namesOf(article),
    order: order && orderOf(order),
    terms: termsOf(article),
    sources: sourcesOf(article, credits, site),
    isForeign: isForeign(credits, site) || undefined,
    isUntitled: (article.headline === undefined && article.slugline === undefined) || undefined,
    evening: article.evening,
    facets: facetsOf(article, credits, site),
    digest,
    lead: leadOf(article, credits),
    head: headOf(article, seen),
    text: textOf(article, id),
  })
}

function facetsOf(article: Article, { agencies }: Credits, site: Site): Facets {
  return {
    section: article.sections,
    agency: agencies.map((agency) => agency.id),
    keyword: article.keywords,
    genre: article.genres,
    language: [article.language ?? site.language],
  }
}

function kinOf({ evolvedfrom, altids }: Article, id: string): readonly string[] | undefined {
  const kin = new Set([...evolvedfrom, ...altids])
  kin.delete(id)
  return kin.size > 0 ? [...kin] : undefined
}

function termsOf({ usageterms }: Article): Terms | undefined {
  const terms = usageterms && readTerms(usageterms)
  return terms && Object.keys(terms).length > 0 ? terms : undefined
}

const STATUS_OF = { kill: 'canceled', hold: 'withheld', release: 'usable' } as const

/**
 * When a story that was held back is set free: at the end of its embargo; if that was lifted early, or a hold was, when
 * the record that says so was stored.
 */
function releaseOf({ embargoed, pubstatus, stored }: Article, before?: Row): string | undefined {
  if (embargoed && embargoed !== 'unreadable') return embargoed
  const wasHeld = before && (before.pubstatus !== 'usable' || (before.embargoed ?? '') > stored)
  return wasHeld && pubstatus === 'usable' && !embargoed ? stored : before?.released
}

/**
 * When a story was withdrawn. Whoever withdraws one often leaves the dates as the story had them: then it is when the
 * record that says so was first stored.
 */
function withdrawalDate(
  { versioncreated, firstcreated, stored }: Article,
  pubstatus: PubStatus,
  before?: Row,
): string {
  const isDated = versioncreated && versioncreated !== firstcreated && !versioncreated.endsWith(MIDNIGHT)
  if (isDated) return versioncreated
  return before?.pubstatus === pubstatus && pubstatus !== 'usable' ? before.updated : stored
}

/** A date without a time is read so. */
const MIDNIGHT = 'T00:00:00.000Z'

/** Whether somebody is named whom the story is from, and it is neither an agency that is known nor the site itself. */
function isForeign({ strangers, via, agencies }: Credits, site: Site): boolean {
  // What the text says of where it was taken from counts where nobody else is credited.
  const named = [...strangers, ...(via && agencies.length === 0 ? [via] : [])]
  return named.some((name) => !isOwn(name, site) && !site.agencies.find(name))
}

/** The agencies that hold the copyright, or that it was taken from, where it does not credit them besides. */
function sourcesOf(
  { copyrightholder, copyrightnotice }: Article,
  credits: Credits,
  site: Site,
): readonly string[] | undefined {
  const named = [copyrightholder, copyrightnotice?.replace(COPYRIGHT, ' ').trim(), credits.via]
  const found = named.flatMap(
    (name) => (name && (site.agencies.find(name) ?? site.agencies.inText(name))?.id) || [],
  )
  const sources = [...new Set(found)].filter((id) => credits.agencies.every((agency) => agency.id !== id))
  return sources.length > 0 ? sources : undefined
}

const COPYRIGHT = /©|\(c\)|copyright|\b\d{4}\b|all rights reserved|[.,]/gi

function orderOf({ names, isOfItself }: Order): RowOrder {
  const named = (kind: Order['names'][number]['kind']) =>
    names.filter((name) => name.kind === kind).map((name) => name.text)
  return {
    ...(isOfItself && { isOfItself }),
    ids: named('id').map((id) => readUri(id) ?? id),
    urls: named('id').map((id) => nameHash(readUri(id) ?? id)),
    headlines: named('headline').map(nameHash),
    sluglines: named('slugline').map(nameHash),
  }
}

/** A text without a headline goes by its first line. */
function namesOf({ headline, slugline, url, body }: Article): RowNames {
  const title = headline ?? body[0]?.text.split('\n', 1)[0]
  return {
    ...(title && { headline: nameHash(title) }),
    ...(slugline && { slugline: nameHash(slugline) }),
    ...(url && { url: nameHash(url) }),
  }
}

/** Of the letters and digits alone: an order need not name a story to the comma. */
function nameHash(name: string): string {
  return hashOf(lettersOf(name)).slice(0, 10)
}

/** A short text may well be said twice, as of two days' weather: it is the same only under the same id. */
function textOf({ headline = '', body }: Article, id: string): string | undefined {
  const letters = lettersOf([headline, ...body.map(({ text }) => text)].join(' '))
  if (letters === '') return undefined
  return hashOf(letters.length < SHORT ? `${letters} ${id}` : letters).slice(0, 10)
}

/** Letters. */
const SHORT = 200

/** RSS (RFC 822) has no fractions of a second, so no format has: readers round them differently. */
export function toSecond(time: string): string {
  return time.replace(/\.\d+Z$/, '.000Z')
}

function undatedUpdate(article: Article, digest: string, before?: Row): string {
  return before?.digest === digest ? before.updated : article.stored
}

/**
 * The one id of an article, in every format and for ever: its own URI, or else a name-based UUID (RFC 9562, 5.5)
 * of the newsroom's site and the record's key.
 */
export function idOf({ uri, key, part }: Article, site: Site): string {
  if (uri) return uri
  const name = new URL(`#${encodeURIComponent(key)}${part ? `,${part}` : ''}`, site.link).href
  return nameBasedUri(name, OF_URLS)
}

function digestOf(article: Article, head: HeadSeen, site: Site): string {
  const { summary, correction, body } = article
  const html = body.map((block) => shapeOf(block.html))
  const seen = [summary, correction, html, head, ...picturesSeen(article, site)]
  return hashOf(JSON.stringify(seen)).slice(0, 16)
}

/** What can be seen of the pictures that come with it; signed addresses are other ones each time, and not shown. */
function picturesSeen(article: Article, site: Site): string[][] {
  return article.pictures.flatMap(({ href, credit = '', caption = '', alt = '' }) => {
    const address = pictureAddress(href, baseOf(article, site))
    return address ? [[address, credit, caption, alt]] : []
  })
}

/** What can be seen of HTML: its elements and text, where links lead, what pictures show. Most elements have no attributes. */
function shapeOf(html: string): string {
  return html.replaceAll(/<([\w/]+)([^\w/<>][^<>]*)>/g, (_, name, attributes) => {
    const seen = attributes.match(
      /\b(?:href|src|alt|title|lang|dir|start|colspan|rowspan)\s*=\s*(?:"[^"]*"|'[^']*'|\S+)/gi,
    )
    return `<${name}${seen ? ` ${seen.join(' ')}` : ''}>`
  })
}

function leadOf(article: Article, credits: Credits): string {
  const { summary, correction, language, url } = article
  const opening = summary ?? storyParagraphs(article.body, credits, 2).map((text) => text.slice(0, LOOKED_AT))
  const seen = [nameOf(article), opening, correction, language, url, creditsSeen(credits)]
  return hashOf(JSON.stringify(seen)).slice(0, 10)
}

function headOf({ correction }: Article, head: HeadSeen): string {
  return hashOf(JSON.stringify([correction !== undefined, head])).slice(0, 10)
}

type HeadSeen = ReturnType<typeof headSeen>

function headSeen(article: Article, credits: Credits) {
  const { language, sections, keywords, genres, url, copyrightnotice, copyrightholder } = article
  const rights = copyrightnotice ?? copyrightholder
  return [nameOf(article), language, sections, keywords, genres, url, rights, creditsSeen(credits)]
}

/** What it is headed by, where the record says; else it is its text, or what is left. */
function nameOf({ headline, body, slugline }: Article): string | undefined {
  return headline ?? (body.length > 0 ? undefined : slugline)
}

function creditsSeen({ via, staff, agencies, sources, dateline }: Credits) {
  const others = sources.length > 0 ? [sources] : []
  return [via, staff, agencies.map((agency) => [agency.id, agency.name]), dateline?.place, ...others]
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url')
}
