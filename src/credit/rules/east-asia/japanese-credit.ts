import { isPerson } from '../../people.ts'
import type { Context } from '../context.ts'
import { type Taken, tail } from '../rule.ts'
import { endOf, LINE } from './line.ts'

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const TAKEN_BY_CAMERA = /撮影|写真|提供|画像/u

/** Under a picture the same words credit the photographer, whose name stands in capitals or before the agency. */
export function copyrightWriter(line: string, { registry, closes }: Context): Taken | undefined {
  const text = line.trimEnd()
  const match = /\(c\) ?([^()/]{2,20}?)(?: ?\/ ?([^()]{3,80}))?$/iu.exec(endOf(text))
  const agency = registry.find((match?.[1] ?? '').replace(/ News$/, ''))
  if (!match || !agency) return undefined
  const before = text.slice(0, text.length - match[0].length).trimEnd()
  const last = before.slice(-LINE)
  if (!before.endsWith('。') || !KANA.test(last) || TAKEN_BY_CAMERA.test(last)) return undefined
  const staff = match[2] === undefined ? [] : writers(match[2])
  const known = match[2] === undefined ? closes : staff.length > 0
  return known ? tail(line, before, { staff, agencies: [agency] }) : undefined
}

/** "Jane DOE and John ROE in Kiel": given names in small letters, family names in capitals. */
function writers(text: string): readonly string[] {
  const names = text.replace(/ in \p{Lu}.{1,30}$/u, '').split(/ ?[,/] ?| and | with /u)
  const isWriter = (name: string) => /\p{Ll}/u.test(name) && isPerson(inNormalCase(name))
  return names.every(isWriter) ? names.map(inNormalCase) : []
}

function inNormalCase(name: string): string {
  return name.replaceAll(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase())
}
