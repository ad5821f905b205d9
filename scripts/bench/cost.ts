// What a month costs on AWS, as arithmetic: usage times public list prices (docs/cost.md names their sources).

const DAYS = 30
const ARTICLES_A_DAY = 500
const SUBSCRIBERS = 100_000
const POLLS_A_DAY = 96

/** Requests of one published change, as `npm run bench:requests` counts them: a story that is in three feeds. */
const CHANGE = { reads: 2, writes: 2 + 9 + 1 }
/** A feed of 50 stories of 5 kB, compressed (bytes): 293 kB, of which gzip leaves 38 % on real agency copy. */
const FEED = 112_000
/** An answer without a body, with its headers (bytes). */
const HEADERS = 500

const changes = ARTICLES_A_DAY * DAYS
const ticks = 24 * 60 * DAYS
/** GB seconds: with 1 GB, a generous second for each change and half of one for each tick. */
const compute = changes * 1 + ticks * 0.5

const publishing = {
  'S3 writes': [changes * CHANGE.writes, 0.005 / 1_000],
  'S3 reads, with the ticks': [changes * CHANGE.reads + ticks, 0.0004 / 1_000],
  'S3 reads of a CDN that asks for 51 files each minute': [51 * ticks, 0.0004 / 1_000],
  'S3 listings of a daily reconcile of 100,000 articles': [DAYS * 101, 0.005 / 1_000],
  'S3 storage, GB: a year of articles of 5 kB': [(ARTICLES_A_DAY * 365 * 5_000) / 1e9, 0.023],
  'Lambda invocations': [changes + ticks, 0.2 / 1e6],
  'Lambda GB seconds (arm64)': [compute, 0.0000133334],
  'SQS requests: five pollers, each waiting 20 s': [5 * 3 * ticks, 0.4 / 1e6],
  'EventBridge events, of articles and of the catalog': [3 * changes, 1 / 1e6],
  'Scheduler invocations': [ticks, 1 / 1e6],
  'CloudWatch metrics': [6, 0.3],
  'CloudWatch alarms': [6, 0.1],
  'CloudWatch logs, GB: 3 kB for each invocation': [((changes + ticks) * 3_000) / 1e9, 0.5 + 0.03],
} satisfies Record<string, [number, number]>

console.log('| publishing | a month | dollars |\n| --- | --- | --- |')
for (const [name, [amount, price]] of Object.entries(publishing))
  console.log(`| ${name} | ${round(amount)} | ${(amount * price).toFixed(2)} |`)
const sum = Object.values(publishing).reduce((total, [amount, price]) => total + amount * price, 0)
console.log(`| **together**, no free tier counted | | **${sum.toFixed(2)}** |\n`)

console.log(
  `| everybody reads | new at a poll | GB a month | transfer | requests | dollars |\n|${' --- |'.repeat(6)}`,
)
const polls = SUBSCRIBERS * POLLS_A_DAY * DAYS
for (const [name, storiesADay] of [
  ['a feed of 5 stories a day', 5],
  ['a section, 31 a day', ARTICLES_A_DAY / 16],
  ['the feed of all 500', ARTICLES_A_DAY],
] as const) {
  const isNew = 1 - Math.exp(-storiesADay / POLLS_A_DAY)
  const gigabytes = (polls * (isNew * FEED + HEADERS)) / 1e9
  const [transfer, requests] = [transferPrice(gigabytes), (Math.max(0, polls - 10e6) / 10_000) * 0.01]
  const cells = [
    name,
    `${(100 * isNew).toFixed(0)} %`,
    round(gigabytes),
    transfer.toFixed(0),
    requests.toFixed(0),
  ]
  console.log(`| ${cells.join(' | ')} | **${(transfer + requests).toFixed(0)}** |`)
}

/** CloudFront, to Europe and North America; a terabyte is free each month. */
function transferPrice(gigabytes: number): number {
  const tiers = [
    [1_000, 0],
    [9_000, 0.085],
    [40_000, 0.08],
    [100_000, 0.06],
  ] as const
  let rest = gigabytes
  let price = 0
  for (const [size, rate] of tiers) {
    price += Math.min(rest, size) * rate
    rest = Math.max(0, rest - size)
  }
  return price
}

function round(amount: number): string {
  return amount < 10 ? amount.toPrecision(2) : Math.round(amount).toLocaleString('en')
}
