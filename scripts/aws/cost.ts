// What a month of publishing costs on AWS, as arithmetic: usage times public list prices (docs/cost.md names their
// sources).

export const DAYS = 30
/** Store requests of one published change, as `npm run bench:requests` counts them: a story that is in three feeds. */
const CHANGE = { reads: 2, writes: 2 + 12 + 1 }
const ticks = 24 * 60 * DAYS

/** Each thing that is charged: how much of it there is in a month, and dollars for one of it. No free tier counted. */
export function publishingCosts(
  articlesADay: number,
): Record<string, readonly [amount: number, price: number]> {
  const changes = articlesADay * DAYS
  /** GB seconds: with 1 GB, a generous second for each change and half of one for each tick. */
  const compute = changes * 1 + ticks * 0.5
  return {
    'S3 writes': [changes * CHANGE.writes, 0.005 / 1_000],
    'S3 reads, with the ticks': [changes * CHANGE.reads + ticks, 0.0004 / 1_000],
    'S3 reads of a CDN that asks for 51 files each minute': [51 * ticks, 0.0004 / 1_000],
    'S3 listings of a daily reconcile of 100,000 articles': [DAYS * 101, 0.005 / 1_000],
    'S3 storage, GB: a year of articles of 5 kB': [(articlesADay * 365 * 5_000) / 1e9, 0.023],
    'Lambda invocations': [changes + ticks, 0.2 / 1e6],
    'Lambda GB seconds (arm64)': [compute, 0.0000133334],
    'SQS requests: five pollers, each waiting 20 s': [5 * 3 * ticks, 0.4 / 1e6],
    'EventBridge events, of articles and of the catalog': [3 * changes, 1 / 1e6],
    'Scheduler invocations': [ticks, 1 / 1e6],
    'CloudWatch metrics, six each minute and six each night': [6 + 6 / 24, 0.3],
    'CloudWatch alarms, one of them on two metrics': [10, 0.1],
    'CloudWatch dashboard': [1, 3],
    'CloudWatch logs, GB: 3 kB for each invocation': [((changes + ticks) * 3_000) / 1e9, 0.5 + 0.03],
  }
}

/** Dollars a month. */
export function publishingCost(articlesADay: number): number {
  return Object.values(publishingCosts(articlesADay)).reduce(
    (total, [amount, price]) => total + amount * price,
    0,
  )
}
