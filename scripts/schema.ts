import { readFileSync, writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { FlatRecord } from '../src/article/formats/flat-schema.ts'

// Writes docs/record.schema.json, which editors use to help with records; --check only says whether it is current.

const file = new URL('../docs/record.schema.json', import.meta.url)
const schema = `${JSON.stringify(toJsonSchema(FlatRecord, { target: 'draft-07' }), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, schema)
} else if (readFileSync(file, 'utf8') !== schema) {
  console.error('docs/record.schema.json is not current: run node scripts/schema.ts')
  process.exitCode = 1
}
