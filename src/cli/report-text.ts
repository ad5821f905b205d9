import type { FeedFailure, RecordProblem, Report } from '../publish/report.ts'

/** A report in words. */
export function describeReport(report: Report): string {
  const { feeds, written, unchanged, rejected, unread, failed, left, warnings, hub } = report
  return [
    `${count(feeds.length, 'feed')}: ${count(written.length, 'file')} written, ${unchanged} unchanged.`,
    ...feeds.map(({ id, stories }) => `  ${id.padEnd(24)} ${count(stories, 'story', 'stories')}`),
    ...problems('Rejected', rejected),
    ...problems('Not to be read this time', unread),
    ...problems('Left out', left),
    ...problems('Read with a doubt', warnings),
    ...failures(failed),
    ...announced(hub),
    '',
  ].join('\n')
}

/** What a republishing run says: only what happened. */
export function describeChange({ written, rejected, unread, failed, hub }: Report): string {
  return [
    `${count(written.length, 'file')} written`,
    ...problems('Rejected', [...rejected, ...unread]),
    ...failures(failed),
    ...announced(hub),
    '',
  ].join('\n')
}

function announced(hub: Report['hub']): string[] {
  if (!hub) return []
  const { told, failed } = hub
  const [first] = failed
  const addresses = (number: number) => count(number, 'address', 'addresses')
  return [
    ...(told > 0 ? [`The hub was told of ${addresses(told)}.`] : []),
    ...(first
      ? [`The hub was not told of ${addresses(failed.length)}: ${first.topic}: ${first.reason}`]
      : []),
  ]
}

function problems(title: string, list: readonly RecordProblem[]): string[] {
  if (list.length === 0) return []
  const lines = list.map(
    ({ key, line, reason }) => `  ${key}${line === undefined ? '' : `, line ${line}`}: ${reason}`,
  )
  return [`${title}: ${count(new Set(list.map(({ key }) => key)).size, 'record')}.`, ...lines]
}

function failures(failed: readonly FeedFailure[]): string[] {
  return failed.map(({ id, reason }) => `Feed ${id} was not written, its last version stands: ${reason}`)
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
