import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('docs/record.schema.json is what the schema says', () => {
  const check = () => execFileSync(process.execPath, ['scripts/schema.ts', '--check'], { encoding: 'utf8' })
  expect(check()).toBe('')
})
