import type { Agency } from '../credits.ts'
import { agenciesOf, type Item, isCredit, readItems } from '../items.ts'
import { isPerson } from '../people.ts'
import { abbreviates, type PlaceAndDate, readPlaceAndDate } from '../places.ts'
import type { Registry } from '../registry.ts'
import { endsSentence, squash } from '../sentence.ts'
import { type Context, head, type Rule, type Taken } from './rule.ts'

/** A dateline stands within this many characters of the start of its line. */
const WIDEST = 160
/** Agencies that set no dash after the parenthesis: "Kiel (KNA) …", "Kiel (epd). …". */
/** A line that holds a dateline and nothing else is no longer than this (characters), a paragraph is. */
const LINE = 60
const WITHOUT_DASH = new Set(['kna', 'epd'])
/** What parts a dateline from the story: a dash of any kind, ".-", a colon. */
const DASH = /^[.,]? ?(?:[-–—−_‒―]{1,3}|:)/u

/** Datelines: a place, a date and an agency at the start of a line, in the order and with the marks each agency uses. */
export const datelineRules: readonly Rule[] = [
  {
    name: 'dateline-paren',
    reason:
      'KIEL (AP) — …; KIEL, Feb 27 (Xinhua) -- …: the agency in parentheses after place and date, then a dash',
    read: parenthesis,
  },
  {
    name: 'dateline-line',
    reason:
      'Kiel (AFP) above a paragraph, KIEL, April 1 (RIA Novosti) below the last: a dateline on a line of its own',
    read: ownLine,
  },
  {
    name: 'dateline-pipe',
    reason: 'Kiel, Germany | AFP | …; KIEL epd | …: upright strokes part place, agency and story',
    read: pipes,
  },
  {
    name: 'dateline-agency-stop',
    reason: 'Reuters.- …; Reuters. – …: the bare agency, a full stop and a dash open the line',
    read: agencyAndStop,
  },
  {
    name: 'dateline-head-credit',
    reason: '(JD avec AFP) - …: desk initials and an agency where a dateline would be',
    read: headCredit,
  },
  {
    name: 'dateline-agency-first',
    reason:
      '(ANSA) - KIEL, 22 MAR - …; (Reuters) - …: the agency in parentheses opens the line, a dash follows',
    read: agencyFirst,
  },
  {
    name: 'dateline-slashes',
    reason: 'KIEL, August 25. /TASS/. …: the agency between slashes after place and date',
    read: slashes,
  },
  {
    name: 'dateline-dash-agency',
    reason:
      'КИЛЬ, 31 июл — РИА Новости. …; KIEL, Nov 26 AFP - …: place and a date lead up to the bare agency',
    read: bareAgency,
  },
  {
    name: 'dateline-place',
    reason:
      'KIEL, DEC 5 - …: place in capitals and date before a dash; the agency stands at the end of the story',
    read: placeAndDate,
  },
]

function parenthesis(line: string, context: Context): Taken | undefined {
  const { registry } = context
  const open = line.slice(0, WIDEST).indexOf('(')
  const close = line.slice(0, WIDEST).indexOf(')')
  if (open < 0 || close < open) return undefined
  const items = readItems(line.slice(open + 1, close), registry)
  const before = isDatelineCredit(items) ? readPlaceAndDate(line.slice(0, open), registry) : undefined
  if (!before) return undefined
  if (before.place && !before.dated && abbreviates(items[0]?.text ?? '', before.place)) return undefined
  if (isParty(before, items)) return undefined
  const after = line.slice(close + 1)
  const byline = reporterAfter(after)
  const text =
    byline?.rest ?? afterDash(after) ?? (needsNoDash(before, items, context) ? afterDate(after) : undefined)
  return text === undefined ? undefined : dateline(line, text, before, items, byline?.staff)
}

