import type { Agency } from '../credits.ts'
import { type Context, head, type Rule, type Taken } from './rule.ts'

/** Chinese and Korean datelines, which have no spaces or dashes but words of their own for "wired" and "reporter". */
export const eastAsianDatelineRules: readonly Rule[] = [
  {
    name: 'dateline-zh',
    reason: '新华社南京8月12日电（记者王某）…: agency, place, date, the word for wire, then the reporters',
    read: chinese,
  },
  {
    name: 'dateline-zh-paren',
    reason: '（中央社記者王小明台北12日電）…: agency, reporter, place and date in parentheses',
    read: taiwanese,
  },
  {
    name: 'dateline-ko',
    reason:
      '(부산=연합뉴스) 홍길동 기자 = …: place and agency in parentheses, reporters up to an equals sign',
    read: korean,
  },
]

const WIDEST = 120

function chinese(line: string, { registry }: Context): Taken | undefined {
  const start = line.slice(0, WIDEST).trimStart()
  const size = [4, 3].find((length) => registry.find(start.slice(0, length))) ?? 0
  const agency = registry.find(start.slice(0, size))
  const wired = /^([\p{Script=Han}·、]{2,12}?)(?:\d{1,2}月)?\d{1,2}日(?:专|專)?[电電]/u.exec(
    start.slice(size),
  )
  if (!wired || !agency) return undefined
  const after = line
    .trimStart()
    .slice(size + wired[0].length)
    .trimStart()
  const reporters = /^[（(](?:记者|記者)? ?([\p{Script=Han}、 ]{2,30})[）)]/u.exec(after.slice(0, 60))
  const text = after.slice(reporters?.[0].length ?? 0)
  return taken(line, text, wired[1], agency, (reporters?.[1] ?? '').split(/[、 ]/))
}

/** Reporter and place stand together without a mark; a Taiwanese name has three characters. */
function taiwanese(line: string, { registry }: Context): Taken | undefined {
  const inside =
    /^[（(](\p{Script=Han}{3})(?:記者|记者)(\p{Script=Han}{3})(\p{Script=Han}{2,6}?)[\d一二三四五六七八九十月]{1,6}日[专專]?[电電][）)]/u
  const wired = inside.exec(line.slice(0, WIDEST))
  const agency = registry.find(wired?.[1] ?? '')
  if (!wired || !agency) return undefined
  return taken(line, line.slice(wired[0].length), wired[3], agency, [wired[2] ?? ''])
}

function korean(line: string, { registry }: Context): Taken | undefined {
  const wired = /^\(([^()=]{2,30})=([^()=]{2,12})\) ?/u.exec(line.slice(0, WIDEST))
  const agency = registry.find(wired?.[2] ?? '')
  if (!wired || !agency) return undefined
  const after = line.slice(wired[0].length)
  const equals = after.slice(0, WIDEST).indexOf(' = ')
  const names =
    equals < 0 ? [] : after.slice(0, equals).matchAll(/(\p{Script=Hangul}{2,4}) (?:기자|특파원)/gu)
  const text = equals < 0 ? after : after.slice(equals + 3)
  return taken(
    line,
    text,
    wired[1],
    agency,
    [...names].map((name) => name[1] ?? ''),
  )
}

function taken(line: string, rest: string, place = '', agency: Agency, staff: readonly string[]): Taken {
  const text = line.slice(0, line.length - rest.length).trim()
  return head(line, rest, {
    staff: staff.filter(Boolean),
    agencies: [agency],
    dateline: { place, agency, text },
  })
}
