import { isPerson } from '../../people.ts'
import type { Registry } from '../../registry.ts'
import type { Context } from '../context.ts'
import { type Taken, tail, whole } from '../rule.ts'
import type { Reporters } from './chinese-reporters.ts'
import { closingBracket, endOf, isOutsideStory, LINE } from './line.ts'
import { isChineseName, splitNames } from './names.ts'

const JAPANESE_ROLES = '翻訳|編集|執筆|文責|取材'
/** Who worked on the text, as desks call them: simplified, traditional, Japanese. */
const TEXT_ROLES = [
  '(?:责任|执行|核稿|网络|值班|新闻)?(?:编辑|主编)|责编|编译|译者|翻译|核稿|审核|审校|校对|初审|复审|终审|撰文|撰稿|作者|记者|通讯员|文字|文',
  '(?:責任|執行|核稿|網路|值班|新聞)?(?:編輯|主編)|責編|編譯|譯者|翻譯|審核|審校|校對|初審|複審|終審|記者|通訊員',
  JAPANESE_ROLES,
].join('|')
const PICTURE_ROLES =
  '摄影|攝影|摄像|攝像|图片|圖片|图|圖|视频|影音|剪辑|设计|设计师|制图|美编|排版|监制|統籌|统筹'
const ROLE = new RegExp(`(${TEXT_ROLES}|${PICTURE_ROLES})(?: ?[:/|丨] ?| (?=\\p{Script=Han}))`, 'u')
const IS_TEXT_ROLE = new RegExp(`^(?:${TEXT_ROLES})$`, 'u')
const IS_JAPANESE_ROLE = new RegExp(`^(?:${JAPANESE_ROLES})$`, 'u')
const JAPANESE_NAME = /^\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}$/u
/** The editor's number or address, or that she is a trainee. */
const SUFFIX = /(?:_\w{2,12}|\([\p{Script=Han}\w]{1,12}\)| [A-Z]{2}\d{2,6}| [\w.-]{2,30}@[\w.-]{4,40})$/u
const DESK_TAIL = /(?<=[.!?。”」)】] {0,3})(?:责任编辑|责编|責任編輯|責編|编辑|編輯) ?: ?[^。]{2,40}$/u

export function desk(line: string, context: Context): Taken | undefined {
  const { registry } = context
  const closing = closingBracket(line)
  const signed = closing && namesAfterRoles(closing.inside, registry)
  if (signed) return tail(line, closing.before, signed)
  const text = endOf(line.trimEnd()).trimStart()
  if (text === '') return undefined
  const named = line.length <= LINE && isOutsideStory(context) ? namesAfterRoles(text, registry) : undefined
  if (named) return whole(line, named)
  const last = DESK_TAIL.exec(text)
  const editors = last && namesAfterRoles(last[0], registry)
  return editors ? tail(line, line.trimEnd().slice(0, -last[0].length), editors) : undefined
}

function namesAfterRoles(text: string, registry: Registry): Reporters | undefined {
  const [before = '', ...pieces] = text.split(ROLE)
  const source = registry.find(/^(?:本文)?(?:来源|來源) ?: ?(.{2,20})$/u.exec(before.trim())?.[1] ?? '')
  if ((before !== '' && !source) || pieces.length < 2) return undefined
  const staff: string[] = []
  for (let nth = 0; nth < pieces.length; nth += 2) {
    const role = pieces[nth] ?? ''
    if (!IS_TEXT_ROLE.test(role)) continue
    const names = deskNames(pieces[nth + 1] ?? '', role)
    if (!names) return undefined
    staff.push(...names)
  }
  return staff.length > 0 ? { staff, agencies: source ? [source] : [] } : undefined
}

function deskNames(text: string, role: string): readonly string[] | undefined {
  const plain = text.trim().replace(SUFFIX, '')
  const names = isPerson(plain) ? [plain] : splitNames(plain)
  const isName = (name: string) =>
    isChineseName(name) || isPerson(name) || (IS_JAPANESE_ROLE.test(role) && JAPANESE_NAME.test(name))
  return names.length > 0 && names.every(isName) ? names : undefined
}
