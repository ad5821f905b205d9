import { describe, expect, test } from 'vitest'
import { readCredits } from '../../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../../src/credit/registry.ts'
import { bodyOf, said } from '../said.ts'

/** Two paragraphs of an invented story: a crane fell, the harbour is closed. */
const PARAGRAPH =
  'يبقى الميناء القديم مغلقا للأسبوع الثاني على التوالي بعد سقوط رافعة كبيرة في الحوض الشمالي، بينما تنطلق العبارات من الرصيف الجديد حتى نهاية الشهر.'
const LAST =
  'ولم يصب أحد في الحادث، لكن أصحاب القوارب الصغيرة ينتظرون منذ أيام أن يفتح المدخل أمامهم، ويطالبون بتعويض عن الأسماك التي فسدت في المخازن.'

function above(line: string): string {
  return [line, PARAGRAPH, LAST].join('\n')
}

/** Behind the last sentence, on its line. */
function behind(end: string): string {
  return [PARAGRAPH, `${LAST}${end}`].join('\n')
}

function below(line: string): string {
  return [PARAGRAPH, LAST, line].join('\n')
}

describe('Arabic bylines', () => {
  test.each([
    ['صيدا - أ ف ب', { place: 'صيدا', agencies: ['afp'] }],
    ['صيدا – رويترز:', { place: 'صيدا', agencies: ['reuters'] }],
    ['صيدا ـ واس', { place: 'صيدا', agencies: ['spa'] }],
    ['صيدا-رويترز', { place: 'صيدا', agencies: ['reuters'] }],
    ['\u200fصيدا - رويترز\u200f', { place: 'صيدا', agencies: ['reuters'] }],
    ['رويترز - صيدا', { place: 'صيدا', agencies: ['reuters'] }],
    ['صيدا: رويترز', { place: 'صيدا', agencies: ['reuters'] }],
    ['صيدا : (د ب أ)', { place: 'صيدا', agencies: ['dpa'] }],
    ['صيدا - (د.ب.ا):', { place: 'صيدا', agencies: ['dpa'] }],
    ['واس (صيدا)', { place: 'صيدا', agencies: ['spa'] }],
    ['صيدا - AFP', { place: 'صيدا', agencies: ['afp'] }],
    ['تبریز - خبرگزاری مهر', { place: 'تبریز', agencies: ['mehr'] }],
    ['صيدا، طرابلس - وام', { place: 'صيدا، طرابلس', agencies: ['wam'] }],
    ['صيدا/ طرابلس : (رويترز)', { place: 'صيدا/ طرابلس', agencies: ['reuters'] }],
    ['أ ف ب - صيدا (جنوب لبنان)', { place: 'صيدا (جنوب لبنان)', agencies: ['afp'] }],
    ['بورت-أو-برنس - رويترز', { place: 'بورت-أو-برنس', agencies: ['reuters'] }],
    ['خان يونس - وفا', { place: 'خان يونس', agencies: ['wafa'] }],
    ['صيدا - أ ف ب، رويترز', { place: 'صيدا', agencies: ['afp', 'reuters'] }],
    ['صيدا - أ ف ب ورويترز', { place: 'صيدا', agencies: ['afp', 'reuters'] }],
    ['صيدا - وكالات الأنباء', { place: 'صيدا' }],
    ['صيدا: الوكالات', { place: 'صيدا' }],
    ['صيدا - واس، وكالات', { place: 'صيدا', agencies: ['spa'] }],
  ])('%s: a place and agencies', (line, expected) => {
    expect(said(above(line))).toEqual(expected)
    expect(bodyOf(above(line))).toEqual([PARAGRAPH, LAST])
  })

  test.each([
    ['صيدا: سامي الحداد، وكالات', { place: 'صيدا', staff: ['سامي الحداد'] }],
    ['صيدا - رنا بطرس، واس', { place: 'صيدا', staff: ['رنا بطرس'], agencies: ['spa'] }],
    ['صيدا، طرابلس - واس، وديع بطرس', { place: 'صيدا، طرابلس', staff: ['وديع بطرس'], agencies: ['spa'] }],
    ['وديع بطرس - د ب أ - صيدا', { place: 'صيدا', staff: ['وديع بطرس'], agencies: ['dpa'] }],
    ['وديع بطرس - صيدا - رويترز', { place: 'صيدا', staff: ['وديع بطرس'], agencies: ['reuters'] }],
    ['رنا الحداد - واس - بيت مري', { place: 'بيت مري', staff: ['رنا الحداد'], agencies: ['spa'] }],
    ['سامي الحداد - رويترز', { staff: ['سامي الحداد'], agencies: ['reuters'] }],
  ])('%s: a reporter, too', (line, expected) => {
    expect(said(above(line))).toEqual(expected)
  })

  test.each([
    ['عكاظ - رويترز :', ['reuters']],
    ['«النورس» - أ ف ب', ['afp']],
    ['جريدة النورس - كونا', ['kuna']],
    ['الوئام - بنا', ['bna']],
    ['عواصم - رويترز', ['reuters']],
    ['صيدا - طرابلس - واس', ['spa']],
  ])('%s: the agency only, as no place is sure', (line, agencies) => {
    expect(said(above(line))).toEqual({ agencies })
  })

  test('beside an outlet the place stays', () => {
    expect(said(above('عكاظ - صيدا - واس'))).toEqual({ place: 'صيدا', agencies: ['spa'] })
  })

  test.each([
    ['رويترز', ['reuters']],
    ['أ ف ب، د ب أ', ['afp', 'dpa']],
    ['رويترز ووكالات:', ['reuters']],
  ])('%s: agencies alone', (line, agencies) => {
    expect(said(above(line))).toEqual({ agencies })
    expect(bodyOf(above(line))).toEqual([PARAGRAPH, LAST])
  })

  test('unnamed agencies alone are a credit without a name', () => {
    expect(said(above('وكالات'))).toEqual({})
    expect(bodyOf(above('وكالات'))).toEqual([PARAGRAPH, LAST])
  })

  test.each([
    'صور - أ ف ب',
    'تصوير: رويترز',
    'قالت رويترز - أمس',
    'نقلت صحيفة النورس - رويترز',
    'النفط يرتفع - رويترز',
    'الذهب اليوم - رويترز',
    'خطة إنقاذ الميناء القديم - رويترز',
    'أسعار السمك، أسعار القوارب - رويترز',
    'سياسة، اقتصاد، رويترز',
    'صيد الأسماك - بنا',
    'بنا',
    'وزارة النقل - واس',
    'صيدا: سامي الحداد',
    'رويترز - صيدا؟',
    'صيدا 2018 - رويترز',
    'رويترز - صيدا - طرابلس - بيروت - عكا',
  ])('%s is none', (line) => {
    expect(said(above(line))).toEqual({})
    expect(bodyOf(above(line))).toEqual([line, PARAGRAPH, LAST])
  })

  test('between paragraphs, or without one below, it credits a picture', () => {
    const middle = [PARAGRAPH, LAST, PARAGRAPH, 'صيدا - أ ف ب', LAST].join('\n')
    expect(said(middle)).toEqual({})
    expect(bodyOf(middle)).toHaveLength(5)
    expect(said('رافعة سقطت في الحوض\nصيدا - أ ف ب')).toEqual({})
  })
})

