import * as v from 'valibot'
import { withoutAbsent } from './absent.ts'
import type { Article, Correction, PubStatus } from './article.ts'
import { cleanLine } from './clean.ts'
import { readDate } from './dates.ts'
import { BODY_MEMBERS, type FlatMembers, FlatRecord } from './formats/flat-schema.ts'
import { isName, itemUri, readLanguage, readUri, readUrl } from './identifiers.ts'
import { readImage } from './image-member.ts'
import { quoted } from './quoted.ts'

/** What a record says about its article apart from where it is stored and the body. */
export type Fields = Omit<Article, 'key' | 'part' | 'stored' | 'guid' | 'body'>

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

const NAMES: ReadonlySet<string> = new Set(Object.keys(FlatRecord.entries))

/**
 * Reads the fields of a flat record, in whatever format it was written.
 *
 * @param record an object with the members of the flat record; unknown members are ignored
 */
export function readFields(record: object): FieldReading {
  const members = cleanMembers(record)
  const read = readCleaned(record, members)
  return read.problems.length > 0 && isHeld(members.pubstatus)
    ? { fields: heldFields(members), problems: [], warnings: [...read.problems, ...read.warnings] }
    : read
}

/** The same of a record that a machine made and nobody can mend: what cannot be read is left out with a warning. */
export function readFieldsLeniently(record: object): Omit<FieldReading, 'problems'> {
  const members = cleanMembers(record)
  const { fields, problems, warnings } = readCleaned({}, members)
  if (problems.length === 0) return { fields, warnings }
  for (const { member } of problems) delete members[member]
  const said = problems.map(({ member, reason }) => ({ member, reason: `${reason} (left out)` }))
  return { fields: readCleaned({}, members).fields, warnings: [...said, ...warnings] }
}

function readCleaned(record: object, members: Record<string, unknown>): FieldReading {
  const doubts = [...nearMisses(record), ...heldIfUnclear(members)]
  const { image, ...others } = members
  const { pictures, reasons } = readImage(image)
  const parsed = v.safeParse(FlatRecord, others)
  const read = parsed.success
    ? readMembers(parsed.output)
    : { ...NOTHING, problems: parsed.issues.map(remarkOn) }
  return {
    fields: { ...read.fields, pictures },
    problems: [...doubts.filter(({ member }) => EMBARGO.test(member)), ...read.problems],
    warnings: [
      ...doubts.filter(({ member }) => !EMBARGO.test(member)),
      ...read.warnings,
      ...reasons.map((reason) => ({ member: 'image', reason })),
    ],
  }
}

function readMembers(members: FlatMembers): FieldReading {
  const reader = new Reader(members)
  return { fields: reader.fields(), problems: reader.problems, warnings: reader.warnings }
}

const NO_FIELDS: Fields = {
  sections: [],
  keywords: [],
  genres: [],
  evolvedfrom: [],
  altids: [],
  pubstatus: 'usable',
  pictures: [],
}
const NOTHING: FieldReading = { fields: NO_FIELDS, problems: [], warnings: [] }
const STATUSES = ['usable', 'withheld', 'canceled', 'cancelled']
const EMBARGO = /embarg/i
/** Readers count seconds from its beginning, and take nought for no date; before it RSS Guard (4.0) shows nothing of a feed. */
const FIRST_DAY = '1970-01-01T23:59:59.999Z'

/** The members of a record that are known, under their own names, whatever case they are written in. */
export function knownMembers(record: object): Record<string, unknown> {
  const known: Record<string, unknown> = {}
  const said = record as Record<string, unknown>
  for (const name of Object.keys(record)) {
    const member = name.toLowerCase()
    if (NAMES.has(member) && (name === member || known[member] === undefined)) known[member] = said[name]
  }
  return known
}

/**
 * Members that are unknown and yet seem to say when a story may be shown. An embargo under another name must not be
 * missed, so it is a problem; the others are doubtful.
 */
