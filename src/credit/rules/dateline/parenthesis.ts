import { agenciesOf, type Item, isCredit, readItems } from '../../items.ts'
import { isPerson } from '../../people.ts'
import { abbreviates, type PlaceAndDate, readPlaceAndDate } from '../../places.ts'
import type { Registry } from '../../registry.ts'
import { endsSentence } from '../../sentence.ts'
import { Context } from '../context.ts'
import { head, type Taken } from '../rule.ts'
import { isCapitals, isDatelineCredit, LINE, takenFrom } from './taken.ts'

/** Longer than a headline or a caption (characters). */
const PARAGRAPH = 100
/** Agencies that set no dash after the parenthesis: "Kiel (KNA) …", "Kiel (epd). …". */
const WITHOUT_DASH = new Set(['kna', 'epd'])
/** What parts a dateline from the story: a dash of any kind, ".-", a colon, an equals sign. */
const DASH = /^[.,]? ?(?:[-–—−_‒―]{1,3}|:|=)/u
/** "GALLIPOLI (LECCE)", "Mumbai (Maharashtra) [India]": the province behind a town, before the agency's parenthesis. */
const PROVINCE = / \(\p{Lu}[\p{L} '’]{2,24}\)/u
const BEFORE_AGENCY = /^ ?[^()]{0,40}\(/

/** "(Adds details) KIEL, April 1 (Reuters) - …": what the desk tells other desks before the dateline. */
const DESK_NOTE =
  /^\((?:adds?|updates?|recasts?|corrects?|repeats?|refiles?|removes?|clarifies|fixes)\b[^()]{0,120}\) /i

export function parenthesis(line: string, context: Context): Taken | undefined {
  const note = DESK_NOTE.exec(context.start)?.[0]
  if (!note) return placeAndAgency(line, context)
  const rest = line.slice(note.length)
  const taken = placeAndAgency(rest, new Context(rest, context))
  return taken && { ...taken, text: note + taken.text }
}

function placeAndAgency(line: string, context: Context): Taken | undefined {
  const { registry, start } = context
  const province = provinceIn(start, registry)
  const open = start.indexOf('(', province === '' ? 0 : start.indexOf(province) + province.length)
  const close = start.indexOf(')', open)
  if (open < 0 || close < open) return undefined
  const items = readItems(line.slice(open + 1, close), registry)
  const before = isDatelineCredit(items) ? placeIn(line.slice(0, open), province, registry) : undefined
  const after = line.slice(close + 1)
  if (!before || isNoDateline(before, items, after)) return undefined
  const byline = reporterAfter(after)
  const text =
    byline?.rest ?? afterDash(after) ?? (needsNoDash(before, items, context) ? afterDate(after) : undefined)
  return text === undefined ? undefined : takenFrom(line, text, before, items, byline?.staff)
}

/** The province in parentheses, where the agency's parenthesis follows it. */
function provinceIn(start: string, registry: Registry): string {
  const [all = '', ...rest] = PROVINCE.exec(start) ?? []
  const after = start.slice(start.indexOf(all) + all.length)
  return rest.length === 0 && all !== '' && BEFORE_AGENCY.test(after) && !registry.find(all.slice(2, -1))
    ? all
    : ''
}

/** Parties, speakers, abbreviations and formulas look like it. */
function isNoDateline(before: PlaceAndDate, items: readonly Item[], after: string): boolean {
  const abbreviation = before.place && !before.dated && abbreviates(items[0]?.text ?? '', before.place)
  const isFormula = /^ ?=/.test(after) && (items[0]?.weak === true || /^ ?= ?\d/.test(after))
  return (
    Boolean(abbreviation) ||
    isFormula ||
    isParty(before, items) ||
    isSpeaker(before, after) ||
    isQuiet(before, items)
  )
}

/** Place and date, the province in parentheses behind the place with it. */
function placeIn(text: string, province: string, registry: Registry): PlaceAndDate | undefined {
  const found = readPlaceAndDate(text.replace(province, ''), registry)
  const [first = '', rest = ''] = province === '' ? [] : text.split(province)
  if (province === '' || !found?.place?.startsWith(first)) return found
  return { ...found, place: first + province + found.place.slice(first.length, first.length + rest.length) }
}

/** "Jane Doe (CP) - 52 votes": two names in small letters before letters with other meanings are a person's. */
function isParty(before: PlaceAndDate, items: readonly Item[]): boolean {
  return items[0]?.weak === true && isSomebody(before)
}

/** AP and letters with other meanings stand behind a place in capitals or a date; "Belém (PA)" is a town in Pará. */
function isQuiet(before: PlaceAndDate, items: readonly Item[]): boolean {
  const isLoudOne = items[0]?.weak === true || items[0]?.agency?.id === 'ap'
  const city = before.place?.split('/').at(-1)?.split(/[,(]/)[0] ?? ''
  return isLoudOne && items.length === 1 && !before.dated && !isCapitals(city)
}

/** "Jane Doe (EFE): “No.”", "Jane Doe (AAP) – 46,758 votes": a person's party, or employer. */
function isSpeaker(before: PlaceAndDate, after: string): boolean {
  return /^(?: ?:|[ –—-]+\d)/.test(after) && isSomebody(before)
}

/** A person's name, where a place without a date would stand in small letters. */
function isSomebody({ dated, place = '' }: PlaceAndDate): boolean {
  return !dated && isPerson(place.replace(PROVINCE, '')) && !isCapitals(place)
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

export function agencyFirst(line: string, context: Context): Taken | undefined {
  const { registry } = context
  const close = line.slice(0, 60).indexOf(')')
  if (!line.startsWith('(') || close < 0) return undefined
  const items = readItems(line.slice(1, close), registry)
  if (!isDatelineCredit(items)) return undefined
  const after = line.slice(close + 1)
  const text = afterDash(after)
  const placed = placeThenDash(text ?? after, text !== undefined, registry)
  if (placed && (placed.dated || !items[0]?.weak)) return takenFrom(line, placed.rest, placed, items)
  if (text === '') return undefined
  const opens = context.nth < 3 && line.length > PARAGRAPH && !items[0]?.weak ? afterDate(after) : undefined
  const story = text ?? opens
  return story === undefined ? undefined : takenFrom(line, story, { dated: false }, items)
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

export function ownLine(
  line: string,
  { registry, nth, above = '', below = '', closes }: Context,
): Taken | undefined {
  const inside = /^(\p{Lu}.{1,60}?),? ?\(([^()]{2,30})\)(?: ?[-–—]{1,2}|\.)?$/u.exec(line.trim())
  const items = readItems(inside?.[2] ?? '', registry)
  const found = isDatelineCredit(items) ? readPlaceAndDate(inside?.[1] ?? '', registry) : undefined
  if (!found || (items[0]?.weak && !found.dated) || abbreviates(items[0]?.text ?? '', found.place ?? ''))
    return undefined
  const isHead = nth < 3 && below.length > LINE
  const isEnd = closes && found.dated && (above === '' || endsSentence(above))
  return isHead || isEnd ? takenFrom(line, '', found, items) : undefined
}

export function headCredit(line: string, { registry }: Context): Taken | undefined {
  const inside = /^\((\p{Lu}{1,4}) (?:avec|mit|con|com|with) ([^)]{2,60})\) ?[-–—] /u.exec(line)
  const items = readItems(inside?.[2] ?? '', registry)
  if (!inside || !isCredit(items)) return undefined
  return head(line, line.slice(inside[0].length), { staff: [inside[1] ?? ''], agencies: agenciesOf(items) })
}
