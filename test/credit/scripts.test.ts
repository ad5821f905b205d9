import { expect, test } from 'vitest'
import { ARABIC, EAST_ASIAN, OTHER_SCRIPT } from '../../src/credit/scripts.ts'

test('every character of a script that has rules of its own is seen at once to be beyond Latin', () => {
  const missed: string[] = []
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code)
    if ((ARABIC.test(character) || EAST_ASIAN.test(character)) && !OTHER_SCRIPT.test(character))
      missed.push(code.toString(16))
  }
  expect(missed).toEqual([])
})

test.each(['The crane fell – “at noon”, he said…', 'Ναύτες', 'Порт закрыт', 'Łódź, Tromsø, Đà Nẵng'])(
  'nothing of %s is',
  (text) => {
    expect(OTHER_SCRIPT.test(text.normalize('NFC'))).toBe(false)
  },
)