/** "Jane Doe (CP) - 52 votes": two names in small letters before letters with other meanings are a person's. */
function isParty(before: PlaceAndDate, items: readonly Item[]): boolean {
  return (
    !before.dated &&
    items[0]?.weak === true &&
    isPerson(before.place ?? '') &&
    !isCapitals(before.place ?? '')
  )
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

/** Agencies, with the regional desk of one (dpa/lni) or the outlet that shares the story (ABC/AFP). */
function isDatelineCredit(items: readonly Item[]): boolean {
  return isCredit(items, 'code', 'outlet', 'desk') && items.length <= 4
}

function afterDash(after: string): string | undefined {
  const dash = DASH.exec(after)
  return dash ? after.slice(dash[0].length).trimStart() : undefined
}

/** Without a date only at the head of a text, after a short place, and not for letters with other meanings. */
function needsNoDash(before: PlaceAndDate, items: readonly Item[], { nth }: Context): boolean {
  const known = nth < 3 && (before.place ?? '').split(' ').length < 3 && !items[0]?.weak
  return before.dated || known || WITHOUT_DASH.has(items[0]?.agency?.id ?? '')
}

/** With a date before it an agency needs no dash: "Kiel, Jan 22 (PTI) The …". */
function afterDate(after: string): string | undefined {
  const text = after.replace(/^\.(?= )/, '').trimStart()
  return /^[\p{Lu}\p{Lo}\d"“'‘«]/u.test(text) ? text : undefined
}

/** "(RIA Novosti), Jane Doe - The …": the reporter between agency and dash. */
function reporterAfter(after: string): { staff: string[]; rest: string } | undefined {
  const dash = after.slice(0, 80).search(/ [-–—] /)
  if (!after.startsWith(', ') || dash < 0) return undefined
  const name = after.slice(2, dash)
  return isPerson(name) ? { staff: [name], rest: after.slice(dash + 3) } : undefined
}

function agencyFirst(line: string, { registry }: Context): Taken | undefined {
  const close = line.slice(0, 60).indexOf(')')
  if (!line.startsWith('(') || close < 0) return undefined
  const items = readItems(line.slice(1, close), registry)
  if (!isDatelineCredit(items)) return undefined
  const after = line.slice(close + 1)
  const text = afterDash(after)
  const placed = placeThenDash(text ?? after, text !== undefined, registry)
  if (placed) return dateline(line, placed.rest, placed, items)
  return text === undefined || text === '' ? undefined : dateline(line, text, { dated: false }, items)
}

/** Place and date up to the next dash; after a first dash only with a date, as a story can go on with a dash. */
function placeThenDash(
  text: string,
  needsDate: boolean,
  registry: Registry,
): (PlaceAndDate & { rest: string }) | undefined {
  const dash = / (?:[-–—]|--) /.exec(text.slice(0, 90))
  const before = dash ? text.slice(0, dash.index) : ''
  const province = PROVINCE.exec(before)?.[0] ?? ''
  const found = dash ? readPlaceAndDate(before.replace(province, ''), registry) : undefined
  if (!dash || !found?.place || (needsDate && !found.dated)) return undefined
  return { ...found, place: found.place + province, rest: text.slice(dash.index + dash[0].length) }
}

function ownLine(
  line: string,
  { registry, nth, above = '', below = '', closes }: Context,
): Taken | undefined {
  const inside =
    line.length > LINE ? null : /^(\p{Lu}.{1,60}?),? ?\(([^()]{2,30})\)(?: ?[-–—]{1,2})?$/u.exec(line.trim())
  const items = readItems(inside?.[2] ?? '', registry)
  const found = isDatelineCredit(items) ? readPlaceAndDate(inside?.[1] ?? '', registry) : undefined
  if (!found || isParty(found, items) || abbreviates(items[0]?.text ?? '', found.place ?? ''))
    return undefined
  const isHead = nth < 3 && below.length > LINE
  const isEnd = closes && found.dated && endsSentence(above)
  return isHead || isEnd ? dateline(line, '', found, items) : undefined
}

function pipes(line: string, { registry }: Context): Taken | undefined {
  const start = line.slice(0, WIDEST)
  if (!start.includes('|')) return undefined
  const [first = '', second = '', third] = start.split(/ ?\| /)
  const agency = third === undefined ? undefined : registry.find(second)
  const found = agency && readPlaceAndDate(first, registry)
  if (found) return placed(line, line.slice(line.indexOf(second) + second.length), found, agency)
  const words = first.split(' ')
  const last = registry.find(words.at(-1) ?? '')
  const before = last && second !== '' ? readPlaceAndDate(words.slice(0, -1).join(' '), registry) : undefined
  return last && before?.place && isCapitals(before.place)
    ? placed(line, line.slice(first.length), before, last)
    : undefined
}

function placed(line: string, after: string, found: PlaceAndDate, agency: Agency): Taken {
  return dateline(line, after.replace(/^ ?\| /, ''), found, [{ kind: 'agency', text: agency.name, agency }])
}

function placeAndDate(line: string, { registry, nth }: Context): Taken | undefined {
  const dash = nth < 3 ? / [-–—] (?=[\p{Lu}“"«])/u.exec(line.slice(0, LINE)) : null
  const found = dash ? readPlaceAndDate(line.slice(0, dash.index), registry) : undefined
  return dash && found?.dated && found.place && isCapitals(found.place)
    ? dateline(line, line.slice(dash.index + dash[0].length), found, [])
    : undefined
}

function agencyAndStop(line: string, { registry }: Context): Taken | undefined {
  const start = /^([\p{L}][\p{L} ]{1,20})(?:\. ?[-–—]|\.-) ?(?=[\p{Lu}“"«])/u.exec(line.slice(0, 60))
  const agency = registry.find(start?.[1] ?? '')
  if (!start || !agency || registry.isHomonym(start[1] ?? '')) return undefined
  return placed(line, line.slice(start[0].length), { dated: false }, agency)
}

/** "GALLIPOLI (LECCE)": the province behind a small town. */
const PROVINCE = / \(\p{Lu}[\p{Lu} '’]{1,20}\)/u

function headCredit(line: string, { registry }: Context): Taken | undefined {
  const inside = /^\((\p{Lu}{1,4}) (?:avec|mit|con|com|with) ([^)]{2,60})\) ?[-–—] /u.exec(line)
  const items = readItems(inside?.[2] ?? '', registry)
  if (!inside || !isCredit(items)) return undefined
  return head(line, line.slice(inside[0].length), { staff: [inside[1] ?? ''], agencies: agenciesOf(items) })
}

function slashes(line: string, { registry }: Context): Taken | undefined {
  const [before = '', inside = '', after] = line.slice(0, WIDEST).split('/')
  const agency = /^[.,:]? |^[.,:]?$|^:/.test(after ?? 'x') ? registry.find(inside.trim()) : undefined
  const found = agency && readPlaceAndDate(before.trimEnd().replace(/\.$/, ''), registry)
  if (!found) return undefined
  const text = line.slice(before.length + inside.length + 2).replace(/^[.: ]{1,3}(?:[-–—] )?/, '')
  return dateline(line, text, found, [{ kind: 'agency', text: agency.name, agency }])
}

function bareAgency(line: string, { registry }: Context): Taken | undefined {
  const start = line.slice(0, WIDEST)
  const dash = / (?:[-–—]{1,2}) /.exec(start)
  if (!dash) return undefined
  const before = start.slice(0, dash.index)
  const after = line.slice(dash.index + dash[0].length)
  return agencyAfterDash(line, before, after, registry) ?? agencyBeforeDash(line, before, after, registry)
}

function agencyAfterDash(line: string, before: string, after: string, registry: Registry): Taken | undefined {
  const stop = after.slice(0, 40).search(/[.:] /)
  const agency = stop > 0 ? registry.find(after.slice(0, stop)) : undefined
  const found = agency && readPlaceAndDate(before, registry)
  if (!agency || !found?.dated) return undefined
  return dateline(line, after.slice(stop + 1), found, [{ kind: 'agency', text: agency.name, agency }])
}

function agencyBeforeDash(
  line: string,
  before: string,
  after: string,
  registry: Registry,
): Taken | undefined {
  const words = squash(before).split(' ')
  for (const size of [1, 2]) {
    const agency = registry.find(words.slice(-size).join(' '))
    const found = agency && readPlaceAndDate(words.slice(0, -size).join(' '), registry)
    if (agency && found?.dated)
      return dateline(line, after, found, [{ kind: 'agency', text: agency.name, agency }])
  }
  return undefined
}

function dateline(
  line: string,
  rest: string,
  before: PlaceAndDate,
  items: readonly Item[],
  staff: readonly string[] = [],
): Taken {
  const agencies = agenciesOf(items)
  const text = line.slice(0, line.length - rest.length).trim()
  const { reporters, where } = withReporters(before.place)
  return head(line, rest, {
    staff: [...staff, ...reporters],
    agencies,
    dateline: { text, ...(where !== undefined && { place: where }), ...first(agencies) },
  })
}

/** "Jane DOE-John ROE/İZMİR": Turkish agencies put the reporters before the place, family names in capitals. */
function withReporters(place: string | undefined): { reporters: readonly string[]; where?: string } {
  const cut = place?.lastIndexOf('/') ?? -1
  if (place === undefined || cut < 0)
    return place === undefined ? { reporters: [] } : { reporters: [], where: place }
  const names = place
    .slice(0, cut)
    .trim()
    .split(/[-–,] ?/)
  const isReporter = (name: string) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? \p{Lu}{2,}$/u.test(name)
  return names.every(isReporter)
    ? { reporters: names.map(familyNameInNormalCase), where: place.slice(cut + 1).trim() }
    : { reporters: [], where: place }
}

function familyNameInNormalCase(name: string): string {
  return name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLocaleLowerCase('tr'))
}

function first(agencies: readonly Agency[]): { agency?: Agency } {
  return agencies[0] ? { agency: agencies[0] } : {}
}