function nearMisses(record: object): Remark[] {
  return Object.keys(record)
    .filter((name) => !NAMES.has(name.toLowerCase()) && /embarg|pub.?status|expir/i.test(name))
    .map((member) => ({
      member,
      reason: `${member} is no member of a record (embargoed, pubstatus and expires are)`,
    }))
}

/** A status that is none may be meant to stop the story, so it does. */
function heldIfUnclear(members: Record<string, unknown>): Remark[] {
  const { pubstatus } = members
  if (pubstatus === undefined || STATUSES.includes(pubstatus as string)) return []
  members.pubstatus = 'withheld'
  const said = quoted(typeof pubstatus === 'string' ? pubstatus : (JSON.stringify(pubstatus) ?? ''))
  return [
    {
      member: 'pubstatus',
      reason: `pubstatus is not usable, withheld or canceled, so the story is withheld: ${said}`,
    },
  ]
}

function isHeld(status: unknown): boolean {
  return status !== undefined && status !== 'usable' && STATUSES.includes(status as string)
}

/**
 * What an order to hold or kill must have, whatever else is wrong with it: which story, and that it is to go. The story may
 * be an agency's, whose name is no URI.
 */
function heldFields({ uri, pubstatus }: Record<string, unknown>): Fields {
  const id = typeof uri === 'string' && isName(uri) ? itemUri(uri, '') : undefined
  return { ...NO_FIELDS, pubstatus: statusOf(pubstatus as FlatMembers['pubstatus']), ...(id && { uri: id }) }
}

/** The known members, cleaned; what is empty then, or null, is absent. Bodies are cleaned as bodies, later. */
function cleanMembers(record: object): Record<string, unknown> {
  const cleaned: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(knownMembers(record))) {
    const said = (BODY_MEMBERS as readonly string[]).includes(name) ? value : cleanValue(value)
    if (said !== '' && said !== null) cleaned[name] = said
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
      located: said.located,
      via: said.via,
      language: this.#read('language', readLanguage, this.warnings, 'is left out: not a BCP 47 language'),
      sections: listOf(said.section),
      keywords: listOf(typeof said.keywords === 'string' ? said.keywords.split(',') : said.keywords),
      genres: listOf(said.genre),
      urgency: said.urgency === undefined ? undefined : Number(said.urgency),
      version: said.version === undefined ? undefined : Number(said.version),
      evolvedfrom: listOf(said.evolvedfrom).map(canonical),
      altids: listOf(said.altids).filter(isTelling).map(canonical),
      pubstatus: statusOf(said.pubstatus),
      embargoed: this.#embargo(),
      expires: this.#read('expires', readDate, this.problems, 'is not a date'),
      firstcreated: this.#date('firstcreated'),
      versioncreated: this.#date('versioncreated'),
      usageterms: said.usageterms,
      copyrightnotice: said.copyrightnotice,
      copyrightholder: said.copyrightholder,
      ednote: said.ednote,
      correction: correctionOf(said.correction),
      evening: said.evening,
      pictures: [],
    })
  }

  /** The first days of calendars are what programs write that know no date. */
  #date(member: 'firstcreated' | 'versioncreated'): string | undefined {
    const date = this.#read(member, readDate, this.problems, 'is not a date')
    if (date === undefined || date > FIRST_DAY) return date
    this.warnings.push({ member, reason: `${member} is left out: feed readers know no date before 1970` })
    return undefined
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

/** What systems write where there is no identifier ("N/A", "none", "0") is no name of a story. */
function isTelling(identifier: string): boolean {
  return identifier.length >= 5 && /[\d:]/.test(identifier) && !/^[0.-]+$/.test(identifier)
}

/** As the same identifier reads where it is a story's own. */
function canonical(identifier: string): string {
  return readUri(identifier) ?? identifier
}

function correctionOf(said: FlatMembers['correction']): Correction | undefined {
  if (!said) return undefined
  return said === true || /^(?:true|yes)$/i.test(said) ? {} : { text: said }
}

function statusOf(said: FlatMembers['pubstatus'] = 'usable'): PubStatus {
  return said === 'cancelled' ? 'canceled' : said
}
