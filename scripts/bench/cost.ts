import { DAYS, publishingCost, publishingCosts } from '../aws/cost.ts'

// What a month costs on AWS, as arithmetic: usage times public list prices (docs/cost.md names their sources).

const ARTICLES_A_DAY = 500
const SUBSCRIBERS = 100_000
const POLLS_A_DAY = 96

/** A feed of 50 stories of 5 kB, compressed (bytes): 293 kB, of which gzip leaves 38 % on real agency copy. */
const FEED = 112_000
/** An answer without a body, with its headers (bytes). */
const HEADERS = 500

console.log('| publishing | a month | dollars |\n| --- | --- | --- |')
for (const [name, [amount, price]] of Object.entries(publishingCosts(ARTICLES_A_DAY)))
  console.log(`| ${name} | ${round(amount)} | ${(amount * price).toFixed(2)} |`)
console.log(`| **together**, no free tier counted | | **${publishingCost(ARTICLES_A_DAY).toFixed(2)}** |\n`)

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
