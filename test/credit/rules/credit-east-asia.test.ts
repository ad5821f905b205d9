import { describe, expect, test } from 'vitest'
import { halfWidth } from '../../../src/credit/rules/east-asia/line.ts'
import { bodyOf, said } from '../said.ts'

const ZH = '港口办公室星期二说，起重机倒塌后港口将继续关闭两个星期。'
const JA = '港の事務所は火曜日、クレーンが倒れたため港は二週間閉鎖されると述べた。'
const KO = '항만청은 화요일에 기중기가 넘어져 항구를 이 주 동안 닫는다고 밝혔다.'

describe('credits of East Asia behind the story', () => {
  test.each([
    ['（新华社记者王某、李小明）', ['王某', '李小明'], ['xinhua']],
    ['(本报记者 王 某)', ['王某'], []],
    ['（海港新闻记者 王某 实习生 李某）', ['王某', '李某'], []],
    ['（王小明／綜合外電報導）', ['王小明'], []],
    ['（記者王小明／台北報導）', ['王小明'], []],
    ['（編輯：王小明）1120221', ['王小明'], []],
    ['（譯者：王小明/核稿：李大華）', ['王小明', '李大華'], []],
    ['责任编辑：王某', ['王某'], []],
  ])('… %s', (credit, staff, agencies) => {
    expect(said(`${ZH}${credit}`)).toEqual({ staff, ...(agencies.length > 0 && { agencies }) })
    expect(bodyOf(`${ZH}${credit}`)).toEqual([ZH])
  })

  test.each([
    ['(c)AFP/Jane DOE', ['Jane Doe']],
    ['(c)AFP/Jane DOE and John MCROE in Kiel', ['Jane Doe', 'John Mcroe']],
    ['(c)AFP', undefined],
  ])('… %s', (credit, staff) => {
    expect(said(`${JA}${credit}`)).toEqual({ agencies: ['afp'], ...(staff && { staff }) })
    expect(bodyOf(`${JA}${credit}`)).toEqual([JA])
  })

  test('（翻訳：山田太郎、編集：佐藤花子）', () => {
    expect(said(`${JA}（翻訳：山田太郎、編集：佐藤花子）`)).toEqual({ staff: ['山田太郎', '佐藤花子'] })
  })

  test('홍길동 기자 hong@harbour.example', () => {
    expect(said(`${KO} 홍길동 기자 hong@harbour.example`)).toEqual({ staff: ['홍길동'] })
    expect(bodyOf(`${KO} 홍길동 기자 hong@harbour.example`)).toEqual([KO])
  })

  test('（新聞來源：海港時報一王小明／綜合外電報導）', () => {
    expect(said(`${ZH}(新聞來源 : 海港時報一王小明／綜合外電報導)`)).toEqual({
      via: '海港時報',
      staff: ['王小明'],
    })
  })
})

describe('credits of East Asia on lines of their own', () => {
  test.each([
    ['新华社记者王某、李小明', ['王某', '李小明'], ['xinhua']],
    ['本报驻埃及记者王某新华社记者李某', ['王某', '李某'], ['xinhua']],
    ['海港台灣 / 海港記者王小明／綜合外電報導', undefined, undefined],
    ['海港台灣 / harbour記者王小明／綜合外電報導', ['王小明'], undefined],
    ['【责任编辑:王某 】', ['王某'], undefined],
    ['责编：王某、李某', ['王某', '李某'], undefined],
    ['责任编辑：王某_NN1234', ['王某'], undefined],
    ['来源：新华社 责任编辑：王某', ['王某'], ['xinhua']],
    ['文／王小明 圖／李大華', ['王小明'], undefined],
    ['홍길동 기자 hong@harbour.example', ['홍길동'], undefined],
    ['부산=홍길동 기자', ['홍길동'], undefined],
  ])('%s', (line, staff, agencies) => {
    expect(said(`${ZH}\n${line}`)).toEqual({ ...(staff && { staff }), ...(agencies && { agencies }) })
  })

  test.each([
    '記者王小明／台北報導 ',
    '記者王小明／台北報導',
    '[海港新聞網]記者王小明／綜合報導',
    '〔記者王小明／台北報導〕',
    '【王小明／綜合報導】',
  ])('%s before the text', (credit) => {
    expect(said(`${credit}${ZH}`)).toEqual({ staff: ['王小明'] })
    expect(bodyOf(`${credit}${ZH}`)).toEqual([ZH])
  })

  test.each([
    ['[항구신문=홍길동 기자] ', undefined],
    ['[항구신문 홍길동·김철수 기자] ', undefined],
    ['[뉴시스 홍길동 기자]', ['newsis']],
  ])('%s before the text', (credit, agencies) => {
    expect(said(`${credit}${KO}`)).toMatchObject({ ...(agencies && { agencies }) })
    expect(said(`${credit}${KO}`).staff?.[0]).toBe('홍길동')
    expect(bodyOf(`${credit}${KO}`)).toEqual([KO])
  })

  test('an agency between headlines is the outlet of one', () => {
    expect(said('港の一日、今年も盛況\n共同通信\n【速報】クレーンが倒れ港を閉鎖\n海港オンライン')).toEqual({})
    expect(said(`${JA}\n共同通信`)).toEqual({ agencies: ['kyodo'] })
  })
})

describe('no credits of East Asia', () => {
  test.each([
    '港口工人。（新华社记者王某摄）',
    '港口工人。（图为记者王某）',
    '港口工人（新华社记者王某）',
    '港口工人。新华社记者 王某 摄',
    '港口关闭（随后有记者提问）。',
    '他在港口接受新华社记者专访。',
    '新华社记者手记',
    '记者从现场发回报道',
    '编辑：请勿转载',
    '〔財經頻道／綜合報導〕港口關閉。',
    '港口關閉。（海港網站／綜合報導）',
    '船の甲板に立つ船長（2024年6月18日撮影）。(c)AFP/Jane DOE',
    '船の甲板に立つ船長。(c)AFP/JANE DOE',
    '船の甲板に立つ船長。(c)Jane DOE/AFP',
    '船の甲板に立つ船長（写真＝ロイター）',
    '선임 기자',
    '항구가 닫혔다 [부산 소식]',
  ])('%s', (line) => {
    expect(said(line)).toEqual({})
    expect(bodyOf(line)).toEqual([line])
  })

  test('in the middle of a story a line of names is a picture’s or a box’s', () => {
    const story = Array.from({ length: 8 }, () => ZH)
    expect(said([...story, '新华社记者王某', ...story].join('\n'))).toEqual({})
  })
})

test('full-width marks become half-width ones, one for one', () => {
  const full = Array.from({ length: 0xff5e - 0xff01 + 1 }, (_, nth) =>
    String.fromCharCode(0xff01 + nth),
  ).join('')
  expect(halfWidth(full)).toMatch(/^[!-~]{94}$/)
  expect(halfWidth('ｶﾞ　㎞…가①')).toBe('ｶﾞ ㎞…가①')
})
