import { expect, test } from 'vitest'
import { attributesOf, directionOf } from '../../src/feed/direction.ts'

test.each([
  'ar',
  'ar-EG',
  'he',
  'fa',
  'ur-PK',
  'yi',
  'ps',
  'dv',
  'ckb',
  'az-Arab',
  'ku-Arab',
  'pa-PK',
  'nqo',
  'syr',
])('%s is read from the right', (language) => {
  expect(directionOf(language)).toBe('rtl')
})

test.each(['en', 'de-CH', 'zh-Hant', 'ja', 'ru', 'az', 'ar-Latn', 'he-Latn', 'pa', 'ku', 'en-x-a', 'qaa'])(
  '%s is read from the left',
  (language) => {
    expect(directionOf(language)).toBe('ltr')
  },
)

test.each([
  ['de', 'de', ''],
  ['de', 'en', ' lang="de"'],
  ['ar', 'ar', ' dir="rtl"'],
  ['ar', 'de', ' lang="ar" dir="rtl"'],
  ['zh', 'ar', ' lang="zh" dir="ltr"'],
  ['he', 'ar', ' lang="he" dir="rtl"'],
])('what is in %s within %s says%s', (language, within, attributes) => {
  expect(attributesOf(language, within)).toBe(attributes)
})
