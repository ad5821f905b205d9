import type { Agency } from '../../credits.ts'
import type { Registry } from '../../registry.ts'
import type { Context } from '../context.ts'
import type { Taken } from '../rule.ts'
import { startOf } from './line.ts'
import { opened } from './opening.ts'

/** What opens a paragraph of a story, not a headline, is longer than this. */
const STORY = 60
/** One-letter names of countries, or partners: before 共同 they say that something is done jointly. */
const JOINTLY =
  /^(?:[日米中韓朝露英仏独印豪欧台]{2,4}|産学官?|産官学|官民|男女|国際|地域|業界|国内|最新|世界)$/u
const PLACE =
  /^(?:[\p{Script=Katakana}ー・]{2,14}|\p{Script=Han}{2,5})(?:[/、](?:[\p{Script=Katakana}ー・]{2,14}|\p{Script=Han}{2,5}))?$/u
/** Where Japanese papers have bureaus. Before a name in Han any other word in Katakana can be a topic. */
const BUREAUS = new Set(
  (
    'ワシントン ニューヨーク ロサンゼルス サンフランシスコ ロンドン パリ ベルリン ローマ ブリュッセル ジュネーブ ウィーン モスクワ キーウ キエフ ワルシャワ マドリード アテネ ' +
    'イスタンブール アンカラ エルサレム カイロ テヘラン ドバイ バグダッド ベイルート ヨハネスブルク ナイロビ ニューデリー イスラマバード カブール ヤンゴン バンコク ハノイ プノンペン ' +
    'シンガポール クアラルンプール ジャカルタ マニラ ソウル シドニー サンパウロ リオデジャネイロ メキシコ メキシコ市 ブエノスアイレス ハバナ オタワ トロント ストックホルム ヘルシンキ'
  ).split(' '),
)
/** Events and offices that a city gives its name to. */
const NO_NAME = /五輪|大会|代表|会議|条約|協定|万博|支局|特派員|市場|世界|事件|原油|金融|国際|大使|証券|相場/u

export function japanese(line: string, context: Context): Taken | undefined {
  const bracket = bracketAt(line)
  if (!bracket) return undefined
  const { inside, rest } = bracket
  const dated = /^(?:([^ ]{2,20}) )?(?:\d{1,2}月)?\d{1,2}日 ?(.{2,30})$/u.exec(inside)
  const { before, agencies } = agenciesAtEnd(dated?.[2] ?? inside, context.registry)
  const sent = dated
    ? before === ''
    : opensParagraph(line, rest, context) && isSentFrom(before, agencies, inside)
  const place = dated ? dated[1] : before
  const sentFrom = /^(\p{L}{3,6}?)(\p{Script=Han}{2,5})\d{1,2}月\d{1,2}日$/u.exec(inside)
  const wire = context.registry.find(sentFrom?.[1] ?? '')
  if (sentFrom && wire) return opened(line, rest, { place: sentFrom[2], agencies: [wire] })
  if (agencies.length === 0 || !sent || (place && !PLACE.test(place))) return undefined
  return opened(line, rest, { place, agencies })
}

/** Without a date a place must be told, or one agency by another: "【AFP=時事】". */
function isSentFrom(before: string, agencies: readonly Agency[], inside: string): boolean {
  return before === '' ? agencies.length > 1 && inside.includes('=') : !JOINTLY.test(before)
}

/** A paragraph of a story on the line or below it, not a headline with its topic in brackets. */
function opensParagraph(line: string, rest: string, { below = '' }: Context): boolean {
  const story = (rest.trim() === '' ? below : line).slice(0, STORY + 1)
  return story.length > STORY || story.includes('。')
}

interface Bracket {
  readonly inside: string
  readonly rest: string
}

function bracketAt(line: string): Bracket | undefined {
  const match = /^\s{0,4}(?:\[([^[\]]{2,50})\]|【([^【】]{2,50})】)(?: ?[-–—] )?/u.exec(startOf(line))
  if (!match) return undefined
  return { inside: (match[1] ?? match[2] ?? '').trim(), rest: line.slice(match[0].length) }
}

interface AgenciesAtEnd {
  readonly before: string
  readonly agencies: readonly Agency[]
}

/** Agencies at the end of a text, each glued to what stands before it: "パリAFP時事". A column's name may follow one. */
function agenciesAtEnd(text: string, registry: Registry): AgenciesAtEnd {
  let before = text.replace(/(?<=[\p{Script=Katakana}ー]) [A-Z]{4,20}$|(?<=[A-Za-z]) News$/u, '')
  const agencies: Agency[] = []
  while (agencies.length < 3) {
    const last = agencyAtEnd(before, registry)
    if (!last) break
    agencies.unshift(last.agency)
    before = before.slice(0, -last.size).replace(/[=・/ ]$/u, '')
  }
  return { before, agencies }
}

function agencyAtEnd(text: string, registry: Registry): { size: number; agency: Agency } | undefined {
  for (const size of [6, 5, 4, 3, 2].filter((length) => length <= text.length)) {
    const agency = registry.find(text.slice(-size))
    if (agency && !cutsWord(text, size)) return { size, agency }
  }
  return undefined
}

/** "AP" in "JAP" is none: within one script a word in Latin letters or Katakana goes on. */
function cutsWord(text: string, length: number): boolean {
  const around = text.slice(-length - 1, text.length - length + 1)
  return /^[A-Za-z]{2}$|^[\p{Script=Katakana}ー]{2}$/u.test(around)
}

export function japaneseStaff(line: string, context: Context): Taken | undefined {
  const bracket = bracketAt(line)
  const pairs = (bracket?.inside ?? '').split('、').map(placeAndName)
  const [first] = pairs
  if (!bracket || !first || !pairs.every((pair) => pair !== undefined)) return undefined
  if (!opensParagraph(line, bracket.rest, context)) return undefined
  return opened(line, bracket.rest, {
    place: first.place,
    staff: pairs.map((pair) => pair.name),
    agencies: [],
  })
}

function placeAndName(text: string): { place: string; name: string } | undefined {
  const pair =
    /^([\p{Script=Katakana}ー]{2,14}市?)[・=]?(\p{Script=Han}{3,6})$/u.exec(text) ??
    /^(\p{Script=Han}{2,4})=(\p{Script=Han}{3,6})$/u.exec(text)
  const [, place = '', name = ''] = pair ?? []
  if (!pair || NO_NAME.test(name)) return undefined
  return BUREAUS.has(place) || text.includes('=') ? { place, name } : undefined
}
