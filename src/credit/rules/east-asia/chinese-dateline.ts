import type { Agency } from '../../credits.ts'
import type { Registry } from '../../registry.ts'
import type { Context } from '../context.ts'
import type { Taken } from '../rule.ts'
import { type Reporters, readReporters } from './chinese-reporters.ts'
import { startOf } from './line.ts'
import { isShortName, splitNames } from './names.ts'
import { cut, type Opening, opened } from './opening.ts'

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const DATE = `(?:\\d{4}年)?(?:${NUMBER}月)?${NUMBER}日`
/** Words that start with "wire" or "news": electricity, television, signal. */
const NO_COMPOUND = '(?![力视視子话話影价價网網动動器池脑腦商台臺梯源流缆站车車机機息号號问問])'
const WIRED = new RegExp(
  `^(?:([\\p{Script=Han}·、/]{2,12}?)??(${DATE}))?(?:新媒体|新媒體)?[专專特]?[电電讯訊](?:[题題]:)?${NO_COMPOUND}`,
  'u',
)
/** A newspaper's site, or the paper itself: "本报". */
const OUTLET = /^(?:本[报報台臺网網刊]|\p{Script=Han}{1,5}?[网網报報])/u
const NO_NAME = /^(?:综合|綜合|快讯|快訊|完|述评|综述|特写|专访|评论|社论|评论员|图文|[摄攝].*|.*[摄攝])$/u
/** What stands between agency and closing parenthesis: names and place, date, and what kind of report it is. */
const SENT = new RegExp(
  `^([\\p{Script=Han}、·/ ]{0,30}?)(${DATE})?(?:[专專特]?[电電]|(?:綜合|综合)?(?:外電|外电)?(?:報導|報道|报道))$`,
  'u',
)

export function chinese(line: string, { registry }: Context): Taken | undefined {
  const start = startOf(line)
  const indent = /^\s{0,8}[据據]?/u.exec(start)?.[0].length ?? 0
  const house = houseAt(start.slice(indent), registry)
  const wired = WIRED.exec(start.slice(indent + (house?.size ?? 0)))
  if (!house || !wired) return undefined
  const [words, place, date] = wired
  const end = indent + house.size + words.length
  const after = start.slice(end)
  const [bracket = '', inside = ''] = /^ {0,3}\(([^()]{2,60})\)/u.exec(after) ?? []
  const named = inDateline(inside, registry)
  // Without a date, or from a house that no registry knows, the words are a dateline only beside its other marks.
  if (!house.agency && !named) return undefined
  if (date === undefined && !/^[\s(]/u.test(after)) return undefined
  const rest = line.slice(end + (named ? bracket.length : 0))
  const agencies = [...(house.agency ? [house.agency] : []), ...(named?.agencies ?? [])]
  return opened(line, rest, { place, agencies, staff: named?.staff })
}

interface House {
  readonly size: number
  readonly agency?: Agency
}

function houseAt(start: string, registry: Registry): House | undefined {
  const outlet = OUTLET.exec(start)
  return agencyAt(start, registry) ?? (outlet ? { size: outlet[0].length } : undefined)
}

/** The agency whose name opens a text, unless that is a word, too. */
function agencyAt(text: string, registry: Registry): Required<House> | undefined {
  for (const size of [4, 3, 2]) {
    const name = text.slice(0, size)
    const agency = registry.isHomonym(name) ? undefined : registry.find(name)
    if (agency) return { size, agency }
  }
  return undefined
}

/** Beside a dateline any two to four characters are a name; what the story is may stand there, too. */
function inDateline(text: string, registry: Registry): Reporters | undefined {
  const named = readReporters(text, registry, isShortName)
  if (named) return named
  const names = splitNames(text)
  const known = names.length > 0 && names.every((name) => isShortName(name) && !NO_NAME.test(name))
  return known ? { staff: names, agencies: [] } : undefined
}

/** Behind a caption with its own parenthesis the dateline is the next one. */
export function taiwanese(line: string, { registry }: Context): Taken | undefined {
  const start = startOf(line)
  for (let from = start.indexOf('('); from >= 0; from = start.indexOf('(', from + 1)) {
    if (from > 0 && !/[)\s.!?。”」]/.test(start.charAt(from - 1))) continue
    const inside = /^\(([^()]{4,50})\)/u.exec(start.slice(from, from + 60))
    const sent = inside && sentFrom(inside[1] ?? '', registry)
    if (sent) return cut(line, from, from + inside[0].length, sent)
  }
  return undefined
}

function sentFrom(text: string, registry: Registry): Opening | undefined {
  const house = agencyAt(text, registry)
  const after = text.slice(house?.size ?? 0)
  const reporter = /^[记記]者/u.test(after)
  const [, from, date] = SENT.exec(after.slice(reporter ? 2 : 0)) ?? []
  if (!house || from === undefined || (date === undefined && !/外[電电]/u.test(text))) return undefined
  const { place, staff } = reporter ? namesAndPlace(from) : { place: from.trim(), staff: [] }
  return { agencies: [house.agency], staff, place: place === '網站' || place === '网站' ? undefined : place }
}

/** The last reporter and the place stand together without a mark; a Taiwanese name has three characters, seldom two. */
function namesAndPlace(text: string): { place: string; staff: readonly string[] } {
  const pieces = text.split(/[、 /]/u).filter(Boolean)
  const last = pieces.pop() ?? ''
  const staff = pieces.filter(isShortName)
  if (last.length <= 3) {
    const isPlace = text.trim().endsWith(` ${last}`)
    return isPlace ? { place: last, staff } : { place: '', staff: [...staff, last] }
  }
  const cutAt = last.length === 4 ? 2 : 3
  return { place: last.slice(cutAt), staff: [...staff, last.slice(0, cutAt)] }
}
