import type { Registry } from '../../registry.ts'
import type { Context } from '../context.ts'
import { head, type Taken, tail } from '../rule.ts'
import { endOf, isOutsideStory, startOf } from './line.ts'
import { cut } from './opening.ts'

/** In the place's slot of a picture credit stands an agency that the registry need not know, or what it is. */
const NO_PLACE = /사진|자료|제공|출처|그래픽|영상|일러스트|캡처|이미지|신화|타스|교도|뉴스|연합|방송|통신/u
/** A picture's caption ends with its day and an address, or a notice of rights. */
const CAPTION =
  /\d{4}\. ?\d{1,2}\. ?\d{1,2}\.? ?(?:\/뉴스1|[\w.-]{2,30}@)|재판매 및 DB ?금지|photo@|\(사진(?:=| ?출처)/u
/** Behind a standfirst a dateline without reporters opens a story, which is longer than this. */
const OPENED = 15
const LONGEST_LIST = 100
const ROLE = /\s?(?:인턴|선임|수습|전문|객원)?\s?(?:기자|특파원|통신원|논설위원|리포터)/u
const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용'
const SIGNATURE =
  /(?:^(?:\p{Script=Hangul}{2,8}[=/]|\/)?|(?<=[.”"'] ?)\/?)(\p{Script=Hangul}{2,4}) ?(?:기자|특파원)(?: ?\(?[\w.-]{2,30}@[\w.-]{4,40}\)?)?$/u

export function korean(line: string, { registry }: Context): Taken | undefined {
  const start = startOf(line)
  for (let from = nextBracket(start, 0); from >= 0; from = nextBracket(start, from + 1)) {
    const wired = /^[([]([^()[\]=]{2,30})=([^()[\]=]{2,12})[)\]] ?/u.exec(start.slice(from, from + 50))
    const agency = wired && isPlace(wired[1] ?? '', registry) ? registry.find(wired[2] ?? '') : undefined
    if (!wired || !agency) continue
    const { staff, size } = beforeEquals(line.slice(from + wired[0].length).slice(0, LONGEST_LIST))
    const end = from + wired[0].length + size
    const isTooShort = from > 0 && size === 0 && line.length - end < OPENED
    if (isTooShort || CAPTION.test(line.slice(-LONGEST_LIST))) return undefined
    return cut(line, from, end, { place: wired[1], agencies: [agency], staff })
  }
  return undefined
}

function nextBracket(text: string, from: number): number {
  const next = text.slice(from).search(/[([]/)
  return next < 0 ? -1 : from + next
}

function isPlace(text: string, registry: Registry): boolean {
  return /^[\p{Script=Hangul}·ㆍ, ]+$/u.test(text) && !NO_PLACE.test(text) && !registry.find(text)
}

/** The reporters up to the equals sign. What else stands before one is the story's: "코스피 = 2,080". */
function beforeEquals(text: string): { staff: readonly string[]; size: number } {
  const list = /^([^=]{0,80}?) ?= /u.exec(text)
  const staff = list?.[1]?.trim() === '' ? [] : readReporters(list?.[1] ?? '')
  return list && staff ? { staff, size: list[0].length } : { staff: [], size: 0 }
}

/** "홍길동·김철수 기자": names, each or all of them before what they are. Nothing when something else stands there. */
function readReporters(text: string): readonly string[] | undefined {
  const pieces = text.trim().split(ROLE)
  if (pieces.length < 2 || pieces.at(-1) !== '') return undefined
  const names = pieces.flatMap((piece) => piece.split(/[·ㆍ,/\s]/u)).filter(Boolean)
  const known = names.length > 0 && names.every((name) => /^\p{Script=Hangul}{2,4}$/u.test(name))
  return known ? names : undefined
}

export function koreanOutlet(line: string, { registry }: Context): Taken | undefined {
  const match = /^\s{0,4}[[(]([\p{L}\d]{2,15})[= ]([^[\]()=]{4,40})[)\]]/u.exec(startOf(line))
  const staff = match && readReporters(match[2] ?? '')
  const rest = line.slice(match?.[0].length ?? 0)
  if (!staff || rest.trim() === '') return undefined
  const agency = registry.find(match[1] ?? '')
  return head(line, rest, { staff, agencies: agency ? [agency] : [] })
}

export function koreanSignature(line: string, context: Context): Taken | undefined {
  const text = line.trimEnd()
  const match = SIGNATURE.exec(endOf(text))
  const name = match?.[1] ?? ''
  if (!match || !SURNAMES.includes(name[0] ?? '')) return undefined
  const alone = match[0].length === text.length && name.length === 3 && isOutsideStory(context)
  if (!alone && !match[0].includes('@')) return undefined
  return tail(line, text.slice(0, text.length - match[0].length), { staff: [name] })
}
