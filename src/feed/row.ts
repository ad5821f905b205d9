import { createHash } from 'node:crypto'
import type { Article, PubStatus } from '../article/article.ts'
import type { Credits } from '../credit/credits.ts'
import type { Facet, Site } from './site.ts'

/** What selection must know of an article, and nothing of its text: one row of the catalog. */
export interface Row {
  readonly key: string
  readonly part: number
  readonly id: string
  /** ISO 8601 in UTC with milliseconds, as all times here. */
  readonly published: string
  readonly updated: string
  readonly pubstatus: PubStatus
  /** Not shown before this time; 'unreadable' is never over. */
  readonly embargoed?: string
  /** Not shown from this time on. */
  readonly expires?: string
  readonly urgency?: number
  readonly facets: Facets
  /** A hash of everything a reader can see of the article: moves if and only if that does. */
  readonly digest: string
}

/** The values feeds are chosen and named by. Agencies are ids of the registry. */
export type Facets = { readonly [facet in Facet]: readonly string[] }

/**
 * The row of an article. `before` is the row this article had until now: an article that states no dates of its own
 * keeps the date it first came with, and is updated only when something a reader sees has changed.
 */
export function toRow(article: Article, credits: Credits, site: Site, before?: Row): Row {
  const digest = digestOf(article, credits)
  const published = toSecond(
    article.firstcreated ?? article.versioncreated ?? before?.published ?? article.stored,
  )
  const updated = toSecond(
    article.versioncreated ?? article.firstcreated ?? undatedUpdate(article, digest, before),
  )
  return {
    key: article.key,
    part: article.part,
    id: idOf(article, site),
    published,
    // A version dated before the story (a date alone, say) is as old as the story.
    updated: updated < published ? published : updated,
    pubstatus: article.pubstatus,
    ...(article.embargoed && { embargoed: article.embargoed }),
    ...(article.expires && { expires: article.expires }),
    ...(article.urgency && { urgency: article.urgency }),
    facets: {
      section: article.sections,
      agency: credits.agencies.map((agency) => agency.id),
      keyword: article.keywords,
      genre: article.genres,
      language: [article.language ?? site.language],
    },
    digest,
  }
}

/** RSS (RFC 822) has no fractions of a second, so no format has: readers round them differently. */
function toSecond(time: string): string {
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
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

/** The name space for names that are URLs: RFC 9562, 6.6. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

function digestOf(article: Article, credits: Credits): string {
  const { key, part, stored, ednote, embargoed, expires, pubstatus, urgency, usageterms, body, ...seen } =
    article
  const read = [credits.via, credits.staff, credits.agencies.map((agency) => agency.name)]
  const text = JSON.stringify([seen, body.map((block) => block.html), read])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
