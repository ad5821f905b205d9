import * as v from 'valibot'
import type { Article, PubStatus } from './article.ts'
import { cleanLine } from './clean.ts'
import { readDate } from './dates.ts'
import { BODY_MEMBERS, type FlatMembers, FlatRecord } from './formats/flat-schema.ts'
import { readLanguage, readUri, readUrl } from './identifiers.ts'

/** What a record says about its article apart from where it is stored and the body. */
export type Fields = Omit<Article, 'key' | 'part' | 'stored' | 'body'>

/** Something wrong with one member of a record. */
export interface Remark {
  readonly member: string
  readonly reason: string
}

/** The fields stand only where there are no problems. */
export interface FieldReading {
  readonly fields: Fields
  readonly problems: readonly Remark[]
  readonly warnings: readonly Remark[]
}

const NAMES = Object.keys(FlatRecord.entries)

/**
 * Reads the fields of a flat record, in whatever format it was written.
 *
 * @param record an object with the members of the flat record; unknown members are ignored
 */
export function readFields(record: object): FieldReading {
  const parsed = v.safeParse(FlatRecord, cleanMembers(record))
  if (!parsed.success) {
    return { fields: NO_FIELDS, problems: parsed.issues.map(remarkOn), warnings: [] }
  }
  const reader = new Reader(parsed.output)
  return { fields: reader.fields(), problems: reader.problems, warnings: reader.warnings }
}

const NO_FIELDS: Fields = { sections: [], keywords: [], genres: [], pubstatus: 'usable' }

/** The known members, cleaned; what is empty then, or null, is absent. Bodies are cleaned as bodies, later. */
function cleanMembers(record: object): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {}
  for (const name of NAMES) {
    if (!Object.hasOwn(record, name)) continue
    const value: unknown = (record as Record<string, unknown>)[name]
    cleaned[name] = (BODY_MEMBERS as readonly string[]).includes(name) ? value : cleanValue(value)
    if (cleaned[name] === '' || cleaned[name] === null) delete cleaned[name]
  }
  // An order to kill must not fail for a capital letter.
  if (typeof cleaned.pubstatus === 'string') cleaned.pubstatus = cleaned.pubstatus.toLowerCase()
  return cleaned
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanLine(value)
  return Array.isArray(value) ? value.map(cleanValue).filter((item) => item !== '') : value
}

function remarkOn(issue: v.BaseIssue<unknown>): Remark {
  const member = String(issue.path?.[0]?.key ?? 'record')
  return { member, reason: `${member} must be ${issue.message}, not ${nameOf(issue.input, issue.message)}` }
}

function nameOf(value: unknown, expected: string): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return expected.startsWith('text') ? 'a number' : String(value)
  if (typeof value === 'boolean') return 'true or false'
  if (!Array.isArray(value)) return 'an object'
  return value.every((item) => typeof item === 'string') ? 'a list' : 'a list with other things in it'
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text)
}

/** Turns members of the right type into fields, and notes which of them cannot be read. */
class Reader {
  readonly problems: Remark[] = []
  readonly warnings: Remark[] = []
  readonly #members: FlatMembers

  constructor(members: FlatMembers) {
    this.#members = members
  }

  fields(): Fields {
    const said = this.#members
    return withoutAbsent<Fields>({
      uri: this.#read('uri', readUri, this.problems, 'is not an absolute URI'),
      url: this.#url(),
      headline: said.headline,
      summary: said.summary ?? said.description_text,
      slugline: said.slugline,
      byline: said.byline,
      creditline: said.creditline,
      infosource: said.infosource,
      dateline: said.dateline,
      via: said.via,
      language: this.#read('language', readLanguage, this.warnings, 'is left out: not a BCP 47 language'),
      sections: listOf(said.section),
      keywords: listOf(typeof said.keywords === 'string' ? said.keywords.split(',') : said.keywords),
      genres: listOf(said.genre),
      urgency: said.urgency === undefined ? undefined : Number(said.urgency),
      pubstatus: statusOf(said.pubstatus),
      embargoed: this.#embargo(),
      expires: this.#read('expires', readDate, this.problems, 'is not a date'),
      firstcreated: this.#read('firstcreated', readDate, this.problems, 'is not a date'),
      versioncreated: this.#read('versioncreated', readDate, this.problems, 'is not a date'),
      usageterms: said.usageterms,
      copyrightnotice: said.copyrightnotice,
      copyrightholder: said.copyrightholder,
      ednote: said.ednote,
    })
  }

  #embargo(): string | undefined {
    const complaint = 'is not a date, so the story stays embargoed'
    const until = this.#read('embargoed', readDate, this.warnings, complaint)
    return this.#members.embargoed === undefined ? undefined : (until ?? 'unreadable')
  }

  #url(): string | undefined {
    const relative = !/^[a-z][a-z\d+.-]*:/i.test(this.#members.url ?? '')
    if (relative) return this.#read('url', () => undefined, this.warnings, 'is left out: not an absolute URL')
    return this.#read('url', readUrl, this.problems, 'is not a http or https URL')
  }

  #read(
    member: keyof FlatMembers,
    read: (text: string) => string | undefined,
    remarks: Remark[],
    complaint: string,
  ): string | undefined {
    const said = this.#members[member]
    if (typeof said !== 'string') return undefined
    const value = read(said)
    if (value === undefined) remarks.push({ member, reason: `${member} ${complaint}: ${quoted(said)}` })
    return value
  }
}

function listOf(said: string | readonly string[] = []): readonly string[] {
  const items = typeof said === 'string' ? [said] : said
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))]
}

function statusOf(said: FlatMembers['pubstatus'] = 'usable'): PubStatus {
  return said === 'cancelled' ? 'canceled' : said
}

/** Leaves out what is undefined, as exactOptionalPropertyTypes wants it. */
function withoutAbsent<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}