describe('Arabic datelines', () => {
  test.each([
    [`رويترز –صيدا: ${PARAGRAPH}`, { place: 'صيدا', agencies: ['reuters'] }],
    [`صيدا - أ ف ب: ${PARAGRAPH}`, { place: 'صيدا', agencies: ['afp'] }],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual(expected)
    expect(bodyOf(line)).toEqual([PARAGRAPH])
  })

  test.each([
    ['صيدا 3 صفر 1440 هـ الموافق 12 أكتوبر 2018 م واس', 'صيدا', 'spa'],
    ['خان يونس ٣ ربيع الأول 1440هـ الموافق 11 نوفمبر 2018م وفا', 'خان يونس', 'wafa'],
    ['صيدا 12 أكتوبر 2018 وكالة الأنباء السعودية', 'صيدا', 'spa'],
  ])('%s: dated, on a line of its own', (line, place, agency) => {
    expect(said(above(line))).toEqual({ place, agencies: [agency] })
    expect(bodyOf(above(line))).toEqual([PARAGRAPH, LAST])
  })

  test.each([
    'رويترز - بطرس: لن نغلق الميناء قبل الصيف',
    `وأضاف لوكالة رويترز: ${PARAGRAPH}`,
    `قالت رويترز - صيدا: ${PARAGRAPH}`,
    `وفي صيدا 12 قاربا و2018 شباكا واس\n${PARAGRAPH}`,
  ])('%s is none', (text) => {
    expect(said(text)).toEqual({})
    expect(bodyOf(text).join('\n')).toBe(text)
  })
})

