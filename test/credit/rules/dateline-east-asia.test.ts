import { describe, expect, test } from 'vitest'
import { said } from '../said.ts'

describe('datelines of East Asia', () => {
  test.each([
    ['新华社南京8月12日电（记者王某）港口关闭。', '南京', 'xinhua', ['王某']],
    ['新华社南京8月12日电（记者王某、李某）港口关闭。', '南京', 'xinhua', ['王某', '李某']],
    ['中新社上海5月7日电 （王某）港口关闭。', '上海', 'cns', ['王某']],
    ['（中央社記者王小明台北12日電）港口關閉。', '台北', 'cna', ['王小明']],
    [
      '(부산·서울=연합뉴스) 홍길동 특파원 김철수 기자 = 항구가 닫혔다.',
      '부산·서울',
      'yonhap',
      ['홍길동', '김철수'],
    ],
  ])('%s', (line, place, agency, staff) => {
    expect(said(line)).toEqual({ place, agencies: [agency], staff })
  })

  test.each([
    '港口工人在码头拍照。新华社记者 王某 摄',
    '港口關閉（美聯社）',
    '港口关闭（中新社引述学者观点）。',
  ])('%s is none', (line) => {
    expect(said(line)).toEqual({})
  })
})
