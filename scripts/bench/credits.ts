import { readdirSync, readFileSync } from 'node:fs'
import { isRecordKey, readRecord } from '../../src/article/read.ts'
import { readCredits } from '../../src/credit/read.ts'
import { KNOWN_AGENCIES } from '../../src/credit/registry.ts'
import { linesOf } from '../../src/feed/content.ts'
import { hostileTexts } from '../../test/credit/hostile.ts'

// How fast credits are read: articles a second on the examples, and what a megabyte of hostile text takes per byte
// against a megabyte of the examples. Fails where one takes more than FACTOR times as much.

const FACTOR = 5
const MEGABYTE = 1_000_000
const ROUNDS = 7

const folder = new URL('../../examples/articles/', import.meta.url)
const examples = readdirSync(folder)
  .filter(isRecordKey)
  .map((key) => ({ key, bytes: readFileSync(new URL(key, folder)), modified: '2026-01-01T00:00:00.000Z' }))
  .flatMap((record) => readRecord(record).articles)
  .map(({ body }) => linesOf(body))
const exampleBytes = bytesOf(examples.flat())

/** About a megabyte of articles, each read by itself. */
const articles = Array.from({ length: Math.ceil(MEGABYTE / exampleBytes) }, () => examples).flat()
const readAll = () => {
  for (const lines of articles) readCredits(lines, KNOWN_AGENCIES)
}
median(readAll)
const articleTime = median(readAll)
const plainTime = articleTime / bytesOf(articles.flat())
const perSecond = Math.round(articles.length / (articleTime / 1_000))

const hostile = hostileTexts(MEGABYTE).map(([name, text]) => {
  const lines = text.split('\n')
  return { name, time: timeOf(lines) / bytesOf(lines) }
})

console.log(
  `${examples.length} example articles of ${Math.round(exampleBytes / examples.length)} bytes on average:`,
)
console.log(`  ${perSecond.toLocaleString('en')} articles a second, median of ${ROUNDS} rounds\n`)
console.log('a megabyte of                         ns per byte   times plain')
print('plain text (the examples, one by one)', plainTime)
for (const { name, time } of hostile) print(name, time)

const slow = hostile.filter(({ time }) => time > FACTOR * plainTime)
if (slow.length > 0) {
  console.error(
    `\nmore than ${FACTOR} times as slow as plain text: ${slow.map(({ name }) => name).join(', ')}`,
  )
  process.exitCode = 1
}

function print(name: string, time: number): void {
  const columns = [(time * 1e6).toFixed(1).padStart(11), (time / plainTime).toFixed(2).padStart(13)]
  console.log(`${name.padEnd(38)}${columns.join(' ')}`)
}

function bytesOf(lines: readonly string[]): number {
  return Buffer.byteLength(lines.join('\n'))
}

/** Milliseconds, the median of several readings. */
function timeOf(lines: readonly string[]): number {
  return median(() => readCredits(lines, KNOWN_AGENCIES))
}

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}
