import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const VALUES = globSync('src/{article,credit,rights,feed,site}/**/*.ts')

test('there are files in the wing of values', () => {
  expect(VALUES.length).toBeGreaterThan(20)
})

/** dependency-cruiser sees imports; this sees what needs none. */
test.each(VALUES)('%s asks no clock and no chance', (file) => {
  const code = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')
  expect(code).not.toMatch(/new Date\(\)|Date\.now|Math\.random|performance\.|randomUUID|process\./)
})
