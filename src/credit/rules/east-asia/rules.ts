import type { Rule } from '../rule.ts'
import { reporters, slashedReport, sourceAndWriter } from './chinese-credit.ts'
import { chinese, taiwanese } from './chinese-dateline.ts'
import { desk } from './desk.ts'
import { copyrightWriter } from './japanese-credit.ts'
import { japanese, japaneseStaff } from './japanese-dateline.ts'
import { korean, koreanOutlet, koreanSignature } from './korean.ts'
import { outletLabel } from './outlet-label.ts'

/** Datelines of East Asia, which have no spaces or dashes but words or brackets of their own. */
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
    name: 'dateline-ja',
    reason:
      '【6月18日 AFP】…; ［東京 １９日 ロイター］ - …; 【北京共同】…: place, date and agency in brackets',
    read: japanese,
  },
  {
    name: 'dateline-ja-staff',
    reason: '【カイロ山田太郎】…: a bureau and its correspondent in brackets',
    read: japaneseStaff,
  },
  {
    name: 'dateline-ko',
    reason: '(부산=연합뉴스) 홍길동 기자 = …: place and agency in brackets, reporters up to an equals sign',
    read: korean,
  },
]

/** Credits of East Asia that are no datelines: reporters, editors and the agency behind the last sentence. */
export const eastAsianCreditRules: readonly Rule[] = [
  {
    name: 'reporter-zh',
    reason:
      '新华社记者王某、李某; …。（本报记者王某）: house, the word for reporter and names, alone or after the story',
    read: reporters,
  },
  {
    name: 'report-zh-slash',
    reason:
      '記者王小明／台北報導; …。（王小明／綜合外電報導）: who, a slash, and from where or what it was reported',
    read: slashedReport,
  },
  {
    name: 'source-zh-staff',
    reason: '（新聞來源：海港時報—王小明）: the first outlet and its writer',
    read: sourceAndWriter,
  },
  {
    name: 'desk-zh',
    reason:
      '【责任编辑:王某】; …。（譯者：王小明/核稿：李大華）1120221: roles of the desk, each before its names',
    read: desk,
  },
  {
    name: 'copyright-ja-writer',
    reason: '…した。(c)AFP/Jane DOE: behind the last sentence the agency and who wrote it',
    read: copyrightWriter,
  },
  {
    name: 'outlet-ko',
    reason: '[항구신문=홍길동 기자] …: an outlet and its reporter in brackets before the text',
    read: koreanOutlet,
  },
  {
    name: 'signature-ko',
    reason: '홍길동 기자 hong@harbour.example: the reporter, as Korean papers sign',
    read: koreanSignature,
  },
  {
    name: 'outlet-label',
    reason: 'An agency alone between two headlines is the outlet of the first: a list of links, no credit',
    read: outletLabel,
  },
]