describe('Arabic credits at the end', () => {
  test.each([
    [' -وات-', { agencies: ['tap'] }],
    [' – أ ف ب –', { agencies: ['afp'] }],
    [' (أ ف ب، رويترز)', { agencies: ['afp', 'reuters'] }],
    [' (د.ب.ا)', { agencies: ['dpa'] }],
    ['(وكالات)', {}],
    [' المصدر (وات)', { agencies: ['tap'] }],
    [' المصدر: رويترز', { agencies: ['reuters'] }],
    [' المصدر :وكالات', {}],
    [' المصدر: جريدة النورس + وكالات', { via: 'جريدة النورس' }],
    [' المصدر : النورس اليوم', { via: 'النورس اليوم' }],
    ['      المصدر (العربية)', { via: 'العربية' }],
    [' منبع: ایسنا', { agencies: ['isna'] }],
    [' راديو النورس - وات', { agencies: ['tap'] }],
    [' النورس أف أم - وات', { agencies: ['tap'] }],
  ])('%s behind the last sentence', (end, expected) => {
    expect(said(behind(end))).toEqual(expected)
    expect(bodyOf(behind(end))).toEqual([PARAGRAPH, LAST])
  })

  test.each([
    ['-أ ف ب-', { agencies: ['afp'] }],
    ['(رويترز، أ ف ب)', { agencies: ['reuters', 'afp'] }],
    ['المصدر: وكالة رويترز', { agencies: ['reuters'] }],
    ['المصدر : «النورس»', { via: 'النورس' }],
  ])('%s below it', (line, expected) => {
    expect(said(below(line))).toEqual(expected)
    expect(bodyOf(below(line))).toEqual([PARAGRAPH, LAST])
  })

  test.each([
    ' هكذا قالت -رويترز- أمس.',
    ' هذا ما نقلته وكالة رويترز',
    ' وسألنا مراسلة (وات) هناك.',
    ' «الصور من واس»',
    ' الصور من أرشيف (رويترز)',
    ' المصدر: وزارة النقل',
    ' المصدر: سامي الحداد',
    ' وأكد المصدر: رويترز أخطأت',
    ' صيدا - أ ف ب',
    ' الرافعة بعد سقوطها -أ ف ب-',
  ])('%s is none', (end) => {
    expect(said(behind(end))).toEqual({})
    expect(bodyOf(behind(end))).toEqual([PARAGRAPH, `${LAST}${end}`])
  })

  test.each(['-بنا-', 'الرافعة بعد سقوطها (رويترز)', 'صيدا - أ ف ب'])('%s below it is none', (line) => {
    expect(said(below(line))).toEqual({})
  })

  test('a caption keeps its credit, and so does a line that the story goes on below', () => {
    expect(said('الرافعة بعد سقوطها في الحوض. (وكالات)')).toEqual({})
    expect(bodyOf('الرافعة بعد سقوطها في الحوض. (وكالات)')).toHaveLength(1)
    expect(said(`${PARAGRAPH}${LAST} -وات-\n${LAST}`)).toEqual({})
  })
})

test.each([
  ['words', 'ميناء '],
  ['agencies', 'رويترز - '],
  ['lists', 'رويترز، '],
  ['brackets', '(رويترز) '],
  ['dashes', ' -و- '],
  ['labels', 'المصدر: '],
  ['bylines', 'صيدا - رويترز\n'],
])('%s without end are read to their end', (_, piece) => {
  const lines = piece.repeat(Math.ceil(100_000 / piece.length)).split('\n')
  expect(readCredits(lines, KNOWN_AGENCIES).lines).toHaveLength(lines.length)
})
